package org.complaintauditor.dossier.leak;

import java.util.regex.Pattern;

/** The XML of a workbook without the names of cells: E1042 is an event's id in many exports. */
final class WorkbookXml {
  /** What stands before a place is kept: looked for behind each letter it would take seconds. */
  private static final Pattern PLACES =
      Pattern.compile(
          "(\\s)(?:r|ref|sqref|activeCell|topLeftCell|spans|s|min|max)=\"[A-Z0-9:$ ]{0,400}\""
              + "|([!:>(,=+*/-])\\$?[A-Z]{1,3}\\$?[0-9]{1,7}(?=[:<),+*/=-])"
              + "|(<v>)[0-9.E+-]{1,30}(?=</v>)");

  private WorkbookXml() {}

  static String withoutPlaces(String xml) {
    return PLACES.matcher(xml).replaceAll("$1$2$3");
  }
}
