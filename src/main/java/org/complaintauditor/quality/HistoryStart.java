package org.complaintauditor.quality;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;

/**
 * {@code HISTORY_STARTS_LATE}: the history is shorter than the case's life. It has no {@code
 * COMPLAINT_RECEIVED} at all, or its first event presupposes an earlier one. Listed once, at the
 * case's first event. Exports do so where they begin on a day, or where the system purges history.
 */
final class HistoryStart implements CaseCheck {

  /** What cannot be the first thing that happens in a case. */
  private static final Set<Activity> PRESUPPOSES =
      EnumSet.of(
          Activity.OUTCOME_SENT,
          Activity.OUTCOME_REJECTED,
          Activity.OUTCOME_ACCEPTED,
          Activity.ESCALATION_REQUESTED,
          Activity.COMPLAINT_WITHDRAWN,
          Activity.ESCALATED,
          Activity.INVESTIGATION_CONCLUDED,
          Activity.WAITING_ON_CUSTOMER,
          Activity.CLOSED,
          Activity.REOPENED,
          Activity.DELIVERY_FAILED,
          Activity.CCTS_REFERRED);

  private static final String NO_RECEIPT =
      "a COMPLAINT_RECEIVED: nothing shows when the complaint was received, so nothing can be"
          + " judged. Maybe the export begins after it? Export the whole history";
  private static final String ASSUMED_RECEIPT =
      "a COMPLAINT_RECEIVED: the customer's first message is taken as the receipt. Maybe the export"
          + " begins after it? Export the whole history";
  private static final String MID_CASE =
      "something before it: a case does not begin with this. Maybe the export begins in mid-case?"
          + " Export the whole history";

  @Override
  public void check(CaseHistory history, Consumer<Problem> found) {
    Event first = history.events().get(0);
    if (!history.received()) {
      found.accept(CaseCheck.ofActivity(first, Problem.Code.HISTORY_STARTS_LATE, NO_RECEIPT));
    } else if (history.receipt().activity() != Activity.COMPLAINT_RECEIVED) {
      found.accept(CaseCheck.ofActivity(first, Problem.Code.HISTORY_STARTS_LATE, ASSUMED_RECEIPT));
    } else if (PRESUPPOSES.contains(first.activity())) {
      found.accept(CaseCheck.ofActivity(first, Problem.Code.HISTORY_STARTS_LATE, MID_CASE));
    }
  }
}
