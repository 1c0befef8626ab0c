package org.complaintauditor.review;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.xlsx.review.ReviewColumn;

/** What is wrong with the cells of a row. */
final class RowProblems {

  private final FilledReview review;
  private final FilledRow row;
  private final List<CellProblem> found = new ArrayList<>();

  RowProblems(FilledReview review, FilledRow row) {
    this.review = review;
    this.row = row;
  }

  void add(ReviewColumn column, Wording what) {
    found.add(new CellProblem(row.number(), column, review.place(row.number(), column), what));
  }

  /** A remark that names a cell and refuses nothing. */
  Wording at(ReviewColumn column, Wording what) {
    return Wording.of("office.number-and-name", review.place(row.number(), column), what);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<CellProblem> found() {
    return List.copyOf(found);
  }
}
