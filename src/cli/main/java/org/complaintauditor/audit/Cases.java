package org.complaintauditor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.quality.CaseChecks;

/** The cases of an export up to the audit instant, sorted by case id in code points. */
final class Cases {
  private final CaseRows all;
  private final AuditInstant auditInstant;

  Cases(CaseRows all, AuditInstant auditInstant) {
    this.all = all;
    this.auditInstant = auditInstant;
  }

  /** Hands on each case of which a row is left. */
  void each(Consumer<ExportedCase> taker) {
    for (ExportedCase one : all) {
      List<EventRow> happened = happened(one);
      if (!happened.isEmpty()) {
        taker.accept(
            happened.size() == one.rows().size()
                ? one
                : new ExportedCase(one.caseId(), happened, one.problems()));
      }
    }
  }

  private List<EventRow> happened(ExportedCase one) {
    List<EventRow> happened = new ArrayList<>(one.rows().size());
    for (EventRow row : one.rows()) {
      if (!auditInstant.isBefore(row.timestamp())) {
        happened.add(row);
      }
    }
    return happened;
  }

  /** Lists the rows that had not happened yet. */
  void listLater(CaseChecks checks, ProblemSpool problems) {
    for (ExportedCase one : all) {
      checks.afterAuditInstant(one.rows()).forEach(problems::add);
    }
  }

  /**
   * The cases to be judged.
   *
   * @param number how many there are
   * @throws NoSuchCase if only one is to be judged, and it is not there
   */
  Batches.Source<ExportedCase> toBeJudged(Optional<String> only, long number) {
    if (only.isEmpty()) {
      return this::each;
    }
    List<String> first = new ArrayList<>(1);
    List<ExportedCase> found = new ArrayList<>(1);
    each(
        one -> {
          if (first.isEmpty()) {
            first.add(one.caseId());
          }
          if (one.caseId().equals(only.get())) {
            found.add(one);
          }
        });
    if (found.isEmpty()) {
      throw NoSuchCase.among(number, first.get(0), only.get());
    }
    return found::forEach;
  }
}
