package org.complaintauditor.detection.sample;

import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;

/**
 * A row of a sheet as it was marked.
 *
 * @param message the message's number
 * @param stratum the message's stratum
 * @param label what the row says that the message tells; empty: nothing else
 * @param opinion what the second opinion says of it
 * @param missing what else the message tells, in the row that says "nothing else"
 */
record MarkedRow(
    int message,
    MarkedStratum stratum,
    Optional<Label> label,
    Opinion opinion,
    Mark mark,
    Set<Label> missing) {

  /**
   * A stratum as the sheet has it.
   *
   * @param size how many messages it has
   * @param drawn how many were drawn
   */
  record MarkedStratum(String key, int size, int drawn) {}

  MarkedRow {
    missing = Set.copyOf(missing);
  }

  /** Whether the person judged it, be it that one cannot say. */
  boolean isMarked() {
    return mark != Mark.NONE;
  }
}
