package org.complaintauditor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** OUT-01, outcome told promptly (definitions 6). */
final class OutcomeTold {
  private final CaseContext context;
  private final CaseHistory history;

  OutcomeTold(CaseContext context) {
    this.context = context;
    this.history = context.history();
  }

  List<Judged> judge() {
    List<Judged> judged = new ArrayList<>();
    for (Stage stage : context.stages().all()) {
      Optional<OracleEvent> discharge = discharge(stage);
      conclusion(stage)
          .or(() -> discharge)
          .map(trigger -> obligation(stage, trigger, discharge))
          .map(context.judge()::judge)
          .ifPresent(judged::add);
    }
    return judged;
  }

  private Obligation obligation(Stage stage, OracleEvent trigger, Optional<OracleEvent> discharge) {
    Due due = context.due(trigger, "OUT-01.after");
    return new Obligation(trigger, due, discharge, Answer.NO, "", stage.span()::contains);
  }

  /** "The first INVESTIGATION_CONCLUDED in its span, else the first CLOSED that counts as one." */
  private Optional<OracleEvent> conclusion(Stage stage) {
    return stage.span().stream()
        .filter(e -> e.is(Activity.INVESTIGATION_CONCLUDED))
        .findFirst()
        .or(() -> stage.span().stream().filter(e -> isConcludingClosing(stage, e)).findFirst());
  }

  /**
   * "An abandoned CLOSED does not count; in a stage that an OUTCOME_REJECTED started, a CLOSED
   * counts only with an ESCALATED between them."
   */
  private boolean isConcludingClosing(Stage stage, OracleEvent event) {
    if (!event.is(Activity.CLOSED) || history.isAbandonedClosing(event)) {
      return false;
    }
    return !stage.start().is(Activity.OUTCOME_REJECTED)
        || stage.span().stream().anyMatch(e -> e.is(Activity.ESCALATED) && e.isBefore(event));
  }

  /** "The first contact disclosing OUTCOME, or OUTCOME_ACCEPTED, in the span." */
  private Optional<OracleEvent> discharge(Stage stage) {
    return stage.span().stream()
        .filter(e -> history.isOutcomeContact(e) || e.is(Activity.OUTCOME_ACCEPTED))
        .findFirst();
  }
}
