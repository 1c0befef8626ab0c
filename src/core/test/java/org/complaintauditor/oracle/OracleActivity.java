package org.complaintauditor.oracle;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The activities, their kinds, and what an activity discloses by itself (definitions 4). */
enum OracleActivity {
  COMPLAINT_RECEIVED(Kind.INBOUND, ""),
  MESSAGE_RECEIVED(Kind.INBOUND, ""),
  DISSATISFACTION_EXPRESSED(Kind.INBOUND, ""),
  OUTCOME_REJECTED(Kind.INBOUND, ""),
  OUTCOME_ACCEPTED(Kind.INBOUND, ""),
  ESCALATION_REQUESTED(Kind.INBOUND, ""),
  COMPLAINT_WITHDRAWN(Kind.INBOUND, ""),
  ACKNOWLEDGEMENT_SENT(Kind.OUTBOUND, OracleDisclosure.ACKNOWLEDGEMENT),
  MESSAGE_SENT(Kind.OUTBOUND, ""),
  OUTCOME_SENT(Kind.OUTBOUND, OracleDisclosure.OUTCOME),
  TRACKING_NUMBER_ISSUED(Kind.OUTBOUND, OracleDisclosure.TRACKING_NUMBER),
  PROCESS_EXPLAINED(Kind.OUTBOUND, OracleDisclosure.PROCESS),
  TIMEFRAME_GIVEN(Kind.OUTBOUND, OracleDisclosure.TIMEFRAME),
  ESCALATION_PATH_OFFERED(Kind.OUTBOUND, OracleDisclosure.ESCALATION_PATH),
  CCTS_INFO_PROVIDED(Kind.OUTBOUND, OracleDisclosure.CCTS_INFO),
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

  private static final Map<String, OracleActivity> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(OracleActivity::name, Function.identity()));

  private final Kind kind;
  private final String ownDisclosure;

  OracleActivity(Kind kind, String ownDisclosure) {
    this.kind = kind;
    this.ownDisclosure = ownDisclosure;
  }

  static Optional<OracleActivity> of(String name) {
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
