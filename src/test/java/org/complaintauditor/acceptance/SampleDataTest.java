package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample exports have the findings that were worked out for them by hand. */
final class SampleDataTest {

  private static final List<String> COMPARED =
      List.of(
          "case_id",
          "commitment",
          "verdict",
          "reason",
          "due",
          "discharge_event",
          "late_business_days",
          "occurrences",
          "breached_occurrences");

  @ParameterizedTest
  @ValueSource(strings = {"complaints-2026-q1", "edge-cases", "edge-cases-no-discloses"})
  void hasTheExpectedFindings(String name, @TempDir Path folder) {
    Path samples = Path.of("sample-data");
    Run run =
        Run.of(
            "audit",
            samples.resolve(name + ".csv"),
            "--format",
            "csv",
            "--max-rejected",
            "0",
            "--out",
            folder.resolve("report"));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(compared(Run.csv(folder.resolve("report/findings.csv"))))
        .containsExactlyElementsOf(
            compared(Run.csv(samples.resolve(name + ".expected-findings.csv"))));
  }

  private static List<String> compared(List<Map<String, String>> rows) {
    List<String> compared = new ArrayList<>();
    for (Map<String, String> row : rows) {
      compared.add(String.join(",", COMPARED.stream().map(row::get).toList()));
    }
    return compared;
  }
}
