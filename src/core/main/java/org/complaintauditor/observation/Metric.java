package org.complaintauditor.observation;

/** What is counted over all cases, in the order of reports (docs/observations.md). */
public enum Metric {
  /** Complaints received live that were resolved within that conversation. */
  FIRST_CONTACT_RESOLUTION,
  /** Timeframes told that were kept: the outcome, or a new timeframe, came in time. */
  TIMEFRAME_KEPT
}
