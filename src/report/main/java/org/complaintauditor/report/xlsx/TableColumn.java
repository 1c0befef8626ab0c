package org.complaintauditor.report.xlsx;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param <T> what a row of the table is about
 * @param width its width in characters
 * @param cell fills a cell
 * @param wrapped the text that may take several lines, which make the row higher
 */
record TableColumn<T>(
    String heading,
    int width,
    Kind kind,
    BiConsumer<RowWriter, T> cell,
    Optional<Function<? super T, String>> wrapped) {

  /** What stands in a column. */
  enum Kind {
    TEXT,
    /** Figures stand on the right. */
    FIGURES,
    /** The word for a verdict, perhaps with more behind it; it gets the verdict's colour. */
    VERDICT
  }

  /** How many lines the item takes in this column. */
  int lines(T item) {
    return wrapped.map(text -> TextWidths.lines(text.apply(item), width)).orElse(1);
  }
}
