package org.complaintauditor.intake.profile.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.intake.canonical.TimestampText;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a profile says that timestamps are written (docs/profiles.md, "Timestamps").
 * Years from 1900 to 2200 are read.
 */
public sealed interface TimePattern {

  /** How profiles write ISO-8601. */
  String ISO = "iso";

  /** What a text says: an instant, a local time or a day. */
  record Reading(
      Optional<Instant> instant, Optional<LocalDateTime> local, Optional<LocalDate> day) {
    static Reading of(Instant instant) {
      return new Reading(Optional.of(instant), Optional.empty(), Optional.empty());
    }

    static Reading of(LocalDateTime local) {
      return new Reading(Optional.empty(), Optional.of(local), Optional.empty());
    }

    static Reading of(LocalDate day) {
      return new Reading(Optional.empty(), Optional.empty(), Optional.of(day));
    }
  }

  /** What the text says; empty if it is not written in this way. */
  Optional<Reading> read(String text);

  /** Whether the text is written in this way, be it a day and a time that exist or not. */
  default boolean hasShape(String text) {
    return read(text).isPresent();
  }

  /**
   * The day that the text has, be it one that exists or not; empty if it is not written in this
   * way.
   */
  Optional<WrittenDay> dayIn(String text);

  /** Whether texts in this way may lack an offset, so that a zone is needed. */
  boolean needsZone();

  /** How the dates in it are written. */
  default TimePattern ofDates() {
    return this;
  }

  /**
   * The pattern that is written so.
   *
   * @throws IllegalArgumentException if it is none
   */
  static TimePattern of(String written) {
    return switch (written) {
      case ISO -> new Iso();
      case "epoch-seconds" -> new Epoch(ChronoUnit.SECONDS);
      case "epoch-millis" -> new Epoch(ChronoUnit.MILLIS);
      case "excel-1900" -> new ExcelSerial("excel-1900", LocalDate.of(1899, 12, 30));
      case "excel-1904" -> new ExcelSerial("excel-1904", LocalDate.of(1904, 1, 1));
      default -> Letters.of(written);
    };
  }

  /**
   * As {@link #of(String)}: the names of months do not hang on the language.
   *
   * @throws IllegalArgumentException if it is none
   */
  static TimePattern of(String written, Locale language) {
    return of(written);
  }

  /** ISO-8601, as the canonical export has it. */
  record Iso() implements TimePattern {
    @Override
    public Optional<Reading> read(String text) {
      return TimestampText.read(text)
          .map(read -> new Reading(read.instant(), read.local(), read.day()));
    }

    @Override
    public boolean hasShape(String text) {
      return TimestampText.hasShape(text);
    }

    @Override
    public Optional<WrittenDay> dayIn(String text) {
      return TimestampText.hasShape(text)
          ? Optional.of(
              new WrittenDay(
                  Integer.parseInt(text, 0, 4, 10),
                  Integer.parseInt(text, 5, 7, 10),
                  Integer.parseInt(text, 8, 10, 10)))
          : Optional.empty();
    }

    @Override
    public boolean needsZone() {
      return false;
    }

    @Override
    public String toString() {
      return ISO;
    }
  }

  /** Time since 1970. */
  record Epoch(ChronoUnit unit) implements TimePattern {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,16}");

    @Override
    public Optional<Reading> read(String text) {
      return instant(text)
          .filter(instant -> inRange(instant.atZone(ZoneOffset.UTC).getYear()))
          .map(Reading::of);
    }

    private Optional<Instant> instant(String text) {
      return DIGITS.matcher(text).matches()
          ? Optional.of(Instant.EPOCH.plus(Long.parseLong(text), unit))
          : Optional.empty();
    }

    @Override
    public Optional<WrittenDay> dayIn(String text) {
      return instant(text)
          .map(instant -> WrittenDay.of(LocalDate.ofInstant(instant, ZoneOffset.UTC)));
    }

    @Override
    public boolean needsZone() {
      return false;
    }

    @Override
    public String toString() {
      return unit == ChronoUnit.SECONDS ? "epoch-seconds" : "epoch-millis";
    }
  }

  /** A spreadsheet's days, with the time of day as a fraction. */
  record ExcelSerial(String written, LocalDate epoch) implements TimePattern {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}(?:[.,]\\d{1,15})?");
    private static final BigDecimal MILLIS_OF_DAY = BigDecimal.valueOf(86_400_000);

    @Override
    public Optional<Reading> read(String text) {
      if (!NUMBER.matcher(text).matches()) {
        return Optional.empty();
      }
      BigDecimal serial = new BigDecimal(text.replace(',', '.'));
      LocalDate day = epoch.plusDays(serial.longValue());
      if (!inRange(day.getYear())) {
        return Optional.empty();
      }
      long millis =
          serial
              .remainder(BigDecimal.ONE)
              .multiply(MILLIS_OF_DAY)
              .setScale(0, java.math.RoundingMode.HALF_UP)
              .longValue();
      return Optional.of(
          millis == 0 && text.indexOf('.') < 0 && text.indexOf(',') < 0
              ? Reading.of(day)
              : Reading.of(day.atStartOfDay().plus(millis, ChronoUnit.MILLIS)));
    }

    @Override
    public Optional<WrittenDay> dayIn(String text) {
      return NUMBER.matcher(text).matches()
          ? Optional.of(
              WrittenDay.of(epoch.plusDays(new BigDecimal(text.replace(',', '.')).longValue())))
          : Optional.empty();
    }

    @Override
    public boolean needsZone() {
      return true;
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /**
   * Letters for the parts of a date and a time.
   *
   * @param written the pattern
   * @param parts the same taken apart
   */
  record Letters(String written, List<PatternPart> parts, boolean needsZone)
      implements TimePattern {
    public Letters {
      parts = List.copyOf(parts);
    }

    static Letters of(String written) {
      List<PatternPart> parts = PatternLetters.parts(written);
      String letters = written.replaceAll("'[^']*'", "");
      if (!letters.contains("d") || !letters.contains("M") || !letters.contains("y")) {
        throw new InvalidValueException(Wording.of("intake.needs-a-day-d-a-month-m"));
      }
      if (letters.contains("h") != letters.contains("a")) {
        throw new InvalidValueException(Wording.of("intake.needs-both-h-and-a-hour"));
      }
      boolean ofTimes = letters.chars().anyMatch(c -> c == 'H' || c == 'h');
      boolean zoneless = letters.chars().noneMatch(c -> c == 'X' || c == 'x' || c == 'Z');
      return new Letters(written, parts, ofTimes && zoneless);
    }

    /** The numbers in the text; empty if it is not written so. */
    private Optional<DateFields> fields(String text) {
      String plain = withPlainBlanks(text);
      DateFields fields = new DateFields();
      return PatternPart.scan(parts, plain, 0, fields) == plain.length()
          ? Optional.of(fields)
          : Optional.empty();
    }

    @Override
    public boolean hasShape(String text) {
      return fields(text).isPresent();
    }

    @Override
    public Optional<Reading> read(String text) {
      return fields(text).flatMap(DateFields::reading);
    }

    @Override
    public Optional<WrittenDay> dayIn(String text) {
      return fields(text).flatMap(DateFields::day);
    }

    /** The parts are those of what is written. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Letters letters && letters.written.equals(written);
    }

    @Override
    public int hashCode() {
      return written.hashCode();
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /**
   * A date, and a time of day behind it where one is known, as two columns have them.
   *
   * @param date how dates are written
   */
  record DateWithTime(TimePattern date) implements TimePattern {
    @Override
    public Optional<Reading> read(String text) {
      return date.read(text).or(() -> parted(text));
    }

    /** The reading of a text as two parts; at most one way to part it lets both be read. */
    private Optional<Reading> parted(String text) {
      String plain = withPlainBlanks(text);
      for (int at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) {
        Optional<LocalTime> time = TimeOfDayText.read(plain.substring(at).strip());
        Optional<LocalDate> day = time.isEmpty() ? Optional.empty() : day(plain.substring(0, at));
        if (day.isPresent()) {
          return Optional.of(Reading.of(day.get().atTime(time.orElseThrow())));
        }
      }
      return Optional.empty();
    }

    /** What stands behind the date, if it is a duration and no time of day. */
    Optional<String> duration(String text) {
      String plain = withPlainBlanks(text).strip();
      for (int at = plain.indexOf(' '); at >= 0; at = plain.indexOf(' ', at + 1)) {
        String behind = plain.substring(at).strip();
        if (DurationText.isNoTimeOfDay(behind) && day(plain.substring(0, at)).isPresent()) {
          return Optional.of(behind);
        }
      }
      return Optional.empty();
    }

    /** A spreadsheet may have kept the day as its midnight. */
    private Optional<LocalDate> day(String text) {
      return date.read(text.strip())
          .flatMap(
              read ->
                  read.day()
                      .or(
                          () ->
                              read.local()
                                  .filter(t -> t.toLocalTime().equals(LocalTime.MIDNIGHT))
                                  .map(LocalDateTime::toLocalDate)));
    }

    @Override
    public boolean hasShape(String text) {
      int at = text.indexOf(' ');
      return date.hasShape(text) || (at > 0 && date.hasShape(text.substring(0, at)));
    }

    @Override
    public Optional<WrittenDay> dayIn(String text) {
      Optional<WrittenDay> day = date.dayIn(text);
      for (int at = text.indexOf(' '); day.isEmpty() && at >= 0; at = text.indexOf(' ', at + 1)) {
        day = date.dayIn(text.substring(0, at));
      }
      return day;
    }

    @Override
    public boolean needsZone() {
      return true;
    }

    @Override
    public TimePattern ofDates() {
      return date.ofDates();
    }

    @Override
    public String toString() {
      return date + " with a time such as 14:30 or 2:30 PM";
    }
  }

  /** Some programs print blanks at which no line may be broken. */
  private static String withPlainBlanks(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** Whether dates of this year are read. */
  static boolean inRange(int year) {
    return year >= TimestampText.FIRST_YEAR && year <= TimestampText.LAST_YEAR;
  }
}
