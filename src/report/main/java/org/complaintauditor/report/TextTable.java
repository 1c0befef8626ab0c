package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal with letters of one width: the first columns left, the others right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final int leftColumns;
  private final int wrappedColumn;
  private final int width;

  /** Whether cells are broken where they may be, as words would be cut otherwise. */
  private boolean broken;

  /**
   * An empty table.
   *
   * @param leftColumns how many columns are aligned on the left
   * @param wrappedColumn the column that gives way where the table would be wider
   * @param width how wide it may be
   */
  public TextTable(int leftColumns, int wrappedColumn, int width) {
    this.leftColumns = leftColumns;
    this.wrappedColumn = wrappedColumn;
    this.width = width;
  }

  /**
   * A row. A line feed in a cell is where it may be broken into lines, and else a blank: it is
   * broken where otherwise the column that gives way would be too narrow for its words.
   */
  public void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** The lines: the first row is the heading, with a rule below it. */
  public List<String> lines() {
    int[] widths = widths();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.addAll(lines(rows.get(i), widths, i == 0));
      if (i == 0) {
        int all = (widths.length - 1) * GAP.length();
        for (int width : widths) {
          all += width;
        }
        lines.add("─".repeat(all));
      }
    }
    return lines;
  }

  private int[] widths() {
    int[] unbroken = widths(false);
    return broken ? widths(true) : unbroken;
  }

  private int[] widths(boolean broken) {
    int[] widths = new int[rows.get(0).size()];
    int longestWord = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < widths.length; column++) {
        String cell = rows.get(i).get(column);
        int needed = i == 0 ? longestWord(cell) : longestLine(cell, broken);
        widths[column] = Math.max(widths[column], needed);
      }
      longestWord = Math.max(longestWord, longestWord(rows.get(i).get(wrappedColumn)));
    }
    int others = (widths.length - 1) * GAP.length();
    for (int column = 0; column < widths.length; column++) {
      others += column == wrappedColumn ? 0 : widths[column];
    }
    this.broken |= width - others < Math.min(longestWord, widths[wrappedColumn]);
    widths[wrappedColumn] = Math.max(1, Math.min(widths[wrappedColumn], width - others));
    return widths;
  }

  private static int longestLine(String cell, boolean broken) {
    return broken ? cell.lines().mapToInt(TextTable::length).max().orElse(0) : length(cell);
  }

  private List<String> lines(List<String> cells, int[] widths, boolean heading) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int column = 0; column < widths.length; column++) {
      List<String> parts =
          heading || column == wrappedColumn
              ? wrap(cells.get(column), widths[column])
              : broken
                  ? cells.get(column).lines().toList()
                  : List.of(cells.get(column).replace('\n', ' '));
      wrapped.add(parts);
      height = Math.max(height, parts.size());
    }
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        List<String> parts = wrapped.get(column);
        // Headings stand on the rule below them, other cells on their row's first line.
        int part = heading ? line - (height - parts.size()) : line;
        String cell = part >= 0 && part < parts.size() ? parts.get(part) : "";
        String padding = " ".repeat(widths[column] - length(cell));
        text.append(column == 0 ? "" : GAP);
        text.append(column < leftColumns ? cell + padding : padding + cell);
      }
      lines.add(text.toString().stripTrailing());
    }
    return lines;
  }

  /** The text in lines of at most this width; a longer word is cut into pieces. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      if (line.length() > 0 && length(line) + 1 + length(rest) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (length(rest) > width) {
        int cut = rest.offsetByCodePoints(0, width);
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      line.append(line.length() > 0 ? " " : "").append(rest);
    }
    lines.add(line.toString());
    return lines;
  }

  private static int longestWord(String text) {
    int longest = 0;
    for (String word : text.split(" ", -1)) {
      longest = Math.max(longest, length(word));
    }
    return longest;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
