package org.complaintauditor.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Obligation;

/**
 * What a reader of the record would ask about a proof.
 *
 * @param kind what there is to say
 * @param event about which event
 * @param whole of what the event tells only a part
 */
public record ProofNote(Kind kind, Event event, Optional<Disclosure> whole) {

  ProofNote(Kind kind, Event event) {
    this(kind, event, Optional.empty());
  }

  /** What there is to say. */
  public enum Kind {
    ABANDONED_CLOSING,
    CLOSING_BEFORE_RECEIPT,
    CLOSING_AFTER_REJECTION,
    CONCLUSION_BEFORE_RECEIPT,
    OUTCOME_BEFORE_RECEIPT,
    /** A withdrawal without a time of day stands on the day of the receipt, as if before it. */
    WITHDRAWAL_READ_BEFORE_RECEIPT,
    /** A contact before the receipt counts. */
    BEFORE_RECEIPT,
    /** The case's own tracking number, where another one was told. */
    OWN_NUMBER,
    /** A contact tells some parts of what was sought, and not all. */
    TOLD_IN_PART
  }

  /** The notes of a finding. */
  static List<ProofNote> of(CaseHistory history, Finding finding) {
    List<ProofNote> notes = new ArrayList<>();
    finding
        .shown()
        .flatMap(one -> one.assessment().discharge())
        .filter(discharge -> discharge.contact() && !discharge.fromReceipt())
        .ifPresent(discharge -> notes.add(new ProofNote(Kind.BEFORE_RECEIPT, discharge)));
    if (finding.reason() == Reason.NOT_CONCLUDED) {
      conclusions(history, notes);
      closings(history, notes);
    }
    if (finding.verdict().isException()) {
      withdrawals(history, notes);
    }
    if (finding.shown().filter(one -> one.assessment().situation().contradicted()).isPresent()
        && finding.contradicted().contains(Disclosure.TRACKING_NUMBER)) {
      history.events().stream()
          .filter(event -> !event.row().trackingNumber().isEmpty())
          .findFirst()
          .ifPresent(event -> notes.add(new ProofNote(Kind.OWN_NUMBER, event)));
    }
    if (finding.verdict().isException()) {
      finding.shown().ifPresent(one -> parts(history, one.assessment().obligation(), notes));
    }
    return notes;
  }

  /** The contacts since the duty arose that tell a part of what was sought. */
  private static void parts(CaseHistory history, Obligation owed, List<ProofNote> notes) {
    Set<Disclosure> wholes = owed.discharge().wholes();
    for (Event event : wholes.isEmpty() ? List.<Event>of() : history.events()) {
      for (Disclosure whole : wholes) {
        if (!event.before(owed.trigger()) && event.disclosesPartOf(whole)) {
          notes.add(new ProofNote(Kind.TOLD_IN_PART, event, Optional.of(whole)));
        }
      }
    }
  }

  /** What a case that was never concluded shows before it was received. */
  private static void conclusions(CaseHistory history, List<ProofNote> notes) {
    for (Event event : history.events()) {
      if (!event.fromReceipt()) {
        if (event.activity() == Activity.INVESTIGATION_CONCLUDED) {
          notes.add(new ProofNote(Kind.CONCLUSION_BEFORE_RECEIPT, event));
        } else if (event.activity() == Activity.OUTCOME_SENT
            || event.discloses(Disclosure.OUTCOME)) {
          notes.add(new ProofNote(Kind.OUTCOME_BEFORE_RECEIPT, event));
        }
      }
    }
  }

  private static void withdrawals(CaseHistory history, List<ProofNote> notes) {
    history
        .receiptEvent()
        .ifPresent(
            receipt ->
                history.events().stream()
                    .filter(event -> event.activity().withdraws())
                    .filter(event -> event.before(receipt))
                    .filter(event -> event.row().timestamp().isDateOnly())
                    .filter(event -> event.date().equals(receipt.date()))
                    .forEach(
                        event ->
                            notes.add(new ProofNote(Kind.WITHDRAWAL_READ_BEFORE_RECEIPT, event))));
  }

  /** Why the closings of a case that was never concluded are none. */
  private static void closings(CaseHistory history, List<ProofNote> notes) {
    history.events().stream()
        .filter(event -> event.activity() == Activity.CLOSED)
        .flatMap(event -> closing(history, event).stream())
        .forEach(notes::add);
  }

  private static Optional<ProofNote> closing(CaseHistory history, Event closing) {
    if (!closing.fromReceipt()) {
      return Optional.of(new ProofNote(Kind.CLOSING_BEFORE_RECEIPT, closing));
    }
    if (isAbandoned(history, closing)) {
      return Optional.of(new ProofNote(Kind.ABANDONED_CLOSING, closing));
    }
    boolean afterRejection =
        history.stages().stream()
            .anyMatch(
                stage ->
                    stage.spans(closing) && stage.start().activity() == Activity.OUTCOME_REJECTED);
    return afterRejection
        ? Optional.of(new ProofNote(Kind.CLOSING_AFTER_REJECTION, closing))
        : Optional.empty();
  }

  /** Whether the case waits on the customer, and nothing came from there since. */
  private static boolean isAbandoned(CaseHistory history, Event closing) {
    boolean waiting = false;
    for (Event event : history.events()) {
      if (event.equals(closing)) {
        return waiting;
      }
      if (event.activity() == Activity.WAITING_ON_CUSTOMER) {
        waiting = true;
      } else if (event.direction() == Direction.INBOUND) {
        waiting = false;
      }
    }
    return waiting;
  }
}
