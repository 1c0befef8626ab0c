package org.complaintauditor.store.run;

/** In which order a work list is; texts by code points. */
public enum WorkOrder {
  /** Orders by case, then commitment. */
  CASE,
  /** Orders by commitment, then case. */
  COMMITMENT,
  /**
   * Orders by due date, the oldest first, then by case and commitment; what has none comes last.
   * Only for lists without what is met or does not apply.
   */
  DUE,
  /**
   * Only verdicts that hang on doubtful texts, the most decisive first, then by commitment and
   * case.
   */
  REVIEW;

  /** Whether a list of what the filter lets through can have this order. */
  public boolean fits(WorkFilter filter) {
    return this != DUE || filter.isToDo();
  }
}
