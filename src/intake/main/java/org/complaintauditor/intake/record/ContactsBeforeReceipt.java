package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;

/**
 * {@code CONTACT_BEFORE_RECEIPT}: contacts with the customer that a row of a register dates before
 * its complaint was received. Nobody answers what has not come: one of the two columns holds
 * something else, or the wrong day.
 */
final class ContactsBeforeReceipt {
  private final List<Step> contacts = new ArrayList<>(0);
  private Optional<Step> receipt = Optional.empty();

  /**
   * An event of the row.
   *
   * @param column the column of its date
   * @param written what stands in it
   */
  record Step(Origin origin, Activity activity, Timestamp at, String column, String written) {}

  /** Takes an event that the row makes. */
  void add(Step step) {
    if (step.activity() == Activity.COMPLAINT_RECEIVED) {
      receipt =
          receipt
              .filter(first -> !step.at().earliest().isBefore(first.at().earliest()))
              .or(() -> Optional.of(step));
    } else if (step.activity().direction() == Direction.OUTBOUND) {
      contacts.add(step);
    }
  }

  /** What is wrong with the row, once it has no further event. */
  List<Problem> problems(String caseId) {
    return receipt.stream()
        .flatMap(
            first ->
                contacts.stream()
                    .filter(contact -> contact.at().isCertainlyBefore(first.at()))
                    .map(contact -> problem(contact, first, caseId)))
        .toList();
  }

  private static Problem problem(Step contact, Step first, String caseId) {
    return new Problem(
        contact.origin(),
        contact.column(),
        QuotedCell.cut(contact.written()),
        Problem.Code.CONTACT_BEFORE_RECEIPT,
        caseId,
        Wording.of("intake.a-time-from-of-receipt-on", first.column()));
  }
}
