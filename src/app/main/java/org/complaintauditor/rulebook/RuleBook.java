package org.complaintauditor.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.text.MessageBundle;

/** The rule book of a pack, in Markdown: one section per commitment. */
public final class RuleBook {

  /** As many bytes of a file as show whether it is a rule book. */
  public static final int BEGINNING = 4096;

  private static final Pattern WRITTEN =
      Pattern.compile("# [^\n]*\n\n[^\n]*`auditor rules book`\\.\n.*", Pattern.DOTALL);

  private final Pack pack;
  private final Map<String, List<String>> scenarios;
  private final MessageBundle words;
  private final StringBuilder book = new StringBuilder();

  private RuleBook(Pack pack, Map<String, List<String>> scenarios, MessageBundle words) {
    this.pack = pack;
    this.scenarios = scenarios;
    this.words = words.speakingOf(pack.words().authority());
  }

  /**
   * The book's text.
   *
   * @param scenarios the names of the scenarios by commitment id
   */
  public static String of(Pack pack, Map<String, List<String>> scenarios, MessageBundle words) {
    RuleBook ruleBook = new RuleBook(pack, scenarios, words);
    ruleBook.write();
    return ruleBook.book.toString();
  }

  /** Whether a file that begins so was written by this class, in whatever language. */
  public static boolean isBeginning(String text) {
    return WRITTEN.matcher(text.replace("\r\n", "\n")).matches();
  }

  private void write() {
    PackVersion version = pack.latest();
    line("# " + words.text("rulebook.title", pack.title().in(words.language())));
    line(
        words.text(
            "rulebook.source",
            pack.document().publisher(),
            pack.document().title(),
            pack.document().address(),
            pack.name(),
            version.version(),
            words.text("language." + pack.authoritativeLanguage())));
    line(words.text("rulebook.calendar", pack.calendar().source().in(words.language())));
    for (Commitment commitment : version.commitments()) {
      write(commitment, version);
    }
    line("## " + words.text("rulebook.judging"));
    line(words.text("rulebook.judging.text"));
    rules(version, "judging");
    problems();
  }

  private void problems() {
    line("## " + words.text("rulebook.problems"));
    line(words.text("rulebook.problems.text"));
    List<String> all = pack.latest().commitments().stream().map(Commitment::id).toList();
    StringBuilder table = new StringBuilder();
    table.append(words.text("rulebook.problems.header")).append("\n|---|---|---|---|");
    Stream.of(Problem.Code.values())
        .filter(
            code -> code != Problem.Code.ATTRIBUTE_UNKNOWN_VALUE || !pack.attributes().isEmpty())
        .sorted(Comparator.comparing(Problem.Code::severity))
        .forEach(
            code ->
                table.append(
                    "\n| `%s` | %s | %s | %s |"
                        .formatted(
                            code,
                            words.text("Code." + code + ".meaning"),
                            words.of(code.severity()),
                            blocked(pack.blockedBy(code), all))));
    line(table.toString());
  }

  private String blocked(List<String> ids, List<String> all) {
    if (ids.isEmpty()) {
      return words.text("rulebook.problems.none");
    }
    return ids.equals(all) ? words.text("rulebook.problems.all") : String.join(", ", ids);
  }

  private void write(Commitment commitment, PackVersion version) {
    String language = words.language();
    line("## " + commitment.id() + " · " + commitment.title().in(language));
    List<String> quoted = new ArrayList<>();
    quoted.add(pack.authoritativeLanguage());
    MessageBundle.LANGUAGES.stream()
        .filter(other -> !other.equals(pack.authoritativeLanguage()))
        .filter(commitment.promise().byLanguage()::containsKey)
        .forEach(quoted::add);
    line(
        String.join(
            "\n>\n",
            quoted.stream()
                .map(
                    each ->
                        "> \"%s\" (%s)"
                            .formatted(
                                commitment.promise().in(each), words.text("language." + each)))
                .toList()));
    line(
        words.text(
            "rulebook.basis",
            commitment.clause(),
            words.text("basis." + commitment.basis()),
            commitment.sought().in(language)));
    StringBuilder table = new StringBuilder();
    table.append(words.text("rulebook.limits.header")).append("\n|---|---|---|\n");
    for (Limit limit : commitment.limits().values()) {
      table.append(
          "| `%s` | %s | %s |\n".formatted(limit.name(), span(limit), limit.source().in(language)));
    }
    for (Parameter parameter : commitment.parameters().values()) {
      table.append(
          "| `%s` | %d | %s |\n"
              .formatted(parameter.name(), parameter.value(), parameter.source().in(language)));
    }
    line(table.toString().stripTrailing());
    line("### " + words.text("rulebook.rules"));
    rules(version, commitment.id());
    List<String> names = scenarios.getOrDefault(commitment.id(), List.of());
    line("### " + words.text("rulebook.scenarios", names.size()));
    line(String.join("\n", names.stream().map(name -> "- " + name).toList()));
  }

  private void rules(PackVersion version, String file) {
    List<String> names = new ArrayList<>();
    for (RuleFile rules : version.rules()) {
      if (rules.name().equals(file + ".drl")) {
        for (String name : rules.ruleNames()) {
          names.add("- " + pack.ruleNames().in(words.language(), name));
        }
      }
    }
    line(String.join("\n", names));
  }

  private String span(Limit limit) {
    return limit.mayMove() ? words.text("span.moved", span(limit.span())) : span(limit.span());
  }

  private String span(Limit.Span span) {
    if (span instanceof Limit.BusinessDays days) {
      return words.text("span.businessDays", days.days());
    }
    if (span instanceof Limit.CalendarDays days) {
      return days.inWeeks()
          ? words.text("span.weeks", days.weeks())
          : words.text("span.calendarDays", days.days());
    }
    return words.text("span.hours", span.toString());
  }

  private void line(String text) {
    if (!text.isEmpty()) {
      book.append(text).append("\n\n");
    }
  }
}
