package org.complaintauditor.store.run;

/** In which order a work list is; texts by code points. */
public enum WorkOrder {
  /** By case, then commitment. */
  CASE,
  /** By commitment, then case. */
  COMMITMENT,
  /**
   * By due date, the oldest first, then case and commitment; what has none comes last. Only for
   * lists without what is met or does not apply.
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
