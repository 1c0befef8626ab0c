package org.complaintauditor.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What happened in an event (audit-definitions 4, closed list). */
public enum Activity {
  COMPLAINT_RECEIVED(Direction.INBOUND),
  MESSAGE_RECEIVED(Direction.INBOUND),
  DISSATISFACTION_EXPRESSED(Direction.INBOUND),
  OUTCOME_REJECTED(Direction.INBOUND),
  OUTCOME_ACCEPTED(Direction.INBOUND),
  ESCALATION_REQUESTED(Direction.INBOUND),
  COMPLAINT_WITHDRAWN(Direction.INBOUND),
  ACKNOWLEDGEMENT_SENT(Direction.OUTBOUND),
  MESSAGE_SENT(Direction.OUTBOUND),
  OUTCOME_SENT(Direction.OUTBOUND),
  TRACKING_NUMBER_ISSUED(Direction.OUTBOUND),
  PROCESS_EXPLAINED(Direction.OUTBOUND),
  TIMEFRAME_GIVEN(Direction.OUTBOUND),
  ESCALATION_PATH_OFFERED(Direction.OUTBOUND),
  CCTS_INFO_PROVIDED(Direction.OUTBOUND),
  ESCALATED(Direction.INTERNAL),
  INVESTIGATION_CONCLUDED(Direction.INTERNAL),
  WAITING_ON_CUSTOMER(Direction.INTERNAL),
  CLOSED(Direction.INTERNAL),
  REOPENED(Direction.INTERNAL),
  MERGED(Direction.INTERNAL),
  DELIVERY_FAILED(Direction.INTERNAL),
  CCTS_REFERRED(Direction.INTERNAL),
  NOTE(Direction.INTERNAL);

  /** What a customer's own words can say, whatever the export calls the message. */
  public static final Set<Activity> STANCES =
      Collections.unmodifiableSet(
          EnumSet.of(
              DISSATISFACTION_EXPRESSED,
              OUTCOME_REJECTED,
              OUTCOME_ACCEPTED,
              ESCALATION_REQUESTED,
              COMPLAINT_WITHDRAWN));

  private final Direction direction;

  Activity(Direction direction) {
    this.direction = direction;
  }

  /** Whether the event comes from the customer, reaches the customer, or stays inside. */
  public Direction direction() {
    return direction;
  }

  /** Dissatisfaction, rejection or a request to escalate: a stance when it comes after receipt. */
  public boolean isNegative() {
    return this == OUTCOME_REJECTED
        || this == DISSATISFACTION_EXPRESSED
        || this == ESCALATION_REQUESTED;
  }
}
