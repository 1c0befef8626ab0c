package org.complaintauditor.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;

/**
 * First-contact resolution: of the complaints received live, those whose outcome was told (or
 * accepted) within that conversation, and after which came neither a negative stance nor another
 * complaint nor a reopening. A merged case is not counted, its story goes on elsewhere; nor is one
 * that was withdrawn and not resolved.
 *
 * <p>The conversation: the receipt and the contacts after it on its date and channel, up to the
 * next inbound event. Chats are exported message by message, telephone calls as one event; so
 * another inbound event belongs to the conversation if it is a chat on the same date, or says that
 * the customer accepts the outcome.
 */
final class FirstContactResolution implements Observer {
  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    if (history.receivedLive() && !history.merged()) {
      answer(history)
          .ifPresent(
              answer -> notes.add(Metric.FIRST_CONTACT_RESOLUTION, history.receipt(), answer));
    }
  }

  private static Optional<MetricAnswer> answer(CaseHistory history) {
    List<Event> conversation = conversation(history);
    Optional<Event> resolved =
        conversation.stream()
            .filter(event -> event.discloses(Disclosure.OUTCOME) || event.activity().accepts())
            .findFirst();
    Event from = resolved.orElse(history.receipt());
    if (history.events().stream().anyMatch(event -> event.after(from) && goesOn(event))) {
      return Optional.of(MetricAnswer.NO);
    }
    if (resolved.isPresent()) {
      return Optional.of(MetricAnswer.YES);
    }
    if (history.end().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        conversation.stream().anyMatch(Event::contentUnknown)
            ? MetricAnswer.CANNOT_BE_TOLD
            : MetricAnswer.NO);
  }

  private static List<Event> conversation(CaseHistory history) {
    Event receipt = history.receipt();
    List<Event> conversation = new ArrayList<>(List.of(receipt));
    for (Event event : history.events()) {
      if (!event.after(receipt)) {
        continue;
      }
      boolean near = event.channel() == receipt.channel() && event.date().equals(receipt.date());
      if (event.direction() == Direction.INBOUND && !(near && continues(event))) {
        break;
      }
      if (near && event.direction() != Direction.INTERNAL) {
        conversation.add(event);
      }
    }
    return conversation;
  }

  private static boolean continues(Event inbound) {
    return inbound.channel() == Channel.CHAT || inbound.activity().accepts();
  }

  private static boolean goesOn(Event event) {
    return event.negativeStance()
        || event.activity() == Activity.COMPLAINT_RECEIVED
        || event.activity() == Activity.REOPENED;
  }
}
