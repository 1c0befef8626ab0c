package org.complaintauditor.inspection;

import org.complaintauditor.intake.table.TableReader.Sheet;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** A sheet of a workbook in words. */
final class SheetText {

  private SheetText() {}

  /** How much stands in it, and whether and why it is read. */
  static String of(Sheet sheet, MessageBundle words, LocalizedFormats formats) {
    return words.text(
        "inspection.sheet",
        TextSanitizer.line(sheet.name()),
        formats.number(sheet.rows()),
        formats.number(sheet.columns()),
        sheet.visible() ? "" : words.text("inspection.sheet.hidden"),
        words.text("inspection.sheet." + sheet.choice().name()),
        sheet.rows(),
        sheet.columns());
  }
}
