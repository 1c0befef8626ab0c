package org.complaintauditor.dossier.request;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.complaintauditor.deciding.file.DecisionFile;
import org.complaintauditor.deciding.file.FileProblems;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/** Reads {@code request.yaml}. */
public final class RequestFile {

  /** The keys of texts, dates among them. */
  public static final List<String> TEXTS =
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
          "link_with");

  /** What may be put into a dossier or left out: the keys below {@code include}. */
  public static final List<String> INCLUDABLE =
      List.of("decisions", "workbook", "pdf", "rules", "oscal");

  /** How the cases that were not asked for are told of: the values of {@code population}. */
  public static final List<String> POPULATIONS = List.of("rows", "totals");

  /** How many characters {@code id} has at most. */
  public static final int LONGEST_ID = 60;

  private static final List<String> KEYS =
      Stream.concat(TEXTS.stream(), Stream.of("select", "population", "include")).toList();

  private static final List<String> LANGUAGES = List.of("en", "fr", "de");

  private final Path file;
  private final FileProblems problems;
  private final RequestEntries entries;
  private final Set<String> commitments;

  private RequestFile(Path file, Collection<String> commitments) {
    this.file = file;
    this.problems = new FileProblems(String.valueOf(file.getFileName()));
    this.entries = new RequestEntries(problems);
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
    entries.only(root, KEYS);
    Optional<LocalDate> date = entries.date(root, "date");
    if (root.find("date").isEmpty()) {
      problems.add(RequestEntries.line(root), Wording.of("dossier.date-is-missing"));
    }
    String id = entries.needed(root, "id");
    if (id.codePointCount(0, id.length()) > LONGEST_ID) {
      problems.add(
          root.get("id").line(), Wording.of("dossier.id-is-longer-than-characters", LONGEST_ID));
    }
    return new DossierRequest(
        id,
        entries.needed(root, "recipient"),
        entries.needed(root, "organisation"),
        entries.text(root, "contact"),
        entries.needed(root, "purpose"),
        entries.text(root, "legal_basis"),
        entries.date(root, "received_on"),
        date.orElse(LocalDate.EPOCH),
        language(root),
        Optional.of(entries.text(root, "link_with")).filter(linked -> !linked.isEmpty()),
        new SelectionEntry(file, entries, commitments).of(root),
        totalsOnly(root),
        included(root));
  }

  private String language(YamlEntry root) {
    String written = entries.text(root, "language");
    if (!written.isEmpty() && !LANGUAGES.contains(written)) {
      problems.unknown(root.get("language").line(), "language", written, LANGUAGES);
    }
    return written.isEmpty() ? "en" : written;
  }

  private boolean totalsOnly(YamlEntry root) {
    String written = entries.text(root, "population");
    if (!written.isEmpty() && !POPULATIONS.contains(written)) {
      problems.unknown(root.get("population").line(), "population", written, POPULATIONS);
    }
    return written.equals("totals");
  }

  private DossierRequest.Included included(YamlEntry root) {
    Map<String, Boolean> chosen = new LinkedHashMap<>();
    entries
        .below(root, "include", Wording.of("dossier.include-has-keys-such-as-oscal"))
        .forEach(
            (key, value) -> {
              String word = value.isText() ? value.text().strip() : "";
              if (!INCLUDABLE.contains(key)) {
                problems.unknown(value.line(), "key", key, INCLUDABLE);
              } else if (!word.equals("true") && !word.equals("false")) {
                problems.add(value.line(), Wording.of("dossier.write-true-or-false", key));
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
}
