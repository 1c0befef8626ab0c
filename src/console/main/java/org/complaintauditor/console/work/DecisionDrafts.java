package org.complaintauditor.console.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.console.web.RequestContext;

/**
 * Forms that wait while the person says who that is. They are kept here and not in an address,
 * which browsers remember.
 */
final class DecisionDrafts {

  private static final int MOST = 1_000;

  /** A form that waits, of a finding of a run. */
  private record Draft(String run, String caseId, String commitment, DecisionFields fields) {}

  private final Map<String, Draft> drafts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Draft> eldest) {
          return size() > MOST;
        }
      };

  synchronized void keep(
      RequestContext request, String run, String caseId, String commitment, DecisionFields fields) {
    drafts.put(request.who().csrf(), new Draft(run, caseId, commitment, fields));
  }

  synchronized Optional<DecisionFields> take(
      RequestContext request, String run, String caseId, String commitment) {
    Draft draft = drafts.get(request.who().csrf());
    if (draft == null
        || !draft.run().equals(run)
        || !draft.caseId().equals(caseId)
        || !draft.commitment().equals(commitment)) {
      return Optional.empty();
    }
    drafts.remove(request.who().csrf());
    return Optional.of(draft.fields());
  }
}
