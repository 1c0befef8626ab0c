package org.complaintauditor.report;

import java.util.List;

/**
 * How files of rows are written: for whoever opens them in Excel, or for programs. Both are UTF-8
 * and quoted as RFC 4180 says.
 *
 * @param byteOrderMark whether the file begins with one, without which Excel reads another encoding
 * @param separator what stands between two cells
 */
public record CsvForm(boolean byteOrderMark, char separator) {

  /** RFC 4180: commas, no byte order mark. */
  public static final CsvForm PLAIN = new CsvForm(false, ',');

  /** The form that opens in columns, with its accents, when somebody clicks a file. */
  public static final String EXCEL_OPTION = "excel";

  /** The form for programs. */
  public static final String PLAIN_OPTION = "plain";

  /**
   * Languages in whose countries a comma stands in numbers, so that Excel splits rows elsewhere.
   */
  private static final List<String> COMMA_IN_NUMBERS = List.of("fr", "de");

  /** With their full-width forms, which spreadsheets of East Asia take for the same. */
  private static final String STARTS_A_FORMULA = "=+-@|\t\r\uFF1D\uFF0B\uFF0D\uFF20\uFF5C";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * The form that an option asks for.
   *
   * @param option {@code excel} or {@code plain}
   * @param language the report's; the Excel of its readers splits rows at another separator
   */
  public static CsvForm of(String option, String language) {
    return switch (option) {
      case EXCEL_OPTION -> new CsvForm(true, COMMA_IN_NUMBERS.contains(language) ? ';' : ',');
      case PLAIN_OPTION -> PLAIN;
      default ->
          throw new IllegalArgumentException("there is no form of CSV files named " + option);
    };
  }

  /** What stands before the first row. */
  public String start() {
    return byteOrderMark ? String.valueOf(BYTE_ORDER_MARK) : "";
  }

  /**
   * The text with an apostrophe before it where a spreadsheet would read a formula, also behind
   * blanks, which some cut off.
   */
  public static String neutral(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (STARTS_A_FORMULA.indexOf(c) >= 0) {
        return "'" + cell;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        return cell;
      }
    }
    return cell;
  }
}
