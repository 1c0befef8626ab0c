package org.complaintauditor.decision;

/** How a decision stands to the run that it is held against. */
public enum DecisionState {
  /** Evidence and basis are what the person saw. */
  CURRENT,
  /** The basis is another, and the machine now says what the person said. */
  CONFIRMED_SINCE,
  /** The evidence is what the person saw, what the machine makes of it is not. */
  BASIS_CHANGED,
  /** The evidence is not what the person saw. */
  EVIDENCE_CHANGED,
  /** A later line decides the same, or takes this one back. */
  SUPERSEDED,
  /** The case, the commitment or the trigger is not in the run. */
  ORPHANED,
  /** The waiver's last day is before the audit instant's. */
  EXPIRED,
  /** It waits for a second person. */
  PROPOSED;

  /** Whether the decision changes human verdicts. */
  public boolean counts() {
    return this == CURRENT || this == CONFIRMED_SINCE;
  }

  /** Whether what the person saw is no more what the run shows. */
  public boolean isStale() {
    return this == BASIS_CHANGED || this == EVIDENCE_CHANGED;
  }
}
