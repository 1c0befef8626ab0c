package org.complaintauditor.decision;

import java.util.OptionalLong;

/**
 * The place of a line of decisions.
 *
 * @param file the file's name; empty for the ledger of a workspace
 * @param number the line's number in the ledger, or which of the file's entries it is, from 1: what
 *     another line of the same ledger or file names it by
 * @param row where the entry begins in the file, from 1, for messages; 0 in a ledger
 */
public record LinePlace(String file, long number, int row) {

  /** A line of the ledger. */
  public static LinePlace ledger(long number) {
    return new LinePlace("", number, 0);
  }

  /** The ledger's line, if it stands in one. */
  public OptionalLong ledgerLine() {
    return file.isEmpty() ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** The place of another line of the same ledger or file. */
  LinePlace other(long of) {
    return new LinePlace(file, of, 0);
  }

  /** What tells it from all others. */
  LinePlace key() {
    return other(number);
  }
}
