package org.complaintauditor.report.xlsx;

/**
 * A row of the workbook, to be pointed at.
 *
 * @param sheet the sheet's name
 * @param row the row's number as spreadsheets show it, from 1
 */
record Place(String sheet, int row) {

  /**
   * The formula of a link to it. Its text is one of ours: no text of an export ever stands in a
   * formula.
   */
  String link(String text) {
    return "HYPERLINK(\"#'"
        + sheet.replace("'", "''")
        + "'!A"
        + row
        + "\",\""
        + text.replace("\"", "\"\"")
        + "\")";
  }
}
