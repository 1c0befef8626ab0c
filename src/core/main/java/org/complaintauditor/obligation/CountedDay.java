package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.LocalizedText;

/**
 * A day of the clock, or a long run of days in one line.
 *
 * @param date the day, or the first of the run
 * @param until the same day, or the last of the run
 * @param kind how it counts
 * @param number which one it is of its kind, from the trigger or from the due date on; of a run,
 *     how many days in it count
 * @param holidays the holidays that it is, or that make business days of the run none; of a run,
 *     the first of them
 * @param furtherHolidays how many more such holidays the run has
 * @param marks what else this day is
 */
public record CountedDay(
    LocalDate date,
    LocalDate until,
    Kind kind,
    int number,
    List<Holiday> holidays,
    int furtherHolidays,
    Set<Mark> marks) {

  /**
   * A holiday.
   *
   * @param date its day
   * @param name its name
   */
  public record Holiday(LocalDate date, LocalizedText name) {}

  /** How a day counts. */
  public enum Kind {
    /** The trigger's day, which never counts. */
    START,
    COUNTED,
    /** The case waited on the customer, yet no more days are suspended. */
    COUNTED_WAITING,
    WEEKEND,
    HOLIDAY,
    /** The case waited on the customer. */
    SUSPENDED,
    /** The next business day after a number of calendar days, under a limit that rolls. */
    MOVED,
    /** The date that the data give. */
    GIVEN,
    /** A day of an hour limit. */
    HOURS,
    /** A business day after the due date, which may be a later one by an unrecorded time of day. */
    PERHAPS_LATE,
    /** A business day after the due date. */
    LATE,
    /** A long run of days up to the due date. */
    COUNTED_RUN,
    /** A long run of days after the due date. */
    LATE_RUN
  }

  /** What else a day can be. */
  public enum Mark {
    DUE,
    DONE,
    AUDIT
  }

  public CountedDay {
    holidays = List.copyOf(holidays);
    marks = Set.copyOf(marks);
  }

  /** Whether the day counts towards the limit. */
  boolean isCounted() {
    return kind == Kind.COUNTED || kind == Kind.COUNTED_WAITING;
  }

  /** Whether the line stands for several days. */
  public boolean isRun() {
    return !date.equals(until);
  }
}
