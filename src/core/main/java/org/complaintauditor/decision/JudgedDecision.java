package org.complaintauditor.decision;

import java.util.Optional;
import org.complaintauditor.model.SoleAct;

/**
 * A decision held against a run.
 *
 * @param decision what somebody decided
 * @param number which of the lines it is, from 0, in the order of all sources
 * @param state how it stands to the run
 * @param now what the run shows of its subject; empty where that is gone
 * @param second who seconded it
 */
public record JudgedDecision(
    Decision decision,
    int number,
    DecisionState state,
    Optional<MachineVerdict> now,
    Optional<Person> second) {

  /**
   * What one administrator alone had done to the account that decided; empty as well where somebody
   * whose account has no such mark has seconded the decision.
   */
  public Optional<SoleAct> mark() {
    return decision.by().mark(second);
  }
}
