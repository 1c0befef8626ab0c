package org.complaintauditor.quality;

import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * {@code TEXT_NOT_UNDERSTOOD}: only its text says what a contact told, or what the customer wanted,
 * and it is in a language in which nothing is looked for.
 */
final class TextNotUnderstood implements CaseCheck {

  private static final Wording EXPECTED = Wording.of("core.a-text-in-english-french-or-german");

  private final DisclosureEvidence toldBy;

  TextNotUnderstood(DisclosureEvidence toldBy) {
    this.toldBy = toldBy;
  }

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    for (Event event : history.events()) {
      if (event.notUnderstood() || isMessageOfCustomer(event)) {
        found.accept(
            CaseCheck.problem(
                event,
                "language",
                event.row().language(),
                Problem.Code.TEXT_NOT_UNDERSTOOD,
                EXPECTED));
      }
    }
  }

  private boolean isMessageOfCustomer(Event event) {
    return toldBy.usesTexts()
        && !event.row().understood()
        && event.afterReceipt()
        && event.activity() == Activity.MESSAGE_RECEIVED;
  }
}
