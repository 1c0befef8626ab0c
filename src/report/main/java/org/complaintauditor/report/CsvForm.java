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

  /** Languages in whose countries a comma stands in numbers, so that Excel splits rows elsewhere. */
  private static final List<String> COMMA_IN_NUMBERS = List.of("fr", "de");

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
      default -> throw new IllegalArgumentException("there is no form of CSV files named " + option);
    };
  }

  /** What stands before the first row. */
  public String start() {
    return byteOrderMark ? String.valueOf(BYTE_ORDER_MARK) : "";
  }
}
