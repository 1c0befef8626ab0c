package org.complaintauditor.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.quality.CaseChecks;

/**
 * A large export whose rows stand case by case. They were read once for the account, and are read
 * again while they are judged, so that no more than some batches of cases are in memory.
 */
record Streamed(Intake intake, AuditRequest request, Export export, Overview overview)
    implements Material {

  @Override
  public Cases cases(AuditInstant auditInstant, CaseChecks checks, List<Problem> problems) {
    return new Again(auditInstant, checks, problems);
  }

  private final class Again implements Cases {
    private final AuditInstant auditInstant;
    private final CaseChecks checks;
    private final List<Problem> problems;

    Again(AuditInstant auditInstant, CaseChecks checks, List<Problem> problems) {
      this.auditInstant = auditInstant;
      this.checks = checks;
      this.problems = problems;
    }

    @Override
    public long number() {
      return overview.cases();
    }

    @Override
    public Batches.Source<List<EventRow>> source(AuditRequest same, Detections none) {
      return this::each;
    }

    private void each(Consumer<List<EventRow>> taker) {
      Optional<Export> again =
          intake.stream(request.files(), request.zone(), rows -> hand(rows, taker));
      boolean changed =
          again.isEmpty()
              || again.get().rowsRead() != export.rowsRead()
              || again.get().rowsAccepted() != export.rowsAccepted();
      if (changed) {
        throw new InputCannotBeAudited(
            "%s: the file changed while it was read. Audit it again when its export is complete."
                .formatted(request.files().get(0)));
      }
    }

    private void hand(List<EventRow> rows, Consumer<List<EventRow>> taker) {
      List<EventRow> happened = new ArrayList<>(rows.size());
      for (EventRow row : rows) {
        if (!auditInstant.isBefore(row.timestamp())) {
          happened.add(row);
        }
      }
      if (happened.size() < rows.size()) {
        problems.addAll(checks.afterAuditInstant(rows));
      }
      if (!happened.isEmpty()) {
        taker.accept(happened);
      }
    }
  }
}
