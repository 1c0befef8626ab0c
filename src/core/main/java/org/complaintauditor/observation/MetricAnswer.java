package org.complaintauditor.observation;

/** What one thing that a metric counts turned out to be. */
public enum MetricAnswer {
  /** In the numerator and the denominator. */
  YES,
  /** In the denominator only. */
  NO,
  /** Not over at the audit instant. */
  OPEN,
  /** The record cannot show it. */
  CANNOT_BE_TOLD,
  /** It cannot be told because the date that was promised is not known. */
  DATE_NOT_KNOWN
}
