package org.complaintauditor.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.complaintauditor.intake.CaseTaker;
import org.complaintauditor.intake.Export;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.quality.CaseChecks;

/**
 * A large export. Its rows are read case by case and kept in a temporary file, so that no more than
 * some batches of cases are in memory.
 */
record Streamed(SpooledCases spooled, Export export, Overview overview) implements Material {

  /** Takes the cases as they are read. */
  static final class Taker implements CaseTaker {
    private final AuditRequest request;
    private final SpooledCases spooled;
    private Overview overview;

    Taker(AuditRequest request, SpooledCases spooled) {
      this.request = request;
      this.spooled = spooled;
      overview = new Overview(request.asOf(), request.zone());
    }

    @Override
    public void take(List<EventRow> rows) {
      overview.add(rows);
      spooled.add(rows);
    }

    @Override
    public void startAgain() {
      overview = new Overview(request.asOf(), request.zone());
      spooled.clear();
    }

    /** What was read. */
    Material material(Export export) {
      return new Streamed(spooled, export, overview);
    }
  }

  @Override
  public Cases cases(AuditInstant auditInstant, CaseChecks checks, List<Problem> problems) {
    return new Replayed(spooled, overview.cases(), auditInstant, checks, problems);
  }

  @Override
  public void close() {
    spooled.close();
  }

  private record Replayed(
      SpooledCases spooled,
      long number,
      AuditInstant auditInstant,
      CaseChecks checks,
      List<Problem> problems)
      implements Cases {

    @Override
    public Batches.Source<UnjudgedCase> source(AuditRequest request, Detections detections)
        throws IOException {
      Optional<String> only = request.onlyCase();
      if (only.isPresent()) {
        refuseUnknown(only.get());
      }
      // The cases are replayed twice where texts are looked at: first for what recurs in all.
      Detections.Reader reader =
          detections.reader(taker -> each(rows -> {}, taker), request.threads());
      return taker ->
          each(
              problems::addAll,
              rows -> {
                String caseId = rows.get(0).caseId();
                if (only.isEmpty() || caseId.equals(only.get())) {
                  taker.accept(new UnjudgedCase(caseId, () -> reader.read(rows)));
                }
              });
    }

    private void refuseUnknown(String sought) {
      Set<String> found = new TreeSet<>(CodePoints.ORDER);
      each(
          problem -> {},
          rows -> {
            String caseId = rows.get(0).caseId();
            if (found.isEmpty() || caseId.equals(sought)) {
              found.add(caseId);
            }
          });
      if (!found.contains(sought)) {
        throw NoSuchCase.among(number, found.iterator().next(), sought);
      }
    }

    private void each(Consumer<List<Problem>> afterAuditInstant, Consumer<List<EventRow>> taker) {
      SpooledCases.Cases all = spooled.read();
      for (List<EventRow> rows = all.next(); !rows.isEmpty(); rows = all.next()) {
        hand(rows, afterAuditInstant, taker);
      }
    }

    private void hand(
        List<EventRow> rows,
        Consumer<List<Problem>> afterAuditInstant,
        Consumer<List<EventRow>> taker) {
      List<EventRow> happened = new ArrayList<>(rows.size());
      for (EventRow row : rows) {
        if (!auditInstant.isBefore(row.timestamp())) {
          happened.add(row);
        }
      }
      if (happened.size() < rows.size()) {
        afterAuditInstant.accept(checks.afterAuditInstant(rows));
      }
      if (!happened.isEmpty()) {
        taker.accept(happened);
      }
    }
  }
}
