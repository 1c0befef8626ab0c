package org.complaintauditor.observation.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Days of the week and days named by how near they are: {@code Friday}, {@code tomorrow}, {@code
 * next week}. A day of the week is the next one after the day on which it was told.
 */
final class Days {
  private final Search search;
  private final LocalDate told;

  private Days(Search search) {
    this.search = search;
    this.told = search.told().toLocalDate();
  }

  static void read(Search search) {
    Days days = new Days(search);
    search.each(
        Spoken.Shape.WEEKDAY_NEXT,
        found ->
            Optional.of(
                NearDay.endOfWeek(days.told).with(TemporalAdjusters.next(days.weekday(found)))));
    search.each(Spoken.Shape.WEEKDAY_LATER, found -> Optional.of(days.next(found).plusWeeks(1)));
    search.each(Spoken.Shape.WEEKDAY, found -> Optional.of(days.next(found)));
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
        Search.group(found, "weekday").or(() -> Search.group(found, "behind")).orElseThrow();
    return search.spoken().weekday(word);
  }
}
