package org.complaintauditor.decision;

/** Why findings are waived: a closed list, so that it can be counted. */
public enum WaiverReason {
  OUTAGE,
  STRIKE,
  FORCE_MAJEURE,
  SYSTEM_FAULT,
  LEGAL_HOLD,
  VEXATIOUS,
  OTHER
}
