package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source is a register where its entries have timestamps of their own. */
class RegistersTest {

  @TempDir private Path folder;

  private boolean isRegister(String events) {
    Trial trial =
        Trial.ofSource(folder, "recognised_by: [Case]\ncase_id: Case\nevents:\n" + events);
    return trial.profile().sources().get(0).isRegister();
  }

  @Test
  void aColumnOfDatesForEachStepMakesOne() {
    assertThat(
            isRegister(
                """
                - {activity: COMPLAINT_RECEIVED, timestamp: Received}
                - {activity: CLOSED, timestamp: {from: Closed, timestamps: d/M/yyyy}}
                """))
        .isTrue();
    assertThat(
            isRegister(
                """
                - {activity: COMPLAINT_RECEIVED, timestamp: [Received, Entered]}
                - {activity: CLOSED, timestamp: Received}
                """))
        .isTrue();
  }

  private Trial steps(String rows) {
    return Trial.ofSource(
            folder,
            """
            recognised_by: [Case]
            case_id: Case
            events:
              - {activity: MESSAGE_SENT, timestamp: Answered, optional: true}
              - {activity: COMPLAINT_RECEIVED, timestamp: Received}
              - {activity: CLOSED, timestamp: Closed, optional: true}
            """)
        .with("steps.csv", "Case,Received,Answered,Closed\n" + rows);
  }

  @Test
  void aContactBeforeTheReceiptIsListedAndUsed() {
    Trial trial =
        steps(
            "A,2026-03-02T10:00:00Z,2026-03-02T09:59:59Z,2026-03-01T00:00:00Z\n"
                + "B,2026-03-02T10:00:00Z,2026-03-02T10:00:00Z,\n"
                + "C,2026-03-02T10:00:00Z,2026-03-02,\n"
                + "D,2026-03-02T10:00:00Z,2026-03-01,\n");

    assertThat(trial.problems())
        .containsExactly(
            "2 CONTACT_BEFORE_RECEIPT Answered \"2026-03-02T09:59:59Z\"",
            "5 CONTACT_BEFORE_RECEIPT Answered \"2026-03-01\"");
    assertThat(trial.events()).contains("A MESSAGE_SENT", "D MESSAGE_SENT");
  }

  @Test
  void ofALogNothingIsSaid() {
    Trial trial =
        Trial.ofSource(
                folder,
                """
                recognised_by: [Case]
                case_id: Case
                timestamp: When
                events:
                  - {activity: MESSAGE_SENT, when: {What: answered}}
                  - {activity: COMPLAINT_RECEIVED, when: {What: received}}
                """)
            .with(
                "log.csv",
                "Case,When,What\nA,2026-03-01T10:00:00Z,answered\nA,2026-03-02T10:00:00Z,received\n");

    assertThat(trial.problems()).isEmpty();
  }

  @Test
  void aRowForEachEventMakesNone() {
    assertThat(
            isRegister(
                """
                - {activity: COMPLAINT_RECEIVED, timestamp: When, when: {What: Opened}}
                - {activity: CLOSED, timestamp: {from: When, timestamps: d/M/yyyy}, when: {What: Closed}}
                """))
        .isFalse();
    assertThat(isRegister("- {activity: NOTE, timestamp: When}\n")).isFalse();
  }
}
