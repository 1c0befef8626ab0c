package org.complaintauditor.observation;

/** What can be observed, in the order of reports (docs/observations.md). */
public enum ObservationKind {
  /** Neither outcome nor new timeframe came within the timeframe that was told. */
  TIMEFRAME_MISSED,
  /** The customer was asked to prove their identity, and the acknowledgement had to wait. */
  IDENTITY_CHECK_DELAYED,
  /** A second complaint in a case that was closed. */
  SECOND_COMPLAINT,
  /** Closed while the case waited on the customer. */
  ABANDONED_CLOSING,
  /** Reopened although the customer did not express a stance. */
  REOPENED_WITHOUT_STANCE,
  /** The customer came only by channels that the document does not name for complaints. */
  UNLISTED_CHANNEL
}
