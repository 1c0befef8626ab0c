package org.complaintauditor.dossier.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.FileProblems;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.sampling.Sample;
import org.complaintauditor.sampling.SelectedFinding;
import org.complaintauditor.sampling.json.SampleJson;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code request.yaml}. */
public final class RequestFile {
  private static final List<String> KEYS =
      List.of(
          "id",
          "recipient",
          "organisation",
          "contact",
          "purpose",
          "legal_basis",
          "received_on",
          "date",
          "language",
          "link_with",
          "select",
          "population",
          "include");
  private static final List<String> LANGUAGES = List.of("en", "fr", "de");
  private static final List<String> INCLUDABLE =
      List.of("decisions", "workbook", "pdf", "rules", "oscal");
  private static final List<String> CONDITIONS =
      List.of("commitment", "verdict", "human_verdict", "received");
  private static final List<String> VERDICTS =
      Arrays.stream(Verdict.values()).map(Enum::name).toList();

  /** What a line of {@code bag-info.txt} and a title have room for. */
  private static final int LONGEST = 200;

  private static final int LONGEST_ID = 60;

  private final Path file;
  private final FileProblems problems;
  private final Set<String> commitments;

  private RequestFile(Path file, Collection<String> commitments) {
    this.file = file;
    this.problems = new FileProblems(String.valueOf(file.getFileName()));
    this.commitments = new TreeSet<>(commitments);
  }

  /**
   * Reads a request. Files that it names stand beside it.
   *
   * @param commitments the ids that the pack has
   * @throws UnusableExportException if anything in it is wrong: all of it is named, with its line
   * @throws IOException if it cannot be read
   */
  public static DossierRequest read(Path file, Collection<String> commitments) throws IOException {
    RequestFile reading = new RequestFile(file, commitments);
    YamlEntry root =
        YamlDocument.parse(
            reading.problems.file(), DecisionFile.text(file), UnusableExportException::new);
    DossierRequest request = reading.request(root);
    reading.problems.refuse();
    return request;
  }

  private DossierRequest request(YamlEntry root) throws IOException {
    onlyKeys(root, KEYS);
    Optional<LocalDate> date = date(root, "date");
    if (root.find("date").isEmpty()) {
      problems.add(
          line(root),
          Wording.of("date is missing: the date that the dossier bears, as 2026-05-04"));
    }
    String id = needed(root, "id");
    if (id.codePointCount(0, id.length()) > LONGEST_ID) {
      problems.add(
          root.get("id").line(), Wording.of("id is longer than %d characters", LONGEST_ID));
    }
    return new DossierRequest(
        id,
        needed(root, "recipient"),
        needed(root, "organisation"),
        text(root, "contact"),
        needed(root, "purpose"),
        text(root, "legal_basis"),
        date(root, "received_on"),
        date.orElse(LocalDate.EPOCH),
        language(root),
        Optional.of(text(root, "link_with")).filter(linked -> !linked.isEmpty()),
        selection(root),
        totalsOnly(root),
        included(root));
  }

  private String language(YamlEntry root) {
    String written = text(root, "language");
    if (!written.isEmpty() && !LANGUAGES.contains(written)) {
      problems.unknown(root.get("language").line(), "language", written, LANGUAGES);
    }
    return written.isEmpty() ? "en" : written;
  }

  private boolean totalsOnly(YamlEntry root) {
    String written = text(root, "population");
    if (!written.isEmpty() && !List.of("rows", "totals").contains(written)) {
      problems.unknown(
          root.get("population").line(), "population", written, List.of("rows", "totals"));
    }
    return written.equals("totals");
  }

  private DossierRequest.Included included(YamlEntry root) {
    Map<String, Boolean> chosen = new LinkedHashMap<>();
    keys(root, "include", Wording.of("include has keys, such as oscal: false"))
        .forEach(
            (key, value) -> {
              String word = value.isText() ? value.text().strip() : "";
              if (!INCLUDABLE.contains(key)) {
                problems.unknown(value.line(), "key", key, INCLUDABLE);
              } else if (!word.equals("true") && !word.equals("false")) {
                problems.add(value.line(), Wording.of("%s: write true or false", key));
              } else {
                chosen.put(key, word.equals("true"));
              }
            });
    return new DossierRequest.Included(
        chosen.getOrDefault("decisions", true),
        chosen.getOrDefault("workbook", true),
        chosen.getOrDefault("pdf", true),
        chosen.getOrDefault("rules", true),
        chosen.getOrDefault("oscal", true));
  }

  private CaseSelection selection(YamlEntry root) throws IOException {
    Map<String, YamlEntry> ways =
        keys(
            root,
            "select",
            Wording.of("select has one key: cases, cases_file, where, sample or all"));
    for (Map.Entry<String, YamlEntry> way : ways.entrySet()) {
      if (!CaseSelection.KEYS.contains(way.getKey())) {
        problems.unknown(way.getValue().line(), "key", way.getKey(), CaseSelection.KEYS);
        return new CaseSelection.All();
      }
    }
    if (ways.size() != 1) {
      problems.add(
          root.find("select").map(YamlEntry::line).orElseGet(() -> line(root)),
          ways.isEmpty()
              ? Wording.of(
                  "select is missing: say which cases, by cases, cases_file, where, sample or all")
              : Wording.of(
                  "select has one key, not %d: %s", ways.size(), String.join(", ", ways.keySet())));
      return new CaseSelection.All();
    }
    Map.Entry<String, YamlEntry> way = ways.entrySet().iterator().next();
    return switch (way.getKey()) {
      case "cases" -> named(texts(way.getValue()), way.getValue().line(), "cases");
      case "cases_file" ->
          named(listed(way.getValue()), way.getValue().line(), text(way.getValue()));
      case "sample" -> sampled(way.getValue());
      case "where" -> where(way.getValue());
      default -> all(way.getValue());
    };
  }

  private CaseSelection all(YamlEntry written) {
    if (!text(written).equals("true")) {
      problems.add(written.line(), Wording.of("all: write true, or choose another way to select"));
    }
    return new CaseSelection.All();
  }

  private CaseSelection named(Set<String> ids, int line, String where) {
    if (ids.isEmpty()) {
      problems.add(line, Wording.of("%s names no case", where));
    }
    return new CaseSelection.Named(ids, where);
  }

  /** Case ids, a line each. */
  private Set<String> listed(YamlEntry written) throws IOException {
    Path list = beside(text(written));
    if (!Files.isRegularFile(list)) {
      problems.add(written.line(), Wording.of("cases_file: there is no file %s", list));
      return Set.of();
    }
    return DecisionFile.text(list)
        .lines()
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .collect(Collectors.toCollection(() -> new TreeSet<>(CodePoints.ORDER)));
  }

  private CaseSelection sampled(YamlEntry written) throws IOException {
    Path drawn = beside(text(written));
    if (!Files.isRegularFile(drawn)) {
      problems.add(written.line(), Wording.of("sample: there is no file %s", drawn));
      return new CaseSelection.All();
    }
    Sample sample = SampleJson.read(drawn);
    Set<String> ids =
        sample.populations().stream()
            .flatMap(population -> population.selected().stream())
            .map(SelectedFinding::caseId)
            .collect(Collectors.toSet());
    return new CaseSelection.Sampled(ids, sample.run(), drawn.toString());
  }

  private Path beside(String name) {
    return file.toAbsolutePath().resolveSibling(name);
  }

  private CaseSelection where(YamlEntry written) {
    if (!written.hasKeys()) {
      problems.add(
          written.line(),
          Wording.of("where has keys, such as commitment: [ACK-01] and verdict: [BREACHED]"));
      return new CaseSelection.All();
    }
    Set<String> named = new LinkedHashSet<>();
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    Set<Verdict> human = EnumSet.noneOf(Verdict.class);
    Optional<CaseSelection.Days> received = Optional.empty();
    Map<String, Set<String>> attributes = new LinkedHashMap<>();
    for (Map.Entry<String, YamlEntry> one : written.nullableEntries().entrySet()) {
      YamlEntry value = one.getValue();
      switch (one.getKey()) {
        case "commitment" -> known(value, "commitment", commitments, named::add);
        case "verdict" ->
            known(value, "verdict", VERDICTS, word -> verdicts.add(Verdict.valueOf(word)));
        case "human_verdict" ->
            known(value, "human_verdict", VERDICTS, word -> human.add(Verdict.valueOf(word)));
        case "received" -> received = period(value);
        default -> attributes.put(one.getKey(), texts(value));
      }
    }
    if (written.nullableEntries().isEmpty()) {
      problems.add(
          written.line(),
          Wording.of(
              "where names nothing; write one of %s or an attribute such as team",
              String.join(", ", CONDITIONS)));
    }
    return new CaseSelection.Where(named, verdicts, human, received, attributes);
  }

  private void known(YamlEntry value, String key, Collection<String> all, Consumer<String> taking) {
    for (String word : texts(value)) {
      String meant = word.toUpperCase(Locale.ROOT);
      if (all.contains(meant)) {
        taking.accept(meant);
      } else {
        problems.unknown(value.line(), key, word, all);
      }
    }
  }

  private Optional<CaseSelection.Days> period(YamlEntry written) {
    List<String> days = List.copyOf(texts(written));
    try {
      if (days.size() == 2 || days.size() == 1) {
        CaseSelection.Days period =
            new CaseSelection.Days(
                LocalDate.parse(days.get(0)), LocalDate.parse(days.get(days.size() - 1)));
        if (!period.last().isBefore(period.first())) {
          return Optional.of(period);
        }
      }
    } catch (DateTimeParseException e) {
      // Said below, with what was written.
    }
    problems.add(
        written.line(),
        Wording.of(
            "received \"%s\" is no period; write the first and the last day: [2026-01-01, 2026-03-31]",
            String.join(", ", days)));
    return Optional.empty();
  }

  private Map<String, YamlEntry> keys(YamlEntry root, String key, Wording hint) {
    Optional<YamlEntry> written = root.find(key);
    if (written.isEmpty()) {
      return Map.of();
    }
    if (!written.get().hasKeys()) {
      problems.add(written.get().line(), hint);
      return Map.of();
    }
    return written.get().nullableEntries();
  }

  /** The texts of a list, or the one text that stands in its place. */
  private Set<String> texts(YamlEntry value) {
    Set<String> texts = new LinkedHashSet<>();
    if (value.isText()) {
      texts.add(value.rawText().strip());
      return texts;
    }
    if (!value.isList()) {
      problems.add(value.line(), Wording.of("a list is written as [one, other]"));
      return texts;
    }
    for (YamlEntry one : value.list()) {
      if (one.isText() && !one.rawText().isBlank()) {
        texts.add(one.rawText().strip());
      } else {
        problems.add(value.line(), Wording.of("a list is written as [one, other]"));
      }
    }
    return texts;
  }

  private void onlyKeys(YamlEntry root, Collection<String> known) {
    root.nullableEntries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                problems.unknown(value.line(), "key", key, known);
              }
            });
  }

  private String needed(YamlEntry root, String key) {
    String written = text(root, key);
    if (written.isEmpty()) {
      problems.add(
          root.find(key).map(YamlEntry::line).orElseGet(() -> line(root)),
          Wording.of("%s is missing", key));
    }
    return written;
  }

  private String text(YamlEntry root, String key) {
    String written = root.find(key).map(this::text).orElse("");
    if (written.codePointCount(0, written.length()) > LONGEST) {
      problems.add(
          root.get(key).line(), Wording.of("%s is longer than %d characters", key, LONGEST));
    } else if (written.codePoints().anyMatch(Character::isISOControl)) {
      problems.add(root.get(key).line(), Wording.of("%s: write it in one line", key));
    }
    return written;
  }

  private String text(YamlEntry value) {
    if (!value.isText()) {
      if (!value.isEmpty()) {
        problems.add(value.line(), Wording.of("a text is expected here"));
      }
      return "";
    }
    return value.rawText().strip();
  }

  private Optional<LocalDate> date(YamlEntry root, String key) {
    String written = text(root, key);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(written));
    } catch (DateTimeParseException e) {
      problems.add(
          root.get(key).line(),
          Wording.of("%s \"%s\" is not a date; write it as 2026-04-20", key, written));
      return Optional.empty();
    }
  }

  private static int line(YamlEntry root) {
    return Math.max(1, Objects.requireNonNull(root).line());
  }
}
