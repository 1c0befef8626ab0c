package org.complaintauditor.audit;

import java.util.List;
import org.complaintauditor.model.Problem;

/** More rows were rejected than allowed: nothing is judged (formats 2). */
public final class TooManyRejected extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  TooManyRejected(String message, List<Problem> problems) {
    super(message);
    this.problems = problems;
  }

  /** What is wrong with the export, to be written out for the person who mends it. */
  public List<Problem> problems() {
    return problems;
  }
}
