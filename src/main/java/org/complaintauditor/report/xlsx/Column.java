package org.complaintauditor.report.xlsx;

/**
 * A column of a list.
 *
 * @param <T> what a row of the list is about
 * @param heading its heading
 * @param width its width in characters
 * @param figures whether it holds figures, which stand on the right
 * @param cell fills a cell
 */
record Column<T>(String heading, int width, boolean figures, Filler<T> cell) {

  /** Fills a cell. */
  interface Filler<T> {
    void fill(Line line, int column, T item);
  }

  static <T> Column<T> of(String heading, int width, Filler<T> cell) {
    return new Column<>(heading, width, false, cell);
  }

  static <T> Column<T> figures(String heading, int width, Filler<T> cell) {
    return new Column<>(heading, width, true, cell);
  }
}
