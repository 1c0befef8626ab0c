package org.complaintauditor.observation.timeframe;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.complaintauditor.calendar.BusinessCalendar;

/**
 * Reads by when something was promised: dates, days of the week, durations, in English, French and
 * German. Where several times are named, or a time can be read in two ways, the later counts; what
 * cannot be known from the words is not guessed. Safe to share between threads.
 */
public final class TimeframeParser {
  private final BusinessCalendar calendar;

  /** Counts business days by this calendar. */
  public TimeframeParser(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The last day of the promise; never before the day on which it was told.
   *
   * @param passage the words
   * @param told when they were told, in the desk's zone; where only the day is known, its end
   */
  public Optional<LocalDate> lastDay(TimeframePassage passage, LocalDateTime told) {
    TimeExpressionSearch search = new TimeExpressionSearch(passage, told, calendar);
    search.each(TimeVocabulary.Shape.NO_TIME, found -> Optional.empty());
    DurationExpressions.read(search);
    DateExpressions.read(search, passage.language());
    DayExpressions.read(search);
    return search.latest();
  }
}
