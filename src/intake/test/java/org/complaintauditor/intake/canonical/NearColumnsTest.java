package org.complaintauditor.intake.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearColumnsTest {

  @Test
  void findsOptionalColumnsThatAreMissingAndNearlyThere() {
    assertThat(
            NearColumns.of(
                List.of("case_id", "timestamp", "activity", "disclosed", "Chanel", "To Role")))
        .isEqualTo(
            Map.of(
                "disclosed", Column.DISCLOSES,
                "Chanel", Column.CHANNEL,
                "To Role", Column.TO_ROLE));
  }

  @Test
  void leavesOtherColumnsAlone() {
    // What is there is not missing, and a required column that is missing is refused.
    assertThat(
            NearColumns.of(
                List.of("case_id", "timestmp", "activity", "channel", "channels", "mood")))
        .isEmpty();
  }

  @Test
  void doesNotTakeAColumnOfSomethingElseForOne() {
    assertThat(NearColumns.of(List.of("agent_id", "product_id", "factor", "acted", "test")))
        .isEmpty();
  }

  @Test
  void takesAColumnForOneOnly() {
    assertThat(NearColumns.of(List.of("to_role", "actor_rol", "actors")))
        .isEqualTo(Map.of("actors", Column.ACTOR, "actor_rol", Column.ACTOR_ROLE));
  }
}
