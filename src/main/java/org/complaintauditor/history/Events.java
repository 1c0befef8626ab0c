package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;

/** Gives each row its place, and says which events are contacts and what they tell. */
final class Events {

  private static final int NEVER = Integer.MAX_VALUE;

  private Events() {}

  static List<Event> of(List<EventRow> sorted, boolean contentRecorded) {
    int receipt = receipt(sorted);
    int contactsFrom = contactsFrom(sorted, receipt);
    Set<String> failed = failedDeliveries(sorted);
    List<Event> events = new ArrayList<>(sorted.size());
    for (int position = 0; position < sorted.size(); position++) {
      EventRow row = sorted.get(position);
      boolean deliveryFailed = !row.eventId().isEmpty() && failed.contains(row.eventId());
      boolean contact = position >= contactsFrom && isContact(row, deliveryFailed);
      boolean contentUnknown =
          contact
              && !contentRecorded
              && (row.activity() == Activity.MESSAGE_SENT
                  || row.activity().direction() == Direction.INBOUND);
      events.add(
          new Event(
              row,
              position,
              EventOrder.instantOf(row),
              position >= receipt,
              receipt != NEVER && position > receipt,
              deliveryFailed,
              contact,
              contact ? disclosures(row) : Set.of(),
              contentUnknown));
    }
    return events;
  }

  /** The position of the receipt (audit-definitions 4, "Receipt"). */
  private static int receipt(List<EventRow> sorted) {
    for (int position = 0; position < sorted.size(); position++) {
      if (sorted.get(position).activity() == Activity.COMPLAINT_RECEIVED) {
        return position;
      }
    }
    for (int position = 0; position < sorted.size(); position++) {
      Activity activity = sorted.get(position).activity();
      switch (activity.direction()) {
        case OUTBOUND -> {
          return NEVER; // The export starts in mid-case.
        }
        case INBOUND -> {
          boolean complains =
              activity == Activity.MESSAGE_RECEIVED
                  || activity == Activity.DISSATISFACTION_EXPRESSED;
          return complains ? position : NEVER;
        }
        case INTERNAL -> {}
      }
    }
    return NEVER;
  }

  /**
   * The position from which events can be contacts: the receipt; or, when staff classed an earlier
   * message as a complaint, the first inbound event.
   */
  private static int contactsFrom(List<EventRow> sorted, int receipt) {
    if (receipt == NEVER) {
      return NEVER;
    }
    EventRow row = sorted.get(receipt);
    boolean byProvider = row.actorRole().isHuman() || row.actorRole() == ActorRole.SYSTEM;
    boolean reclassified =
        row.activity() == Activity.COMPLAINT_RECEIVED && byProvider && !row.channel().isLive();
    if (!reclassified) {
      return receipt;
    }
    int position = 0;
    while (sorted.get(position).activity().direction() != Direction.INBOUND) {
      position++;
    }
    return position;
  }

  private static boolean isContact(EventRow row, boolean deliveryFailed) {
    return switch (row.activity().direction()) {
      case OUTBOUND -> !deliveryFailed;
      case INBOUND -> row.channel().isLive() && row.actorRole().isHuman();
      case INTERNAL -> false;
    };
  }

  private static Set<String> failedDeliveries(List<EventRow> sorted) {
    Set<String> failed = new HashSet<>();
    for (EventRow row : sorted) {
      if (row.activity() == Activity.DELIVERY_FAILED && !row.refersTo().isEmpty()) {
        failed.add(row.refersTo());
      }
    }
    return failed;
  }

  private static Set<Disclosure> disclosures(EventRow row) {
    EnumSet<Disclosure> disclosures = EnumSet.noneOf(Disclosure.class);
    disclosures.addAll(row.discloses());
    Disclosure.of(row.activity()).ifPresent(disclosures::add);
    return Set.copyOf(disclosures);
  }
}
