package org.complaintauditor.observation;

import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Closings;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;

/**
 * A {@code CLOSED} while the case waited on the customer (audit-definitions 4, "Abandoned
 * closing"). It rests on the last {@code WAITING_ON_CUSTOMER} before it, and on the closing.
 */
final class AbandonedClosings implements Observer {
  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    Closings closings = new Closings(history.events());
    Optional<Event> waiting = Optional.empty();
    for (Event event : history.events()) {
      if (event.activity() == Activity.WAITING_ON_CUSTOMER) {
        waiting = Optional.of(event);
      } else if (event.fromReceipt()
          && event.activity() == Activity.CLOSED
          && !closings.isConclusive(event)) {
        notes.add(Observation.of(ObservationKind.ABANDONED_CLOSING, waiting.orElseThrow(), event));
      }
    }
  }
}
