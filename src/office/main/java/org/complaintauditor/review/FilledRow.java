package org.complaintauditor.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.report.xlsx.review.ReviewColumn;

/**
 * A row of a review that came back.
 *
 * @param number the row's number as a spreadsheet shows it
 * @param cells what stands in its columns; those without a cell are blank
 */
record FilledRow(int number, Map<ReviewColumn, FilledCell> cells) {
  FilledRow {
    EnumMap<ReviewColumn, FilledCell> copy = new EnumMap<>(ReviewColumn.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  FilledCell cell(ReviewColumn column) {
    return cells.getOrDefault(column, FilledCell.BLANK);
  }

  /** What stands in a column, without blanks around it. */
  String text(ReviewColumn column) {
    return cell(column).text().strip();
  }

  /**
   * Whether something says what the reviewer makes of the finding; a name and a date alone do not.
   */
  boolean isAnswered() {
    return cells.keySet().stream()
        .filter(column -> column.part() == ReviewColumn.Part.ANSWER)
        .filter(column -> column != ReviewColumn.NAME && column != ReviewColumn.DATE)
        .anyMatch(column -> !cell(column).isBlank());
  }

  /** Whether both rows say the same of a finding. */
  boolean saysTheSame(FilledRow other) {
    for (ReviewColumn column : ReviewColumn.values()) {
      if (column.part() == ReviewColumn.Part.ANSWER && !text(column).equals(other.text(column))) {
        return false;
      }
    }
    return true;
  }
}
