package org.complaintauditor.report.xlsx.review;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.complaintauditor.report.xlsx.CellString;
import org.complaintauditor.report.xlsx.RowWriter;

/** What stands in a cell of a review workbook. */
public sealed interface ReviewValue {

  /** Nothing. */
  static ReviewValue blank() {
    return new Text("");
  }

  /** A text, as a reader of the workbook gets it back. */
  record Text(String text) implements ReviewValue {}

  /** A day. */
  record Day(LocalDate day) implements ReviewValue {}

  /** A local date and time, to the second. */
  record Moment(LocalDateTime time) implements ReviewValue {
    public Moment {
      time = time.truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** A whole number. */
  record Count(long number) implements ReviewValue {}

  /** A text as a cell can hold it. */
  static ReviewValue text(String text) {
    return text.isEmpty() ? blank() : new Text(CellString.seen(text));
  }

  /** A day; a text where spreadsheets do not know it. */
  static ReviewValue day(LocalDate day) {
    return isKnown(day.getYear()) ? new Day(day) : new Text(day.toString());
  }

  /** A time; a text where spreadsheets do not know it. */
  static ReviewValue moment(LocalDateTime time) {
    Moment moment = new Moment(time);
    return isKnown(time.getYear()) ? moment : new Text(moment.time().toString());
  }

  private static boolean isKnown(int year) {
    return year >= RowWriter.FIRST_YEAR && year <= RowWriter.LAST_YEAR;
  }

  /** How messages show it: dates as ISO-8601. */
  default String shown() {
    if (this instanceof Text text) {
      return text.text();
    }
    if (this instanceof Day day) {
      return day.day().toString();
    }
    if (this instanceof Moment moment) {
      return moment.time().toString().replace('T', ' ');
    }
    return Long.toString(((Count) this).number());
  }

  /** Whether there is nothing. */
  default boolean isBlank() {
    return this instanceof Text text && text.text().isBlank();
  }
}
