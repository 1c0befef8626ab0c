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
    public Batches.Source<UnjudgedCase> source(AuditRequest request, Detections detections) {
      Optional<String> only = request.onlyCase();
      if (only.isPresent() && !byCase.containsKey(only.get())) {
        throw NoSuchCase.among(byCase.size(), byCase.keySet().iterator().next(), only.get());
      }
      // What recurs in the texts of all cases is found also where one is judged.
      List<List<EventRow>> all = detections.of(List.copyOf(byCase.values()), request.threads());
      return taker -> {
        for (List<EventRow> rows : all) {
          String caseId = rows.get(0).caseId();
          if (only.isEmpty() || caseId.equals(only.get())) {
            taker.accept(new UnjudgedCase(caseId, () -> rows));
          }
        }
      };
    }
  }
}
