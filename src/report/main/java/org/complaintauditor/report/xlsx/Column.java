package org.complaintauditor.report.xlsx;

import java.util.Optional;
import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param <T> what a row of the list is about
 * @param heading its heading
 * @param width its width in characters
 * @param kind what stands in it
 * @param cell fills a cell
 * @param wrapped the text that may take several lines, which make the row higher
 */
record Column<T>(
    String heading,
    int width,
    Kind kind,
    Filler<T> cell,
    Optional<Function<? super T, String>> wrapped) {

  /** What stands in a column. */
  enum Kind {
    TEXT,
    /** Figures stand on the right. */
    FIGURES,
    /** The word for a verdict, perhaps with more behind it; it gets the verdict's colour. */
    VERDICT
  }

  /** Fills a cell. */
  @FunctionalInterface
  interface Filler<T> {
    void fill(Line line, int column, T item);
  }

  static <T> Column<T> of(String heading, int width, Filler<T> cell) {
    return new Column<>(heading, width, Kind.TEXT, cell, Optional.empty());
  }

  static <T> Column<T> figures(String heading, int width, Filler<T> cell) {
    return new Column<>(heading, width, Kind.FIGURES, cell, Optional.empty());
  }

  /** A text of which nearly every row has another. */
  static <T> Column<T> text(String heading, int width, Function<? super T, String> text) {
    return of(heading, width, (line, column, item) -> line.text(column, text.apply(item)));
  }

  /** A text that many rows have. */
  static <T> Column<T> word(String heading, int width, Function<? super T, String> word) {
    return of(heading, width, (line, column, item) -> line.word(column, word.apply(item)));
  }

  /** A verdict's word, perhaps with more behind it. */
  static <T> Column<T> verdict(String heading, int width, Function<? super T, String> word) {
    return new Column<>(
        heading,
        width,
        Kind.VERDICT,
        (line, column, item) -> line.word(column, word.apply(item)),
        Optional.of(word));
  }

  /** The same column, whose text may take several lines. */
  Column<T> wrapping(Function<? super T, String> text) {
    return new Column<>(heading, width, kind, cell, Optional.of(text));
  }

  /** How many lines the item takes in this column. */
  int lines(T item) {
    return wrapped.map(text -> TextWidths.lines(text.apply(item), width)).orElse(1);
  }
}
