package org.complaintauditor.report.xlsx;

import java.util.HexFormat;
import java.util.List;
import org.apache.poi.ss.usermodel.FontFormatting;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.complaintauditor.model.Verdict;

/**
 * The colours of verdicts, which readers with any colour vision can tell apart: blue, orange,
 * yellow, violet, none. A breach is bold too, and the words say the same. They are conditions, so
 * that a cell that somebody corrects changes its colour.
 */
final class VerdictMarks {

  /** For lines and bars: stronger than what stands behind words. */
  static final String MET = "3B7FB6";

  static final String BREACHED = "D9622B";
  static final String PENDING = "E3B93C";
  static final String NOT_EVIDENCED = "8C6BB1";
  static final String NOT_APPLICABLE = "C9CFD6";

  private VerdictMarks() {}

  /** Marks the cells that begin with the word for a verdict. */
  static void on(XSSFSheet sheet, Book book, List<CellRangeAddress> cells) {
    if (cells.isEmpty()) {
      return;
    }
    CellRangeAddress[] ranges = cells.toArray(new CellRangeAddress[0]);
    XSSFConditionalFormattingRule[] rules = {
      rule(sheet, book, ranges[0], Verdict.BREACHED, "FBDCC8", "8A2F00", true),
      rule(sheet, book, ranges[0], Verdict.MET, "DCEBF7", "0B4A78", false),
      rule(sheet, book, ranges[0], Verdict.PENDING, "FFF5C7", "5E4B00", false),
      rule(sheet, book, ranges[0], Verdict.NOT_EVIDENCED, "E8DDF1", "4E2E6E", false),
      rule(sheet, book, ranges[0], Verdict.NOT_APPLICABLE, "", "5B6470", false)
    };
    for (XSSFConditionalFormattingRule rule : rules) {
      sheet.getSheetConditionalFormatting().addConditionalFormatting(ranges, rule);
    }
  }

  private static XSSFConditionalFormattingRule rule(
      XSSFSheet sheet,
      Book book,
      CellRangeAddress first,
      Verdict verdict,
      String fill,
      String ink,
      boolean bold) {
    String word = book.word(verdict);
    String cell =
        new CellRangeAddress(
                first.getFirstRow(),
                first.getFirstRow(),
                first.getFirstColumn(),
                first.getFirstColumn())
            .formatAsString();
    XSSFConditionalFormattingRule rule =
        sheet
            .getSheetConditionalFormatting()
            .createConditionalFormattingRule(
                "LEFT(" + cell + "," + word.length() + ")=\"" + word + "\"");
    FontFormatting font = rule.createFontFormatting();
    font.setFontStyle(false, bold);
    font.setFontColor(colour(ink));
    if (!fill.isEmpty()) {
      XSSFPatternFormatting pattern = rule.createPatternFormatting();
      pattern.setFillBackgroundColor(colour(fill));
      pattern.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
    }
    return rule;
  }

  private static XSSFColor colour(String hex) {
    return new XSSFColor(HexFormat.of().parseHex(hex), null);
  }
}
