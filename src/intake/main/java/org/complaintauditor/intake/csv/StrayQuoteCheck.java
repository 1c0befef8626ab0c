package org.complaintauditor.intake.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks for rows that two stray quotes made a part of a cell: in a cell of several lines, lines
 * with as many cells as the table has columns, and with a date where the row itself has one,
 * written as that is. No text of a customer or an agent looks like that, be there commas in it or
 * not.
 */
final class StrayQuoteCheck {
  /** With less, a list in a text might look like a row. */
  private static final int FEWEST_COLUMNS = 5;

  private static final int FEWEST_DIGITS = 6;
  private static final int FEWEST_SIGNS = 2;
  private static final int LONGEST_DATE = 40;

  private final char delimiter;
  private final List<String> header;

  /** The last row with as many cells as there are columns. */
  private List<String> whole = List.of();

  /** Whether it is known which row that is. */
  private boolean wholeIsKnown;

  private StrayQuoteCheck(char delimiter, List<String> header, boolean wholeIsKnown) {
    this.delimiter = delimiter;
    this.header = header;
    this.wholeIsKnown = wholeIsKnown;
  }

  /** Looks through all rows below the header. */
  static StrayQuoteCheck belowHeader(char delimiter, List<String> header) {
    return new StrayQuoteCheck(delimiter, header, true);
  }

  /**
   * Looks through rows without knowing those between the header and them. Until one has as many
   * cells as there are columns, dates may be as in one that is not known.
   */
  static StrayQuoteCheck furtherDown(char delimiter, List<String> header) {
    return new StrayQuoteCheck(delimiter, header, false);
  }

  /**
   * A row in a cell.
   *
   * @param column the name of the cell's column
   * @param line how many lines of the cell stand before it
   * @param text the row
   */
  record Found(String column, int line, String text) {}

  /**
   * The first row that is in a cell of this one; asked of every row, most of which have no such.
   */
  Optional<Found> in(List<String> cells) {
    if (header.size() < FEWEST_COLUMNS) {
      return Optional.empty();
    }
    if (cells.size() == header.size()) {
      whole = cells;
      wholeIsKnown = true;
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.length() > 2 * FEWEST_COLUMNS) {
        int end = cell.indexOf('\n');
        if (end >= 0) {
          Optional<Found> found = in(i, cell, end);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Found> in(int place, String cell, int firstEnd) {
    int width = header.size();
    int at = cell.indexOf(delimiter); // The next delimiter that was not counted.
    int line = 0;
    boolean closesInRow = false;
    for (int from = 0; from < cell.length(); line++) {
      int next = line == 0 ? firstEnd : cell.indexOf('\n', from);
      int end = next < 0 ? cell.length() : next;
      int delimiters = 0;
      while (at >= 0 && at < end) {
        delimiters++;
        at = cell.indexOf(delimiter, at + 1);
      }
      if (line == 0) {
        // A quote may close the cell in any column of the last row that it swallowed.
        closesInRow = delimiters == width - 1 - place;
      } else if (delimiters == width - 1 || (next < 0 && closesInRow && delimiters == place)) {
        String inner = cell.substring(from, end);
        if (!wholeIsKnown || sharesADate(whole, split(inner), place)) {
          String column = place < width ? header.get(place).strip() : "";
          return Optional.of(new Found(column, line, inner.strip()));
        }
      }
      from = end + 1;
    }
    return Optional.empty();
  }

  private List<String> split(String row) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int at = row.indexOf(delimiter); at >= 0; at = row.indexOf(delimiter, from)) {
      cells.add(row.substring(from, at));
      from = at + 1;
    }
    cells.add(row.substring(from));
    return cells;
  }

  private static boolean sharesADate(List<String> cells, List<String> inner, int place) {
    for (int i = 0; i < Math.min(cells.size(), inner.size()); i++) {
      if (i != place && areAlikeDates(cells.get(i).strip(), inner.get(i).strip())) {
        return true;
      }
    }
    return false;
  }

  /** Whether both are digits with the same signs and letters between, as dates in a column are. */
  private static boolean areAlikeDates(String cell, String other) {
    if (cell.isEmpty() || cell.length() > LONGEST_DATE || !isDigit(cell.charAt(0))) {
      return false;
    }
    int digits = 0;
    int signs = 0;
    int i = 0;
    int j = 0;
    while (i < cell.length() && j < other.length()) {
      char c = cell.charAt(i);
      char d = other.charAt(j);
      if (isDigit(c) && isDigit(d)) {
        int before = i;
        i = pastDigits(cell, i);
        j = pastDigits(other, j);
        digits += i - before;
      } else if (c == d || (Character.isLetter(c) && Character.isLetter(d))) {
        signs += Character.isLetterOrDigit(c) ? 0 : 1;
        i++;
        j++;
      } else {
        return false;
      }
    }
    return i == cell.length()
        && j == other.length()
        && digits >= FEWEST_DIGITS
        && signs >= FEWEST_SIGNS;
  }

  private static int pastDigits(String text, int from) {
    int to = from;
    while (to < text.length() && isDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
