package org.complaintauditor.intake.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** What a cell would be in a CSV file: dates as ISO-8601, numbers as plain digits. */
final class CellTexts {
  private static final double LARGEST_EXACT = 1e15;
  private static final double LATEST_SERIAL = 2_958_466;
  private static final double MILLIS_OF_DAY = 86_400_000;

  /** The day with serial 0, right from 1 March 1900 on: 1900 was no leap year, but for Excel. */
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  /** Parts of a number format that show no digit: literals, colours, languages. */
  private static final Pattern LITERAL =
      Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]");

  private static final Pattern TIME_OF_DAY = Pattern.compile("[hHsS]");

  /** The library writes it before errors such as {@code #N/A}. */
  private static final Pattern ERROR_PREFIX = Pattern.compile("^ERROR:\\s*");

  private static final Pattern FIXED_DIGITS = Pattern.compile("0{2,}");

  private enum Kind {
    NUMBER,
    DATE,
    DATE_AND_TIME
  }

  /** How a cell shows its number. */
  private record Shown(Kind kind, int digits) {}

  private static final Shown AS_IT_IS = new Shown(Kind.NUMBER, 0);

  private final LocalDate epoch;
  private final Map<Short, Shown> shownByFormat = new HashMap<>();

  /**
   * @param from1904 whether the workbook counts days from 1904 instead of 1900
   */
  CellTexts(boolean from1904) {
    epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
  }

  /** The cell's text; a formula's is its last result. */
  String of(Cell cell) {
    CellType type = cell.getCellType();
    CellType valueType = type == CellType.FORMULA ? cell.getCachedFormulaResultType() : type;
    return switch (valueType) {
      case NUMERIC -> number(cell);
      case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
      case STRING -> cell.getStringCellValue();
      case ERROR -> ERROR_PREFIX.matcher(cell.getStringCellValue()).replaceFirst("");
      case BLANK, FORMULA, _NONE -> "";
    };
  }

  private String number(Cell cell) {
    double value = cell.getNumericCellValue();
    Shown shown = shown(cell.getCellStyle());
    boolean date = shown.kind() != Kind.NUMBER && value >= 0 && value < LATEST_SERIAL;
    return date ? date(value, shown.kind()) : plain(value, shown.digits());
  }

  private String date(double serial, Kind kind) {
    long days = (long) Math.floor(serial);
    long millis = Math.round((serial - days) * MILLIS_OF_DAY);
    if (millis == 0 && kind == Kind.DATE) {
      return epoch.plusDays(days).toString();
    }
    LocalDateTime time =
        epoch.plusDays(days).atTime(LocalTime.MIDNIGHT).plus(millis, ChronoUnit.MILLIS);
    return (millis % 1_000 == 0 ? SECONDS : MILLIS).format(time);
  }

  /** Digits as a spreadsheet shows them, at most 15 that count; never an exponent. */
  private static String plain(double value, int digits) {
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT) {
      String whole = Long.toString((long) value);
      return value < 0 ? whole : "0".repeat(Math.max(0, digits - whole.length())) + whole;
    }
    return new BigDecimal(NumberToTextConverter.toText(value)).toPlainString();
  }

  /** A workbook need not have styles. */
  private Shown shown(@Nullable CellStyle style) {
    if (style == null) {
      return AS_IT_IS;
    }
    return shownByFormat.computeIfAbsent(
        style.getDataFormat(), index -> shown(index, style.getDataFormatString()));
  }

  private static Shown shown(int index, @Nullable String format) {
    String fields = format == null ? "" : LITERAL.matcher(format).replaceAll("");
    if (!DateUtil.isADateFormat(index, fields)) {
      return new Shown(Kind.NUMBER, FIXED_DIGITS.matcher(fields).matches() ? fields.length() : 0);
    }
    return new Shown(TIME_OF_DAY.matcher(fields).find() ? Kind.DATE_AND_TIME : Kind.DATE, 0);
  }
}
