package org.complaintauditor.model;

/**
 * The row accounting of a run (formats 2): every row read is in exactly one of the other counts.
 *
 * @param read rows below the headers
 * @param used rows that became events of the audit
 * @param rejected rows that could not be used
 * @param duplicate exact repetitions of a used row
 * @param after rows after the audit instant
 */
public record RowCounts(long read, long used, long rejected, long duplicate, long after) {
  public RowCounts {
    if (read != used + rejected + duplicate + after) {
      throw new IllegalArgumentException(
          "rows do not add up: %d read, %d used, %d rejected, %d duplicate, %d after"
              .formatted(read, used, rejected, duplicate, after));
    }
  }
}
