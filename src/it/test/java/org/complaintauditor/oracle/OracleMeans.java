package org.complaintauditor.oracle;

import java.util.Set;
import java.util.function.Predicate;

/**
 * The means by which the provider can discharge an obligation, and from when on (definitions 5,
 * record rule).
 *
 * @param told the disclosures of which a contact has to tell one; none where any person's will do
 * @param acts the internal acts that discharge it as well
 * @param byAnybody whether a contact of a certain person discharges it, whatever that tells
 * @param acknowledgement whether an acknowledgement or any person's contact discharges it
 * @param countsThere whether an event lies in its stage or level
 * @param droppedByOutcome whether a contact disclosing OUTCOME would drop it
 */
record OracleMeans(
    Set<String> told,
    Set<String> acts,
    boolean byAnybody,
    boolean acknowledgement,
    Predicate<OracleEvent> countsThere,
    boolean droppedByOutcome) {

  static OracleMeans acknowledging(OracleEvent from) {
    return new OracleMeans(Set.of(), Set.of(), false, true, e -> e.isFrom(from), false);
  }

  static OracleMeans telling(String disclosure, OracleEvent from) {
    return new OracleMeans(Set.of(disclosure), Set.of(), false, false, e -> e.isFrom(from), false);
  }

  static OracleMeans telling(String disclosure, OracleStage stage) {
    return new OracleMeans(
        Set.of(disclosure), Set.of(), false, false, stage.span()::contains, false);
  }

  static OracleMeans contacts(OracleEvent from) {
    return new OracleMeans(Set.of(), Set.of(), true, false, e -> e.isFrom(from), false);
  }

  /** What a contact of unknown content may have told, so that it would have discharged it. */
  Set<String> askedFor() {
    return acknowledgement
        ? Set.of(OracleDisclosure.ACKNOWLEDGEMENT, OracleDisclosure.TRACKING_NUMBER)
        : told;
  }

  OracleMeans unlessSolved() {
    return new OracleMeans(told, acts, byAnybody, acknowledgement, countsThere, true);
  }

  OracleMeans orBy(OracleActivity act) {
    return new OracleMeans(
        told, Set.of(act.name()), byAnybody, acknowledgement, countsThere, droppedByOutcome);
  }
}
