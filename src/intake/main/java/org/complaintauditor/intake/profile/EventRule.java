package org.complaintauditor.intake.profile;

import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Problem;

/**
 * An event that records of a source may make.
 *
 * @param when the condition under which they do
 * @param optional whether a missing timestamp means that it did not happen
 * @param cells the values of the canonical columns, {@code activity} and {@code timestamp} among
 *     them
 * @param remark what is to be said of the data where it happened
 */
public record EventRule(
    RecordCondition when,
    boolean optional,
    Map<CanonicalColumn, ValueExpression> cells,
    Optional<Problem.Code> remark) {

  /** Makes no event, as a value of {@code activity}. */
  public static final String NONE = "none";

  public EventRule {
    cells = Map.copyOf(cells);
  }
}
