package org.complaintauditor.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Wording;

/**
 * Checks what a compiler does not: that rules stay readable and free of numbers and control flow,
 * and that catalogue and rule files tell the same story.
 */
public final class PackLint {

  /** The file of the rules that judge every obligation. */
  public static final String JUDGING = "judging.drl";

  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "(?<!\\.)\\b(eval|function|global|salience|agenda-group|auto-focus|no-loop|lock-on-active"
              + "|ruleflow-group|activation-group|declare|query|accumulate|collect|from|modify"
              + "|update|retract|delete|insertLogical|System|while|for|if|return|new|dialect"
              + "|duration|timer|date-effective|date-expires|enabled)\\b");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w$])\\d+");
  private static final Pattern RULE = Pattern.compile("^\\s*rule\\b\\s*(?:\"([^\"]*)\")?");
  private static final Pattern OWED =
      Pattern.compile("(?:Dropped)?Obligation\\.of\\( *\"([^\"]*)\"");
  private static final Pattern DUE = Pattern.compile("\\.due\\( *\"([^\"]*)\"");
  private static final Pattern WAITS = Pattern.compile("\\.notCountingWaits\\( *\"([^\"]*)\"");
  private static final Pattern TAG = Pattern.compile("^// @(commitment|clause)\\s+(\\S.*?)\\s*$");

  private final List<Wording> problems = new ArrayList<>();

  private PackLint() {}

  /** What is wrong with the pack's files, in the order of the files; empty when all is well. */
  public static List<Wording> problems(Pack pack) {
    PackLint lint = new PackLint();
    for (PackVersion version : pack.versions()) {
      lint.check(version, pack.authoritativeLanguage());
      version.rules().forEach(file -> lint.problems.addAll(AskedAttributes.wrong(file, pack)));
    }
    lint.checkGaps(pack.versions());
    return lint.problems.stream().distinct().toList();
  }

  /**
   * What no run may meet: limits and parameters that a rule names and the catalogue lacks,
   * obligations that are stated by half, and commitments that may have nothing to say of a case.
   */
  public static List<Wording> unusable(Pack pack) {
    PackLint lint = new PackLint();
    for (PackVersion version : pack.versions()) {
      for (RuleFile file : version.rules()) {
        version
            .commitment(file.name().replace(".drl", ""))
            .ifPresent(one -> lint.checkNumbers(file, one));
        lint.checkStatements(file);
        lint.checkRecord(file);
        lint.problems.addAll(AskedAttributes.wrong(file, pack));
      }
    }
    lint.problems.addAll(silent(pack));
    return lint.problems.stream().distinct().toList();
  }

  /**
   * Commitments that may have nothing to say of a case. To be asked of rules that compile: others
   * may look as if they said nothing.
   */
  public static List<Wording> silent(Pack pack) {
    PackLint lint = new PackLint();
    pack.versions().forEach(version -> lint.checkOtherwise(version, pack.catalogue()));
    return lint.problems.stream().distinct().toList();
  }

  /** Catalogue entries without a rule file, which no run may overlook. */
  static Set<String> withoutRules(List<Commitment> commitments, List<RuleFile> files) {
    Set<String> missing = new TreeSet<>();
    for (Commitment commitment : commitments) {
      Pattern owed = Pattern.compile("Obligation\\.of\\( *\"" + commitment.id() + "\"");
      if (files.stream().noneMatch(file -> owed.matcher(file.text()).find())) {
        missing.add(commitment.id());
      }
    }
    return missing;
  }

  /** The rule file of one of these commitments that states an obligation of another one. */
  static Optional<Wording> statedForAnother(Set<String> commitments, List<RuleFile> files) {
    for (RuleFile file : files) {
      String id = file.name().replace(".drl", "");
      int number = 0;
      for (String line :
          commitments.contains(id) ? file.text().lines().toList() : List.<String>of()) {
        number++;
        Matcher owed = OWED.matcher(line);
        if (owed.find()) {
          return Optional.of(
              Wording.of(
                  "core.states-an-obligation-of-another-only",
                  file.name(),
                  number,
                  owed.group(1),
                  id));
        }
      }
    }
    return Optional.empty();
  }

  private void check(PackVersion version, String language) {
    Set<String> names = new HashSet<>();
    for (RuleFile file : version.rules()) {
      Optional<Commitment> commitment = version.commitment(file.name().replace(".drl", ""));
      boolean judging = file.name().equals(JUDGING);
      if (commitment.isEmpty() && !judging) {
        problems.add(Wording.of("core.catalogue-has-no-commitment-of-name", file.name()));
        continue;
      }
      commitment.ifPresent(one -> checkHead(file, one, language));
      commitment.ifPresent(one -> checkNumbers(file, one));
      checkStatements(file);
      checkRecord(file);
      checkLines(file, commitment, names);
    }
  }

  /** A case that was received in a gap stops an audit. */
  private void checkGaps(List<PackVersion> versions) {
    for (int i = 1; i < versions.size(); i++) {
      LocalDate ends = versions.get(i - 1).validUntil().orElse(LocalDate.MAX);
      LocalDate begins = versions.get(i).validFrom().orElse(LocalDate.MIN);
      if (ends.isBefore(begins.minusDays(1))) {
        problems.add(
            Wording.of(
                "core.no-version-is-in-force-after",
                PackReader.CATALOGUE,
                ends,
                versions.get(i - 1).version(),
                begins,
                versions.get(i).version()));
      }
    }
  }

  /** On top stand the published sentence, the commitment and its clause. */
  private void checkHead(RuleFile file, Commitment commitment, String language) {
    List<String> lines = file.text().lines().toList();
    String quoted = "// \"" + commitment.promise().in(language) + "\"";
    if (lines.isEmpty() || !lines.get(0).equals(quoted)) {
      problems.add(Wording.of("core.line-1-should-quote-published-sentence", file.name(), quoted));
    }
    Set<String> tags = new HashSet<>();
    for (String line : lines) {
      Matcher tag = TAG.matcher(line);
      if (tag.matches()) {
        tags.add(tag.group(1) + " " + tag.group(2));
      }
    }
    for (String wanted :
        List.of("commitment " + commitment.id(), "clause " + commitment.clause())) {
      if (!tags.contains(wanted)) {
        problems.add(Wording.of("core.lacks-line", file.name(), "// @" + wanted));
      }
    }
  }

  private void checkLines(RuleFile file, Optional<Commitment> commitment, Set<String> names) {
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      Place place = new Place(file.name(), number);
      if (line.startsWith("//") || line.startsWith("import ") || line.startsWith("package ")) {
        continue;
      }
      Matcher rule = RULE.matcher(line);
      if (rule.find()) {
        String name = Optional.ofNullable(rule.group(1)).orElse("");
        checkName(name, commitment, place);
        if (!names.add(name)) {
          problems.add(place.says(Wording.of("core.a-second-rule-is-named", name)));
        }
        continue;
      }
      checkWords(line, place);
      commitment.ifPresent(one -> checkOwner(line, one, place));
    }
  }

  private void checkName(String name, Optional<Commitment> commitment, Place place) {
    boolean right =
        commitment.isPresent()
            ? name.startsWith(commitment.get().id() + " obliged: ")
                || name.startsWith(commitment.get().id() + " dropped: ")
            : judges(name);
    if (!right) {
      problems.add(
          place.says(
              Wording.of(
                  "core.a-rules-name-says-what-concludes",
                  commitment.map(one -> one.id() + " obliged: ...").orElse("MET IN_TIME: ..."))));
    }
  }

  private static boolean judges(String name) {
    if (name.startsWith("dropped: ") || name.startsWith("no obligation: ")) {
      return true;
    }
    String result =
        name.startsWith("every commitment ") ? name.substring("every commitment ".length()) : name;
    for (Reason reason : Reason.values()) {
      if (result.startsWith(reason.verdict() + " " + reason + ": ")
          || result.startsWith(reason.verdict() + ": ")) {
        return true;
      }
    }
    return false;
  }

  private void checkWords(String line, Place place) {
    String code = line.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("//.*", "");
    Matcher forbidden = FORBIDDEN.matcher(code);
    if (forbidden.find()) {
      problems.add(place.says(Wording.of("core.has-no-place-in-a-rule", forbidden.group(1))));
    }
    Matcher digits = NUMBER.matcher(code);
    if (digits.find()) {
      problems.add(
          place.says(Wording.of("core.number-belongs-into-pack-yaml-with-source", digits.group())));
    }
  }

  private void checkOwner(String line, Commitment commitment, Place place) {
    Matcher owed = OWED.matcher(line);
    if (owed.find() && !owed.group(1).equals(commitment.id())) {
      problems.add(
          place.says(Wording.of("core.states-an-obligation-of-another-commitment", owed.group(1))));
    }
  }

  /** Without {@code otherwise} every received case has to trigger the commitment. */
  private void checkOtherwise(PackVersion version, RuleFile catalogue) {
    List<RuleText> rules =
        version.rules().stream().flatMap(file -> RuleText.of(file).stream()).toList();
    for (Commitment commitment : version.commitments()) {
      if (commitment.otherwise().isEmpty() && !RuleText.speakOfEveryCase(rules, commitment.id())) {
        problems.add(
            new Place(catalogue.name(), lineOf(commitment, catalogue))
                .says(
                    Wording.of(
                        "core.lacks-otherwise-and-rules-do-not-owe",
                        commitment.id(),
                        Reason.NO_TRIGGER)));
      }
    }
  }

  /** The line on which a commitment stands in the catalogue; 0 where that cannot be told. */
  private static int lineOf(Commitment commitment, RuleFile catalogue) {
    Pattern id = Pattern.compile("\\bid:\\s*[\"']?" + commitment.id() + "\\b");
    List<String> lines = catalogue.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (id.matcher(lines.get(i)).find()) {
        return i + 1;
      }
    }
    return 0;
  }

  private void checkRecord(RuleFile file) {
    if (file.name().equals(JUDGING)) {
      problems.addAll(RecordQuestion.unasked(file));
    }
  }

  private void checkStatements(RuleFile file) {
    for (RuleText rule : RuleText.of(file)) {
      for (Wording problem : rule.halfStated()) {
        problems.add(
            new Place(file.name(), rule.line())
                .says(Wording.of("core.rule-does", rule.name(), problem)));
      }
    }
  }

  private void checkNumbers(RuleFile file, Commitment commitment) {
    int number = 0;
    for (String line : file.text().lines().toList()) {
      number++;
      if (!line.stripLeading().startsWith("//")) {
        Place place = new Place(file.name(), number);
        Set<String> limits = commitment.limits().keySet();
        unknown(DUE.matcher(line), limits)
            .map(
                name -> Wording.of("core.has-no-limit-in-pack-yaml", commitment.id(), name, limits))
            .map(place::says)
            .ifPresent(problems::add);
        Set<String> parameters = commitment.parameters().keySet();
        unknown(WAITS.matcher(line), parameters)
            .map(
                name ->
                    Wording.of(
                        "core.has-no-parameter-in-pack-yaml", commitment.id(), name, parameters))
            .map(place::says)
            .ifPresent(problems::add);
      }
    }
  }

  private static Optional<String> unknown(Matcher named, Set<String> known) {
    return named.find() && !known.contains(named.group(1))
        ? Optional.of(named.group(1))
        : Optional.empty();
  }

  /**
   * The place of something wrong.
   *
   * @param line from 1; 0 where it is not known
   */
  private record Place(String file, int line) {
    Wording says(Wording what) {
      return line > 0
          ? Wording.of("core.line-colon", file, line, what)
          : Wording.of("core.colon", file, what);
    }
  }
}
