package org.complaintauditor.quality;

import java.util.function.Consumer;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;

/**
 * {@code STATUS_JUMP}: a step that cannot follow the ones before it, so that one between is
 * missing.
 *
 * <ul>
 *   <li>{@code REOPENED} of a case that is open;
 *   <li>{@code CLOSED}, {@code ESCALATED}, {@code INVESTIGATION_CONCLUDED} or {@code
 *       WAITING_ON_CUSTOMER} in a case that is closed.
 * </ul>
 *
 * <p>A closed case need not be reopened where the customer goes on with the complaint: another
 * {@code COMPLAINT_RECEIVED} or a negative stance starts a stage of its own. A case whose outcome
 * was told, whose investigation is concluded, or that was withdrawn or merged may count as closed
 * in one system and as open in another: both may follow. Where two events may have happened in
 * either order (equal times, days without a time), they are given the order that fits.
 */
final class StatusJumps implements CaseCheck {

  /** What the record shows of the case's status. */
  private enum Status {
    OPEN,
    CLOSED,
    /** It does not show it, or either may be. */
    EITHER
  }

  private static final String CLOSED_FIRST =
      "a CLOSED before it: the case was open. Maybe the export leaves out when it was closed?";
  private static final String REOPENED_FIRST =
      "a REOPENED before it: the case was closed. Maybe the export leaves out when it was reopened?";

  @Override
  public void check(CaseHistory history, Consumer<Problem> found) {
    Status status = Status.EITHER;
    for (Event event : history.events()) {
      if (isJump(status, event.activity()) && !mayHaveComeAfterItsCounterpart(event, history)) {
        found.accept(
            CaseCheck.ofActivity(
                event,
                Problem.Code.STATUS_JUMP,
                event.activity() == Activity.REOPENED ? CLOSED_FIRST : REOPENED_FIRST));
      }
      status = after(status, event);
    }
  }

  private static boolean isJump(Status status, Activity activity) {
    return switch (status) {
      case OPEN -> activity == Activity.REOPENED;
      case CLOSED -> activity == Activity.CLOSED || isWork(activity);
      case EITHER -> false;
    };
  }

  private static boolean isWork(Activity activity) {
    return activity == Activity.ESCALATED
        || activity == Activity.INVESTIGATION_CONCLUDED
        || activity == Activity.WAITING_ON_CUSTOMER;
  }

  private static Status after(Status status, Event event) {
    if (event.activity() == Activity.CLOSED) {
      return Status.CLOSED;
    }
    boolean receipt = event.fromReceipt() && !event.afterReceipt();
    boolean begins = receipt && status != Status.CLOSED;
    if (event.activity() == Activity.REOPENED || begins) {
      return Status.OPEN;
    }
    boolean goesOn =
        event.activity() == Activity.COMPLAINT_RECEIVED
            || event.negativeStance()
            || isWork(event.activity());
    boolean settled =
        event.activity() == Activity.OUTCOME_ACCEPTED
            || event.activity() == Activity.INVESTIGATION_CONCLUDED
            || event.discloses(Disclosure.OUTCOME);
    boolean ended =
        event.activity() == Activity.COMPLAINT_WITHDRAWN || event.activity() == Activity.MERGED;
    boolean unsure = status == Status.CLOSED ? goesOn || ended : settled || ended;
    return unsure ? Status.EITHER : status;
  }

  /**
   * Whether the closing before a reopening, or the reopening before a step, may only stand amiss.
   */
  private static boolean mayHaveComeAfterItsCounterpart(Event event, CaseHistory history) {
    Activity counterpart =
        event.activity() == Activity.REOPENED ? Activity.CLOSED : Activity.REOPENED;
    return history.events().stream()
        .filter(other -> other.activity() == counterpart)
        .anyMatch(other -> overlap(event, other));
  }

  private static boolean overlap(Event one, Event other) {
    return !one.row().timestamp().latest().isBefore(other.row().timestamp().earliest())
        && !other.row().timestamp().latest().isBefore(one.row().timestamp().earliest());
  }
}
