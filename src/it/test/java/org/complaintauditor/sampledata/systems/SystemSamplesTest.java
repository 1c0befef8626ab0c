package org.complaintauditor.sampledata.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.sampledata.systems.SystemSamples.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The exports of other systems in sample-data, and what was stated by hand for them. */
class SystemSamplesTest {
  private static final String EXPECTED = "expected-findings.csv";
  private static final Path COMMITTED = Path.of("sample-data");

  private static final List<String> OF_HISTORIES =
      List.of("CLOSED_WITHOUT_OUTCOME", "NO_OUTBOUND_CONTACT");

  static List<Sample> samples() {
    return SystemSamples.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void theCommittedFilesAreWhatTheGeneratorWrites(Sample sample) throws IOException {
    Path folder = COMMITTED.resolve(sample.system().profile());
    Map<String, byte[]> files = sample.files();

    try (Stream<Path> committed = Files.list(folder)) {
      assertThat(committed.map(file -> file.getFileName().toString()))
          .contains(EXPECTED)
          .filteredOn(name -> !name.equals(EXPECTED))
          .containsExactlyInAnyOrderElementsOf(files.keySet());
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatIsStatedIsFoundWithTheProfileThatIsFoundOut(Sample sample, @TempDir Path report)
      throws IOException {
    Path folder = COMMITTED.resolve(sample.system().profile());
    List<Path> export;
    try (Stream<Path> files = Files.list(folder)) {
      export = files.filter(file -> !file.endsWith(EXPECTED)).sorted().toList();
    }

    assertThat(Findings.compared(Findings.of(report, export)))
        .containsExactlyElementsOf(Findings.compared(Run.csv(folder.resolve(EXPECTED))));
    assertThat(remarksOnReading(report)).containsExactly(sample.remarks());
    assertThat(report.resolve("manifest.json"))
        .content()
        .contains("\"profile\": \"%s\"".formatted(sample.system().profile()));
  }

  /**
   * Not what is said of the histories themselves, such as a case that was closed without a word.
   */
  private static List<String> remarksOnReading(Path report) {
    return Run.csv(report.resolve("problems.csv")).stream()
        .filter(row -> row.get("case").isEmpty() || !OF_HISTORIES.contains(row.get("problem")))
        .map(row -> row.get("problem") + " " + row.get("file"))
        .distinct()
        .sorted()
        .toList();
  }
}
