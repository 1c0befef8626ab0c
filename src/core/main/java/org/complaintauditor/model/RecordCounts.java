package org.complaintauditor.model;

/**
 * What became of the records of an export: rows of tables, objects of other files. A record may
 * make several rows, so these numbers and the row accounting meet in none of them.
 *
 * @param read all records
 * @param making records that make rows, also rows that are then rejected
 * @param lookedUp records that are only looked up by others, such as users
 * @param leftOut records that the profile's {@code only} leaves out
 * @param silent records of which the profile makes nothing, such as a change of priority
 */
public record RecordCounts(long read, long making, long lookedUp, long leftOut, long silent) {
  public RecordCounts {
    if (read != making + lookedUp + leftOut + silent) {
      throw new IllegalArgumentException(
          "records do not add up: %d read, %d make rows, %d looked up, %d left out, %d silent"
              .formatted(read, making, lookedUp, leftOut, silent));
    }
  }

  /** Counts of an export in which each record is a row. */
  public static RecordCounts rows(long read) {
    return new RecordCounts(read, read, 0, 0, 0);
  }

  /** Whether each record is a row. */
  public boolean areRows() {
    return read == making;
  }
}
