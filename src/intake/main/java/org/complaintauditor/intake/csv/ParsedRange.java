package org.complaintauditor.intake.csv;

import java.io.Serializable;

/**
 * The rows that begin in a range, if the guess was right.
 *
 * @param from how many bytes stand before the first
 * @param to how many bytes stand before the first of the ranges that follow, or in the file
 * @param rows how many there are, blank ones too
 * @param lines how many lines they have
 * @param sound whether the last row ends there if the first begins where it should, and there is
 *     nothing about which more is to be said
 */
public record ParsedRange(long from, long to, long rows, long lines, boolean sound)
    implements Serializable {
  /** Rows about which only who reads the whole file can tell. */
  static final ParsedRange UNSOUND = new ParsedRange(0, 0, 0, 0, false);
}
