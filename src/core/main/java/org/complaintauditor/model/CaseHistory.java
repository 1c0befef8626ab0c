package org.complaintauditor.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ordered events of one case and what follows from them (audit-definitions 3, 4, 6).
 *
 * @param caseId the case
 * @param toldBy by what it is known what the contacts told the customer
 * @param events all events up to the audit instant, in order; at least one
 * @param receiptEvent t0, the receipt of the complaint, if the record shows it
 * @param end the end of the complaint, if it ended
 * @param stages the stages of the complaint, in order
 * @param anchors the anchors of all stages, in order
 * @param startsAfterEnd whether an event would start a stage but comes after the end of the
 *     complaint
 * @param levels the levels of handling, in order
 * @param waits when the case waited on the customer
 * @param customerType the customer's segment
 * @param attributes the case's attributes, by column
 * @param declared the values of the attributes that the pack declares, by name
 * @param dates dates that the data give for the case, such as a deadline, by name
 */
public record CaseHistory(
    String caseId,
    DisclosureEvidence toldBy,
    List<Event> events,
    Optional<Event> receiptEvent,
    Optional<ComplaintEnd> end,
    List<Stage> stages,
    List<Anchor> anchors,
    boolean startsAfterEnd,
    List<Level> levels,
    List<WaitingPeriod> waits,
    CustomerType customerType,
    Map<String, String> attributes,
    Map<String, AttributeHistory> declared,
    Map<String, CaseDate> dates) {

  /** Whether the record shows the receipt of the complaint. */
  public boolean received() {
    return receiptEvent.isPresent();
  }

  /** The receipt, t0. Only for a history that shows it. */
  public Event receipt() {
    return receiptEvent.orElseThrow();
  }

  /** Whether the receipt is itself a contact: somebody took the call. */
  public boolean receivedLive() {
    return received() && receipt().contact();
  }

  /** Whether the complaint was received, and not in a live contact. */
  public boolean receivedInWriting() {
    return received() && !receipt().contact();
  }

  /** Whether the case holds a {@code MERGED}. */
  public boolean merged() {
    return events.stream().anyMatch(event -> event.activity() == Activity.MERGED);
  }

  /** Whether the complaint ended before it was received. */
  public boolean endedBeforeReceipt() {
    return received() && end.isPresent() && end.get().event().before(receipt());
  }

  /** Why the complaint ended. Only for one that ended. */
  public Reason endReason() {
    return end.orElseThrow().reason();
  }

  /** Whether the event comes after the end of the complaint. */
  public boolean ended(Event before) {
    return end.isPresent() && before.after(end.get().event());
  }

  /**
   * The values of an attribute that the pack declares.
   *
   * @throws IllegalArgumentException if it declares none of this name
   */
  public AttributeHistory attribute(String name) {
    AttributeHistory history = declared.get(name);
    if (history == null) {
      throw new IllegalArgumentException("the pack declares no attribute " + name);
    }
    return history;
  }

  /** The same history with these values of the attributes that the pack declares. */
  public CaseHistory withDeclared(Map<String, AttributeHistory> histories) {
    return new CaseHistory(
        caseId,
        toldBy,
        events,
        receiptEvent,
        end,
        stages,
        anchors,
        startsAfterEnd,
        levels,
        waits,
        customerType,
        attributes,
        histories,
        dates);
  }

  /** The date of this name that the data give; a missing one where they give none. */
  public CaseDate date(String name) {
    return dates.getOrDefault(name, CaseDate.missing(name));
  }

  /** Whether the data give a date of this name. */
  public boolean dated(String name) {
    return dates.containsKey(name);
  }

  /** A customer who is neither an individual nor a small business. */
  public boolean business() {
    return customerType == CustomerType.BUSINESS;
  }

  /** The date that decides which pack version is in force: of the receipt, else the first event. */
  public LocalDate judgedOn() {
    return receiptEvent.orElse(events.get(0)).date();
  }
}
