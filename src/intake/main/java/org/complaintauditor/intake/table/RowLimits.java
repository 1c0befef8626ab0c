package org.complaintauditor.intake.table;

import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** Tables of exactly as many rows as exports hold at most: whatever comes after that is cut off. */
public final class RowLimits {

  /** The rows of a sheet of Excel with its header, before and since 2007. */
  private static final Set<Long> MOST_ROWS = Set.of(65_536L, 1_048_576L);

  private RowLimits() {}

  /** What is to be said of a table that fills a sheet. */
  public static Optional<Problem> of(Origin last, long rowsBelowHeader) {
    return MOST_ROWS.contains(rowsBelowHeader + 1)
        ? Optional.of(cut(last, rowsBelowHeader))
        : Optional.empty();
  }

  /** What is to be said of a table that was cut. */
  public static Problem cut(Origin last, long rowsBelowHeader) {
    return new Problem(
        last,
        "",
        String.valueOf(rowsBelowHeader),
        Code.EXPORT_INCOMPLETE,
        Wording.of("intake.more-or-fewer-rows"));
  }
}
