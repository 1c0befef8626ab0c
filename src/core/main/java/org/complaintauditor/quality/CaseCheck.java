package org.complaintauditor.quality;

import java.util.List;
import java.util.function.Consumer;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/** Looks for one kind of data problem in a case. Has no state: cases are checked in any order. */
interface CaseCheck {

  /**
   * Hands on what is wrong with the case, in the order of its events.
   *
   * @param read what was found wrong with its rows when they were read
   */
  void check(CaseHistory history, List<Problem> read, Consumer<Problem> found);

  /** A problem of an event. */
  static Problem problem(
      Event event, String column, String value, Problem.Code code, Wording expected) {
    return new Problem(event.row().origin(), column, value, code, event.row().caseId(), expected);
  }

  /** A problem of what an event is. */
  static Problem ofActivity(Event event, Problem.Code code, Wording expected) {
    return problem(event, "activity", event.activity().name(), code, expected);
  }
}
