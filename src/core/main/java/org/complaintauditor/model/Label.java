package org.complaintauditor.model;

import java.util.Arrays;
import java.util.Optional;

/** What a message can tell its reader. */
public enum Label {
  ACKNOWLEDGEMENT(Direction.OUTBOUND),
  TRACKING_NUMBER(Direction.OUTBOUND),
  PROCESS(Direction.OUTBOUND),
  TIMEFRAME(Direction.OUTBOUND),
  ESCALATION_PATH(Direction.OUTBOUND),
  CCTS_INFO(Direction.OUTBOUND),
  OUTCOME(Direction.OUTBOUND),
  /** Something about the CCTS that is wrong. */
  CCTS_WRONG(Direction.OUTBOUND),
  /** That the customer has to prove who they are. */
  IDENTITY_CHECK(Direction.OUTBOUND),
  /** That what is told stands in an attachment, in a letter sent along or behind a login. */
  ELSEWHERE(Direction.OUTBOUND),
  DISSATISFACTION(Direction.INBOUND),
  ESCALATION_REQUEST(Direction.INBOUND),
  OUTCOME_ACCEPTED(Direction.INBOUND),
  WITHDRAWN(Direction.INBOUND);

  private final Direction direction;

  Label(Direction direction) {
    this.direction = direction;
  }

  /** Who says it: the provider (outbound) or the customer (inbound). */
  public Direction direction() {
    return direction;
  }

  /** The disclosure of a contact that says it; none where it is the customer's, wrong or asked. */
  public Optional<Disclosure> disclosure() {
    return switch (this) {
      case ACKNOWLEDGEMENT -> Optional.of(Disclosure.ACKNOWLEDGEMENT);
      case TRACKING_NUMBER -> Optional.of(Disclosure.TRACKING_NUMBER);
      case PROCESS -> Optional.of(Disclosure.PROCESS);
      case TIMEFRAME -> Optional.of(Disclosure.TIMEFRAME);
      case ESCALATION_PATH -> Optional.of(Disclosure.ESCALATION_PATH);
      case CCTS_INFO -> Optional.of(Disclosure.CCTS_INFO);
      case OUTCOME -> Optional.of(Disclosure.OUTCOME);
      case CCTS_WRONG,
          IDENTITY_CHECK,
          ELSEWHERE,
          DISSATISFACTION,
          ESCALATION_REQUEST,
          OUTCOME_ACCEPTED,
          WITHDRAWN ->
          Optional.empty();
    };
  }

  /** The label of this name. */
  public static Optional<Label> named(String name) {
    return Arrays.stream(values()).filter(label -> label.name().equals(name)).findFirst();
  }
}
