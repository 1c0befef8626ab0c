package org.complaintauditor.oracle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The events of one case in order, and what the words of definitions 4 mean for them. */
final class OracleCaseHistory {
  private final List<OracleEvent> events;
  private final boolean contentIsRecorded;
  private final Set<String> failedDeliveries = new HashSet<>();
  private final Optional<OracleEvent> receipt;
  private final Optional<OracleEvent> contactsFrom;
  private final Optional<OracleEvent> end;

  /**
   * A history.
   *
   * @param ordered the events, in the order of definitions 3
   * @param contentIsRecorded whether the export has the column {@code discloses}
   */
  OracleCaseHistory(List<OracleEvent> ordered, boolean contentIsRecorded) {
    this.events = List.copyOf(ordered);
    this.contentIsRecorded = contentIsRecorded;
    for (int i = 0; i < events.size(); i++) {
      OracleEvent event = events.get(i);
      event.placeAt(i);
      if (event.is(OracleActivity.DELIVERY_FAILED) && !event.refersTo().isEmpty()) {
        failedDeliveries.add(event.refersTo());
      }
    }
    this.receipt = findReceipt();
    this.contactsFrom = receipt.map(this::findStartOfContacts);
    this.end = findEnd();
  }

  private Optional<OracleEvent> first(Predicate<OracleEvent> wanted) {
    return events.stream().filter(wanted).findFirst();
  }

  /**
   * "Receipt (t0): the first COMPLAINT_RECEIVED; without one, the first inbound event if it is a
   * MESSAGE_RECEIVED or DISSATISFACTION_EXPRESSED and no outbound event precedes it."
   */
  private Optional<OracleEvent> findReceipt() {
    Optional<OracleEvent> received = first(e -> e.is(OracleActivity.COMPLAINT_RECEIVED));
    if (received.isPresent()) {
      return received;
    }
    return first(OracleEvent::isInbound)
        .filter(
            e ->
                e.is(OracleActivity.MESSAGE_RECEIVED)
                    || e.is(OracleActivity.DISSATISFACTION_EXPRESSED))
        .filter(e -> events.stream().noneMatch(o -> o.isOutbound() && o.isBefore(e)));
  }

  /**
   * Contacts count "from the receipt on"; "when the receipt is a reclassification (its actor role
   * is human or SYSTEM, its channel is not live), from the case's first inbound event on".
   */
  private OracleEvent findStartOfContacts(OracleEvent t0) {
    boolean staffClassedIt = t0.isHuman() || t0.role() == Role.SYSTEM;
    boolean reclassification = staffClassedIt && !t0.isOnLiveChannel();
    return reclassification ? first(OracleEvent::isInbound).orElse(t0) : t0;
  }

  /**
   * "End of the complaint: the first, from t0 on, COMPLAINT_WITHDRAWN that no later
   * COMPLAINT_RECEIVED or negative stance revives; or the first MERGED of the case; the earlier."
   */
  private Optional<OracleEvent> findEnd() {
    return first(e -> e.is(OracleActivity.MERGED) || isLastingWithdrawal(e));
  }

  private boolean isLastingWithdrawal(OracleEvent event) {
    return event.is(OracleActivity.COMPLAINT_WITHDRAWN)
        && receipt.isPresent()
        && event.isFrom(receipt.get())
        && events.stream()
            .noneMatch(
                e ->
                    e.isAfter(event)
                        && (e.is(OracleActivity.COMPLAINT_RECEIVED) || isNegativeStance(e)));
  }

  List<OracleEvent> events() {
    return events;
  }

  Optional<OracleEvent> receipt() {
    return receipt;
  }

  /** The receipt of a case that has one. */
  OracleEvent t0() {
    return receipt.orElseThrow();
  }

  Optional<OracleEvent> end() {
    return end;
  }

  /** The reason that the end of the complaint gives: MERGED or WITHDRAWN. */
  String endReason() {
    return end.orElseThrow().is(OracleActivity.MERGED) ? "MERGED" : "WITHDRAWN";
  }

  boolean endedByMerger() {
    return end.isPresent() && end.get().is(OracleActivity.MERGED);
  }

  boolean isAfterEnd(OracleEvent event) {
    return end.isPresent() && event.isAfter(end.get());
  }

  Stream<OracleEvent> fromReceiptOn() {
    return events.subList(events.indexOf(t0()), events.size()).stream();
  }

  /** "Contact" (definitions 4): an outbound event that did not fail, or a live inbound one. */
  boolean isContact(OracleEvent event) {
    if (contactsFrom.isEmpty() || !event.isFrom(contactsFrom.get())) {
      return false;
    }
    if (event.isOutbound()) {
      return event.id().isEmpty() || !failedDeliveries.contains(event.id());
    }
    return event.isInbound() && event.isOnLiveChannel() && event.isHuman();
  }

  boolean isHumanContact(OracleEvent event) {
    return event.isHuman() && isContact(event);
  }

  /** "Disclosure: what a contact tells the customer" (recorded ones; detection is off). */
  boolean isContactDisclosing(OracleEvent event, String disclosure) {
    return event.records(disclosure) && isContact(event);
  }

  boolean isOutcomeContact(OracleEvent event) {
    return isContactDisclosing(event, OracleDisclosure.OUTCOME);
  }

  /**
   * "Contact of unknown content: a MESSAGE_SENT, or an inbound contact (b), with no text (or with
   * detection off) in an export that has no discloses column."
   */
  boolean isContactOfUnknownContent(OracleEvent event) {
    return !contentIsRecorded
        && (event.is(OracleActivity.MESSAGE_SENT) || event.isInbound())
        && isContact(event);
  }

  /** "Negative stance: ... after the receipt." */
  boolean isNegativeStance(OracleEvent event) {
    return event.activity().isStance() && event.isAfter(t0());
  }

  /**
   * "Abandoned closing: a CLOSED with a WAITING_ON_CUSTOMER before it and no inbound event between
   * the two."
   */
  boolean isAbandonedClosing(OracleEvent event) {
    if (!event.is(OracleActivity.CLOSED)) {
      return false;
    }
    boolean waiting = false;
    for (OracleEvent other : events) {
      if (!other.isBefore(event)) {
        break;
      }
      if (other.is(OracleActivity.WAITING_ON_CUSTOMER)) {
        waiting = true;
      } else if (other.isInbound()) {
        waiting = false;
      }
    }
    return waiting;
  }

  /** The first non-empty customer type in event order ("Case attributes"). */
  String customerType() {
    return events.stream()
        .map(OracleEvent::customerType)
        .filter(type -> !type.isEmpty())
        .findFirst()
        .orElse("");
  }
}
