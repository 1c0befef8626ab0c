package org.complaintauditor.report.xlsx.review;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.xlsx.CellString;
import org.complaintauditor.report.xlsx.Styles;

/** The styles of a review workbook: what is locked is plain, what is to be filled in is yellow. */
final class ReviewStyles {

  static final String OPEN = "FFFBEA";
  static final String NEEDED = "FCE4B8";
  static final String WRONG = "FFE14D";
  private static final String OPEN_HEAD = "FFE9A8";
  private static final String OPEN_LINE = "E3D7AE";
  private static final String INK = "1B1F24";

  private final XSSFWorkbook workbook;
  private final Styles styles;
  final XSSFCellStyle openHead;

  /** Over the columns: whose they are. */
  final XSSFCellStyle foundBand;

  final XSSFCellStyle openBand;
  private final XSSFCellStyle openDate;
  private final Map<CellStyle, XSSFCellStyle> opened = new HashMap<>();
  private final Map<CellStyle, XSSFCellStyle> marked = new HashMap<>();

  ReviewStyles(XSSFWorkbook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
    openHead = copy(styles.columnHead, OPEN_HEAD);
    openHead.getFont().setColor(Styles.colour(INK));
    foundBand = copy(styles.box, "E8EDF3");
    openBand = copy(styles.box, OPEN_HEAD);
    for (XSSFCellStyle band : new XSSFCellStyle[] {foundBand, openBand}) {
      band.setBorderTop(BorderStyle.NONE);
      band.setBorderLeft(BorderStyle.NONE);
      band.setBorderRight(BorderStyle.NONE);
      band.setBorderBottom(BorderStyle.NONE);
      band.setWrapText(false);
    }
    openDate = opened(styles.date);
  }

  /** The style of a cell. */
  CellStyle of(ReviewColumn column, ReviewValue value, boolean wrong) {
    boolean open = column.part() == ReviewColumn.Part.ANSWER;
    CellStyle style = open ? open(column, value) : locked(value);
    return wrong ? marked.computeIfAbsent(style, one -> copy((XSSFCellStyle) one, WRONG)) : style;
  }

  private CellStyle open(ReviewColumn column, ReviewValue value) {
    if (column == ReviewColumn.DATE && (value.isBlank() || !(value instanceof ReviewValue.Text))) {
      return openDate;
    }
    return opened.computeIfAbsent(locked(value), one -> opened((XSSFCellStyle) one));
  }

  private CellStyle locked(ReviewValue value) {
    if (value instanceof ReviewValue.Day) {
      return styles.date;
    }
    if (value instanceof ReviewValue.Moment) {
      return styles.dateTime;
    }
    if (value instanceof ReviewValue.Count) {
      return styles.number;
    }
    return CellString.looksLikeFormula(value.shown()) ? styles.quotedText : styles.text;
  }

  private XSSFCellStyle opened(XSSFCellStyle style) {
    XSSFCellStyle open = copy(style, OPEN);
    open.setLocked(false);
    open.setBorderLeft(BorderStyle.THIN);
    open.setBorderRight(BorderStyle.THIN);
    XSSFColor line = Styles.colour(OPEN_LINE);
    open.setLeftBorderColor(line);
    open.setRightBorderColor(line);
    open.setBottomBorderColor(line);
    return open;
  }

  private XSSFCellStyle copy(XSSFCellStyle style, String fill) {
    XSSFCellStyle copy = workbook.createCellStyle();
    copy.cloneStyleFrom(style);
    if (style.equals(styles.columnHead)) {
      var font = workbook.createFont();
      font.setFontName(style.getFont().getFontName());
      font.setFontHeightInPoints(style.getFont().getFontHeightInPoints());
      font.setBold(true);
      copy.setFont(font);
    }
    copy.setFillForegroundColor(Styles.colour(fill));
    copy.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return copy;
  }
}
