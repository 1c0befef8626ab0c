package org.complaintauditor.report.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.complaintauditor.model.Verdict;

/**
 * Bars behind rates, and the colours of verdicts, which readers with any colour vision can tell
 * apart: blue, orange, yellow, violet, none. A breach is bold too, and the words say the same. They
 * are conditions, so that a cell that somebody corrects changes its colour.
 */
public final class ConditionalFormats {

  private static final String BAR = "BFD3E8";

  private ConditionalFormats() {}

  /** Bars as long as the rate: 100 % fills the cell. The figure stays in sight. */
  static void rateBars(XSSFSheet sheet, CellRangeAddress cells) {
    XSSFConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().createConditionalFormattingRule(Styles.colour(BAR));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    bar.getMaxThreshold().setValue(1d);
    bar.setWidthMin(0);
    bar.setWidthMax(100);
    add(sheet, new CellRangeAddress[] {cells}, rule);
  }

  /** Marks the cells that begin with the word for a verdict. */
  public static void verdicts(XSSFSheet sheet, ReportWorkbook book, List<CellRangeAddress> cells) {
    if (cells.isEmpty()) {
      return;
    }
    CellRangeAddress[] ranges = cells.toArray(new CellRangeAddress[0]);
    String first =
        new CellReference(ranges[0].getFirstRow(), ranges[0].getFirstColumn()).formatAsString();
    mark(sheet, ranges, first, book.word(Verdict.BREACHED), Styles.BREACH_FILL, Styles.BREACH_INK);
    mark(sheet, ranges, first, book.word(Verdict.MET), "DCEBF7", "0B4A78");
    mark(sheet, ranges, first, book.word(Verdict.PENDING), "FFF5C7", "5E4B00");
    mark(sheet, ranges, first, book.word(Verdict.NOT_EVIDENCED), "E8DDF1", "4E2E6E");
    mark(sheet, ranges, first, book.word(Verdict.NOT_APPLICABLE), "", "5B6470");
  }

  /** Fills cells for which a formula holds, written for the first of them. */
  public static void fill(XSSFSheet sheet, CellRangeAddress cells, String formula, String colour) {
    XSSFConditionalFormattingRule rule =
        sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
    XSSFPatternFormatting pattern = rule.createPatternFormatting();
    pattern.setFillBackgroundColor(Styles.colour(colour));
    pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    add(sheet, new CellRangeAddress[] {cells}, rule);
  }

  private static void mark(
      XSSFSheet sheet,
      CellRangeAddress[] ranges,
      String first,
      String word,
      String fill,
      String ink) {
    XSSFConditionalFormattingRule rule =
        sheet
            .getSheetConditionalFormatting()
            .createConditionalFormattingRule(
                "LEFT(" + first + "," + word.length() + ")=\"" + word + "\"");
    FontFormatting font = rule.createFontFormatting();
    font.setFontStyle(false, ink.equals(Styles.BREACH_INK));
    font.setFontColor(Styles.colour(ink));
    if (!fill.isEmpty()) {
      XSSFPatternFormatting pattern = rule.createPatternFormatting();
      pattern.setFillBackgroundColor(Styles.colour(fill));
      pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }
    add(sheet, ranges, rule);
  }

  private static void add(
      XSSFSheet sheet, CellRangeAddress[] ranges, XSSFConditionalFormattingRule rule) {
    sheet.getSheetConditionalFormatting().addConditionalFormatting(ranges, rule);
  }
}
