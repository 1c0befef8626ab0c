package org.complaintauditor.report.xlsx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.report.xlsx.review.ReviewValue;

/** Fills a row from left to right, with cells by the kind of their value. */
public final class RowWriter {

  /** Spreadsheets know no day before it. */
  public static final int FIRST_YEAR = 1901;

  public static final int LAST_YEAR = 9999;

  /** The number that spreadsheets give to 1 January 1970. */
  private static final int DAY_OF_1970 = 25_569;

  private static final int SECONDS_OF_DAY = 86_400;

  /** The order of the counts of a tally. */
  static final List<Verdict> TALLY =
      List.of(
          Verdict.MET,
          Verdict.BREACHED,
          Verdict.PENDING,
          Verdict.NOT_APPLICABLE,
          Verdict.NOT_EVIDENCED);

  private final ReportWorkbook book;
  private final Styles styles;
  private final Row row;
  private int column;

  RowWriter(ReportWorkbook book, Row row) {
    this.book = book;
    this.styles = book.styles;
    this.row = row;
  }

  /** A text of a table; never a formula. */
  public void text(String text) {
    if (text.isEmpty()) {
      blank(styles.text);
    } else {
      text(text, CellString.looksLikeFormula(text) ? styles.quotedText : styles.text);
    }
  }

  public void text(String text, CellStyle style) {
    cell(style).setCellValue(CellString.of(text));
  }

  /** A text over several columns. */
  void across(int columns, String text, CellStyle style) {
    int first = column;
    text(text, style);
    for (int i = 1; i < columns; i++) {
      blank(style);
    }
    if (columns > 1) {
      row.getSheet()
          .addMergedRegionUnsafe(
              new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, column - 1));
    }
  }

  public void blank(CellStyle style) {
    cell(style);
  }

  void number(long number) {
    number((double) number, styles.number);
  }

  void number(OptionalInt number) {
    if (number.isPresent()) {
      number(number.getAsInt());
    } else {
      text("");
    }
  }

  /** A text of ours that leads to a row of the workbook. */
  public void link(RowReference to, String text) {
    Cell cell = cell(styles.link);
    cell.setCellFormula(to.hyperlink(text));
    cell.setCellValue(text);
  }

  /**
   * A rate; a text where it cannot be told, so that nothing sorts, sums or draws it as a number.
   *
   * @param marked whether a star marks it as unreliable
   */
  void rate(Tally tally, boolean marked) {
    if (tally.isUntold()) {
      text(book.formats.untold(tally), styles.untold);
    } else if (tally.rate().isEmpty()) {
      text(LocalizedFormats.NONE, styles.none);
    } else {
      number(tally.rate().getAsDouble(), styles.rate(tally, marked));
    }
  }

  /** A bound of a rate; nothing where the rate itself cannot be told. */
  void bound(Tally tally, Tally bound) {
    if (tally.isUntold()) {
      text(LocalizedFormats.NONE, styles.none);
    } else {
      rate(bound, false);
    }
  }

  /** A rate; a sign marks one that doubtful texts touch, of which nothing beside it says so. */
  void markedRate(Tally tally, boolean unreliable) {
    if (tally.rate().isPresent() && tally.hasBounds()) {
      number(tally.rate().getAsDouble(), styles.doubtfulRate(tally, unreliable));
    } else if (tally.hasBounds()) {
      text(LocalizedFormats.NONE + "±", styles.none);
    } else {
      rate(tally, unreliable);
    }
  }

  /** A share that is no rate, such as a limit for one. */
  void share(double share) {
    number(share, styles.share);
  }

  /** The word that warns of a rate; nothing where it need not. */
  void unreliable(Tally tally) {
    if (UnreliableRate.marks(tally, book.run.pack())) {
      text(book.word("unreliable"), styles.flag);
    } else {
      text("");
    }
  }

  /** When the event happened: local date and time, or the date where only that is known. */
  void when(Optional<Event> event) {
    if (event.isEmpty()) {
      text("");
    } else if (event.get().row().timestamp().isDateOnly()) {
      date(event.get().date());
    } else {
      dateTime(event.get().row().timestamp().earliest());
    }
  }

  public void date(Optional<LocalDate> date) {
    date.ifPresentOrElse(this::date, () -> text(""));
  }

  void due(Optional<Due> due) {
    if (due.isEmpty()) {
      text("");
    } else if (due.get().instant().isPresent()) {
      dateTime(due.get().instant().get());
    } else {
      date(due.get().date());
    }
  }

  /** A value of a review. */
  public void value(ReviewValue value, CellStyle style) {
    if (value instanceof ReviewValue.Day day) {
      number((double) (DAY_OF_1970 + day.day().toEpochDay()), style);
    } else if (value instanceof ReviewValue.Moment moment) {
      number(serial(moment.time()), style);
    } else if (value instanceof ReviewValue.Count count) {
      number((double) count.number(), style);
    } else if (value.isBlank()) {
      blank(style);
    } else {
      text(value.shown(), style);
    }
  }

  private static double serial(LocalDateTime local) {
    double time = (double) local.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
    return (double) (DAY_OF_1970 + local.toLocalDate().toEpochDay()) + time;
  }

  private void date(LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      text(date.toString());
    } else {
      number((double) (DAY_OF_1970 + date.toEpochDay()), styles.date);
    }
  }

  private void dateTime(Instant instant) {
    LocalDateTime local = instant.atZone(book.run.basis().auditInstant().zone()).toLocalDateTime();
    if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
      text(local.withNano(0).toString());
      return;
    }
    number(serial(local), styles.dateTime);
  }

  private void number(double number, CellStyle style) {
    cell(style).setCellValue(number);
  }

  private Cell cell(CellStyle style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(style);
    return cell;
  }
}
