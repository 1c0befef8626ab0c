package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile makes of cells in which a database wrote a word for nothing. */
class WordsForNothingTest {
  private static final String CASES =
      """
      recognised_by: [Case, In, Out]
      case_id: Case
      event_id: Id
      actor: Who
      events:
        - {activity: COMPLAINT_RECEIVED, timestamp: In}
        - activity: MESSAGE_SENT
          timestamp: Out
          optional: true
          actor_role: {role_of: Who}
          tracking_number: Track
      """;

  @TempDir private Path folder;

  private Trial trial(String rows) {
    return Trial.ofSource(folder, CASES).with("a.csv", "Case,In,Out,Id,Who,Track\n" + rows);
  }

  @Test
  void standForNoEvent() {
    Trial trial =
        trial("A,2026-01-05,NULL,7,,\nB,2026-01-05,\\N,7,,\nC,2026-01-05,2026-01-06,7,,\n");

    assertThat(trial.events())
        .containsExactly(
            "A COMPLAINT_RECEIVED",
            "B COMPLAINT_RECEIVED",
            "C COMPLAINT_RECEIVED",
            "C MESSAGE_SENT");
    assertThat(trial.problems()).containsExactly("2 WORD_FOR_NOTHING Out \"NULL\"");
    assertThat(trial.export().problems().get(0).expected().english())
        .isEqualTo(
            "an empty cell where there is nothing. 2 cells of this column have such a word, and are"
                + " taken as empty");
  }

  @Test
  void areNoEventIdsAndNobody() {
    Trial trial =
        trial("A,2026-01-05,2026-01-06,NULL,NULL,N/A\nB,2026-01-05,2026-01-06,-,nan,None\n");

    assertThat(trial.export().rows())
        .allSatisfy(
            row -> {
              assertThat(row.eventId()).isEmpty();
              assertThat(row.actor()).isEmpty();
              assertThat(row.trackingNumber()).isEmpty();
            })
        .hasSize(4);
    assertThat(trial.problems())
        .containsExactlyInAnyOrder(
            "2 WORD_FOR_NOTHING Id \"NULL\"",
            "2 WORD_FOR_NOTHING Who \"NULL\"",
            "2 WORD_FOR_NOTHING Track \"N/A\"");
  }

  @Test
  void areNoCases() {
    assertThat(trial("NULL,2026-01-05,,1,,\nA,2026-01-05,,1,,\n").problems())
        .containsExactly("2 MISSING_CASE_ID Case \"NULL\"");
  }
}
