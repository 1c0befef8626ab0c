package org.complaintauditor.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.intake.Export;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.quality.CaseChecks;

/** An export whose rows are kept. */
record InMemory(Export export, Overview overview) implements Material {

  @Override
  public Cases cases(AuditInstant auditInstant, CaseChecks checks, List<Problem> problems) {
    problems.addAll(checks.afterAuditInstant(export.rows()));
    Map<String, List<EventRow>> byCase = new HashMap<>();
    for (EventRow row : export.rows()) {
      if (!auditInstant.isBefore(row.timestamp())) {
        byCase.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row);
      }
    }
    Map<String, List<EventRow>> sorted = new TreeMap<>(CodePoints.ORDER);
    sorted.putAll(byCase);
    return new Kept(sorted);
  }

  private record Kept(Map<String, List<EventRow>> byCase) implements Cases {

    @Override
    public long number() {
      return byCase.size();
    }

    @Override
    public Batches.Source<List<EventRow>> source(AuditRequest request, Detections detections) {
      return detections.of(toBeJudged(request.onlyCase()), request.threads())::forEach;
    }

    private List<List<EventRow>> toBeJudged(Optional<String> onlyCase) {
      if (onlyCase.isEmpty()) {
        return List.copyOf(byCase.values());
      }
      List<EventRow> rows = byCase.get(onlyCase.get());
      if (rows == null) {
        throw new NoSuchCase(
            "the export has no case \"%s\" with an event up to the audit instant; it has %d cases, the first is \"%s\""
                .formatted(onlyCase.get(), byCase.size(), byCase.keySet().iterator().next()));
      }
      return List.of(rows);
    }
  }
}
