package org.complaintauditor.quality;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;

/**
 * {@code HISTORY_STARTS_LATE}: the history is shorter than the case's life. It has no {@code
 * COMPLAINT_RECEIVED} at all, or its first event, which certainly came before the receipt,
 * presupposes an earlier one. Listed once, at the case's first event. Exports do so where they
 * begin on a day, or where the system purges history.
 */
final class HistoryStart implements CaseCheck {

  /** What cannot be the first thing that happens in a case. */
  private static final Set<Activity> PRESUPPOSES =
      WordSet.of(
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
          Activity.DELIVERY_FAILED);

  private static final Wording NO_RECEIPT = Wording.of("core.a-complaint-received");
  private static final Wording ASSUMED_RECEIPT =
      Wording.of("core.a-complaint-received-first-message-is-taken");
  private static final Wording MID_CASE = Wording.of("core.something-before-a-case-does-not-begin");
  private static final Wording AFTER_IT = Wording.of("core.export-begins-after");
  private static final Wording IN_MID_CASE = Wording.of("core.export-begins-in-mid-case");

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    if (!history.received()) {
      list(history, NO_RECEIPT, AFTER_IT, read, found);
    } else if (history.receipt().activity() != Activity.COMPLAINT_RECEIVED) {
      list(history, ASSUMED_RECEIPT, AFTER_IT, read, found);
    } else if (startsInMidCase(history)) {
      list(history, MID_CASE, IN_MID_CASE, read, found);
    }
  }

  /** A day without a time does not tell whether the complaint came first on it. */
  private static boolean startsInMidCase(CaseHistory history) {
    EventRow first = history.events().get(0).row();
    return presupposes(history.events().get(0).activity())
        && first.timestamp().isCertainlyBefore(history.receipt().row().timestamp());
  }

  private static boolean presupposes(Activity activity) {
    return PRESUPPOSES.contains(activity) || activity.isReferral();
  }

  /** What is missing may stand in the export after all, in a row that was lost. */
  private static void list(
      CaseHistory history,
      Wording missing,
      Wording otherwise,
      List<Problem> read,
      Consumer<Problem> found) {
    Event first = history.events().get(0);
    Wording likely =
        read.stream()
            .filter(problem -> problem.code().rejectsRow())
            .findFirst()
            .map(Problem::origin)
            .map(row -> Wording.of("core.is-in-a-row-cannot-be-used", row, otherwise))
            .orElse(otherwise);
    found.accept(
        CaseCheck.ofActivity(
            first,
            Problem.Code.HISTORY_STARTS_LATE,
            Wording.of("core.two-parts", missing, likely)));
  }
}
