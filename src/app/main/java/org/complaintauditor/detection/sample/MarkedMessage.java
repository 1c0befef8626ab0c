package org.complaintauditor.detection.sample;

import java.util.List;
import java.util.function.Predicate;
import org.complaintauditor.model.Label;

/** The rows of a message that was marked. */
record MarkedMessage(MarkedRow.MarkedStratum stratum, List<MarkedRow> rows) {

  /** Whether a row of it is marked. */
  boolean isLookedAt() {
    return rows.stream().anyMatch(MarkedRow::isMarked);
  }

  /** Whether all that it tells is known: every row is marked, the last one with certainty. */
  boolean isWhole() {
    return rows.stream().allMatch(MarkedRow::isMarked)
        && rows.stream().anyMatch(row -> row.label().isEmpty() && row.mark() != Mark.UNSURE);
  }

  /** How many rows that say something of the message are so. */
  int count(Predicate<MarkedRow> which) {
    return (int) rows.stream().filter(row -> row.label().isPresent()).filter(which).count();
  }

  /** How many of these labels are missing in its rows. */
  int missing(Predicate<Label> which) {
    return (int) rows.stream().flatMap(row -> row.missing().stream()).filter(which).count();
  }
}
