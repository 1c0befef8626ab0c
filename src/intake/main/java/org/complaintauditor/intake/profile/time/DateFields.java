package org.complaintauditor.intake.profile.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The numbers that a text has for the parts of a date and a time, be they possible or not. */
final class DateFields {
  private static final int NOON = 12;
  private static final int NO_HOUR = -1;

  private final Map<Field, Integer> numbers = new EnumMap<>(Field.class);

  /** A part of a date or a time. */
  enum Field {
    YEAR,
    MONTH,
    DAY,
    WEEKDAY,
    HOUR,
    HOUR_OF_HALF,
    /** 0 before noon, 1 after. */
    HALF_DAY,
    MINUTE,
    SECOND,
    NANO,
    OFFSET_SECONDS
  }

  /** Takes the number of a part; refuses another than before. */
  boolean set(Field field, int number) {
    Integer before = numbers.putIfAbsent(field, number);
    return before == null || before == number;
  }

  private boolean has(Field field) {
    return numbers.containsKey(field);
  }

  /** The number of a part. */
  int of(Field field, int otherwise) {
    return numbers.getOrDefault(field, otherwise);
  }

  /** These numbers, to go back to. */
  DateFields copy() {
    DateFields copy = new DateFields();
    copy.numbers.putAll(numbers);
    return copy;
  }

  /** Goes back to these numbers. */
  void reset(DateFields earlier) {
    numbers.clear();
    numbers.putAll(earlier.numbers);
  }

  /** The day, be it one that exists or not; empty if a part of it is missing. */
  Optional<WrittenDay> day() {
    return has(Field.YEAR) && has(Field.MONTH) && has(Field.DAY)
        ? Optional.of(new WrittenDay(of(Field.YEAR, 0), of(Field.MONTH, 0), of(Field.DAY, 0)))
        : Optional.empty();
  }

  /** What they say together; empty if there is no such day or time. */
  Optional<TimePattern.Reading> reading() {
    Optional<LocalDate> date = date();
    if (date.isEmpty()) {
      return Optional.empty();
    }
    if (!has(Field.HOUR) && !has(Field.HOUR_OF_HALF)) {
      return has(Field.MINUTE) || has(Field.OFFSET_SECONDS)
          ? Optional.empty()
          : date.map(TimePattern.Reading::of);
    }
    int hour = hour();
    int minute = of(Field.MINUTE, 0);
    int second = of(Field.SECOND, 0);
    if (hour < 0 || hour > 23 || minute > 59 || second > 59) {
      return Optional.empty();
    }
    LocalDateTime local = date.get().atTime(hour, minute, second, of(Field.NANO, 0));
    return has(Field.OFFSET_SECONDS)
        ? at(local, of(Field.OFFSET_SECONDS, 0))
        : Optional.of(TimePattern.Reading.of(local));
  }

  private static Optional<TimePattern.Reading> at(LocalDateTime local, int seconds) {
    try {
      return Optional.of(
          TimePattern.Reading.of(local.toInstant(ZoneOffset.ofTotalSeconds(seconds))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date() {
    return day()
        .filter(day -> TimePattern.inRange(day.year()))
        .filter(day -> day.month() >= 1 && day.month() <= 12)
        .filter(day -> YearMonth.of(day.year(), day.month()).isValidDay(day.day()))
        .map(day -> LocalDate.of(day.year(), day.month(), day.day()))
        .filter(this::isOnItsWeekday);
  }

  private boolean isOnItsWeekday(LocalDate day) {
    int number = day.getDayOfWeek().getValue();
    return of(Field.WEEKDAY, number) == number;
  }

  /** The hour from 0 to 23, or a number that is none. */
  private int hour() {
    if (!has(Field.HOUR_OF_HALF)) {
      return of(Field.HOUR, NO_HOUR);
    }
    int ofHalf = of(Field.HOUR_OF_HALF, 0);
    if (ofHalf < 1 || ofHalf > NOON || !has(Field.HALF_DAY)) {
      return NO_HOUR;
    }
    int hour = ofHalf % NOON + NOON * of(Field.HALF_DAY, 0);
    return of(Field.HOUR, hour) == hour ? hour : NO_HOUR;
  }
}
