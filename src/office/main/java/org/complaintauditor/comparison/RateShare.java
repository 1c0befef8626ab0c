package org.complaintauditor.comparison;

/**
 * What something adds to a rate's numerator and denominator, in parts of {@link #UNIT}: whole
 * numbers, so that shares add up to the last digit.
 *
 * @param met to those who kept the commitment
 * @param judged to those who kept or broke it
 */
record RateShare(long met, long judged) {

  /** 7!: each weight of a Shapley value of up to seven factors is a multiple of its reciprocal. */
  static final long UNIT = 5_040;

  static final RateShare NONE = new RateShare(0, 0);

  static RateShare between(CommitmentStanding from, CommitmentStanding to) {
    return new RateShare(
        (to.met() - from.met()) * UNIT, (long) (to.judged() - from.judged()) * UNIT);
  }

  static RateShare of(CommitmentStanding standing) {
    return new RateShare(standing.met() * UNIT, standing.judged() * UNIT);
  }

  RateShare plus(RateShare other) {
    return new RateShare(met + other.met, judged + other.judged);
  }

  RateShare minus(RateShare other) {
    return new RateShare(met - other.met, judged - other.judged);
  }

  RateShare times(long factor) {
    return new RateShare(met * factor, judged * factor);
  }

  RateShare dividedBy(long divisor) {
    return new RateShare(met / divisor, judged / divisor);
  }
}
