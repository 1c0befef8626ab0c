package org.complaintauditor.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** ESC-01, escalation path offered, and ESC-02, escalation request honoured (definitions 6). */
final class Escalation {
  private final CaseContext context;
  private final OracleCaseHistory history;

  Escalation(CaseContext context) {
    this.context = context;
    this.history = context.history();
  }

  private List<OracleEvent> afterReceipt(Predicate<OracleEvent> wanted) {
    return history.fromReceiptOn().filter(e -> e != history.t0()).filter(wanted).toList();
  }

  /** "Each DISSATISFACTION_EXPRESSED and OUTCOME_REJECTED after the receipt." */
  List<OracleJudged> judgePathOffered() {
    List<OracleEvent> triggers =
        afterReceipt(
            e ->
                e.is(OracleActivity.DISSATISFACTION_EXPRESSED)
                    || e.is(OracleActivity.OUTCOME_REJECTED));
    return triggers.stream().map(this::pathOffered).map(context.judge()::judge).toList();
  }

  private OracleObligation pathOffered(OracleEvent trigger) {
    OracleDue due = context.due(trigger, "ESC-01.after");
    // "An OUTCOME_ACCEPTED comes after the trigger and is dated on or before the due date."
    OracleAnswer accepted =
        history.events().stream()
            .filter(e -> e.is(OracleActivity.OUTCOME_ACCEPTED) && e.isAfter(trigger))
            .map(due::isMetBy)
            .reduce(OracleAnswer.NO, OracleAnswer::or);
    OracleMeans means =
        OracleMeans.telling(OracleDisclosure.ESCALATION_PATH, history.t0())
            .orBy(OracleActivity.ESCALATED);
    return new OracleObligation(trigger, due, path(), accepted, "RESOLVED_FIRST", e -> true, means);
  }

  /**
   * "The first contact that discloses ESCALATION_PATH, or the first ESCALATED from t0 on, before or
   * after the trigger."
   */
  private Optional<OracleEvent> path() {
    return context.first(
        e ->
            history.isContactDisclosing(e, OracleDisclosure.ESCALATION_PATH)
                || (e.is(OracleActivity.ESCALATED) && e.isFrom(history.t0())));
  }

  /** "Each ESCALATION_REQUESTED after the receipt." */
  List<OracleJudged> judgeRequestHonoured() {
    return afterReceipt(e -> e.is(OracleActivity.ESCALATION_REQUESTED)).stream()
        .map(
            trigger ->
                OracleObligation.plain(
                    trigger,
                    context.due(trigger, "ESC-02.after"),
                    honouring(trigger),
                    OracleMeans.contacts(trigger).orBy(OracleActivity.ESCALATED)))
        .map(context.judge()::judge)
        .toList();
  }

  /**
   * "The first of: an ESCALATED from t0 on, dated on or after the trigger's date, whose to_role is
   * SUPPORT_LEAD, SENIOR_MANAGER or empty; a contact from the trigger on by an actor of one of
   * those two roles."
   */
  private Optional<OracleEvent> honouring(OracleEvent trigger) {
    return context.first(
        e -> isEscalationOnOrAfterDateOf(trigger, e) || isContactByLeadFrom(trigger, e));
  }

  private boolean isEscalationOnOrAfterDateOf(OracleEvent trigger, OracleEvent event) {
    return event.is(OracleActivity.ESCALATED)
        && event.isFrom(history.t0())
        && !event.date().isBefore(trigger.date())
        && (event.toRole().isLeadOrManager() || event.toRole() == Role.NONE);
  }

  private boolean isContactByLeadFrom(OracleEvent trigger, OracleEvent event) {
    return event.isFrom(trigger) && event.role().isLeadOrManager() && history.isContact(event);
  }
}
