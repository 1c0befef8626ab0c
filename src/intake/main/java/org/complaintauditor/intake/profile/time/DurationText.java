package org.complaintauditor.intake.profile.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long something took, as people and systems write it: 26:15:00, 1d 3h, 1 Tag 3 Std., 2 h
 * 05 min, 1.03:15:00, PT26H15M, what spreadsheets keep of it (1900-01-01T02:15:00, or a number of
 * days such as 1.09375).
 */
public final class DurationText {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?:(?<days>\\d{1,5})(?:\\.| ?(?:d|days?|j|jours?|tage?n?)?,? )(?=\\d{1,2}:))?"
              + "(?<hours>\\d{1,6}):(?<minutes>[0-5]\\d)(?::(?<seconds>[0-5]\\d)(?:[.,]\\d{1,9})?)?");
  private static final Pattern PART =
      Pattern.compile(
          "(?<number>\\d{1,6}(?:[.,]\\d{1,6})?) ?(?:"
              + "(?<week>w|weeks?|sem(?:aines?|\\.)?|wochen?)"
              + "|(?<day>d|days?|j|jours?|t|tage?n?)"
              + "|(?<hour>h|hrs?|hours?|heures?|std|stunden?)"
              + "|(?<minute>m|mins?|minutes?|minuten?)"
              + "|(?<second>s|secs?|seconds?|secondes?|sek|sekunden?)"
              + ")\\.?(?:,? (?:and |et |und )?|(?=\\d)|$)");

  /** Hours, and minutes without a unit. */
  private static final Pattern HOURS = Pattern.compile("(\\d{1,6}) ?h ?([0-5]\\d)");

  private static final Pattern OF_A_SPREADSHEET =
      Pattern.compile("1900-01-(\\d\\d)[t ](\\d\\d):(\\d\\d):(\\d\\d)(?:\\.\\d+)?");
  private static final Pattern DAYS = Pattern.compile("\\d{1,4}[.,]\\d{3,18}|0[.,]\\d{1,18}");
  private static final Pattern END_OF_DAY = Pattern.compile("24:00(:00)?");
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  private DurationText() {}

  /** The duration; empty if the text is none. */
  public static Optional<Duration> read(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(plain);
    if (clock.matches()) {
      return Optional.of(
          sum(
                  number(clock.group("days")),
                  number(clock.group("hours")),
                  number(clock.group("minutes")))
              .plusSeconds(number(clock.group("seconds"))));
    }
    Matcher hours = HOURS.matcher(plain);
    if (hours.matches()) {
      return Optional.of(sum(0, number(hours.group(1)), number(hours.group(2))));
    }
    Matcher spreadsheet = OF_A_SPREADSHEET.matcher(plain);
    if (spreadsheet.matches()) {
      return Optional.of(
          sum(
                  number(spreadsheet.group(1)),
                  number(spreadsheet.group(2)),
                  number(spreadsheet.group(3)))
              .plusSeconds(number(spreadsheet.group(4))));
    }
    if (DAYS.matcher(plain).matches()) {
      return Optional.of(Duration.ofSeconds(times(plain, SECONDS_OF_DAY)));
    }
    return plain.startsWith("p") ? iso(plain) : parts(plain);
  }

  /**
   * Whether the text is a duration and cannot be a time of day: it is as long as a day or longer,
   * or written as no time of day is.
   */
  public static boolean isNoTimeOfDay(String text) {
    String plain = text.strip();
    return TimeOfDayText.read(plain).isEmpty()
        && !END_OF_DAY.matcher(plain).matches()
        && read(plain).isPresent();
  }

  private static Optional<Duration> iso(String plain) {
    try {
      return Optional.of(Duration.parse(plain));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> parts(String plain) {
    Duration whole = Duration.ZERO;
    Matcher part = PART.matcher(plain);
    int at = 0;
    while (at < plain.length()) {
      if (!part.region(at, plain.length()).lookingAt()) {
        return Optional.empty();
      }
      whole = whole.plusSeconds(times(part.group("number"), seconds(part)));
      at = part.end();
    }
    return at == 0 ? Optional.empty() : Optional.of(whole);
  }

  private static BigDecimal seconds(Matcher part) {
    if (part.group("week") != null) {
      return SECONDS_OF_DAY.multiply(BigDecimal.valueOf(7));
    }
    if (part.group("day") != null) {
      return SECONDS_OF_DAY;
    }
    return BigDecimal.valueOf(
        part.group("hour") != null ? 3_600 : part.group("minute") != null ? 60 : 1);
  }

  private static long times(String number, BigDecimal seconds) {
    return new BigDecimal(number.replace(',', '.')).multiply(seconds).longValue();
  }

  private static Duration sum(long days, long hours, long minutes) {
    return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
