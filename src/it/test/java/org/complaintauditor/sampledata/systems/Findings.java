package org.complaintauditor.sampledata.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.acceptance.Run;

/** Audits exports and shows what was found. */
final class Findings {

  /** When all exports of the ten histories were drawn. */
  static final String AS_OF = "2026-03-31T17:30:00-04:00";

  /** What must be the same, whatever the format. */
  static final List<String> COMPARED = Stated.COLUMNS.subList(0, Stated.COLUMNS.size() - 1);

  private Findings() {}

  /** Writes the files into the folder. */
  static List<Path> write(Path folder, Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    List<Path> paths = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      paths.add(Files.write(folder.resolve(file.getKey()), file.getValue()));
    }
    return paths;
  }

  /** The findings of an audit of which no row is rejected. */
  static List<Map<String, String>> of(Path report, List<Path> files, String... options) {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("audit", "--evidence", "recorded"));
    arguments.addAll(files);
    arguments.addAll(List.of("--format", "csv", "--max-rejected", "0", "--out", report, "--force"));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return Run.csv(report.resolve("findings.csv"));
  }

  /** The columns that are compared, a line per finding. */
  static List<String> compared(List<Map<String, String>> findings) {
    return findings.stream()
        .map(row -> String.join(",", COMPARED.stream().map(row::get).toList()))
        .toList();
  }

  /** The same of what is stated. */
  static List<String> stated(List<Stated> stated, SystemExport system) {
    return stated.stream()
        .map(one -> one.cells(system.caseId(one.history())).subList(0, COMPARED.size()))
        .map(cells -> String.join(",", cells))
        .toList();
  }
}
