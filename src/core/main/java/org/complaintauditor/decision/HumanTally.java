package org.complaintauditor.decision;

import java.util.OptionalDouble;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.Tally;

/**
 * What people made of the findings of a commitment.
 *
 * @param reviewed findings of which people stand behind the verdict
 * @param agreed of these, how many have the machine's verdict
 * @param overruledFor how many have another verdict, in favour of the provider
 * @param overruledAgainst how many have another verdict, against the provider
 * @param questioned findings with an open question: they are in no verdict below
 * @param waived findings under a waiver, those with an open question left out
 * @param stale findings with a decision about something else than the run shows
 * @param verdicts what holds after the decisions that count
 * @param withoutWaived the same, without the waived findings
 */
public record HumanTally(
    long reviewed,
    long agreed,
    long overruledFor,
    long overruledAgainst,
    long questioned,
    long waived,
    long stale,
    Tally verdicts,
    Tally withoutWaived) {

  /** Nothing counted yet. */
  public static final HumanTally EMPTY =
      new HumanTally(0, 0, 0, 0, 0, 0, 0, Tally.EMPTY, Tally.EMPTY);

  /** What one finding adds. */
  static HumanTally of(HumanFinding finding) {
    HumanClass review = finding.questioned() ? HumanClass.QUESTIONED : finding.review();
    Tally verdict = finding.questioned() ? Tally.EMPTY : Tally.EMPTY.plus(finding.verdict());
    boolean waived = finding.waived() && !finding.questioned();
    return new HumanTally(
        one(finding.reviewed()),
        one(review == HumanClass.AGREED),
        one(review == HumanClass.OVERRULED_FOR),
        one(review == HumanClass.OVERRULED_AGAINST),
        one(finding.questioned()),
        one(waived),
        one(finding.stale()),
        verdict,
        waived ? Tally.EMPTY : verdict);
  }

  private static long one(boolean counted) {
    return counted ? 1 : 0;
  }

  /** The same, of which no rate may be counted. */
  HumanTally unrated() {
    return new HumanTally(
        reviewed,
        agreed,
        overruledFor,
        overruledAgainst,
        questioned,
        waived,
        stale,
        verdicts.unrated(),
        withoutWaived.unrated());
  }

  /** Both together. */
  public HumanTally plus(HumanTally other) {
    return new HumanTally(
        reviewed + other.reviewed,
        agreed + other.agreed,
        overruledFor + other.overruledFor,
        overruledAgainst + other.overruledAgainst,
        questioned + other.questioned,
        waived + other.waived,
        stale + other.stale,
        verdicts.plus(other.verdicts),
        withoutWaived.plus(other.withoutWaived));
  }

  /** The rate after the decisions, from 0 to 1; empty where it says nothing. */
  public OptionalDouble rate() {
    return verdicts.toldRate();
  }

  /** The rate after the decisions, of the findings that nobody waived. */
  public OptionalDouble rateWithoutWaived() {
    return withoutWaived.toldRate();
  }

  /** The rate if the answer to every open question were that it is breached. */
  public OptionalDouble lowest() {
    return lowestVerdicts().toldRate();
  }

  /** The rate if the answer to every open question were that it is met. */
  public OptionalDouble highest() {
    return highestVerdicts().toldRate();
  }

  /** The verdicts if the answer to every open question were that it is breached. */
  public Tally lowestVerdicts() {
    return verdicts.plus(new Tally(0, questioned, 0, 0, 0));
  }

  /** The verdicts if the answer to every open question were that it is met. */
  public Tally highestVerdicts() {
    return verdicts.plus(new Tally(questioned, 0, 0, 0, 0));
  }

  void write(ByteWriter to) {
    to.number(reviewed).number(agreed).number(overruledFor).number(overruledAgainst);
    to.number(questioned).number(waived).number(stale);
    write(to, verdicts);
    write(to, withoutWaived);
  }

  static HumanTally read(ByteReader from) {
    return new HumanTally(
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        from.number(),
        tally(from),
        tally(from));
  }

  static void write(ByteWriter to, Tally tally) {
    to.number(tally.met()).number(tally.breached()).number(tally.pending());
    to.number(tally.notApplicable()).number(tally.notEvidenced());
  }

  static Tally tally(ByteReader from) {
    return new Tally(from.number(), from.number(), from.number(), from.number(), from.number());
  }
}
