package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            "audit %s --format csv --max-rejected 0 --out %s",
            samples.resolve(name + ".csv"), folder.resolve("report"));

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(compared(Run.csv(folder.resolve("report/findings.csv"))))
        .containsExactlyElementsOf(
            compared(Run.csv(samples.resolve(name + ".expected-findings.csv"))));
  }

  /** What sample-data/README.md says of the quarter's texts. */
  @Test
  void theTextsOfTheQuarterSayWhatIsRecorded(@TempDir Path folder) {
    Path quarter = Path.of("sample-data/complaints-2026-q1");
    Run.of("audit", quarter + ".csv", "--evidence", "recorded", "--format", "csv", "--out", folder);
    Set<String> recorded = Set.copyOf(compared(Run.csv(folder.resolve("findings.csv"))));
    List<String> different =
        compared(Run.csv(Path.of(quarter + ".expected-findings.csv"))).stream()
            .filter(row -> !recorded.contains(row))
            .map(row -> row.replaceAll("^[^,]*,([^,]*,[^,]*),.*", "$1"))
            .toList();

    assertThat(different).hasSize(21).containsOnly("CTS-02,MET");
    assertThat(Path.of("sample-data/README.md")).content().contains("but for 21 cases in CTS-02");
  }

  @Test
  void theReadmeCountsWhatIsFound() throws IOException {
    String readme = Files.readString(Path.of("sample-data/README.md"));
    Map<String, Map<String, Long>> verdicts =
        Run.csv(Path.of("sample-data/complaints-2026-q1.expected-findings.csv")).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("commitment"),
                    Collectors.groupingBy(row -> row.get("verdict"), Collectors.counting())));

    assertThat(verdicts).hasSize(10);
    verdicts.forEach(
        (commitment, of) -> {
          List<Long> counts =
              Stream.of("MET", "BREACHED", "PENDING", "NOT_APPLICABLE", "NOT_EVIDENCED")
                  .map(verdict -> of.getOrDefault(verdict, 0L))
                  .toList();
          double rate = 100.0 * counts.get(0) / (counts.get(0) + counts.get(1));
          assertThat(readme)
              .contains(
                  String.format(
                      Locale.ROOT,
                      "| %s | %d | %d | %d | %d | %d | %.1f %% |",
                      commitment,
                      counts.get(0),
                      counts.get(1),
                      counts.get(2),
                      counts.get(3),
                      counts.get(4),
                      rate));
        });
  }

  @ParameterizedTest
  @CsvSource({
    "nyc311, 10, 44, 46",
    "cfpb, 10, 40, 50",
  })
  void theReadmeSaysWhatPublicRegistersShow(String name, int pending, int unknown, int none)
      throws IOException {
    List<String> verdicts =
        Run.csv(Path.of("sample-data", name, "expected-findings.csv")).stream()
            .map(row -> row.get("verdict"))
            .toList();

    assertThat(Collections.frequency(verdicts, "PENDING")).isEqualTo(pending);
    assertThat(Collections.frequency(verdicts, "NOT_EVIDENCED")).isEqualTo(unknown);
    assertThat(Collections.frequency(verdicts, "NOT_APPLICABLE")).isEqualTo(none);
    assertThat(verdicts).hasSize(100);
    assertThat(Files.readString(Path.of("sample-data/README.md")))
        .contains(
            "%d of the 100 findings are NOT_EVIDENCED, %d NOT_APPLICABLE, %d PENDING"
                .formatted(unknown, none, pending));
  }

  private static List<String> compared(List<Map<String, String>> rows) {
    List<String> compared = new ArrayList<>();
    for (Map<String, String> row : rows) {
      compared.add(String.join(",", COMPARED.stream().map(row::get).toList()));
    }
    return compared;
  }
}
