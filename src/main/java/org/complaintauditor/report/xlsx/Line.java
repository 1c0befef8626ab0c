package org.complaintauditor.report.xlsx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.report.Formats;

/** A row, with cells by the kind of their value. */
final class Line {

  /** Spreadsheets know no day before it. */
  private static final int FIRST_YEAR = 1901;

  private static final int LAST_YEAR = 9999;

  private final Book book;
  private final Look look;
  private final Row row;

  Line(Book book, Row row) {
    this.book = book;
    this.look = book.look;
    this.row = row;
  }

  void height(float points) {
    row.setHeightInPoints(points);
  }

  /** A text of a table; nothing where it is empty. */
  void text(int column, String text) {
    if (text.isEmpty()) {
      blank(column, look.text);
    } else {
      text(column, text, CellText.looksLikeFormula(text) ? look.quotedText : look.text);
    }
  }

  void text(int column, String text, CellStyle style) {
    Cell cell = row.createCell(column);
    cell.setCellValue(CellText.of(text));
    cell.setCellStyle(style);
  }

  void blank(int column, CellStyle style) {
    row.createCell(column).setCellStyle(style);
  }

  void number(int column, long number) {
    Cell cell = row.createCell(column);
    cell.setCellValue((double) number);
    cell.setCellStyle(look.number);
  }

  /** The five counts of a tally in the order of the headings, and its rate. */
  void tally(int column, Tally tally) {
    number(column, tally.met());
    number(column + 1, tally.breached());
    number(column + 2, tally.pending());
    number(column + 3, tally.notApplicable());
    number(column + 4, tally.notEvidenced());
    rate(column + 5, tally);
  }

  void rate(int column, Tally tally) {
    if (tally.rate().isEmpty()) {
      text(column, Formats.NONE, look.none);
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellValue(tally.rate().getAsDouble());
    cell.setCellStyle(
        Formats.isNearlyAll(tally)
            ? look.percentNearlyAll
            : Formats.isNearlyNone(tally) ? look.percentNearlyNone : look.percent);
  }

  void verdict(int column, Verdict verdict) {
    text(column, book.words.of(verdict), look.of(verdict));
  }

  /** When the event happened: local date and time, or the date where only that is known. */
  void when(int column, Event event) {
    if (event.row().timestamp().isDateOnly()) {
      date(column, event.date());
    } else {
      dateTime(column, event.row().timestamp().earliest());
    }
  }

  void due(int column, Due due) {
    if (due.instant().isPresent()) {
      dateTime(column, due.instant().get());
    } else {
      date(column, due.date());
    }
  }

  private void date(int column, LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      text(column, date.toString());
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellValue(date);
    cell.setCellStyle(look.date);
  }

  private void dateTime(int column, Instant instant) {
    LocalDateTime local =
        instant
            .atZone(book.run.basis().auditInstant().zone())
            .toLocalDateTime()
            .truncatedTo(ChronoUnit.SECONDS);
    if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
      text(column, local.toString());
      return;
    }
    Cell cell = row.createCell(column);
    cell.setCellValue(local);
    cell.setCellStyle(look.dateTime);
  }
}
