package org.complaintauditor.quality;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * {@code EVENT_BEFORE_RECEIPT}: an event of the case that certainly happened before its first
 * {@code COMPLAINT_RECEIVED}. Where staff classed an earlier message as a complaint, that message
 * and what follows it is as it should be.
 */
final class BeforeReceipt implements CaseCheck {

  private final ZoneId zone;

  BeforeReceipt(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    if (!history.received() || history.receipt().activity() != Activity.COMPLAINT_RECEIVED) {
      return;
    }
    Event beginning = beginning(history);
    if (beginning.position() == 0) {
      return;
    }
    Wording expected =
        Wording.of(
            "core.a-time-from-on-when",
            TimestampValue.of(beginning.row(), zone),
            beginning.activity(),
            beginning.name());
    for (Event event : history.events().subList(0, beginning.position())) {
      if (event.row().timestamp().isCertainlyBefore(beginning.row().timestamp())
          && !isListed(event, read)) {
        found.accept(
            CaseCheck.problem(
                event,
                "timestamp",
                TimestampValue.of(event.row(), zone),
                Problem.Code.EVENT_BEFORE_RECEIPT,
                expected));
      }
    }
  }

  /** A register says it of its contacts as it is read. */
  private static boolean isListed(Event event, List<Problem> read) {
    return event.direction() == Direction.OUTBOUND
        && read.stream()
            .anyMatch(
                problem ->
                    problem.code() == Problem.Code.CONTACT_BEFORE_RECEIPT
                        && problem.origin().equals(event.row().origin()));
  }

  /** The receipt; in a reclassified case the customer's first message. */
  private static Event beginning(CaseHistory history) {
    Event receipt = history.receipt();
    boolean byProvider = receipt.human() || receipt.role() == ActorRole.SYSTEM;
    if (!byProvider || receipt.channel().isLive()) {
      return receipt;
    }
    return history.events().stream()
        .filter(event -> event.direction() == Direction.INBOUND)
        .findFirst()
        .orElse(receipt);
  }
}
