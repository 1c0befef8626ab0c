package org.complaintauditor.oracle;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * One obligation (definitions 5).
 *
 * @param trigger the event that triggers it
 * @param due when it is due
 * @param discharge the earliest event that discharges it
 * @param droppingCondition whether the commitment's own dropping condition holds
 * @param droppingReason its reason
 * @param wouldDischarge whether a contact of unknown content would discharge it, had it disclosed
 *     what is asked for; always false where nothing has to be disclosed
 * @param means by what the provider can discharge it
 */
record OracleObligation(
    OracleEvent trigger,
    OracleDue due,
    Optional<OracleEvent> discharge,
    OracleAnswer droppingCondition,
    String droppingReason,
    Predicate<OracleEvent> wouldDischarge,
    OracleMeans means) {

  /** An obligation without a dropping condition of its own that asks for no disclosure. */
  static OracleObligation plain(
      OracleEvent trigger, OracleDue due, Optional<OracleEvent> discharge, OracleMeans means) {
    return new OracleObligation(trigger, due, discharge, OracleAnswer.NO, "", e -> false, means);
  }
}
