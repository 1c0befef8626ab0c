package org.complaintauditor.intake.profile.time;

import java.math.BigDecimal;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.intake.canonical.TimestampText;
import org.complaintauditor.model.InvalidValueException;
import org.complaintauditor.model.Wording;

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

  /** Whether texts in this way may lack an offset, so that a zone is needed. */
  boolean needsZone();

  /**
   * The pattern that is written so.
   *
   * @param language of month names
   * @throws IllegalArgumentException if it is none
   */
  static TimePattern of(String written, Locale language) {
    return switch (written) {
      case ISO -> new Iso();
      case "epoch-seconds" -> new Epoch(ChronoUnit.SECONDS);
      case "epoch-millis" -> new Epoch(ChronoUnit.MILLIS);
      case "excel-1900" -> new ExcelSerial("excel-1900", LocalDate.of(1899, 12, 30));
      case "excel-1904" -> new ExcelSerial("excel-1904", LocalDate.of(1904, 1, 1));
      default -> Letters.of(written, language);
    };
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
      if (!DIGITS.matcher(text).matches()) {
        return Optional.empty();
      }
      Instant instant = Instant.EPOCH.plus(Long.parseLong(text), unit);
      return inRange(instant.atZone(java.time.ZoneOffset.UTC).getYear())
          ? Optional.of(Reading.of(instant))
          : Optional.empty();
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
    public boolean needsZone() {
      return true;
    }

    @Override
    public String toString() {
      return written;
    }
  }

  /** Letters for the parts of a date and a time. */
  record Letters(String written, DateTimeFormatter formatter, boolean needsZone)
      implements TimePattern {
    private static final String KNOWN = "dMyHhamsSXxZE";
    private static final Pattern DOTTED_HALF_DAY = Pattern.compile("(?i)([ap])\\.\\s?m\\.");
    private static final Pattern ODD_BLANK = Pattern.compile("[\\u00a0\\u202f]");

    static Letters of(String written, Locale language) {
      DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().parseCaseInsensitive();
      boolean quoted = false;
      StringBuilder part = new StringBuilder();
      for (int i = 0; i < written.length(); i++) {
        char c = written.charAt(i);
        quoted ^= c == '\'';
        if (!quoted && Character.isLetter(c) && KNOWN.indexOf(c) < 0) {
          throw new InvalidValueException(
              Wording.of(
                  "has the letter \"%s\"; known are d M y H h a m s S X and text in '...'", c));
        }
        if (!quoted && c == 'S') {
          builder.appendPattern(part.toString());
          part.setLength(0);
          while (i + 1 < written.length() && written.charAt(i + 1) == 'S') {
            i++;
          }
          builder.appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false);
        } else {
          part.append(!quoted && c == 'y' ? 'u' : c);
        }
      }
      builder.appendPattern(part.toString());
      String letters = written.replaceAll("'[^']*'", "");
      if (!letters.contains("d") || !letters.contains("M") || !letters.contains("y")) {
        throw new InvalidValueException(Wording.of("needs a day d, a month M and a year y"));
      }
      if (letters.contains("h") != letters.contains("a")) {
        throw new InvalidValueException(
            Wording.of(
                "needs both h and a, the hour from 1 to 12 and its AM or PM; write H for 0 to 23"));
      }
      boolean ofTimes = letters.chars().anyMatch(c -> c == 'H' || c == 'h');
      boolean zoneless = letters.chars().noneMatch(c -> c == 'X' || c == 'x' || c == 'Z');
      return new Letters(
          written,
          builder.toFormatter(language).withResolverStyle(ResolverStyle.STRICT),
          ofTimes && zoneless);
    }

    @Override
    public boolean hasShape(String text) {
      String plain = plain(text);
      ParsePosition end = new ParsePosition(0);
      return formatter.parseUnresolved(plain, end) != null && end.getIndex() == plain.length();
    }

    private static String plain(String text) {
      String plain = ODD_BLANK.matcher(text).replaceAll(" ");
      return DOTTED_HALF_DAY.matcher(plain).replaceAll("$1m");
    }

    @Override
    public Optional<Reading> read(String text) {
      try {
        TemporalAccessor read =
            formatter.parseBest(
                plain(text), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        return Optional.of(reading(read)).filter(ignored -> inRange(yearOf(read)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static int yearOf(TemporalAccessor read) {
      return read.get(ChronoField.YEAR);
    }

    private static Reading reading(TemporalAccessor read) {
      if (read instanceof OffsetDateTime time) {
        return Reading.of(time.toInstant());
      }
      return read instanceof LocalDateTime local
          ? Reading.of(local)
          : Reading.of(LocalDate.from(read));
    }

    @Override
    public String toString() {
      return written;
    }
  }

  private static boolean inRange(int year) {
    return year >= TimestampText.FIRST_YEAR && year <= TimestampText.LAST_YEAR;
  }
}
