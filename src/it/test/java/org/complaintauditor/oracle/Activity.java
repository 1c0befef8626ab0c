package org.complaintauditor.oracle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The activities, their kinds, and what an activity discloses by itself (definitions 4). */
enum Activity {
  COMPLAINT_RECEIVED(Kind.INBOUND, ""),
  MESSAGE_RECEIVED(Kind.INBOUND, ""),
  DISSATISFACTION_EXPRESSED(Kind.INBOUND, ""),
  OUTCOME_REJECTED(Kind.INBOUND, ""),
  OUTCOME_ACCEPTED(Kind.INBOUND, ""),
  ESCALATION_REQUESTED(Kind.INBOUND, ""),
  COMPLAINT_WITHDRAWN(Kind.INBOUND, ""),
  ACKNOWLEDGEMENT_SENT(Kind.OUTBOUND, Disclosure.ACKNOWLEDGEMENT),
  MESSAGE_SENT(Kind.OUTBOUND, ""),
  OUTCOME_SENT(Kind.OUTBOUND, Disclosure.OUTCOME),
  TRACKING_NUMBER_ISSUED(Kind.OUTBOUND, Disclosure.TRACKING_NUMBER),
  PROCESS_EXPLAINED(Kind.OUTBOUND, Disclosure.PROCESS),
  TIMEFRAME_GIVEN(Kind.OUTBOUND, Disclosure.TIMEFRAME),
  ESCALATION_PATH_OFFERED(Kind.OUTBOUND, Disclosure.ESCALATION_PATH),
  CCTS_INFO_PROVIDED(Kind.OUTBOUND, Disclosure.CCTS_INFO),
  ESCALATED(Kind.INTERNAL, ""),
  INVESTIGATION_CONCLUDED(Kind.INTERNAL, ""),
  WAITING_ON_CUSTOMER(Kind.INTERNAL, ""),
  CLOSED(Kind.INTERNAL, ""),
  REOPENED(Kind.INTERNAL, ""),
  MERGED(Kind.INTERNAL, ""),
  DELIVERY_FAILED(Kind.INTERNAL, ""),
  CCTS_REFERRED(Kind.INTERNAL, ""),
  NOTE(Kind.INTERNAL, "");

  enum Kind {
    INBOUND,
    OUTBOUND,
    INTERNAL
  }

  private static final Map<String, Activity> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(Activity::name, Function.identity()));

  private final Kind kind;
  private final String ownDisclosure;

  Activity(Kind kind, String ownDisclosure) {
    this.kind = kind;
    this.ownDisclosure = ownDisclosure;
  }

  static Optional<Activity> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  Kind kind() {
    return kind;
  }

  /** The disclosure recorded by the activity, empty for none. */
  String ownDisclosure() {
    return ownDisclosure;
  }

  boolean isOneOfOutcomeAnswers() {
    return this == OUTCOME_REJECTED || this == OUTCOME_ACCEPTED;
  }

  /** The three activities of a negative stance (definitions 4). */
  boolean isStance() {
    return this == OUTCOME_REJECTED
        || this == DISSATISFACTION_EXPRESSED
        || this == ESCALATION_REQUESTED;
  }

  /** The place among events of one instant (definitions 3, "Equal instants"). */
  int rankAmongEqualInstants() {
    if (this == COMPLAINT_RECEIVED) {
      return 0;
    }
    if (this == CLOSED) {
      return 5;
    }
    if (isOneOfOutcomeAnswers()) {
      return 4;
    }
    return switch (kind) {
      case INBOUND -> 1;
      case INTERNAL -> 2;
      case OUTBOUND -> 3;
    };
  }
}
