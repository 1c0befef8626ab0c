package org.complaintauditor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.Test;

/** Every scenario of the shipped pack holds, and every rule concludes in one. */
final class JiveCaScenariosTest {

  @Test
  void allIsWell() {
    Run run = Run.of("rules", "check", "rules/jive-ca");

    assertThat(run.out())
        .matches("jive-ca: 10 commitments, \\d+ rules, \\d{3,} scenarios, all is well\\R");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
  }
}
