package org.complaintauditor.report.xlsx;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Bars behind rates, as long as the rate: 100 % fills the cell. The figure stays in sight. */
final class RateBars {

  private static final String COLOUR = "BFD3E8";

  private RateBars() {}

  static void on(XSSFSheet sheet, CellRangeAddress cells) {
    XSSFConditionalFormattingRule rule =
        sheet
            .getSheetConditionalFormatting()
            .createConditionalFormattingRule(new XSSFColor(HexFormat.of().parseHex(COLOUR), null));
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(ConditionalFormattingThreshold.RangeType.NUMBER);
    bar.getMaxThreshold().setValue(1d);
    bar.setWidthMin(0);
    bar.setWidthMax(100);
    sheet
        .getSheetConditionalFormatting()
        .addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }
}
