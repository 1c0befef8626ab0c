package org.complaintauditor.proof;

import java.time.LocalDate;
import java.util.List;
import org.complaintauditor.model.Event;

/**
 * The part of the record that was searched for what discharges an obligation.
 *
 * @param start from this event on
 * @param startIncluded whether this event itself was looked at
 * @param until up to this day
 * @param events the events in it, in order, and those outside it that would have counted there
 */
public record Search(Event start, boolean startIncluded, LocalDate until, List<Examined> events) {

  public Search {
    events = List.copyOf(events);
  }

  /** Contacts, and attempts at one, that do not count. */
  public List<Examined> vainAttempts() {
    return events.stream()
        .filter(Examined::isAttempt)
        .filter(one -> one.result() == Examined.Result.COUNTS_NOT)
        .toList();
  }
}
