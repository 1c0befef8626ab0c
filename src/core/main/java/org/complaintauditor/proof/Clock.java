package org.complaintauditor.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.obligation.CountedDay;
import org.complaintauditor.obligation.Due;

/**
 * How the time that an obligation left was counted.
 *
 * @param limit the limit, with its source
 * @param trigger the event that starts the clock
 * @param fromReceipt whether that event is the receipt of the complaint
 * @param due when it was due
 * @param discharge what discharged it, in time or late
 * @param lateBusinessDays how many business days late; empty unless it was discharged late
 * @param suspendedDays how many days up to the due date were not counted for waiting on the
 *     customer
 * @param moved whether the calendar days ended on no business day, so that the next one is due
 * @param level the level of handling that failed, where its failure is the trigger
 * @param cap how many days at most are not counted, where the case waited on the customer
 * @param counting lists the days; a sentence does without them
 */
public record Clock(
    Limit limit,
    Event trigger,
    boolean fromReceipt,
    Due due,
    Optional<Event> discharge,
    OptionalInt lateBusinessDays,
    int suspendedDays,
    boolean moved,
    Supplier<List<CountedDay>> counting,
    Optional<FailedLevel> level,
    Optional<Cap> cap) {

  /**
   * The level of handling whose failure is the trigger.
   *
   * @param number its number
   * @param start the event with which it started
   * @param fromReceipt whether that event is the receipt of the complaint
   * @param way how it failed
   */
  public record FailedLevel(int number, Event start, boolean fromReceipt, Level.Way way) {}

  /**
   * How many days at most are not counted for waiting on the customer.
   *
   * @param parameter the number, with its source
   * @param reached whether the case waited longer, on days that were counted
   */
  public record Cap(Parameter parameter, boolean reached) {}

  /** The days from the trigger's date on, in order. */
  public List<CountedDay> days() {
    return counting.get();
  }

  /** Whether the limit is one of hours. */
  public boolean inHours() {
    return due.instant().isPresent();
  }
}
