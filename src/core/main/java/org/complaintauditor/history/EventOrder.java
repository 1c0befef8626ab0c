package org.complaintauditor.history;

import java.time.Instant;
import java.util.Comparator;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.EventRow;

/** The order of a case's events (audit-definitions 3). */
final class EventOrder {

  private static final Comparator<EventRow> OF_ONE_RANK =
      Comparator.comparing((EventRow row) -> row.eventId().isEmpty())
          .thenComparing(EventRow::eventId, CodePoints.ORDER)
          .thenComparing(EventRow::origin);

  static final Comparator<EventRow> ORDER = EventOrder::compare;

  private EventOrder() {}

  private static int compare(EventRow row, EventRow other) {
    int byInstant = instantOf(row).compareTo(instantOf(other));
    if (byInstant != 0) {
      return byInstant;
    }
    int byRank = Integer.compare(rank(row), rank(other));
    return byRank != 0 ? byRank : OF_ONE_RANK.compare(row, other);
  }

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
    return activity == Activity.OUTCOME_REJECTED || activity.accepts();
  }
}
