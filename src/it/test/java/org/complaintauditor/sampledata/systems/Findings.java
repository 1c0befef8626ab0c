package org.complaintauditor.sampledata.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final int COMMITMENT = COMPARED.indexOf("commitment");
  private static final int VERDICT = COMPARED.indexOf("verdict");
  private static final int REASON = COMPARED.indexOf("reason");
  private static final int BREACHED_OCCURRENCES = COMPARED.indexOf("breached_occurrences");

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

  /**
   * The lines of an export that records less: what proves a breach, or leaves it open for another
   * reason, says that it is not recorded.
   */
  static List<String> unprovenOf(List<String> compared, Set<String> commitments) {
    return compared.stream()
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              boolean unproven =
                  cells[VERDICT].equals("BREACHED")
                      || cells[REASON].equals("UNRECORDED_CHANNEL")
                      || cells[REASON].equals("CONTENT_UNKNOWN");
              if (unproven && commitments.contains(cells[COMMITMENT])) {
                cells[VERDICT] = "NOT_EVIDENCED";
                cells[REASON] = "NOT_RECORDED";
                cells[BREACHED_OCCURRENCES] = "0";
              }
              return String.join(",", cells);
            })
        .toList();
  }
}
