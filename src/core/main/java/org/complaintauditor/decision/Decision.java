package org.complaintauditor.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody decided about a finding or one of its occurrences.
 *
 * @param subject what it is about
 * @param answer what is decided
 * @param evidenceRef where what the person relies on is kept; may be empty
 * @param signature who says so, and when
 * @param seen what the person saw; empty where the line does not say, and is then taken to be about
 *     the run that it is held against
 * @param settles the numbers of earlier decisions that disagreed, which this one settles
 * @param place where the line stands
 */
public record Decision(
    Subject subject,
    HumanAnswer answer,
    String evidenceRef,
    Signature signature,
    Optional<Digests> seen,
    List<Long> settles,
    LinePlace place)
    implements DecisionLine {
  public Decision {
    settles = List.copyOf(settles);
  }

  /**
   * Who decided.
   *
   * @param by the person
   * @param date the date that this person gives
   * @param second who agreed to it in the same line, as a reviewer of a file in version control
   *     does
   */
  public record Signature(Person by, LocalDate date, Optional<Person> second) {}

  @Override
  public DecisionKind kind() {
    return answer.kind();
  }

  @Override
  public Person by() {
    return signature.by();
  }

  @Override
  public LocalDate date() {
    return signature.date();
  }

  /** The same decision about what this run shows. */
  public Decision seen(Digests shown) {
    return new Decision(
        subject, answer, evidenceRef, signature, Optional.of(shown), settles, place);
  }

  /** The same decision at another place. */
  public Decision at(LinePlace other) {
    return new Decision(subject, answer, evidenceRef, signature, seen, settles, other);
  }
}
