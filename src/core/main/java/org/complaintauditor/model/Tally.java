package org.complaintauditor.model;

import java.util.OptionalDouble;

/**
 * How often each verdict was found (audit-definitions 2).
 *
 * @param met MET
 * @param breached BREACHED
 * @param pending PENDING
 * @param notApplicable NOT_APPLICABLE
 * @param notEvidenced NOT_EVIDENCED
 */
public record Tally(long met, long breached, long pending, long notApplicable, long notEvidenced) {

  /** Nothing counted yet. */
  public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

  /** This tally with one verdict more. */
  public Tally plus(Verdict verdict) {
    return switch (verdict) {
      case MET -> new Tally(met + 1, breached, pending, notApplicable, notEvidenced);
      case BREACHED -> new Tally(met, breached + 1, pending, notApplicable, notEvidenced);
      case PENDING -> new Tally(met, breached, pending + 1, notApplicable, notEvidenced);
      case NOT_APPLICABLE -> new Tally(met, breached, pending, notApplicable + 1, notEvidenced);
      case NOT_EVIDENCED -> new Tally(met, breached, pending, notApplicable, notEvidenced + 1);
    };
  }

  /** How often a verdict was found. */
  public long of(Verdict verdict) {
    return switch (verdict) {
      case MET -> met;
      case BREACHED -> breached;
      case PENDING -> pending;
      case NOT_APPLICABLE -> notApplicable;
      case NOT_EVIDENCED -> notEvidenced;
    };
  }

  /** Both tallies together. */
  public Tally plus(Tally other) {
    return new Tally(
        met + other.met,
        breached + other.breached,
        pending + other.pending,
        notApplicable + other.notApplicable,
        notEvidenced + other.notEvidenced);
  }

  /** The compliance rate, MET / (MET + BREACHED), from 0 to 1; empty when both are 0. */
  public OptionalDouble rate() {
    long judged = met + breached;
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / judged);
  }

  /** Whether NOT_EVIDENCED is more than this share of MET + BREACHED + NOT_EVIDENCED. */
  public boolean isUnreliable(double above) {
    return notEvidenced > above * (met + breached + notEvidenced);
  }
}
