package org.complaintauditor.observation.timeframe;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Days of the week and days named by how near they are: {@code Friday}, {@code tomorrow}, {@code
 * next week}. A day of the week is the next one after the day on which it was told.
 */
final class DayExpressions {
  private final TimeExpressionSearch search;
  private final LocalDate told;

  private DayExpressions(TimeExpressionSearch search) {
    this.search = search;
    this.told = search.told().toLocalDate();
  }

  static void read(TimeExpressionSearch search) {
    DayExpressions days = new DayExpressions(search);
    search.each(
        TimeVocabulary.Shape.WEEKDAY_NEXT,
        found ->
            Optional.of(
                RelativeDay.endOfWeek(days.told)
                    .with(TemporalAdjusters.next(days.weekday(found)))));
    search.each(
        TimeVocabulary.Shape.WEEKDAY_LATER, found -> Optional.of(days.next(found).plusWeeks(1)));
    search.each(TimeVocabulary.Shape.WEEKDAY, found -> Optional.of(days.next(found)));
    search
        .spoken()
        .near()
        .forEach(
            (day, pattern) ->
                search.each(
                    pattern, found -> Optional.of(day.lastFrom(days.told, search.calendar()))));
  }

  private LocalDate next(Matcher found) {
    return told.with(TemporalAdjusters.next(weekday(found)));
  }

  private DayOfWeek weekday(Matcher found) {
    String word =
        TimeExpressionSearch.group(found, "weekday")
            .or(() -> TimeExpressionSearch.group(found, "behind"))
            .orElseThrow();
    return search.spoken().weekday(word);
  }
}
