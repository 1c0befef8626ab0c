package org.complaintauditor.oracle;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * An obligation that has been judged.
 *
 * @param verdict a verdict, or empty when the obligation was dropped
 * @param reason the verdict's reason, or the reason for which it was dropped
 * @param obligation the obligation; it may be absent where it was dropped
 * @param late the business days of a late discharge
 */
record OracleJudged(
    String verdict, String reason, Optional<OracleObligation> obligation, OptionalInt late) {

  static OracleJudged dropped(String reason) {
    return new OracleJudged("", reason, Optional.empty(), OptionalInt.empty());
  }

  static OracleJudged occurrence(String verdict, String reason, OracleObligation obligation) {
    return new OracleJudged(verdict, reason, Optional.of(obligation), OptionalInt.empty());
  }

  OracleJudged withLateness(OptionalInt days) {
    return new OracleJudged(verdict, reason, obligation, days);
  }

  boolean isDropped() {
    return verdict.isEmpty();
  }
}
