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
            ? Wording.of(
                "rows that can be seen; this one is hidden in the sheet, by a filter or by hand, and"
                    + " is read like the others. If they should not count, delete them or export"
                    + " again without them")
            : Wording.of(
                "rows that can be seen; %,d, of which this is the first, are hidden in the sheet, by a"
                    + " filter or by hand, and are read like the others. If they should not count,"
                    + " delete them or export again without them",
                count));
  }
}
