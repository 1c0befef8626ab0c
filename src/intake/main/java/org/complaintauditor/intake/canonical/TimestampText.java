package org.complaintauditor.intake.canonical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Reads timestamps: ISO-8601 with an offset; a local date and time, or a date alone, in the desk's
 * zone (formats 1). Between date and time stands {@code T} or a blank.
 */
public final class TimestampText {
  /** The first year that is read. */
  public static final int FIRST_YEAR = 1900;

  /** The last year that is read. */
  public static final int LAST_YEAR = 2200;

  private static final int SECONDS_OF_DAY = 86_400;

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})"
              + "(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?)?");
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern BARE_NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private static final Wording EXAMPLES = Wording.of("intake.iso-8601-such-as-2026-01-31t09");

  private static final Wording OTHERWISE = Wording.of("intake.for-dates-are-written-otherwise-let");

  private TimestampText() {}

  /** The timestamp; null if the text is none, or if its date or time does not exist. */
  public static @Nullable Timestamp parse(String cell, ZoneId zone) {
    String text = cell.strip();
    Timestamp common = parseCommonForm(text, zone);
    return common != null ? common : parseAnyForm(text, zone);
  }

  /** What would have been right instead of this. */
  public static Wording expectedInsteadOf(String cell) {
    String text = cell.strip();
    if (text.isEmpty()) {
      return Wording.of("intake.cell-is-empty", EXAMPLES);
    }
    if (BARE_NUMBER.matcher(text).matches()) {
      return Wording.of("intake.is-a-bare-number", EXAMPLES);
    }
    Matcher shape = SHAPE.matcher(text);
    if (shape.matches()) {
      String date = shape.group(1);
      Wording existing = Wording.of("intake.a-date-and-a-time-of-day", FIRST_YEAR, LAST_YEAR);
      return isDay(date.substring(0, 4), date.substring(5, 7), date.substring(8))
          ? existing
          : Wording.of("intake.no-day", existing, date);
    }
    Matcher numbers = NUMBERS.matcher(text);
    boolean isNoDay =
        numbers.lookingAt()
            && !isDay(numbers.group(3), numbers.group(2), numbers.group(1))
            && !isDay(numbers.group(3), numbers.group(1), numbers.group(2));
    Wording examples = isNoDay ? Wording.of("intake.no-day", EXAMPLES, numbers.group()) : EXAMPLES;
    return Wording.of("intake.semicolon-between", examples, OTHERWISE);
  }

  private static boolean isDay(String year, String month, String day) {
    int number = Integer.parseInt(month);
    return number >= 1
        && number <= 12
        && YearMonth.of(Integer.parseInt(year), number).isValidDay(Integer.parseInt(day));
  }

  /** Whether the text is written as a timestamp, be it one that exists or not. */
  public static boolean hasShape(String text) {
    return SHAPE.matcher(text.strip()).matches();
  }

  /**
   * {@code yyyy-MM-ddTHH:mm:ss} with {@code Z} or {@code ±HH:mm}, the form of nearly all rows,
   * without the cost of the general way; null if the text has not this form or is not plainly
   * valid.
   */
  private static @Nullable Timestamp parseCommonForm(String text, ZoneId zone) {
    int length = text.length();
    boolean utc = length == 20 && text.charAt(19) == 'Z';
    if (!utc && !(length == 25 && text.charAt(22) == ':')) {
      return null;
    }
    if (text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    int century = twoDigits(text, 0);
    int yearOfCentury = twoDigits(text, 2);
    int month = twoDigits(text, 5);
    int day = twoDigits(text, 8);
    int hour = twoDigits(text, 11);
    int minute = twoDigits(text, 14);
    int second = twoDigits(text, 17);
    int offset = utc ? 0 : offsetSeconds(text);
    int year = century * 100 + yearOfCentury;
    if ((century | yearOfCentury | month | day | hour | minute | second) < 0
        || offset == Integer.MIN_VALUE
        || year < FIRST_YEAR
        || year > LAST_YEAR
        || month < 1
        || month > 12
        || day < 1
        || day > Month.of(month).length(Year.isLeap(year))
        || hour > 23
        || minute > 59
        || second > 59) {
      return null;
    }
    long local =
        LocalDate.of(year, month, day).toEpochDay() * SECONDS_OF_DAY
            + (hour * 60 + minute) * 60L
            + second;
    return Timestamp.at(Instant.ofEpochSecond(local - offset), zone);
  }

  /** The seconds of {@code ±HH:mm} at the end of the common form, else the smallest integer. */
  private static int offsetSeconds(String text) {
    char sign = text.charAt(19);
    int hours = twoDigits(text, 20);
    int minutes = twoDigits(text, 23);
    boolean valid =
        (sign == '+' || sign == '-')
            && hours >= 0
            && minutes >= 0
            && minutes <= 59
            && hours * 60 + minutes <= 18 * 60;
    if (!valid) {
      return Integer.MIN_VALUE;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return sign == '-' ? -seconds : seconds;
  }

  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    boolean digits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return digits ? tens * 10 + ones : -1;
  }

  private static @Nullable Timestamp parseAnyForm(String text, ZoneId zone) {
    return read(text)
        .map(
            read ->
                read.instant()
                    .map(instant -> Timestamp.at(instant, zone))
                    .or(() -> read.local().map(local -> Timestamp.at(local, zone)))
                    .or(() -> read.day().map(day -> Timestamp.on(day, zone)))
                    .orElseThrow())
        .orElse(null);
  }

  /** What a text says before it has a zone: one of the three. */
  public record Read(
      Optional<Instant> instant, Optional<LocalDateTime> local, Optional<LocalDate> day) {}

  /** What the text says; empty if it is no timestamp, or its date or time does not exist. */
  public static Optional<Read> read(String written) {
    String text = written.strip();
    Matcher shape = SHAPE.matcher(text);
    if (!shape.matches()) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.parse(shape.group(1));
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        return Optional.empty();
      }
      String time = shape.group(2);
      if (time == null) {
        return Optional.of(new Read(Optional.empty(), Optional.empty(), Optional.of(date)));
      }
      LocalDateTime local = date.atTime(LocalTime.parse(time.replace(',', '.')));
      String offset = shape.group(3);
      return Optional.of(
          offset == null
              ? new Read(Optional.empty(), Optional.of(local), Optional.empty())
              : new Read(
                  Optional.of(local.toInstant(ZoneOffset.of(offset))),
                  Optional.empty(),
                  Optional.empty()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
