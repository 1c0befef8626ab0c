package org.complaintauditor.quality;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;

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

  private static final Wording CLOSED_FIRST = Wording.of("core.a-closed-before");
  private static final Wording REOPENED_FIRST = Wording.of("core.a-reopened-before");

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    Status status = Status.EITHER;
    Map<Activity, Times> times = new TreeMap<>();
    for (Event event : history.events()) {
      if (isJump(status, event.activity())
          && !times
              .computeIfAbsent(counterpart(event), activity -> Times.of(activity, history))
              .mayBeAtTheTimeOf(event)) {
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

  /** The closing before a reopening, the reopening before a step: it may only stand amiss. */
  private static Activity counterpart(Event event) {
    return event.activity() == Activity.REOPENED ? Activity.CLOSED : Activity.REOPENED;
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
        event.activity().accepts()
            || event.activity() == Activity.INVESTIGATION_CONCLUDED
            || event.discloses(Disclosure.OUTCOME);
    boolean ended = event.activity().withdraws() || event.activity() == Activity.MERGED;
    boolean unsure = status == Status.CLOSED ? goesOn || ended : settled || ended;
    return unsure ? Status.EITHER : status;
  }

  /**
   * When some events can have happened.
   *
   * @param earliest the first instants, sorted
   * @param latest the last instants, sorted
   */
  private record Times(List<Instant> earliest, List<Instant> latest) {

    static Times of(Activity activity, CaseHistory history) {
      List<Timestamp> times =
          history.events().stream()
              .filter(event -> event.activity() == activity)
              .map(event -> event.row().timestamp())
              .toList();
      return new Times(
          times.stream().map(Timestamp::earliest).sorted().toList(),
          times.stream().map(Timestamp::latest).sorted().toList());
    }

    /** Whether one is neither certainly before the event nor certainly after it. */
    boolean mayBeAtTheTimeOf(Event event) {
      Timestamp time = event.row().timestamp();
      return before(earliest, time.latest().plusNanos(1)) > before(latest, time.earliest());
    }

    /** How many of the sorted instants are before this one. */
    private static int before(List<Instant> sorted, Instant instant) {
      int place = Collections.binarySearch(sorted, instant, (one, it) -> one.isBefore(it) ? -1 : 1);
      return -place - 1;
    }
  }
}
