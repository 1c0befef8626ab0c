package org.complaintauditor.intake.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.complaintauditor.intake.xlsx.NumberFormats.Kind;
import org.complaintauditor.intake.xlsx.NumberFormats.Shown;
import org.jspecify.annotations.Nullable;

/** What a cell would be in a CSV file: dates and durations as ISO-8601, numbers as plain digits. */
final class CellFormatter {
  private static final double LARGEST_EXACT = 1e15;
  private static final double LARGEST_PLAIN = 1e40;
  private static final int LONGEST_PLAIN = 60;
  private static final MathContext A_SPREADSHEETS = new MathContext(15);

  /** Up to here each whole number is a floating point number of its own. */
  private static final BigDecimal LARGEST_DOUBLE_ID = BigDecimal.valueOf(1L << 53);

  /** What is longer, in days, is a date that somebody shows in hours. */
  private static final double LONGEST_DURATION = 3_660;

  private static final double LATEST_SERIAL = 2_958_466;
  private static final double MILLIS_OF_DAY = 86_400_000;

  /** The day with serial 0, right from 1 March 1900 on: 1900 was no leap year, but for Excel. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

  private static final long FEBRUARY_29_1900 = 60;

  /** The place at which the time begins in a date with a time. */
  private static final int TIME_AT = "yyyy-MM-ddT".length();

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  private final LocalDate epoch;
  private final SharedStrings strings;
  private final NumberFormats formats;

  /** The texts of a workbook's cells. */
  CellFormatter(WorkbookParts workbook) throws IOException {
    epoch = workbook.from1904() ? EPOCH_1904 : EPOCH_1900;
    strings = SharedStrings.of(workbook);
    formats = NumberFormats.of(workbook);
  }

  /**
   * A cell's text; a formula's is its last result.
   *
   * @param type the cell's type as the file writes it; null for a number
   * @param style the number of its style; null if it has none
   * @param value what stands in it
   * @throws IllegalArgumentException if the value is none of the type
   */
  String of(@Nullable String type, @Nullable String style, String value) {
    return switch (type == null ? "n" : type) {
      case "s" -> value.isEmpty() ? "" : strings.get(value.strip());
      case "str" -> RichText.unescaped(value);
      case "b" -> value.isEmpty() ? "" : WorkbookParts.isTrue(value) ? "TRUE" : "FALSE";
      case "d" -> writtenDate(value.strip(), formats.of(style).kind());
      case "n" -> value.isBlank() ? "" : number(value.strip(), formats.of(style));
      default -> value;
    };
  }

  /**
   * A cell with what kind of value stands in it.
   *
   * @param type the cell's type as the file writes it; null for a number
   * @param style the number of its style; null if it has none
   * @param value what stands in it
   * @throws IllegalArgumentException if the value is none of the type
   */
  FilledCell filled(@Nullable String type, @Nullable String style, String value) {
    String text = of(type, style, value);
    boolean shownAsDate = formats.of(style).kind() != Kind.NUMBER;
    return switch (type == null ? "n" : type) {
      case "b" -> new FilledCell(FilledCell.Kind.BOOLEAN, text, Optional.empty(), false);
      case "e" -> new FilledCell(FilledCell.Kind.ERROR, text, Optional.empty(), false);
      case "d" -> new FilledCell(FilledCell.Kind.DATE, text, written(value.strip()), false);
      case "n" ->
          new FilledCell(
              shownAsDate ? FilledCell.Kind.DATE : FilledCell.Kind.NUMBER,
              text,
              value.isBlank() ? Optional.empty() : time(Double.parseDouble(value.strip())),
              false);
      default -> FilledCell.text(text);
    };
  }

  private static Optional<LocalDateTime> written(String value) {
    try {
      return Optional.of(LocalDateTime.parse(value));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time that a number stands for where it counts days; none beyond those. */
  private Optional<LocalDateTime> time(double serial) {
    if (!(serial >= 0 && serial < LATEST_SERIAL)) {
      return Optional.empty();
    }
    long days = (long) Math.floor(serial);
    long millis = Math.round((serial - days) * MILLIS_OF_DAY);
    return Optional.of(day(days).atTime(LocalTime.MIDNIGHT).plus(millis, ChronoUnit.MILLIS));
  }

  /** The strict form writes dates as ISO-8601 has them. */
  private static String writtenDate(String value, Kind kind) {
    try {
      LocalDateTime time = LocalDateTime.parse(value);
      boolean day = kind == Kind.DATE && time.toLocalTime().equals(LocalTime.MIDNIGHT);
      return day ? time.toLocalDate().toString() : text(time);
    } catch (DateTimeException e) {
      return value;
    }
  }

  private static String text(LocalDateTime time) {
    return (time.equals(time.truncatedTo(ChronoUnit.SECONDS)) ? SECONDS : MILLIS).format(time);
  }

  private String number(String written, Shown shown) {
    double value = Double.parseDouble(written);
    boolean date = shown.kind() != Kind.NUMBER && value >= 0 && value < LATEST_SERIAL;
    return date ? date(value, shown.kind()) : plain(written, value, shown.digits());
  }

  private String date(double serial, Kind kind) {
    long days = (long) Math.floor(serial);
    long millis = Math.round((serial - days) * MILLIS_OF_DAY);
    if (kind == Kind.DURATION && serial < LONGEST_DURATION) {
      return Duration.ofDays(days).plusMillis(millis).toString();
    }
    LocalDateTime time = day(days).atTime(LocalTime.MIDNIGHT).plus(millis, ChronoUnit.MILLIS);
    if (kind == Kind.TIME && days == 0 && millis < MILLIS_OF_DAY) {
      return text(time).substring(TIME_AT);
    }
    return millis == 0 && kind == Kind.DATE ? time.toLocalDate().toString() : text(time);
  }

  /** Before its 29 February 1900, which there was not, a spreadsheet is a day behind. */
  private LocalDate day(long serial) {
    boolean behind = epoch.equals(EPOCH_1900) && serial > 0 && serial < FEBRUARY_29_1900;
    return epoch.plusDays(behind ? serial + 1 : serial);
  }

  /**
   * Plain digits. Whole numbers are often ids, of which all digits count that the file has; others
   * are shown as a spreadsheet shows them, with at most 15 digits. A whole number that a
   * spreadsheet may have rounded to these has an exponent, so that nobody takes it for an id.
   */
  private static String plain(String written, double value, int digits) {
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
      String whole = Long.toString((long) value);
      return value < 0 ? whole : "0".repeat(Math.max(0, digits - whole.length())) + whole;
    }
    if (Double.isNaN(value)
        || Math.abs(value) > LARGEST_PLAIN
        || written.length() > LONGEST_PLAIN) {
      return written;
    }
    BigDecimal exact = new BigDecimal(written);
    if (value == Math.rint(value) && exact.stripTrailingZeros().scale() <= 0) {
      return isRounded(written, exact)
          ? exact.round(A_SPREADSHEETS).stripTrailingZeros().toString()
          : exact.setScale(0).toPlainString();
    }
    return new BigDecimal(NumberToTextConverter.toText(value)).toPlainString();
  }

  /** Whether what stands there may be less than what was typed in. */
  private static boolean isRounded(String written, BigDecimal exact) {
    boolean asDouble = written.indexOf('E') >= 0 || written.indexOf('e') >= 0;
    return exact.stripTrailingZeros().precision() <= A_SPREADSHEETS.getPrecision()
        || (asDouble && exact.abs().compareTo(LARGEST_DOUBLE_ID) > 0);
  }
}
