package org.complaintauditor.model;

import java.util.Optional;

/**
 * A stage of the complaint: from the receipt, or from a later complaint or negative stance, to an
 * outcome, an acceptance, a closing or the end of the complaint (audit-definitions 6, "Stages").
 *
 * @param start the event that starts it
 * @param end the event that ends it, if it has ended
 * @param next the event that starts the next stage: the span runs up to it, not including it
 * @param investigation the first {@code INVESTIGATION_CONCLUDED} in the span
 * @param closing the first {@code CLOSED} in the span that counts as a conclusion
 * @param outcome the first contact disclosing OUTCOME, or {@code OUTCOME_ACCEPTED}, in the span
 */
public record Stage(
    Event start,
    Optional<Event> end,
    Optional<Event> next,
    Optional<Event> investigation,
    Optional<Event> closing,
    Optional<Event> outcome) {

  /** Whether an investigation was recorded as concluded in the span. */
  public boolean investigationConcluded() {
    return investigation.isPresent();
  }

  /** Whether the case was closed in the span in a way that counts as a conclusion. */
  public boolean closed() {
    return closing.isPresent();
  }

  /** Whether the outcome was told, or accepted, in the span. */
  public boolean outcomeTold() {
    return outcome.isPresent();
  }

  /**
   * The conclusion: the end of the investigation, else the closing, else the outcome. Only for a
   * stage that has one of them.
   */
  public Event conclusion() {
    return investigation.or(() -> closing).or(() -> outcome).orElseThrow();
  }

  /** Whether the event stands in the stage: from its start up to and including its end. */
  public boolean contains(Event event) {
    return !event.before(start) && (end.isEmpty() || !event.after(end.get()));
  }

  /** Whether the event stands in the span: from the start up to, not including, the next start. */
  public boolean spans(Event event) {
    return !event.before(start) && (next.isEmpty() || event.before(next.get()));
  }
}
