package org.complaintauditor.intake;

import org.complaintauditor.model.Problem;

/** Takes data problems as they are found. */
@FunctionalInterface
public interface ProblemTaker {

  /**
   * Takes a problem.
   *
   * @param number orders problems of one place, column and code; equal ones stay as they come
   */
  void add(Problem problem, long number);
}
