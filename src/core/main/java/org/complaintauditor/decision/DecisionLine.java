package org.complaintauditor.decision;

import java.time.LocalDate;

/** A line of what people decided; later lines stand over earlier ones. */
public sealed interface DecisionLine permits Decision, Withdrawal, Confirmation {

  /** The line's place. */
  LinePlace place();

  /** Who says it. */
  Person by();

  /** The date that this person gives. */
  LocalDate date();

  /** What it does. */
  DecisionKind kind();
}
