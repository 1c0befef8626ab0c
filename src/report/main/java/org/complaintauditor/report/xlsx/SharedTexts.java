package org.complaintauditor.report.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/**
 * Texts that many cells have stand in the workbook once, which makes it smaller and quicker to
 * open. They stay in memory, so there is an end to them: further ones stand in their cells.
 */
final class SharedTexts {

  private static final int MOST = 4_096;
  private static final int LONGEST = 256;

  private final SharedStringsTable table;
  private final Map<String, Integer> indexes = new HashMap<>();

  SharedTexts(SharedStringsTable table) {
    this.table = table;
  }

  /** The text's number; negative where it has none. */
  int index(String text) {
    Integer known = indexes.get(text);
    if (known != null) {
      return known;
    }
    if (indexes.size() == MOST || text.length() > LONGEST) {
      return -1;
    }
    int index = table.addSharedStringItem(new XSSFRichTextString(CellText.of(text)));
    indexes.put(text, index);
    return index;
  }
}
