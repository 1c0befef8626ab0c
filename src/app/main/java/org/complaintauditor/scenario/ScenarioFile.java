package org.complaintauditor.scenario;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.intake.table.TableReader;
import org.complaintauditor.intake.table.TableSink;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Wording;

/**
 * Reads a scenario file: the columns of an export, and {@code scenario}, {@code as_of}, {@code set}
 * (what-if changes, separated by blanks), {@code without} (a column that the export lacks), {@code
 * evidence} (which evidence counts, both by default), {@code records} (the acts of which the desk
 * says that it records them, {@code |} between) and any of the {@code expected_} columns, filled on
 * the first row of each scenario.
 */
final class ScenarioFile implements TableSink {

  /** What follows the commitment's id in the name of its file. */
  static final String SUFFIX = ".scenarios.csv";

  private static final String RECORDS = "records";
  private static final String EXPECTED = "expected_";
  private static final Set<String> EXPECTATIONS =
      Set.of("verdict", "reason", "trigger", "due", "discharge", "late", "occurrences");
  private static final Set<String> OWN =
      Set.of("scenario", "as_of", "set", "without", "evidence", RECORDS);

  private final String file;
  private final List<Scenario> scenarios = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private List<String> header = List.of();

  private ScenarioFile(String file) {
    this.file = file;
  }

  /**
   * The scenarios of a file, in order.
   *
   * @throws UnusableExportException if the file is not a scenario file, or has none
   */
  static List<Scenario> read(Path path, TableReader reader) throws IOException {
    ScenarioFile file = new ScenarioFile(String.valueOf(path.getFileName()));
    reader.read(ExportFile.of(path), TableLayout.FOUND_OUT, file);
    if (file.scenarios.isEmpty()) {
      throw new UnusableExportException(Wording.of("app.has-no-scenario", file.file));
    }
    return file.scenarios;
  }

  /** The scenario files of a folder, by commitment id, but for hidden ones. */
  static Map<String, Path> in(Path folder) throws IOException {
    Map<String, Path> byCommitment = new TreeMap<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "[!.~]*" + SUFFIX)) {
      for (Path file : found) {
        String name = String.valueOf(file.getFileName());
        byCommitment.put(name.substring(0, name.length() - SUFFIX.length()), file);
      }
    }
    return byCommitment;
  }

  @Override
  public void header(List<String> columns) {
    header = columns.stream().map(String::strip).toList();
    for (String needed : List.of("scenario", "as_of", EXPECTED + "verdict", EXPECTED + "reason")) {
      if (!header.contains(needed)) {
        throw new UnusableExportException(Wording.of("app.lacks-column", file, needed));
      }
    }
    for (String column : header) {
      if (column.startsWith(EXPECTED)
          && !EXPECTATIONS.contains(column.substring(EXPECTED.length()))) {
        throw new UnusableExportException(
            Wording.of(
                "app.column-is-not-known", file, column, EXPECTATIONS.stream().sorted().toList()));
      }
    }
  }

  @Override
  public void row(int number, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new UnusableExportException(
          Wording.of("app.row-has-cells-header-has", file, number, cells.size(), header.size()));
    }
    Map<String, String> byColumn = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(header.get(i), cells.get(i));
    }
    String name = byColumn.getOrDefault("scenario", "").strip();
    if (name.isEmpty()) {
      throw new UnusableExportException(Wording.of("app.row-lacks-scenario", file, number));
    }
    boolean first = scenarios.isEmpty() || !scenarios.get(scenarios.size() - 1).name().equals(name);
    if (first) {
      start(number, name, byColumn);
    }
    Scenario scenario = scenarios.get(scenarios.size() - 1);
    List<String> event = new ArrayList<>(List.of(name));
    for (String column : scenario.columns().subList(1, scenario.columns().size())) {
      event.add(byColumn.getOrDefault(column, ""));
    }
    scenario.events().add(new Scenario.Line(number, event));
  }

  private void start(int number, String name, Map<String, String> cells) {
    if (!names.add(name)) {
      throw new UnusableExportException(
          Wording.of("app.row-rows-of-scenario-should-stand-together", file, number, name));
    }
    Set<String> without = words(cells.getOrDefault("without", ""));
    List<String> columns = new ArrayList<>(List.of("case_id"));
    Map<String, String> expected = new LinkedHashMap<>();
    for (String column : header) {
      if (column.startsWith(EXPECTED)) {
        expected.put(column.substring(EXPECTED.length()), cells.getOrDefault(column, "").strip());
      } else if (!OWN.contains(column) && !without.contains(column)) {
        columns.add(column);
      }
    }
    scenarios.add(
        new Scenario(
            file,
            number,
            name,
            cells.getOrDefault("as_of", "").strip(),
            List.copyOf(words(cells.getOrDefault("set", ""))),
            evidence(number, cells.getOrDefault("evidence", "").strip()),
            without,
            between(cells.getOrDefault(RECORDS, "")),
            columns,
            expected,
            new ArrayList<>()));
  }

  private static Set<String> between(String cell) {
    return Stream.of(cell.split("[|,]", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private EvidenceMode evidence(int row, String option) {
    for (EvidenceMode used : EvidenceMode.values()) {
      if (used.option().equals(option)) {
        return used;
      }
    }
    if (option.isEmpty()) {
      return EvidenceMode.BOTH;
    }
    throw new UnusableExportException(
        Wording.of("app.row-evidence-should-be-recorded-detected", file, row, option));
  }

  private static Set<String> words(String cell) {
    Set<String> words = new java.util.LinkedHashSet<>();
    for (String word : cell.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
