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
 * @param doubtful what doubtful words change in these numbers
 * @param rated whether a rate may be counted of them: not where the export cannot show a breach
 *     ({@link RecordGap}), whatever it shows as met
 */
public record Tally(
    long met,
    long breached,
    long pending,
    long notApplicable,
    long notEvidenced,
    Doubtful doubtful,
    boolean rated) {

  /** Nothing counted yet. */
  public static final Tally EMPTY = new Tally(0, 0, 0, 0, 0);

  /** A tally of verdicts that hang on no doubtful words. */
  public Tally(long met, long breached, long pending, long notApplicable, long notEvidenced) {
    this(met, breached, pending, notApplicable, notEvidenced, Doubtful.NONE, true);
  }

  /** The same counts, of which no rate may be counted. */
  public Tally unrated() {
    return new Tally(met, breached, pending, notApplicable, notEvidenced, doubtful, false);
  }

  /**
   * What changes where doubtful words are read the other way. Each verdict is taken for itself, so
   * the bounds hold whatever the truth of each doubtful text is.
   *
   * @param review verdicts that would be another
   * @param metLost of those that are MET, how many would not be, at worst
   * @param breachedGained of those that are not BREACHED, how many would be, at worst
   * @param metGained of those that are not MET, how many would be, at best
   * @param breachedLost of those that are BREACHED, how many would not be, at best
   */
  public record Doubtful(
      long review, long metLost, long breachedGained, long metGained, long breachedLost) {

    /** Nothing hangs on doubtful words. */
    public static final Doubtful NONE = new Doubtful(0, 0, 0, 0, 0);

    /** What one verdict adds. */
    public static Doubtful of(VerdictReadings verdict) {
      if (verdict.others().isEmpty()) {
        return NONE;
      }
      Verdict stands = verdict.verdict();
      Verdict lowest = verdict.lowest();
      Verdict highest = verdict.highest();
      return new Doubtful(
          1,
          stands == Verdict.MET && lowest != Verdict.MET ? 1 : 0,
          stands != Verdict.BREACHED && lowest == Verdict.BREACHED ? 1 : 0,
          stands != Verdict.MET && highest == Verdict.MET ? 1 : 0,
          stands == Verdict.BREACHED && highest != Verdict.BREACHED ? 1 : 0);
    }

    private Doubtful plus(Doubtful other) {
      return new Doubtful(
          review + other.review,
          metLost + other.metLost,
          breachedGained + other.breachedGained,
          metGained + other.metGained,
          breachedLost + other.breachedLost);
    }
  }

  /** This tally with one verdict more. */
  public Tally plus(Verdict verdict) {
    return plus(VerdictReadings.sure(verdict));
  }

  /** This tally with one verdict more, and what doubtful words change in it. */
  public Tally plus(VerdictReadings readings) {
    Verdict verdict = readings.verdict();
    return new Tally(
        met + (verdict == Verdict.MET ? 1 : 0),
        breached + (verdict == Verdict.BREACHED ? 1 : 0),
        pending + (verdict == Verdict.PENDING ? 1 : 0),
        notApplicable + (verdict == Verdict.NOT_APPLICABLE ? 1 : 0),
        notEvidenced + (verdict == Verdict.NOT_EVIDENCED ? 1 : 0),
        doubtful.plus(Doubtful.of(readings)),
        rated);
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
        notEvidenced + other.notEvidenced,
        doubtful.plus(other.doubtful),
        rated && other.rated);
  }

  /**
   * The compliance rate, MET / (MET + BREACHED), from 0 to 1; empty when both are 0, or where none
   * may be counted.
   */
  public OptionalDouble rate() {
    return rated ? rate(met, breached) : OptionalDouble.empty();
  }

  /**
   * Whether the rate says anything: where more cases are NOT_EVIDENCED than are MET or BREACHED,
   * the few that the record shows do not stand for the others, and no rate is told. A tally without
   * any of the three has nothing that could be told.
   */
  public boolean isTold() {
    return rated && met + breached > 0 && met + breached >= notEvidenced;
  }

  /** The rate to be told: {@link #rate()}, empty where it says nothing ({@link #isTold()}). */
  public OptionalDouble toldRate() {
    return isTold() ? rate() : OptionalDouble.empty();
  }

  /** How many are MET or BREACHED. */
  public long evidenced() {
    return met + breached;
  }

  /** How many are MET, BREACHED or NOT_EVIDENCED: all that a rate should be of. */
  public long countable() {
    return met + breached + notEvidenced;
  }

  /**
   * Whether no rate can be told although there is something to count one from, or because the
   * export can show no breach.
   */
  public boolean isUntold() {
    return !rated || (countable() > 0 && !isTold());
  }

  /**
   * The lowest rate that doubtful words can lead to: every one is read so that more is breached or
   * less is met. Empty when nothing would be judged.
   */
  public OptionalDouble lowestRate() {
    return lowest().rate();
  }

  /** What is met and breached where every doubtful text is read so that the rate is lowest. */
  public Tally lowest() {
    return counted(met - doubtful.metLost, breached + doubtful.breachedGained);
  }

  /** The highest rate that doubtful words can lead to, likewise. */
  public OptionalDouble highestRate() {
    return highest().rate();
  }

  /** What is met and breached where every doubtful text is read so that the rate is highest. */
  public Tally highest() {
    return counted(met + doubtful.metGained, breached - doubtful.breachedLost);
  }

  private Tally counted(long kept, long broken) {
    return new Tally(kept, broken, 0, 0, 0, Doubtful.NONE, rated);
  }

  /** Whether doubtful words can lead to another rate than the one that is told. */
  public boolean hasBounds() {
    return !isUntold() && differs();
  }

  private boolean differs() {
    return !lowestRate().equals(rate()) || !highestRate().equals(rate());
  }

  private static OptionalDouble rate(long met, long breached) {
    long judged = met + breached;
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / judged);
  }

  /** Whether NOT_EVIDENCED is more than this share of MET + BREACHED + NOT_EVIDENCED. */
  public boolean isUnreliable(double above) {
    return notEvidenced > above * (met + breached + notEvidenced);
  }
}
