package org.complaintauditor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a case with a receipt into stages (definitions 6, "Stages"). */
final class OracleStages {
  private final OracleCaseHistory history;
  private final List<OracleEvent> starts = new ArrayList<>();
  private final List<Optional<OracleEvent>> ends = new ArrayList<>();
  private int startsAfterEnd;

  OracleStages(OracleCaseHistory history) {
    this.history = history;
    boolean open = false;
    for (OracleEvent event : history.fromReceiptOn().toList()) {
      if (!open && mayStart(event)) {
        if (history.isAfterEnd(event)) {
          startsAfterEnd++;
          continue;
        }
        starts.add(event);
        ends.add(Optional.empty());
        open = true;
      }
      if (open && ends(event)) {
        ends.set(ends.size() - 1, Optional.of(event));
        open = false;
      }
    }
  }

  /** "A stage starts at t0, and again at each later COMPLAINT_RECEIVED or negative stance." */
  private boolean mayStart(OracleEvent event) {
    return event == history.t0()
        || event.is(OracleActivity.COMPLAINT_RECEIVED)
        || history.isNegativeStance(event);
  }

  /**
   * "It ends at the first of these from its start on: a contact disclosing OUTCOME,
   * OUTCOME_ACCEPTED, CLOSED, the end of the complaint."
   */
  private boolean ends(OracleEvent event) {
    return history.isOutcomeContact(event)
        || event.is(OracleActivity.OUTCOME_ACCEPTED)
        || event.is(OracleActivity.CLOSED)
        || history.end().filter(end -> end == event).isPresent();
  }

  List<OracleStage> all() {
    List<OracleStage> stages = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      OracleEvent start = starts.get(i);
      Optional<OracleEvent> next =
          i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
      List<OracleEvent> span =
          history.events().stream()
              .filter(e -> e.isFrom(start) && next.filter(e::isFrom).isEmpty())
              .toList();
      stages.add(new OracleStage(start, ends.get(i), span));
    }
    return stages;
  }

  /** The starts "after the end of the complaint": each drops one obligation of CON-01. */
  int startsAfterEnd() {
    return startsAfterEnd;
  }
}
