package org.complaintauditor.report.xlsx;

/**
 * A row of the workbook that a link leads to.
 *
 * @param sheet the sheet's name
 * @param row the row's number as spreadsheets show it, from 1
 */
public record RowReference(String sheet, int row) {

  /** The formula of the link. Its text is one of ours: no text of an export is in a formula. */
  String hyperlink(String text) {
    return "HYPERLINK(\"#'"
        + sheet.replace("'", "''")
        + "'!A"
        + row
        + "\",\""
        + text.replace("\"", "\"\"")
        + "\")";
  }
}
