package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.WordSet;

/** Gives each row its place, and says which events are contacts and what they tell. */
final class EventClassifier {

  private static final int NEVER = Integer.MAX_VALUE;

  private EventClassifier() {}

  static List<Event> of(List<EventRow> sorted, DisclosureEvidence toldBy) {
    int receipt = receipt(sorted);
    int contactsFrom = contactsFrom(sorted, receipt);
    Set<String> failed = failedDeliveries(sorted);
    ContactDisclosures told = new ContactDisclosures(toldBy);
    Set<Disclosure> dated = toldBy.datedIn(sorted);
    boolean outcomeTold = false;
    List<Event> events = new ArrayList<>(sorted.size());
    for (int place = 0; place < sorted.size(); place++) {
      EventRow row = sorted.get(place);
      boolean deliveryFailed = !row.eventId().isEmpty() && failed.contains(row.eventId());
      boolean contact = place >= contactsFrom && isContact(row, deliveryFailed);
      Set<Disclosure> recorded = contact ? told.recorded(row) : Set.of();
      Set<Disclosure> detected = contact ? told.detected(row) : Set.of();
      Set<Disclosure> disclosures = toldBy.completed(union(recorded, detected), row.channel());
      boolean first = true;
      for (Activity activity : StanceReader.of(row, toldBy, place > receipt, outcomeTold)) {
        events.add(
            new Event(
                row,
                activity,
                events.size(),
                EventOrder.instantOf(row),
                place >= receipt,
                receipt != NEVER && place > receipt,
                deliveryFailed,
                contact && first,
                first ? disclosures : Set.of(),
                first ? without(detected, recorded) : Set.of(),
                contact && first ? told.disputed(row) : Set.of(),
                contact && first ? Set.copyOf(told.contradicted(row)) : Set.of(),
                contact && first && told.isRead(row),
                contact && first && told.isUnknown(row),
                dated));
        first = false;
      }
      outcomeTold |= disclosures.contains(Disclosure.OUTCOME);
    }
    return events;
  }

  private static Set<Disclosure> union(Set<Disclosure> some, Set<Disclosure> more) {
    if (more.isEmpty()) {
      return Set.copyOf(some);
    }
    Set<Disclosure> all = WordSet.copyOf(more);
    all.addAll(some);
    return Set.copyOf(all);
  }

  private static Set<Disclosure> without(Set<Disclosure> some, Set<Disclosure> others) {
    if (some.isEmpty()) {
      return Set.of();
    }
    return some.stream()
        .filter(one -> !others.contains(one))
        .collect(Collectors.toUnmodifiableSet());
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
}
