package org.complaintauditor.quality;

import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.Wording;

/**
 * {@code CLOSED_WITHOUT_OUTCOME}: a closing that counts as a conclusion, in a stage of which the
 * record shows no outcome told or accepted, before the closing or after it. Not where the complaint
 * had ended (merged, withdrawn), where the case was abandoned while waiting on the customer, or
 * where a contact of unknown content may have told the outcome.
 */
final class ClosedWithoutOutcome implements CaseCheck {

  private static final Wording EXPECTED = Wording.of("core.an-outcome-sent-or-an-outcome-accepted");

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    for (Stage stage : history.stages()) {
      if (stage.closed() && !stage.outcomeTold()) {
        Event closing = stage.closing().orElseThrow();
        int end = stage.next().map(Event::position).orElse(history.events().size());
        boolean mayHaveBeenTold =
            history.events().subList(stage.start().position(), end).stream()
                .anyMatch(event -> event.mayDisclose(Disclosure.OUTCOME));
        if (!history.ended(closing) && !mayHaveBeenTold) {
          found.accept(
              CaseCheck.ofActivity(closing, Problem.Code.CLOSED_WITHOUT_OUTCOME, EXPECTED));
        }
      }
    }
  }
}
