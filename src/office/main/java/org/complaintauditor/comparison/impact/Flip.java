package org.complaintauditor.comparison.impact;

import java.util.Comparator;
import java.util.Optional;
import org.complaintauditor.model.Verdict;

/**
 * From one verdict to another.
 *
 * @param from by the run's own pack; empty where it does not judge the commitment
 * @param to by the edited pack; empty where it no longer judges the commitment
 */
record Flip(Optional<Verdict> from, Optional<Verdict> to) implements Comparable<Flip> {

  /** How a file names that a commitment is not judged. */
  public static final String NOT_JUDGED = "NOT_JUDGED";

  private static final Comparator<Flip> ORDER =
      Comparator.comparing(Flip::fromName).thenComparing(Flip::toName);

  /** The verdict's name, or {@link #NOT_JUDGED}. */
  public String fromName() {
    return from.map(Enum::name).orElse(NOT_JUDGED);
  }

  /** The verdict's name, or {@link #NOT_JUDGED}. */
  public String toName() {
    return to.map(Enum::name).orElse(NOT_JUDGED);
  }

  /** Whether a verdict that somebody may rely on is another, or is gone. */
  boolean changesAVerdict() {
    return from.isPresent();
  }

  @Override
  public int compareTo(Flip other) {
    return ORDER.compare(this, other);
  }
}
