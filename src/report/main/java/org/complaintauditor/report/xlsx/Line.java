package org.complaintauditor.report.xlsx;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
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

  private final Book book;
  private final Look look;
  private final Cells cells;

  Line(Book book, Cells cells) {
    this.book = book;
    this.look = book.look;
    this.cells = cells;
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
    cells.text(column, text, style);
  }

  /** A text of a table that many rows have. */
  void word(int column, String text) {
    if (text.isEmpty()) {
      blank(column, look.text);
    } else {
      word(column, text, CellText.looksLikeFormula(text) ? look.quotedText : look.text);
    }
  }

  void word(int column, String text, CellStyle style) {
    cells.word(column, text, style);
  }

  void blank(int column, CellStyle style) {
    cells.blank(column, style);
  }

  void number(int column, long number) {
    cells.number(column, (double) number, look.number);
  }

  /** An empty cell, to be filled by the reader. */
  void toFill(int column) {
    blank(column, look.toFill);
  }

  /** A text of ours that leads to a place of the workbook. */
  void link(int column, Place place, String text) {
    cells.link(column, place, text, look.link);
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

  /** The headings of {@link #tally}. */
  void tallyHeads(int column) {
    for (int i = 0; i < TALLY.size(); i++) {
      text(column + i, book.word(TALLY.get(i)), look.columnHeadRight);
    }
    text(column + TALLY.size(), book.word("column.rate"), look.columnHeadRight);
  }

  void rate(int column, Tally tally) {
    rate(column, tally, false);
  }

  /**
   * A rate.
   *
   * @param marked whether a star marks it as unreliable
   */
  void rate(int column, Tally tally, boolean marked) {
    if (tally.rate().isEmpty()) {
      text(column, Formats.NONE, look.none);
    } else {
      cells.number(column, tally.rate().getAsDouble(), look.percent(tally, marked));
    }
  }

  /** A share that is no rate, such as a limit for one. */
  void share(int column, double share) {
    cells.number(column, share, look.share);
  }

  /** The word that warns of a rate; nothing where it need not. */
  void unreliable(int column, boolean unreliable) {
    if (unreliable) {
      text(column, book.word("unreliable"), look.flag);
    } else {
      text(column, "");
    }
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

  void date(int column, LocalDate date) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      text(column, date.toString());
      return;
    }
    cells.number(column, (double) (DAY_OF_1970 + date.toEpochDay()), look.date);
  }

  private void dateTime(int column, Instant instant) {
    LocalDateTime local = instant.atZone(book.run.basis().auditInstant().zone()).toLocalDateTime();
    if (local.getYear() < FIRST_YEAR || local.getYear() > LAST_YEAR) {
      text(column, local.withNano(0).toString());
      return;
    }
    double time = (double) local.toLocalTime().toSecondOfDay() / SECONDS_OF_DAY;
    cells.number(
        column, (double) (DAY_OF_1970 + local.toLocalDate().toEpochDay()) + time, look.dateTime);
  }
}
