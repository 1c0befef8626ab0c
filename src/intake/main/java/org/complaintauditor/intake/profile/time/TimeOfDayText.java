package org.complaintauditor.intake.profile.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a time of day as people write it into a column of its own, none of which can be taken for
 * another: 14:30, 14:30:15, 2:30 PM, 2 p.m., 14h30, 14.30, 14:30 Uhr, 1430, and what spreadsheets
 * keep of a time: a part of a day (0.6041667), or a time on the day before their first.
 */
final class TimeOfDayText {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<hour>\\d{1,2})"
              + "(?:(?:[:.]| ?h ?)(?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<part>\\d{1,9}))?)?)?"
              + "(?<unit> ?(?:[hH]|Uhr|uhr))?"
              + "(?: ?(?<half>[aApP])(?:\\. ?[mM]\\.?|[mM]))?");
  private static final Pattern FOUR_DIGITS = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
  private static final Pattern OF_A_SPREADSHEET =
      Pattern.compile("(?:1899-12-3[01]|1904-01-01)[T ](.+)");
  private static final Pattern PART_OF_A_DAY = Pattern.compile("0?[.,]\\d{1,18}");
  private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);
  private static final long NANOS_OF_MILLI = 1_000_000;
  private static final int NOON = 12;

  private TimeOfDayText() {}

  /** The time; empty if the text is none, or none that exists. */
  static Optional<LocalTime> read(String text) {
    Matcher spreadsheet = OF_A_SPREADSHEET.matcher(text);
    if (spreadsheet.matches()) {
      return written(spreadsheet.group(1));
    }
    Matcher digits = FOUR_DIGITS.matcher(text);
    if (digits.matches()) {
      return time(Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2)), 0, 0);
    }
    return PART_OF_A_DAY.matcher(text).matches() ? partOfADay(text) : written(text);
  }

  private static Optional<LocalTime> partOfADay(String text) {
    long millis =
        new BigDecimal(text.replace(',', '.'))
            .multiply(MILLIS_OF_DAY)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return millis < MILLIS_OF_DAY.longValue()
        ? Optional.of(LocalTime.ofNanoOfDay(millis * NANOS_OF_MILLI))
        : Optional.empty();
  }

  private static Optional<LocalTime> written(String text) {
    Matcher time = WRITTEN.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    String half = time.group("half");
    String minute = time.group("minute");
    boolean unit = time.group("unit") != null;
    // A number alone is no time, and none has both PM and a unit.
    if ((half == null && minute == null && !unit) || (half != null && unit)) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group("hour"));
    if (half != null) {
      if (hour < 1 || hour > NOON) {
        return Optional.empty();
      }
      hour = hour % NOON + ("pP".contains(half) ? NOON : 0);
    }
    return time(hour, number(minute), number(time.group("second")), nanos(time.group("part")));
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
  }

  private static Optional<LocalTime> time(int hour, int minute, int second, int nano) {
    return hour <= 23 && minute <= 59 && second <= 59
        ? Optional.of(LocalTime.of(hour, minute, second, nano))
        : Optional.empty();
  }
}
