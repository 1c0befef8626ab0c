package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleReportTest {

  private static final Path EXAMPLE = Path.of("reports", "example");

  /** How Java's version packs these is not ours; the manifest holds their hashes. */
  private static final List<String> PACKED = List.of("report.xlsx", "report.pdf", "manifest.json");

  @TempDir Path folder;

  @Test
  @DisplayName(
      "the example report is what the program writes; if not: reports/README.md says how to renew it")
  void isUpToDate() throws IOException {
    Path fresh = folder.resolve("fresh");
    Run run =
        Run.of(
            "audit %s --findings exceptions --out %s",
            Path.of("sample-data", "complaints-2026-q1.csv"), fresh);

    assertThat(run.code()).isZero();
    assertThat(files(EXAMPLE)).isEqualTo(files(fresh));
    for (String file : files(fresh)) {
      if (!PACKED.contains(file)) {
        assertThat(EXAMPLE.resolve(file)).as(file).hasSameBinaryContentAs(fresh.resolve(file));
      }
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
