package org.complaintauditor.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complaintauditor.console.start.OpenConsole;
import org.complaintauditor.store.run.RunNote;
import org.complaintauditor.store.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of one name are told apart. */
final class RunNumbersTest {

  private static RunRecord run(String id, String asOf) {
    return RecordedRun.of(id, asOf, RecordedRun.NOWHERE, Map.of("q1.csv", "ab"));
  }

  private static RunNote note(String run, String title, String audited) {
    return RunNote.of(run, title, "ana", audited, Optional.empty());
  }

  @Test
  void namesakesAreNumberedAsTheyWereAudited() {
    List<RunRecord> runs =
        Stream.of("late", "early", "alone", "day-1", "day-2")
            .map(id -> run(id, "2026-03-31"))
            .toList();
    RunNumbers numbers =
        RunNumbers.of(
            runs,
            Stream.of(
                    note("late", "Q1", "2026-04-02T09:00:00Z"),
                    note("early", "Q1 ", "2026-04-02T09:30:00+02:00"),
                    note("alone", "Q2", "2026-04-02T09:00:00Z"),
                    note("day-2", "", "2026-04-02T09:00:00Z"))
                .collect(Collectors.toMap(RunNote::run, one -> one)));
    assertThat(numbers.of("early")).isEqualTo(OptionalInt.of(1));
    assertThat(numbers.of("late")).isEqualTo(OptionalInt.of(2));
    assertThat(numbers.of("day-1")).isEqualTo(OptionalInt.of(1));
    assertThat(numbers.of("day-2")).isEqualTo(OptionalInt.of(2));
    assertThat(numbers.of("alone")).isEmpty();
  }

  @Test
  void theListOfRunsSaysTheNumberAndTheExport(@TempDir Path folder) throws Exception {
    try (OpenConsole console = OpenConsole.in(folder)) {
      RecordedRun.keep(
          console.workspace(), run("run-1", "2026-03-31"), "Q1", "2026-04-01T09:00:00Z");
      RecordedRun.keep(
          console.workspace(),
          RecordedRun.of(
              "run-2",
              "2026-04-30",
              RecordedRun.NOWHERE,
              Map.of("a.csv", "1", "b.csv", "2", "c.csv", "3", "d.csv", "4")),
          "Q1",
          "2026-05-01T09:00:00Z");
      RecordedRun.keep(
          console.workspace(), run("run-3", "2026-03-31"), "Q3", "2026-04-01T09:00:00Z");
      assertThat(console.get("/").body())
          .contains("<a href=\"/runs/run-1\">Q1, no. 1 of this name</a>", "· q1.csv</p>")
          .contains("<a href=\"/runs/run-2\">Q1, no. 2 of this name</a>")
          .contains("· a.csv, b.csv, c.csv, …</p>")
          .contains("<a href=\"/runs/run-3\">Q3</a>");
      assertThat(console.get("/", "fr").body()).contains("Q1, nº 2 de ce nom</a>");
    }
  }
}
