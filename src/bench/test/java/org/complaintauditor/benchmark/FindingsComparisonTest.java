package org.complaintauditor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The comparison with DuckDB misses nothing, and the figures of the benchmark are read rightly. */
final class FindingsComparisonTest {

  private static final String HEADER = String.join(",", FindingsComparison.COLUMNS);
  private static final String ACK =
      "C1,ACK-01,MET,IN_TIME,2026-01-05T09:00:00-05:00,2026-01-07,2026-01-06,,1,0,E1,E2";
  private static final String ESC = "C1,ESC-01,NOT_APPLICABLE,NO_TRIGGER,,,,,0,0,,";
  private static final String OTHER = "C2,ESC-01,NOT_APPLICABLE,NO_TRIGGER,,,,,0,0,,";
  private static final String TEXTS = "C1,CTS-02,NOT_APPLICABLE,NO_TRIGGER,,,,,0,0,,";

  @TempDir private Path folder;

  @Test
  void findsNothingInTheSameFindings() throws IOException {
    FindingsComparison comparison =
        compare(List.of(ACK, ESC, TEXTS, OTHER), List.of(ESC, ACK, OTHER));

    assertThat(comparison.compared()).isEqualTo(3);
    assertThat(comparison.different()).isZero();
  }

  @Test
  void noticesEachCell() throws IOException {
    List<String> cells = List.of(ACK.split(",", -1));
    for (int i = 0; i < cells.size(); i++) {
      List<String> changed = new ArrayList<>(cells);
      changed.set(i, changed.get(i) + "9");

      FindingsComparison comparison =
          compare(List.of(ACK, OTHER), List.of(String.join(",", changed), OTHER));

      assertThat(comparison.different()).as(FindingsComparison.COLUMNS.get(i)).isPositive();
      assertThat(comparison.differences().get(0)).contains(ACK);
    }
  }

  @Test
  void noticesWhatIsMissingOnEitherSide() throws IOException {
    assertThat(compare(List.of(ACK, ESC, OTHER), List.of(ACK, OTHER)).different()).isEqualTo(1);
    assertThat(compare(List.of(ACK, OTHER), List.of(ACK, ESC, OTHER)).different()).isEqualTo(1);
    assertThat(compare(List.of(ACK), List.of(ACK, OTHER)).different()).isEqualTo(1);
    assertThat(compare(List.of(ACK, OTHER), List.of(OTHER)).different()).isPositive();
    assertThat(compare(List.of(), List.of(ACK)).different()).isEqualTo(1);
  }

  @Test
  void readsTheLogOfTheCollector() throws IOException {
    Path log = folder.resolve("gc.log");
    Files.write(
        log,
        List.of(
            "[0.100s][info][gc] Using Parallel",
            "[0.5s][info][gc] GC(0) Pause Young (Allocation Failure) 120M->30M(491M) 4.1ms",
            "[0.9s][info][gc] GC(1) Pause Full (Ergonomics) 90M->25M(491M) 40.1ms",
            "[1.2s][info][gc] GC(2) Pause Young (Allocation Failure) 150M->80M(491M) 5.0ms"));

    assertThat(HeapLog.read(log)).isEqualTo(new HeapLog(150, 25));
  }

  @Test
  void tellsWhichTargetIsReached() {
    Target most = Target.atMost(1.5, 1, 0.7);
    assertThat(most.toString()).isEqualTo("must 1.5, goal 1, stretch 0.7");
    assertThat(most.reached(1.51)).isEqualTo("missed");
    assertThat(most.reached(1.5)).isEqualTo("must");
    assertThat(most.reached(1)).isEqualTo("goal");
    assertThat(most.reached(0.7)).isEqualTo("stretch");
    Target least = Target.atLeast(1.6, 1.8);
    assertThat(least.toString()).isEqualTo("must 1.6, goal 1.8");
    assertThat(least.reached(1.5)).isEqualTo("missed");
    assertThat(least.reached(1.7)).isEqualTo("must");
    assertThat(least.reached(3)).isEqualTo("goal");
  }

  private FindingsComparison compare(List<String> program, List<String> other) throws IOException {
    return FindingsComparison.of(write("program.csv", program), write("other.csv", other));
  }

  private Path write(String name, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(rows);
    return Files.write(folder.resolve(name), lines);
  }
}
