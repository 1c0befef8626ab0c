package org.complaintauditor.report;

import java.util.Optional;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Occurrence;

/**
 * How far beyond its due date something is.
 *
 * @param businessDays the business days after the due date: until it was done, or was still not
 *     done when audited
 * @param overdue whether it was still not done, or not told rightly, when audited
 */
public record Delay(int businessDays, boolean overdue) {

  /** The delay of an occurrence; empty where nothing is late, or what was told cannot be unsaid. */
  public static Optional<Delay> of(Occurrence occurrence, Assessment.Basis basis) {
    if (occurrence.lateBusinessDays().isPresent()) {
      return Optional.of(new Delay(occurrence.lateBusinessDays().getAsInt(), false));
    }
    Assessment assessment = occurrence.assessment();
    boolean toldWrongly =
        occurrence.reason() == Reason.CONTRADICTED
            && !assessment.obligation().contradiction().atOnce();
    boolean owedStill =
        assessment.discharge().isEmpty() && (toldWrongly || occurrence.reason() == Reason.MISSING);
    return owedStill
        ? Optional.of(
            new Delay(
                basis
                    .calendar()
                    .businessDaysIn(assessment.due().date(), basis.auditInstant().date()),
                true))
        : Optional.empty();
  }
}
