package org.complaintauditor.quality;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * {@code NO_OUTBOUND_CONTACT}: the complaint came by a channel whose contacts are all recorded,
 * more than 14 days before the audit instant, and yet no message to the customer is on such a
 * channel. Either nobody answered, or the export lacks the answers; the record alone does not say
 * which.
 *
 * <p>14 days: the longest default limit, 10 business days. A message that did not arrive is one,
 * and so is one without a channel, and a conversation on a recorded live channel. Not where the
 * complaint has ended (merged, withdrawn).
 */
final class NoOutboundContact implements CaseCheck {

  private static final int DAYS = 14;

  private static final Wording EXPECTED =
      Wording.of("core.a-message-to-customer-on-a-recorded", DAYS);

  private final AuditInstant auditInstant;
  private final Set<Channel> recorded;

  NoOutboundContact(AuditInstant auditInstant, Set<Channel> recorded) {
    this.auditInstant = auditInstant;
    this.recorded = recorded;
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    if (!history.received()
        || history.end().isPresent()
        || !recorded.contains(history.receipt().channel())
        || ChronoUnit.DAYS.between(history.receipt().date(), auditInstant.date()) <= DAYS
        || history.events().stream().anyMatch(this::isContact)) {
      return;
    }
    Event receipt = history.receipt();
    found.accept(
        CaseCheck.problem(
            receipt,
            "channel",
            receipt.channel().name(),
            Problem.Code.NO_OUTBOUND_CONTACT,
            EXPECTED));
  }

  private boolean isContact(Event event) {
    boolean onRecorded = recorded.contains(event.channel()) || event.channel() == Channel.NONE;
    return onRecorded && (event.direction() == Direction.OUTBOUND || event.contact());
  }
}
