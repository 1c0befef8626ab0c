package org.complaintauditor.oracle;

import java.util.List;
import java.util.function.Predicate;

/** ACK-01, TRK-01, PRC-01 and TMF-01 (definitions 6): what is owed from the receipt on. */
final class FirstResponse {
  private static final String RESOLVED_FIRST = "RESOLVED_FIRST";

  private final CaseContext context;
  private final OracleCaseHistory history;
  private final OracleEvent t0;

  FirstResponse(CaseContext context) {
    this.context = context;
    this.history = context.history();
    this.t0 = history.t0();
  }

  List<OracleJudged> judge(String commitment) {
    // "live applies when the receipt is itself a contact (live channel, human role)".
    String limit = commitment + (history.isContact(t0) ? ".live" : ".written");
    OracleDue due = context.due(t0, limit);
    OracleObligation obligation =
        switch (commitment) {
          case "ACK-01" -> acknowledgement(due);
          case "TRK-01" ->
              disclosure(
                  due, OracleDisclosure.TRACKING_NUMBER, OracleAnswer.of(solvedOnReceiptDate()));
          case "PRC-01" -> disclosure(due, OracleDisclosure.PROCESS, solvedInTime(due));
          case "TMF-01" -> disclosure(due, OracleDisclosure.TIMEFRAME, solvedInTime(due));
          default -> throw new IllegalArgumentException(commitment);
        };
    return List.of(context.judge().judge(obligation));
  }

  /** "First contact that is human, or that discloses ACKNOWLEDGEMENT or TRACKING_NUMBER." */
  private OracleObligation acknowledgement(OracleDue due) {
    Predicate<OracleEvent> qualifies =
        e ->
            history.isHumanContact(e)
                || history.isContactDisclosing(e, OracleDisclosure.ACKNOWLEDGEMENT)
                || history.isContactDisclosing(e, OracleDisclosure.TRACKING_NUMBER);
    return new OracleObligation(
        t0,
        due,
        context.first(qualifies),
        OracleAnswer.NO,
        "",
        e -> true,
        OracleMeans.acknowledging(t0));
  }

  /** "First contact that discloses TRACKING_NUMBER, PROCESS, TIMEFRAME." */
  private OracleObligation disclosure(OracleDue due, String wanted, OracleAnswer dropped) {
    return new OracleObligation(
        t0,
        due,
        context.first(e -> history.isContactDisclosing(e, wanted)),
        dropped,
        RESOLVED_FIRST,
        e -> true,
        OracleMeans.telling(wanted, t0).unlessSolved());
  }

  /** "A contact disclosing OUTCOME from t0 on is dated on or before the due date." */
  private OracleAnswer solvedInTime(OracleDue due) {
    return history
        .fromReceiptOn()
        .filter(history::isOutcomeContact)
        .map(due::isMetBy)
        .reduce(OracleAnswer.NO, OracleAnswer::or);
  }

  /** "TRK-01: such a contact is dated on the receipt's date (solved at once)." */
  private boolean solvedOnReceiptDate() {
    return history
        .fromReceiptOn()
        .filter(history::isOutcomeContact)
        .anyMatch(e -> e.date().equals(t0.date()));
  }
}
