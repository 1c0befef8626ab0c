package org.complaintauditor.model;

import java.util.Optional;

/**
 * A level of handling (audit-definitions 6, CTS-01). It lasts until the next one starts.
 *
 * @param number 1 for the first handler; 0 when the first escalation is level 1
 * @param start the event with which it starts: the receipt, an {@code ESCALATED}, or the start of
 *     the stage that follows an accepted outcome
 * @param failure how it failed, if it did
 * @param informedFrom the event from which information on the ombudsman counts for this level: the
 *     first event of the case for the first level that fails, else the level's start
 */
public record Level(int number, Event start, Optional<Failure> failure, Event informedFrom) {

  /** The ways in which a level fails. */
  public enum Way {
    /** The customer is still dissatisfied. */
    STILL_DISSATISFIED,
    /** Closed, with neither an outcome told nor an acceptance. */
    CLOSED_WITHOUT_OUTCOME,
    /** Handed on to the next level while the customer is dissatisfied. */
    HANDED_ON,
    /** Below the second level: closed on a customer who had rejected what was told. */
    DEADLOCK
  }

  /**
   * One failure.
   *
   * @param way how
   * @param event with which event
   */
  public record Failure(Way way, Event event) {}

  /** Whether the level failed in this way. */
  public boolean failedBy(Way way) {
    return failure.isPresent() && failure.get().way() == way;
  }

  /** The event with which it failed. Only for a level that failed. */
  public Event failedAt() {
    return failure.orElseThrow().event();
  }
}
