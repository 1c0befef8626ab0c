package org.complaintauditor.intake.table;

import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;

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
        "rows that can be seen; %s hidden in the sheet, by a filter or by hand, and %s read like the others. If they should not count, delete them or export again without them"
            .formatted(
                count == 1
                    ? "this one is"
                    : "%,d, of which this is the first, are".formatted(count),
                count == 1 ? "is" : "are"));
  }
}
