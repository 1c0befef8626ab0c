package org.complaintauditor.intake.profile;

import java.util.Map;
import org.complaintauditor.intake.Column;

/**
 * An event that records of a source may make.
 *
 * @param when the condition under which they do
 * @param optional whether a missing timestamp means that it did not happen
 * @param cells the values of the canonical columns, {@code activity} and {@code timestamp} among
 *     them
 */
record EventRule(Condition when, boolean optional, Map<Column, Value> cells) {

  /** Makes no event, as a value of {@code activity}. */
  static final String NONE = "none";

  EventRule {
    cells = Map.copyOf(cells);
  }
}
