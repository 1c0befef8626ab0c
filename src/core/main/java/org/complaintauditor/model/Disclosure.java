package org.complaintauditor.model;

import java.util.Optional;

/** What a contact tells the customer (audit-definitions 4). */
public enum Disclosure {
  ACKNOWLEDGEMENT,
  TRACKING_NUMBER,
  PROCESS,
  TIMEFRAME,
  ESCALATION_PATH,
  CCTS_INFO,
  OUTCOME;

  /** What an activity discloses by its name alone. */
  public static Optional<Disclosure> of(Activity activity) {
    return switch (activity) {
      case ACKNOWLEDGEMENT_SENT -> Optional.of(ACKNOWLEDGEMENT);
      case OUTCOME_SENT -> Optional.of(OUTCOME);
      case TRACKING_NUMBER_ISSUED -> Optional.of(TRACKING_NUMBER);
      case PROCESS_EXPLAINED -> Optional.of(PROCESS);
      case TIMEFRAME_GIVEN -> Optional.of(TIMEFRAME);
      case ESCALATION_PATH_OFFERED -> Optional.of(ESCALATION_PATH);
      case CCTS_INFO_PROVIDED -> Optional.of(CCTS_INFO);
      case COMPLAINT_RECEIVED,
          MESSAGE_RECEIVED,
          DISSATISFACTION_EXPRESSED,
          OUTCOME_REJECTED,
          OUTCOME_ACCEPTED,
          ESCALATION_REQUESTED,
          COMPLAINT_WITHDRAWN,
          MESSAGE_SENT,
          ESCALATED,
          INVESTIGATION_CONCLUDED,
          WAITING_ON_CUSTOMER,
          CLOSED,
          REOPENED,
          MERGED,
          DELIVERY_FAILED,
          CCTS_REFERRED,
          NOTE ->
          Optional.empty();
    };
  }
}
