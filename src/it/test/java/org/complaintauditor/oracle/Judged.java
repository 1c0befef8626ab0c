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
record Judged(String verdict, String reason, Optional<Obligation> obligation, OptionalInt late) {

  static Judged dropped(String reason) {
    return new Judged("", reason, Optional.empty(), OptionalInt.empty());
  }

  static Judged occurrence(String verdict, String reason, Obligation obligation) {
    return new Judged(verdict, reason, Optional.of(obligation), OptionalInt.empty());
  }

  Judged withLateness(OptionalInt days) {
    return new Judged(verdict, reason, obligation, days);
  }

  boolean isDropped() {
    return verdict.isEmpty();
  }
}
