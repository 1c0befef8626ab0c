package org.complaintauditor.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * {@code DATES_FAR_APART} of one case: two of its events follow each other by more than ten years.
 * Complaints are not silent that long; a date that stands for none, or a year that was mistyped, is
 * in one of them.
 */
final class ImplausibleGap implements CaseCheck {
  private static final int YEARS = 10;

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    List<Event> events = history.events();
    for (int i = 1; i < events.size(); i++) {
      LocalDate before = events.get(i - 1).date();
      LocalDate date = events.get(i).date();
      if (date.isAfter(before.plusYears(YEARS))) {
        found.accept(
            CaseCheck.problem(
                events.get(i),
                "timestamp",
                date.toString(),
                Problem.Code.DATES_FAR_APART,
                Wording.of(
                    "core.a-date-near-of-event-before",
                    events.get(i - 1).row().origin(),
                    before,
                    YEARS)));
      }
    }
  }
}
