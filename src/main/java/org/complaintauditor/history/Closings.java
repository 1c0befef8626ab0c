package org.complaintauditor.history;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;

/** Tells a closing from an abandoned one (audit-definitions 4, "Abandoned closing"). */
final class Closings {

  private final Set<Event> abandoned = new HashSet<>();

  Closings(List<Event> events) {
    boolean waiting = false;
    for (Event event : events) {
      if (event.activity() == Activity.WAITING_ON_CUSTOMER) {
        waiting = true;
      } else if (event.direction() == Direction.INBOUND) {
        waiting = false;
      } else if (event.activity() == Activity.CLOSED && waiting) {
        abandoned.add(event);
      }
    }
  }

  /** A closing that was not abandoned while waiting on the customer. */
  boolean isConclusive(Event event) {
    return event.activity() == Activity.CLOSED && !abandoned.contains(event);
  }
}
