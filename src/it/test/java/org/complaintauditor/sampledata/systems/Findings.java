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
  private static final List<String> COMPARED =
      List.of(
          ("case_id,commitment,verdict,reason,triggered_at,due,discharged_at,late_business_days"
                  + ",occurrences,breached_occurrences")
              .split(","));

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
    Run run =
        Run.of(
            "audit --evidence recorded %s --format csv --max-rejected 0 --out %s --force %s",
            files, report, options);
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
}
