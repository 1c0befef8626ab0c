package org.complaintauditor.observation;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;

/**
 * A {@code REOPENED} without a stance (audit-definitions 6, "Stages"): neither between the last
 * closing before it (without one, the receipt) and it, nor between it and the next closing, is
 * there a negative stance or another complaint. A thank-you mail reopens tickets too.
 */
final class Reopenings implements Observer {
  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    List<Event> reopened = new ArrayList<>(0); // Since the last closing.
    boolean stance = false;
    for (Event event : history.events()) {
      if (event.activity() == Activity.CLOSED) {
        note(reopened, stance, notes);
        reopened.clear();
        stance = false;
      } else if (event.afterReceipt() && event.activity() == Activity.REOPENED) {
        reopened.add(event);
      }
      stance |=
          event.negativeStance()
              || (event.afterReceipt() && event.activity() == Activity.COMPLAINT_RECEIVED);
    }
    note(reopened, stance, notes);
  }

  private static void note(List<Event> reopened, boolean stance, ObservationCollector notes) {
    if (!stance) {
      for (Event event : reopened) {
        notes.add(Observation.of(ObservationKind.REOPENED_WITHOUT_STANCE, event));
      }
    }
  }
}
