package org.complaintauditor.history;

import java.time.Instant;
import java.util.Comparator;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;

/** The order of a case's events (audit-definitions 3). */
final class EventOrder {

  static final Comparator<EventRow> ORDER =
      Comparator.comparing(EventOrder::instantOf)
          .thenComparingInt(EventOrder::rank)
          .thenComparing(row -> row.eventId().isEmpty())
          .thenComparing(EventRow::eventId, CodePoints.ORDER)
          .thenComparing(EventRow::origin);

  private EventOrder() {}

  /**
   * The instant at which the order places an event. A day without a time counts as its first
   * instant for what the customer sends, as its last for anything else and for the answer to an
   * outcome.
   */
  static Instant instantOf(EventRow row) {
    return row.activity().direction() == Direction.INBOUND && !answersOutcome(row.activity())
        ? row.timestamp().earliest()
        : row.timestamp().latest();
  }

  private static int rank(EventRow row) {
    Activity activity = row.activity();
    if (activity == Activity.COMPLAINT_RECEIVED) {
      return 0;
    }
    if (activity == Activity.CLOSED) {
      return 5;
    }
    if (answersOutcome(activity)) {
      return 4;
    }
    return switch (activity.direction()) {
      case INBOUND -> 1;
      case INTERNAL -> 2;
      case OUTBOUND -> 3;
    };
  }

  private static boolean answersOutcome(Activity activity) {
    return activity == Activity.OUTCOME_REJECTED || activity == Activity.OUTCOME_ACCEPTED;
  }
}
