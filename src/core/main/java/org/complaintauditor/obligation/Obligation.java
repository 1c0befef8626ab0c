package org.complaintauditor.obligation;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Reason;

/**
 * What a commitment's rule states: what triggers an obligation, under which limit it is due, what
 * discharges it, and what drops it (audit-definitions 5). Due date and verdict are not its matter.
 *
 * @param commitment the commitment's id
 * @param trigger the event with which the clock starts
 * @param limit the name of the limit in the pack, such as {@code written}
 * @param discharge what discharges it, always the earliest that fits
 * @param drops the commitment's own dropping conditions
 * @param contradiction what tells the customer something wrong instead
 * @param lift what ends the interval without anything being owed
 * @param suspendable the name of the limit that says how many suspended days count, or empty when
 *     waiting on the customer does not stop the clock
 * @param level the level of handling whose failure is the trigger
 * @param date the date that the data give, up to which it is due; then the limit has no name
 */
public record Obligation(
    String commitment,
    Event trigger,
    String limit,
    Sought discharge,
    List<Drop> drops,
    Contradiction contradiction,
    Sought lift,
    Optional<String> suspendable,
    Optional<Level> level,
    Optional<CaseDate> date) {

  /**
   * A dropping condition.
   *
   * @param reason the reason that the finding shows
   * @param sought the event that drops the obligation
   * @param byDue whether the event has to come on or before the due date
   */
  public record Drop(Reason reason, Sought sought, boolean byDue) {}

  /**
   * What tells the customer something wrong.
   *
   * @param sought the event that does
   * @param atOnce whether it is a breach at once; else only if nothing right is told in time
   */
  public record Contradiction(Sought sought, boolean atOnce) {
    static final Contradiction NONE = new Contradiction(Sought.nothing(), false);
  }

  /** Starts the statement of an obligation of this commitment; the trigger starts its clock. */
  public static Obligation of(String commitment, Event trigger) {
    return new Obligation(
        commitment,
        trigger,
        "",
        Sought.nothing(),
        List.of(),
        Contradiction.NONE,
        Sought.nothing(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Starts the statement of an obligation whose clock the failure of this level starts. */
  public static Obligation of(String commitment, Level failed) {
    return new Obligation(
        commitment,
        failed.failedAt(),
        "",
        Sought.nothing(),
        List.of(),
        Contradiction.NONE,
        Sought.nothing(),
        Optional.empty(),
        Optional.of(failed),
        Optional.empty());
  }

  /** ... due within this limit of the pack. */
  public Obligation due(String limitName) {
    return new Obligation(
        commitment,
        trigger,
        limitName,
        discharge,
        drops,
        contradiction,
        lift,
        suspendable,
        level,
        date);
  }

  /**
   * ... due on a date that the data give for the case, or at an instant; never owed where they give
   * none.
   */
  public Obligation due(CaseDate given) {
    return new Obligation(
        commitment,
        trigger,
        "",
        discharge,
        drops,
        contradiction,
        lift,
        suspendable,
        level,
        Optional.of(given));
  }

  /** Whether it is due on a date that the data do not give: then nothing is owed. */
  public boolean lacksDate() {
    return date.filter(CaseDate::isMissing).isPresent();
  }

  /** ... discharged by the first event that fits. */
  public Obligation dischargedBy(Sought first) {
    return new Obligation(
        commitment, trigger, limit, first, drops, contradiction, lift, suspendable, level, date);
  }

  /** ... contradicted by such an event up to the due date, if nothing right is told in time. */
  public Obligation contradictedBy(Sought sought) {
    return contradicted(new Contradiction(sought, false));
  }

  /** ... contradicted, at once, by what the trigger itself says. */
  public Obligation contradictedByItself() {
    return contradicted(new Contradiction(Sought.contact().being(trigger), true));
  }

  private Obligation contradicted(Contradiction by) {
    return new Obligation(
        commitment, trigger, limit, discharge, drops, by, lift, suspendable, level, date);
  }

  /** ... dropped for this reason if such an event exists. */
  public Obligation droppedBy(Reason reason, Sought sought) {
    return dropped(new Drop(reason, sought, false));
  }

  /** ... dropped for this reason if such an event comes on or before the due date. */
  public Obligation droppedByDue(Reason reason, Sought sought) {
    return dropped(new Drop(reason, sought, true));
  }

  /** ... and none at all if nothing discharges it and such an event comes on or before its due. */
  public Obligation liftedByDue(Sought sought) {
    return new Obligation(
        commitment,
        trigger,
        limit,
        discharge,
        drops,
        contradiction,
        sought,
        suspendable,
        level,
        date);
  }

  /**
   * ... not counting the days on which the case waits on the customer, at most as many as this
   * limit of the pack says.
   */
  public Obligation notCountingWaits(String atMost) {
    return new Obligation(
        commitment,
        trigger,
        limit,
        discharge,
        drops,
        contradiction,
        lift,
        Optional.of(atMost),
        level,
        date);
  }

  private Obligation dropped(Drop drop) {
    List<Drop> more = new java.util.ArrayList<>(drops);
    more.add(drop);
    return new Obligation(
        commitment,
        trigger,
        limit,
        discharge,
        List.copyOf(more),
        contradiction,
        lift,
        suspendable,
        level,
        date);
  }
}
