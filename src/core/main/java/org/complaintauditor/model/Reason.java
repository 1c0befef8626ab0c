package org.complaintauditor.model;

/** Why a verdict stands: the closed list of audit-definitions 7. */
public enum Reason {
  IN_TIME(Verdict.MET),
  EARLY(Verdict.MET),
  LATE(Verdict.BREACHED),
  MISSING(Verdict.BREACHED),
  CONTRADICTED(Verdict.BREACHED),
  RUNNING(Verdict.PENDING),
  NO_RECEIPT(Verdict.NOT_EVIDENCED),
  NOT_RECORDED(Verdict.NOT_EVIDENCED),
  UNRECORDED_CHANNEL(Verdict.NOT_EVIDENCED),
  CONTENT_UNKNOWN(Verdict.NOT_EVIDENCED),
  PRECISION(Verdict.NOT_EVIDENCED),
  // The order of the reasons below decides which one a finding shows (audit-definitions 5).
  MERGED(Verdict.NOT_APPLICABLE),
  OUT_OF_SCOPE(Verdict.NOT_APPLICABLE),
  ALREADY_AT_CCTS(Verdict.NOT_APPLICABLE),
  /** The same for whatever ombudsman: packs say which of the two they write. */
  ALREADY_AT_ADR(Verdict.NOT_APPLICABLE),
  WITHDRAWN(Verdict.NOT_APPLICABLE),
  RESOLVED_FIRST(Verdict.NOT_APPLICABLE),
  NO_TRIGGER(Verdict.NOT_APPLICABLE),
  NOT_CONCLUDED(Verdict.NOT_APPLICABLE),
  CLOSED_WITHIN_INTERVAL(Verdict.NOT_APPLICABLE),
  /** Something that has a process of its own; packs say in words of theirs what. */
  ANOTHER_PROCESS(Verdict.NOT_APPLICABLE),
  // Of packs with attributes only; last, so that reports of other packs list what they did.
  ATTRIBUTE_UNKNOWN(Verdict.NOT_EVIDENCED);

  private final Verdict verdict;

  Reason(Verdict verdict) {
    this.verdict = verdict;
  }

  /** The one verdict that this reason can stand for. */
  public Verdict verdict() {
    return verdict;
  }

  /** Whether it says that nothing triggered a commitment: what a finding without trigger shows. */
  public boolean isWithoutTrigger() {
    return this == NO_TRIGGER || this == NOT_CONCLUDED || this == CLOSED_WITHIN_INTERVAL;
  }
}
