package org.complaintauditor.intake.table;

import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** What is said of rows that are hidden from who looks at a table, and are read all the same. */
public final class HiddenRows {

  private HiddenRows() {}

  /** One problem for all of a file. */
  public static Problem problem(Origin first, int count) {
    return new Problem(
        first,
        "",
        "",
        Code.HIDDEN_ROWS,
        count == 1
            ? Wording.of("intake.rows-can-be-seen")
            : Wording.of("intake.rows-can-be-seen-others-are-hidden", count));
  }
}
