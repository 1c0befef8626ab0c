package org.complaintauditor.observation;

/** What is counted over all cases, in the order of reports (docs/observations.md). */
public enum Metric {
  /** Of the complaints received live: resolved within that conversation. */
  FIRST_CONTACT_RESOLUTION,
  /** Of the timeframes told: the outcome, or a new timeframe, came in time. */
  TIMEFRAME_KEPT
}
