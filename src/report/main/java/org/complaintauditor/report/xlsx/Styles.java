package org.complaintauditor.report.xlsx;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;

/** The workbook's styles: one accent and quiet lines. */
public final class Styles {

  static final String BREACH_FILL = "FBDCC8";
  static final String BREACH_INK = "8A2F00";
  private static final String ACCENT = "1F3A5F";
  private static final String INK = "1B1F24";
  private static final String QUIET = "5B6470";
  private static final String LINE = "D5DAE1";
  private static final String WHITE = "FFFFFF";
  private static final String BOX = "FFF4CE";
  private static final String BOX_LINE = "B58900";
  private static final String TO_FILL = "F4F6F9";

  /** A font that is everywhere, or has a twin of the same widths. */
  private static final String FONT = "Arial";

  private static final short SIZE = 10;
  private static final short TITLE_SIZE = 18;
  private static final short HEADING_SIZE = 12;

  private final XSSFWorkbook workbook;
  final XSSFCellStyle title;
  public final XSSFCellStyle subtitle;
  final XSSFCellStyle heading;
  final XSSFCellStyle plain;

  /** The style of labels and notes. */
  final XSSFCellStyle note;

  public final XSSFCellStyle box;
  public final XSSFCellStyle columnHead;
  final XSSFCellStyle columnHeadRight;
  public final XSSFCellStyle text;

  /**
   * The style of a text that a spreadsheet would take for a formula if somebody entered it again.
   */
  public final XSSFCellStyle quotedText;

  final XSSFCellStyle oneLine;
  final XSSFCellStyle strong;
  public final XSSFCellStyle number;
  public final XSSFCellStyle date;
  public final XSSFCellStyle dateTime;
  final XSSFCellStyle share;
  final XSSFCellStyle none;

  /** The style of what stands in place of a rate that cannot be told. */
  final XSSFCellStyle untold;

  /** The styles of the box that says how far the report can be trusted. */
  final BoxStyles trustBox;

  /** The style of a figure that a chart draws, and that nobody should see beside it. */
  final XSSFCellStyle hidden;

  final XSSFCellStyle link;

  /** The style of a warning beside a figure. */
  final XSSFCellStyle flag;

  /** The style of a cell that the reader fills. */
  public final XSSFCellStyle toFill;

  /** The format of a whole percentage, for the axis of a chart. */
  final String wholePercent;

  private final Rates rates;
  private final Rates markedRates;

  /** Rates with other marks, which few workbooks have. */
  private final Map<String, Rates> otherRates = new HashMap<>();

  private final String point;
  private final String sign;

  /**
   * The styles of the box that says how far the report can be trusted.
   *
   * @param heading its heading
   * @param level the words for a severity that calls for something to be done
   * @param text its texts
   */
  record BoxStyles(XSSFCellStyle heading, XSSFCellStyle level, XSSFCellStyle text) {}

  /** Rounding must not hide the one breach among thousands. */
  private record Rates(XSSFCellStyle usual, XSSFCellStyle nearlyAll, XSSFCellStyle nearlyNone) {}

  Styles(XSSFWorkbook workbook, MessageBundle words, LocalizedFormats formats) {
    this.workbook = workbook;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints(SIZE);
    title = style(TITLE_SIZE, true, ACCENT, VerticalAlignment.TOP);
    subtitle = style(HEADING_SIZE, false, QUIET, VerticalAlignment.TOP);
    heading = style(HEADING_SIZE, true, ACCENT, VerticalAlignment.BOTTOM);
    plain = style(SIZE, false, INK, VerticalAlignment.CENTER);
    plain.setWrapText(true);
    note = style(SIZE, false, QUIET, VerticalAlignment.CENTER);
    note.setWrapText(true);
    box = filled(INK, BOX, HorizontalAlignment.LEFT);
    frame(box);
    columnHead = filled(WHITE, ACCENT, HorizontalAlignment.LEFT);
    columnHeadRight = filled(WHITE, ACCENT, HorizontalAlignment.RIGHT);
    text = textCell(false, INK);
    quotedText = textCell(false, INK);
    quotedText.setQuotePrefixed(true);
    oneLine = textCell(false, QUIET);
    oneLine.setWrapText(false);
    strong = textCell(true, ACCENT);
    number = cell(false, INK, "#,##0", HorizontalAlignment.RIGHT);
    String day = formats.datePattern().toLowerCase(Locale.ROOT);
    date = cell(false, INK, day, HorizontalAlignment.LEFT);
    dateTime = cell(false, INK, day + " hh:mm", HorizontalAlignment.LEFT);
    boolean english = words.language().equals("en");
    point = english ? "." : ",";
    sign = english ? "%" : "\u00a0%";
    rates = rates("");
    markedRates = rates("*");
    wholePercent = "0" + sign;
    share = cell(false, QUIET, "0.0" + sign, HorizontalAlignment.RIGHT);
    none = cell(false, QUIET, "@", HorizontalAlignment.RIGHT);
    untold = cell(false, QUIET, "@", HorizontalAlignment.RIGHT);
    untold.setWrapText(true);
    trustBox = trustBox();
    hidden = cell(false, QUIET, ";;;", HorizontalAlignment.RIGHT);
    hidden.setBorderBottom(BorderStyle.NONE);
    link = textCell(false, ACCENT);
    link.getFont().setUnderline(FontUnderline.SINGLE);
    flag = textCell(true, BREACH_INK);
    fill(flag, BREACH_FILL);
    toFill = textCell(false, INK);
    fill(toFill, TO_FILL);
  }

  /** The style of a rate, with a star where it is marked as unreliable. */
  XSSFCellStyle rate(Tally tally, boolean marked) {
    return rate(tally, marked ? markedRates : rates);
  }

  /** The style of a rate that doubtful texts touch, of which nothing beside it says so. */
  XSSFCellStyle doubtfulRate(Tally tally, boolean marked) {
    return rate(tally, otherRates.computeIfAbsent(marked ? "±*" : "±", this::rates));
  }

  private static XSSFCellStyle rate(Tally tally, Rates styles) {
    if (LocalizedFormats.isNearlyAll(tally)) {
      return styles.nearlyAll();
    }
    return LocalizedFormats.isNearlyNone(tally) ? styles.nearlyNone() : styles.usual();
  }

  public static XSSFColor colour(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex), null);
  }

  private Rates rates(String star) {
    String usual = star.isEmpty() ? "" : "\"" + star + "\"";
    return new Rates(
        rate("0.0" + sign + usual),
        rate("\">99" + point + "9" + sign + star + "\""),
        rate("\"<0" + point + "1" + sign + star + "\""));
  }

  private XSSFCellStyle rate(String format) {
    return cell(true, INK, format, HorizontalAlignment.RIGHT);
  }

  private XSSFCellStyle textCell(boolean bold, String ink) {
    return cell(bold, ink, "@", HorizontalAlignment.LEFT);
  }

  /** A cell of a table: a quiet line below it. */
  private XSSFCellStyle cell(
      boolean bold, String ink, String format, HorizontalAlignment alignment) {
    XSSFCellStyle style = style(SIZE, bold, ink, VerticalAlignment.CENTER);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setAlignment(alignment);
    style.setIndention((short) 1);
    style.setWrapText(alignment == HorizontalAlignment.LEFT);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(LINE));
    return style;
  }

  /** Bold on a colour. */
  private XSSFCellStyle filled(String ink, String fill, HorizontalAlignment alignment) {
    XSSFCellStyle style = style(SIZE, true, ink, VerticalAlignment.CENTER);
    fill(style, fill);
    style.setAlignment(alignment);
    style.setIndention((short) 1);
    style.setWrapText(true);
    return style;
  }

  private BoxStyles trustBox() {
    XSSFCellStyle heading = filled(ACCENT, TO_FILL, HorizontalAlignment.LEFT);
    heading.setBorderTop(BorderStyle.MEDIUM);
    heading.setTopBorderColor(colour(ACCENT));
    XSSFCellStyle level = filled(INK, TO_FILL, HorizontalAlignment.LEFT);
    XSSFCellStyle said = style(SIZE, false, INK, VerticalAlignment.TOP);
    fill(said, TO_FILL);
    said.setWrapText(true);
    said.setAlignment(HorizontalAlignment.LEFT);
    said.setIndention((short) 1);
    for (XSSFCellStyle style : List.of(level, said)) {
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBottomBorderColor(colour(LINE));
    }
    return new BoxStyles(heading, level, said);
  }

  private static void frame(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.MEDIUM);
    style.setBorderBottom(BorderStyle.MEDIUM);
    style.setBorderLeft(BorderStyle.MEDIUM);
    style.setBorderRight(BorderStyle.MEDIUM);
    for (BorderSide side :
        List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
      style.setBorderColor(side, colour(BOX_LINE));
    }
  }

  private XSSFCellStyle style(short size, boolean bold, String ink, VerticalAlignment alignment) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(size);
    font.setBold(bold);
    font.setColor(colour(ink));
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(alignment);
    return style;
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }
}
