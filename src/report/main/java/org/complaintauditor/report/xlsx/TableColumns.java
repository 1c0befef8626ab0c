package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.poi.ss.usermodel.CellStyle;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.AttributeColumns;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.TextSanitizer;

/**
 * The columns of a table, from left to right. Headings are keys of the report's bundle where
 * nothing else is said. Columns without a width stand on a sheet that sets the widths of its
 * columns itself.
 *
 * @param <T> what a row of the table is about
 */
public final class TableColumns<T> {

  /** Width of a rate on a sheet that sets the widths of its columns itself: none is narrower. */
  private static final int RATE_WIDTH = 14;

  private final ReportWorkbook book;
  private final List<TableColumn<T>> columns = new ArrayList<>();

  public TableColumns(ReportWorkbook book) {
    this.book = book;
  }

  /** A text of one line. */
  public TableColumns<T> text(String key, int width, Function<? super T, String> text) {
    return cell(key, width, (row, item) -> row.text(text.apply(item)));
  }

  public TableColumns<T> text(String key, Function<? super T, String> text) {
    return text(key, 0, text);
  }

  public TableColumns<T> text(String key, CellStyle style, Function<? super T, String> text) {
    return cell(key, 0, (row, item) -> row.text(text.apply(item), style));
  }

  /** A text that may take several lines. */
  public TableColumns<T> wrapped(String key, int width, Function<? super T, String> text) {
    return add(
        book.word(key),
        width,
        TableColumn.Kind.TEXT,
        (row, item) -> row.text(text.apply(item)),
        Optional.of(text));
  }

  /** A text in one line, which ends at the cell's edge, so that rows stay low. */
  TableColumns<T> oneLine(String key, int width, Function<? super T, String> text) {
    return cell(
        key,
        width,
        (row, item) -> {
          String line = text.apply(item);
          if (line.isEmpty()) {
            row.text("");
          } else {
            row.text(line, book.styles.oneLine);
          }
        });
  }

  /** A verdict's word, perhaps with more behind it, under this heading. */
  public TableColumns<T> verdict(String heading, int width, Function<? super T, String> word) {
    return add(
        heading,
        width,
        TableColumn.Kind.VERDICT,
        (row, item) -> row.text(word.apply(item)),
        Optional.of(word));
  }

  TableColumns<T> number(String key, int width, ToLongFunction<? super T> number) {
    return figures(book.word(key), width, (row, item) -> row.number(number.applyAsLong(item)));
  }

  TableColumns<T> number(String key, ToLongFunction<? super T> number) {
    return number(key, 0, number);
  }

  /** Figures under this heading. */
  TableColumns<T> figures(String heading, int width, BiConsumer<RowWriter, T> cell) {
    return add(heading, width, TableColumn.Kind.FIGURES, cell, Optional.empty());
  }

  /** A column under this heading, filled by any means. */
  TableColumns<T> add(String heading, BiConsumer<RowWriter, T> cell) {
    return add(heading, 0, TableColumn.Kind.TEXT, cell, Optional.empty());
  }

  public TableColumns<T> cell(String key, int width, BiConsumer<RowWriter, T> cell) {
    return add(book.word(key), width, TableColumn.Kind.TEXT, cell, Optional.empty());
  }

  /** A word that leads to a row of a list. */
  TableColumns<T> link(String column, String list, Function<? super T, RowReference> to) {
    return add(
        book.linked(column, list),
        18,
        TableColumn.Kind.TEXT,
        (row, item) -> row.link(to.apply(item), book.word("link.show")),
        Optional.empty());
  }

  /**
   * A rate under this heading; where it cannot be told, that takes the lines that it needs.
   *
   * @param marked whether signs mark what nothing beside the rate says
   */
  TableColumns<T> rate(
      String heading, int width, Function<? super T, Tally> tally, boolean marked) {
    return add(
        heading,
        width,
        TableColumn.Kind.FIGURES,
        (row, item) -> {
          Tally figures = tally.apply(item);
          if (marked) {
            row.markedRate(figures, UnreliableRate.marks(figures, book.run.pack()));
          } else {
            row.rate(figures, false);
          }
        },
        Optional.of(
            item -> tally.apply(item).isUntold() ? book.formats.untold(tally.apply(item)) : ""));
  }

  /** The five counts of a tally and its rate. */
  TableColumns<T> tally(Function<? super T, Tally> tally) {
    for (Verdict verdict : RowWriter.TALLY) {
      count(verdict, tally);
    }
    return rate(book.word("column.rate"), RATE_WIDTH, tally, false);
  }

  /**
   * How low and how high the rate is if doubtful texts are read the other way, where it is asked.
   */
  TableColumns<T> bounds(boolean asked, Function<? super T, Tally> tally) {
    return asked
        ? figures(
                book.word("column.lowest"),
                0,
                (row, item) -> row.bound(tally.apply(item), tally.apply(item).lowest()))
            .figures(
                book.word("column.highest"),
                0,
                (row, item) -> row.bound(tally.apply(item), tally.apply(item).highest()))
        : this;
  }

  /** How many findings have this verdict. */
  public TableColumns<T> count(Verdict verdict, Function<? super T, Tally> tally) {
    return figures(book.word(verdict), 0, (row, item) -> row.number(tally.apply(item).of(verdict)));
  }

  /** Team, product and province of a case. */
  TableColumns<T> places(int width, BiFunction<T, String, String> valueOf) {
    for (String name : List.of("team", "product", "province")) {
      text("dimension." + name, width, item -> valueOf.apply(item, name));
    }
    return this;
  }

  /** The other attributes of the cases. */
  TableColumns<T> attributes(int width, BiFunction<T, String, String> valueOf) {
    AttributeColumns.of(book.run, List.of())
        .forEach(
            (name, heading) ->
                add(
                    heading,
                    width,
                    TableColumn.Kind.TEXT,
                    (row, item) -> row.text(valueOf.apply(item, name)),
                    Optional.empty()));
    return this;
  }

  /** The attributes that identify people, where they are asked for. */
  TableColumns<T> personal(int width, BiFunction<T, String, String> valueOf) {
    if (book.run.includesPersonal()) {
      for (String name : book.run.personal().signs().keySet()) {
        String heading = book.word("column.personal", TextSanitizer.line(name));
        add(
            heading,
            TextWidths.forWords(width, List.of(heading)),
            TableColumn.Kind.TEXT,
            (row, item) -> row.text(valueOf.apply(item, name)),
            Optional.empty());
      }
    }
    return this;
  }

  /** How many columns there are so far. */
  public int count() {
    return columns.size();
  }

  List<TableColumn<T>> list() {
    return List.copyOf(columns);
  }

  private TableColumns<T> add(
      String heading,
      int width,
      TableColumn.Kind kind,
      BiConsumer<RowWriter, T> cell,
      Optional<Function<? super T, String>> wrapped) {
    columns.add(new TableColumn<>(heading, width, kind, cell, wrapped));
    return this;
  }
}
