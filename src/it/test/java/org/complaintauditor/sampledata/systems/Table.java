package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** A table, to be written as systems write theirs. */
final class Table {
  final List<String> header;
  final List<List<String>> rows = new ArrayList<>();

  /** With commas between the columns. */
  Table(String columns) {
    this(List.of(columns.split(",")));
  }

  Table(List<String> header) {
    this.header = List.copyOf(header);
  }

  Table row(String... cells) {
    return row(List.of(cells));
  }

  Table row(List<String> cells) {
    if (cells.size() != header.size()) {
      throw new IllegalArgumentException(cells + " does not fit " + header);
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  /** The last row once more, as exports that overlap have it. */
  Table again() {
    return row(rows.get(rows.size() - 1));
  }

  /** How a table is written. */
  record Style(String delimiter, String lineEnd, boolean allQuoted) {
    static final Style PLAIN = new Style(",", "\n", false);
    static final Style WINDOWS = new Style(",", "\r\n", false);
    static final Style QUOTED = new Style(",", "\r\n", true);
  }

  byte[] utf8(Style style) {
    return text(style).getBytes(UTF_8);
  }

  String text(Style style) {
    StringBuilder text = new StringBuilder();
    line(text, header, style);
    rows.forEach(row -> line(text, row, style));
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells, Style style) {
    for (int i = 0; i < cells.size(); i++) {
      text.append(i > 0 ? style.delimiter() : "").append(quoted(cells.get(i), style));
    }
    text.append(style.lineEnd());
  }

  private static String quoted(String cell, Style style) {
    boolean plain =
        !style.allQuoted()
            && !cell.contains(style.delimiter())
            && cell.chars().noneMatch(c -> c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
