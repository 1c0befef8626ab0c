package org.complaintauditor.model;

/** What the record says of a commitment in a case (audit-definitions 2). */
public enum Verdict {
  MET,
  BREACHED,
  PENDING,
  NOT_APPLICABLE,
  NOT_EVIDENCED;

  /** Whether somebody should look at it: BREACHED, NOT_EVIDENCED, PENDING (formats 3). */
  public boolean isException() {
    return switch (this) {
      case BREACHED, NOT_EVIDENCED, PENDING -> true;
      case MET, NOT_APPLICABLE -> false;
    };
  }

  /**
   * Order in which one occurrence outranks another in a finding: BREACHED, NOT_EVIDENCED, PENDING,
   * MET (audit-definitions 5); higher is worse.
   */
  public int severity() {
    return switch (this) {
      case BREACHED -> 4;
      case NOT_EVIDENCED -> 3;
      case PENDING -> 2;
      case MET -> 1;
      case NOT_APPLICABLE -> 0;
    };
  }
}
