package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleReportTest {

  private static final Path EXAMPLE = Path.of("reports", "example");

  /** How Java's version packs these is not ours; the manifest holds their hashes. */
  private static final List<String> PACKED = List.of("report.xlsx", "report.pdf", "manifest.json");

  /** Which build wrote it: in the page, and in {@code summary.json}. */
  private static final Pattern BUILD =
      Pattern.compile(
          "(commit(?: |\": \")|jars(?: |_sha256\": \"))"
              + "(?:\\p{XDigit}{64}|\\p{XDigit}{40}(?:-dirty)?|unknown)");

  @TempDir Path folder;

  @Test
  @DisplayName(
      "the example report is what the program writes; if not: reports/README.md says how to renew it")
  void isUpToDate() throws IOException {
    Path fresh = folder.resolve("fresh");
    Run run =
        Run.of(
            "audit %s --findings exceptions --texts full --out %s",
            Path.of("sample-data", "complaints-2026-q1.csv"), fresh);

    assertThat(run.code()).isZero();
    assertThat(files(EXAMPLE)).isEqualTo(files(fresh));
    for (String file : files(fresh)) {
      if (!PACKED.contains(file)) {
        assertThat(read(EXAMPLE.resolve(file))).as(file).isEqualTo(read(fresh.resolve(file)));
      }
    }
  }

  /** Byte for byte, but for the build: each commit is another, and tests do not run from jars. */
  private static String read(Path file) throws IOException {
    return BUILD
        .matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
        .replaceAll("$1(build)");
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
