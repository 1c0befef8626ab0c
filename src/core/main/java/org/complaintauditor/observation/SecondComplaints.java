package org.complaintauditor.observation;

import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;

/**
 * A {@code COMPLAINT_RECEIVED} after a {@code CLOSED}: two complaints in one case
 * (audit-definitions 4, "Receipt"). It rests on the last closing before it, and on the complaint.
 */
final class SecondComplaints implements Observer {
  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    Optional<Event> closed = Optional.empty();
    for (Event event : history.events()) {
      if (event.fromReceipt() && event.activity() == Activity.CLOSED) {
        closed = Optional.of(event);
      } else if (event.activity() == Activity.COMPLAINT_RECEIVED && closed.isPresent()) {
        notes.add(Observation.of(ObservationKind.SECOND_COMPLAINT, closed.get(), event));
        closed = Optional.empty();
      }
    }
  }
}
