package org.complaintauditor.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintauditor.console.web.ConsoleWords;
import org.complaintauditor.store.run.RunRecord;
import org.junit.jupiter.api.Test;

/** What runs of the same name are told apart by. */
final class RunDifferencesTest {

  private static RunRecord run(String asOf, String evidence, String head) {
    return new RunRecord(
        "jive-ca-1",
        "",
        "jive-ca",
        "1.0.0",
        "abc",
        "complaint-auditor 0.2.0",
        asOf + "T17:42:10-04:00",
        asOf + "T21:42:10Z",
        "America/Toronto",
        "folder",
        "{\"zone\":\"America/Toronto\",\"evidence\":\"" + evidence + "\"}",
        "{\"a.csv\":\"1\"}",
        head);
  }

  private final RunDifferences english = new RunDifferences(ConsoleWords.in("en"));

  @Test
  void theSameDiffersInNothing() {
    RunRecord run = run("2026-04-15", "both", "0");
    assertThat(english.between(run, run)).isEmpty();
  }

  @Test
  void optionsDatesAndDecisionsAreNamed() {
    assertThat(english.between(run("2026-04-15", "both", "0"), run("2026-04-30", "recorded", "1")))
        .containsExactly(
            "audit date: 15 April 2026 at 17:42 before, 30 April 2026 at 17:42 now",
            "which evidence counts: both before, recorded now",
            "decisions were added or changed");
  }
}
