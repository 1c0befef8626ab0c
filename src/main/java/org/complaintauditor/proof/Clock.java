package org.complaintauditor.proof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
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
 * @param days the days from the trigger's date on, in order
 */
public record Clock(
    Limit limit,
    Event trigger,
    boolean fromReceipt,
    Due due,
    Optional<Event> discharge,
    OptionalInt lateBusinessDays,
    int suspendedDays,
    List<CountedDay> days) {

  public Clock {
    days = List.copyOf(days);
  }

  /** Whether the limit is one of hours. */
  public boolean inHours() {
    return due.instant().isPresent();
  }
}
