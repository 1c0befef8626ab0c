package org.complaintauditor.report.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.Formats;
import org.complaintauditor.words.Words;

/** The workbook's styles: one accent and quiet lines. */
final class Look {

  private static final String ACCENT = "1F3A5F";
  private static final String INK = "1B1F24";
  private static final String QUIET = "5B6470";
  private static final String LINE = "D5DAE1";
  private static final String WHITE = "FFFFFF";
  private static final String BOX = "FFF4CE";
  private static final String BOX_LINE = "B58900";
  private static final String BREACH_FILL = "FBDCC8";
  private static final String BREACH_INK = "8A2F00";
  private static final String TO_FILL = "F4F6F9";

  /** A font that is everywhere, or has a twin of the same widths. */
  private static final String FONT = "Arial";

  private static final short SIZE = 10;
  private static final short TITLE_SIZE = 18;
  private static final short HEADING_SIZE = 12;

  final CellStyle title;
  final CellStyle subtitle;
  final CellStyle heading;
  final CellStyle label;
  final CellStyle plain;
  final CellStyle note;
  final CellStyle box;
  final CellStyle columnHead;
  final CellStyle columnHeadRight;
  final CellStyle text;
  final CellStyle quotedText;
  final CellStyle oneLine;
  final CellStyle strong;
  final CellStyle number;
  final CellStyle date;
  final CellStyle dateTime;
  final CellStyle share;
  final CellStyle none;
  final CellStyle link;

  /** Of a warning beside a figure. */
  final XSSFCellStyle flag;

  /** Of a cell that the reader fills. */
  final XSSFCellStyle toFill;

  private final String wholePercent;
  private final Map<Boolean, CellStyle> percents = new HashMap<>();
  private final Map<Boolean, CellStyle> nearlyAll = new HashMap<>();
  private final Map<Boolean, CellStyle> nearlyNone = new HashMap<>();
  private final XSSFWorkbook workbook;

  Look(XSSFWorkbook workbook, Words words, Formats formats) {
    this.workbook = workbook;
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints(SIZE);
    title =
        style(font(TITLE_SIZE, true, ACCENT), s -> s.setVerticalAlignment(VerticalAlignment.TOP));
    subtitle =
        style(font(HEADING_SIZE, false, QUIET), s -> s.setVerticalAlignment(VerticalAlignment.TOP));
    heading =
        style(
            font(HEADING_SIZE, true, ACCENT),
            s -> s.setVerticalAlignment(VerticalAlignment.BOTTOM));
    label = style(font(SIZE, false, QUIET), Look::wrapped);
    plain = style(font(SIZE, false, INK), Look::wrapped);
    note = style(font(SIZE, false, QUIET), Look::wrapped);
    box = style(font(SIZE, true, INK), this::boxed);
    columnHead = style(font(SIZE, true, WHITE), this::onAccent);
    columnHeadRight =
        style(
            font(SIZE, true, WHITE),
            s -> {
              onAccent(s);
              s.setAlignment(HorizontalAlignment.RIGHT);
            });
    text = cell(font(SIZE, false, INK), "@", HorizontalAlignment.LEFT);
    quotedText = cell(font(SIZE, false, INK), "@", HorizontalAlignment.LEFT);
    quotedText.setQuotePrefixed(true);
    oneLine = cell(font(SIZE, false, QUIET), "@", HorizontalAlignment.LEFT);
    oneLine.setWrapText(false);
    strong = cell(font(SIZE, true, ACCENT), "@", HorizontalAlignment.LEFT);
    number = cell(font(SIZE, false, INK), "#,##0", HorizontalAlignment.RIGHT);
    String day = formats.datePattern().toLowerCase(Locale.ROOT);
    date = cell(font(SIZE, false, INK), day, HorizontalAlignment.LEFT);
    dateTime = cell(font(SIZE, false, INK), day + " hh:mm", HorizontalAlignment.LEFT);
    boolean english = words.language().equals("en");
    String point = english ? "." : ",";
    String sign = english ? "%" : "\u00a0%";
    for (boolean marked : List.of(false, true)) {
      String star = marked ? "\"*\"" : "";
      String end = marked ? "*\"" : "\"";
      percents.put(marked, rate("0.0" + sign + star));
      nearlyAll.put(marked, rate("\">99" + point + "9" + sign + end));
      nearlyNone.put(marked, rate("\"<0" + point + "1" + sign + end));
    }
    wholePercent = "0" + sign;
    share = cell(font(SIZE, false, QUIET), "0.0" + sign, HorizontalAlignment.RIGHT);
    none = cell(font(SIZE, false, QUIET), "@", HorizontalAlignment.RIGHT);
    link = cell(linkFont(), "@", HorizontalAlignment.LEFT);
    flag = cell(font(SIZE, true, BREACH_INK), "@", HorizontalAlignment.LEFT);
    fill(flag, BREACH_FILL);
    toFill = cell(font(SIZE, false, INK), "@", HorizontalAlignment.LEFT);
    fill(toFill, TO_FILL);
  }

  /** The style of a rate: rounding must not hide the one breach among thousands. */
  CellStyle percent(Tally tally, boolean marked) {
    Map<Boolean, CellStyle> styles =
        Formats.isNearlyAll(tally)
            ? nearlyAll
            : Formats.isNearlyNone(tally) ? nearlyNone : percents;
    return styles.getOrDefault(marked, share);
  }

  /** The format of a whole percentage, for the axis of a chart. */
  String wholePercent() {
    return wholePercent;
  }

  private XSSFCellStyle rate(String format) {
    return cell(font(SIZE, true, INK), format, HorizontalAlignment.RIGHT);
  }

  private XSSFFont linkFont() {
    XSSFFont font = font(SIZE, false, ACCENT);
    font.setUnderline(FontUnderline.SINGLE);
    return font;
  }

  /** A cell of a table: a quiet line below it. */
  private XSSFCellStyle cell(XSSFFont font, String format, HorizontalAlignment alignment) {
    return style(
        font,
        s -> {
          s.setDataFormat(workbook.createDataFormat().getFormat(format));
          s.setAlignment(alignment);
          s.setIndention((short) 1);
          s.setVerticalAlignment(VerticalAlignment.CENTER);
          s.setWrapText(alignment == HorizontalAlignment.LEFT);
          s.setBorderBottom(BorderStyle.THIN);
          s.setBottomBorderColor(colour(LINE));
        });
  }

  private static void wrapped(XSSFCellStyle style) {
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
  }

  private void onAccent(XSSFCellStyle style) {
    fill(style, ACCENT);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setIndention((short) 1);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
  }

  private void boxed(XSSFCellStyle style) {
    fill(style, BOX);
    style.setAlignment(HorizontalAlignment.LEFT);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    style.setIndention((short) 1);
    style.setBorderTop(BorderStyle.MEDIUM);
    style.setBorderBottom(BorderStyle.MEDIUM);
    style.setBorderLeft(BorderStyle.MEDIUM);
    style.setBorderRight(BorderStyle.MEDIUM);
    style.setTopBorderColor(colour(BOX_LINE));
    style.setBottomBorderColor(colour(BOX_LINE));
    style.setLeftBorderColor(colour(BOX_LINE));
    style.setRightBorderColor(colour(BOX_LINE));
  }

  private XSSFCellStyle style(XSSFFont font, Consumer<XSSFCellStyle> settings) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    settings.accept(style);
    return style;
  }

  private XSSFFont font(short size, boolean bold, String colour) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints(size);
    font.setBold(bold);
    font.setColor(colour(colour));
    return font;
  }

  private static void fill(XSSFCellStyle style, String colour) {
    style.setFillForegroundColor(colour(colour));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static XSSFColor colour(String hex) {
    byte[] rgb = java.util.HexFormat.of().parseHex(hex);
    return new XSSFColor(rgb, null);
  }
}
