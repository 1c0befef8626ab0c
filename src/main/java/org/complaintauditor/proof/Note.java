package org.complaintauditor.proof;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Reason;

/**
 * What a reader of the record would ask about a proof.
 *
 * @param kind what there is to say
 * @param event about which event
 */
public record Note(Kind kind, Event event) {

  /** What there is to say. */
  public enum Kind {
    ABANDONED_CLOSING,
    CLOSING_BEFORE_RECEIPT,
    CLOSING_AFTER_REJECTION,
    /** A contact before the receipt counts. */
    BEFORE_RECEIPT
  }

  /** Why the closings of a case that was never concluded are none. */
  static List<Note> of(CaseHistory history, Reason reason) {
    if (reason != Reason.NOT_CONCLUDED) {
      return List.of();
    }
    return history.events().stream()
        .filter(event -> event.activity() == Activity.CLOSED)
        .flatMap(event -> closing(history, event).stream())
        .toList();
  }

  /** That a contact counts although it came before the receipt. */
  static List<Note> of(Event discharge) {
    return discharge.contact() && !discharge.fromReceipt()
        ? List.of(new Note(Kind.BEFORE_RECEIPT, discharge))
        : List.of();
  }

  private static Optional<Note> closing(CaseHistory history, Event closing) {
    if (!closing.fromReceipt()) {
      return Optional.of(new Note(Kind.CLOSING_BEFORE_RECEIPT, closing));
    }
    if (isAbandoned(history, closing)) {
      return Optional.of(new Note(Kind.ABANDONED_CLOSING, closing));
    }
    boolean afterRejection =
        history.stages().stream()
            .anyMatch(
                stage ->
                    stage.spans(closing) && stage.start().activity() == Activity.OUTCOME_REJECTED);
    return afterRejection
        ? Optional.of(new Note(Kind.CLOSING_AFTER_REJECTION, closing))
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
