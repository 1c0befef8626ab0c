package org.complaintauditor.report.xlsx.review;

import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.complaintauditor.report.xlsx.CellString;
import org.complaintauditor.report.xlsx.ReportWorkbook;

/** What a spreadsheet lets people enter into a review; the import asks again. */
final class ReviewEntries {

  /** 1 January 2000 and 31 December 9999 as spreadsheets count days. */
  private static final String EARLIEST_DAY = "36526";

  private static final String LATEST_DAY = "2958465";

  /** The most characters of a name or a reference. */
  private static final int SHORT = 255;

  private final ReportWorkbook book;
  private final XSSFSheet sheet;
  private final DataValidationHelper helper;

  ReviewEntries(ReportWorkbook book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
  }

  /** Says what each column takes. */
  void allow(Function<ReviewColumn, CellRangeAddress> places) {
    choice(ReviewColumn.DECISION, ReviewWorkbook.DECISIONS, places);
    choice(ReviewColumn.RIGHT_VERDICT, ReviewWorkbook.VERDICTS, places);
    choice(ReviewColumn.REASON_CODE, ReviewWorkbook.REASONS, places);
    text(ReviewColumn.WHY, CellString.LONGEST, places);
    text(ReviewColumn.EVIDENCE_REF, SHORT, places);
    text(ReviewColumn.NAME, SHORT, places);
    add(
        ReviewColumn.DATE,
        helper.createDateConstraint(OperatorType.BETWEEN, EARLIEST_DAY, LATEST_DAY, ""),
        book.words.text("review.entry.date"),
        places);
  }

  private void choice(
      ReviewColumn column, String range, Function<ReviewColumn, CellRangeAddress> places) {
    add(
        column,
        helper.createFormulaListConstraint(range),
        book.words.text("review.entry.choice"),
        places);
  }

  private void text(
      ReviewColumn column, int atMost, Function<ReviewColumn, CellRangeAddress> places) {
    add(
        column,
        helper.createTextLengthConstraint(
            OperatorType.LESS_OR_EQUAL, Integer.toString(atMost), null),
        book.words.text("review.entry.text", Integer.toString(atMost)),
        places);
  }

  private void add(
      ReviewColumn column,
      DataValidationConstraint constraint,
      String remark,
      Function<ReviewColumn, CellRangeAddress> places) {
    CellRangeAddress place = places.apply(column);
    DataValidation validation =
        helper.createValidation(
            constraint,
            new CellRangeAddressList(
                place.getFirstRow(),
                place.getLastRow(),
                place.getFirstColumn(),
                place.getLastColumn()));
    validation.setEmptyCellAllowed(true);
    validation.setShowErrorBox(true);
    validation.createErrorBox(column.heading(book.words), remark);
    validation.setSuppressDropDownArrow(true); // In this format that shows the arrow of a list.
    sheet.addValidationData(validation);
  }
}
