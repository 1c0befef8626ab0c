package org.complaintauditor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells a closing from an abandoned one (audit-definitions 4, "Abandoned closing"). */
public final class Closings {

  private final Set<Event> abandoned = new HashSet<>();

  public Closings(List<Event> events) {
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
  public boolean isConclusive(Event event) {
    return event.activity() == Activity.CLOSED && !abandoned.contains(event);
  }
}
