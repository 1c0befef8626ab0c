package org.complaintauditor.history;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ComplaintEnd;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Reason;

/** Finds the end of the complaint (audit-definitions 4). */
final class ComplaintEndFinder {

  private ComplaintEndFinder() {}

  static Optional<ComplaintEnd> of(List<Event> events, Optional<Event> receipt) {
    Optional<Event> withdrawn = receipt.flatMap(event -> withdrawnForGood(events));
    Optional<Event> merged =
        events.stream().filter(event -> event.activity() == Activity.MERGED).findFirst();
    if (merged.isPresent() && (withdrawn.isEmpty() || merged.get().before(withdrawn.get()))) {
      return Optional.of(new ComplaintEnd(merged.get(), Reason.MERGED));
    }
    return withdrawn.map(event -> new ComplaintEnd(event, Reason.WITHDRAWN));
  }

  /** The first withdrawal that no later complaint or negative stance revives. */
  private static Optional<Event> withdrawnForGood(List<Event> events) {
    Optional<Event> withdrawn = Optional.empty();
    for (Event event : events) {
      boolean revives =
          event.afterReceipt()
              && (event.activity() == Activity.COMPLAINT_RECEIVED || event.negativeStance());
      if (revives) {
        withdrawn = Optional.empty();
      }
      if (withdrawn.isEmpty() && event.fromReceipt() && event.activity().withdraws()) {
        withdrawn = Optional.of(event);
      }
    }
    return withdrawn;
  }
}
