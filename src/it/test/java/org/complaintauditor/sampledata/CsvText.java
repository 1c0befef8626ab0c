package org.complaintauditor.sampledata;

/** Lines of a CSV file as RFC 4180 has them, but with LF line ends. */
final class CsvText {

  private final StringBuilder text = new StringBuilder();

  CsvText line(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      text.append(quoted(cells[i]));
    }
    text.append('\n');
    return this;
  }

  private static String quoted(String cell) {
    boolean plain =
        cell.indexOf(',') < 0
            && cell.indexOf('"') < 0
            && cell.indexOf('\n') < 0
            && cell.indexOf('\r') < 0;
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
