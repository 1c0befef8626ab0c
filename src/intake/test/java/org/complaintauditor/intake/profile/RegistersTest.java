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
