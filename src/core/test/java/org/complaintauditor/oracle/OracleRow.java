package org.complaintauditor.oracle;

import java.util.Map;

/**
 * One exported row (formats 1).
 *
 * @param file the file's name, shown in {@code <file>:<row>}
 * @param fileOrder the file's position among the files as given
 * @param row the row's number as a spreadsheet shows it (decision 4)
 * @param cells raw cells by canonical column name; a column the file lacks is an absent key
 */
public record OracleRow(String file, int fileOrder, int row, Map<String, String> cells) {

  /** The raw cell of a column, empty where the file lacks the column (decision 9). */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
