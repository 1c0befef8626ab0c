package org.complaintauditor.evidence.lexicon;

import java.util.Arrays;
import java.util.Optional;
import org.complaintauditor.model.Direction;

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

  /** The label of this name. */
  public static Optional<Label> named(String name) {
    return Arrays.stream(values()).filter(label -> label.name().equals(name)).findFirst();
  }
}
