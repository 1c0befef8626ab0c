package org.complaintauditor.quality;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.model.CaseDate;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;

/**
 * {@code CASE_DATES_DIFFER}: rows of a case give different values of a date that there can be but
 * one of, such as a deadline. Listed once for each date, at the value that is not the earliest.
 */
final class DifferentCaseDates implements CaseCheck {

  @Override
  public void check(CaseHistory history, List<Problem> read, Consumer<Problem> found) {
    for (CaseDate date : new TreeMap<>(history.dates()).values()) {
      if (date.differs()) {
        CaseDate.Value last = date.values().get(date.values().size() - 1);
        found.accept(
            new Problem(
                last.origin(),
                last.date().field(),
                shown(last),
                Problem.Code.CASE_DATES_DIFFER,
                history.caseId(),
                Wording.of(
                    "core.one-for-case",
                    date.name(),
                    date.values().stream()
                        .map(one -> "%s (%s)".formatted(shown(one), one.origin()))
                        .collect(Collectors.joining(", ")))));
      }
    }
  }

  private static String shown(CaseDate.Value value) {
    Timestamp timestamp = value.date().timestamp();
    return timestamp.isDateOnly() ? value.day().toString() : timestamp.earliest().toString();
  }
}
