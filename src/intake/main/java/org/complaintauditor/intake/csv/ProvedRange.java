package org.complaintauditor.intake.csv;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a file that can be read without those before them.
 *
 * @param from how many bytes stand before the first
 * @param to how many bytes stand before what follows the last
 * @param rowsBefore how many rows stand before the first, blank ones and the header too
 * @param linesBefore how many lines these have
 * @param rows how many rows there are
 */
public record ProvedRange(long from, long to, long rowsBefore, long linesBefore, long rows)
    implements Serializable {

  /**
   * All rows of a file; none if it is not proved of one range that it begins and ends with rows.
   * The first begins with the text. A range that is sound ends with a row if it begins with one,
   * and where it ends, the next one begins.
   *
   * @param begin how many bytes stand before the text
   * @param length how many bytes the file has
   * @param parsed all its ranges, in their order
   */
  static List<ProvedRange> all(long begin, long length, List<ParsedRange> parsed) {
    List<ProvedRange> proved = new ArrayList<>();
    long place = begin;
    long rows = 0;
    long lines = 0;
    for (ParsedRange range : parsed) {
      if (!range.sound() || range.from() != place) {
        return List.of();
      }
      if (range.rows() > 0) {
        proved.add(new ProvedRange(place, range.to(), rows, lines, range.rows()));
      }
      place = range.to();
      rows += range.rows();
      lines += range.lines();
    }
    return place == length ? List.copyOf(proved) : List.of();
  }
}
