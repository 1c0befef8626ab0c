package org.complaintauditor.observation;

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
  public void observe(CaseHistory history, PackVersion version, Notes notes) {
    for (Event event : history.events()) {
      if (event.afterReceipt()
          && event.activity() == Activity.REOPENED
          && !stanceAround(event, history)) {
        notes.add(Observation.of(ObservationKind.REOPENED_WITHOUT_STANCE, event));
      }
    }
  }

  private static boolean stanceAround(Event reopened, CaseHistory history) {
    boolean stance = false;
    for (Event event : history.events()) {
      if (event.activity() == Activity.CLOSED) {
        if (event.after(reopened)) {
          return stance;
        }
        stance = false;
      }
      stance |=
          event.negativeStance()
              || (event.afterReceipt() && event.activity() == Activity.COMPLAINT_RECEIVED);
    }
    return stance;
  }
}
