package org.complaintauditor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** OUT-01, outcome told promptly (definitions 6). */
final class OutcomeTold {
  private final CaseContext context;
  private final OracleCaseHistory history;

  OutcomeTold(CaseContext context) {
    this.context = context;
    this.history = context.history();
  }

  List<OracleJudged> judge() {
    List<OracleJudged> judged = new ArrayList<>();
    for (OracleStage stage : context.stages().all()) {
      Optional<OracleEvent> discharge = discharge(stage);
      conclusion(stage)
          .or(() -> discharge)
          .map(trigger -> obligation(stage, trigger, discharge))
          .map(context.judge()::judge)
          .ifPresent(judged::add);
    }
    return judged;
  }

  private OracleObligation obligation(
      OracleStage stage, OracleEvent trigger, Optional<OracleEvent> discharge) {
    OracleDue due = context.due(trigger, "OUT-01.after");
    return new OracleObligation(
        trigger,
        due,
        discharge,
        OracleAnswer.NO,
        "",
        stage.span()::contains,
        OracleMeans.telling(OracleDisclosure.OUTCOME, stage));
  }

  /** "The first INVESTIGATION_CONCLUDED in its span, else the first CLOSED that counts as one." */
  private Optional<OracleEvent> conclusion(OracleStage stage) {
    return stage.span().stream()
        .filter(e -> e.is(OracleActivity.INVESTIGATION_CONCLUDED))
        .findFirst()
        .or(() -> stage.span().stream().filter(e -> isConcludingClosing(stage, e)).findFirst());
  }

  /**
   * "An abandoned CLOSED does not count; in a stage that an OUTCOME_REJECTED started, a CLOSED
   * counts only with an ESCALATED between them."
   */
  private boolean isConcludingClosing(OracleStage stage, OracleEvent event) {
    if (!event.is(OracleActivity.CLOSED) || history.isAbandonedClosing(event)) {
      return false;
    }
    return !stage.start().is(OracleActivity.OUTCOME_REJECTED)
        || stage.span().stream().anyMatch(e -> e.is(OracleActivity.ESCALATED) && e.isBefore(event));
  }

  /** "The first contact disclosing OUTCOME, or OUTCOME_ACCEPTED, in the span." */
  private Optional<OracleEvent> discharge(OracleStage stage) {
    return stage.span().stream()
        .filter(e -> history.isOutcomeContact(e) || e.is(OracleActivity.OUTCOME_ACCEPTED))
        .findFirst();
  }
}
