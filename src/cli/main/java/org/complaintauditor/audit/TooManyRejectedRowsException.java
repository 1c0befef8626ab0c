package org.complaintauditor.audit;

import org.complaintauditor.model.Problems;

/** More rows were rejected than allowed: nothing is judged (formats 2). */
public final class TooManyRejectedRowsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problems problems;

  TooManyRejectedRowsException(String message, Problems problems) {
    super(message);
    this.problems = problems;
  }

  /** What is wrong with the export, to be written out for the person who mends it. */
  public Problems problems() {
    return problems;
  }
}
