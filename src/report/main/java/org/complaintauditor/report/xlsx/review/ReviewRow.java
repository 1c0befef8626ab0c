package org.complaintauditor.report.xlsx.review;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a review workbook.
 *
 * @param caseId the case, whose events the row leads to
 * @param values what stands in its columns; those without a value are blank
 * @param notes what is wrong with cells
 */
public record ReviewRow(
    String caseId, Map<ReviewColumn, ReviewValue> values, Map<ReviewColumn, String> notes) {
  public ReviewRow {
    values = copy(values);
    notes = copy(notes);
  }

  private static <V> Map<ReviewColumn, V> copy(Map<ReviewColumn, V> map) {
    EnumMap<ReviewColumn, V> copy = new EnumMap<>(ReviewColumn.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /** What stands in a column. */
  public ReviewValue value(ReviewColumn column) {
    return values.getOrDefault(column, ReviewValue.blank());
  }

  /** The same row with more in it. */
  public ReviewRow with(Map<ReviewColumn, ReviewValue> more, Map<ReviewColumn, String> wrong) {
    EnumMap<ReviewColumn, ReviewValue> all = new EnumMap<>(ReviewColumn.class);
    all.putAll(values);
    all.putAll(more);
    return new ReviewRow(caseId, all, wrong);
  }
}
