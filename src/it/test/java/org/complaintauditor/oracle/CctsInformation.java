package org.complaintauditor.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** CTS-01, CCTS information provided (definitions 6). */
final class CctsInformation {
  private final CaseContext context;
  private final OracleCaseHistory history;

  CctsInformation(CaseContext context) {
    this.context = context;
    this.history = context.history();
  }

  List<OracleJudged> judge() {
    // "customer_type BUSINESS gives one dropped obligation (OUT_OF_SCOPE) and no other".
    if (history.customerType().equals("BUSINESS")) {
      return List.of(OracleJudged.dropped("OUT_OF_SCOPE"));
    }
    int parameter = Integer.parseInt(context.settings().value("CTS-01.first_escalation_is_level"));
    List<OracleJudged> judged = new ArrayList<>();
    boolean first = true;
    for (OracleLevel level : new OracleLevels(history, context.stages(), parameter).all()) {
      Optional<OracleEvent> failure =
          level.number() >= 2 ? failure(level) : deadlock(level.events());
      if (failure.isPresent()) {
        // "For the first failing level (dropped or not) the first such contact; for each later one
        // the first from that level's start on."
        OracleEvent from = first ? history.events().get(0) : level.start();
        judged.add(context.judge().judge(obligation(failure.get(), from, level.start())));
        first = false;
      }
    }
    return judged;
  }

  /** "A level of 2 or more fails at the first of these after its start." */
  private Optional<OracleEvent> failure(OracleLevel level) {
    boolean stanceSeen = false;
    boolean outcomeSeen = false;
    boolean acceptedSeen = false;
    for (OracleEvent event : level.events()) {
      if (history.isNegativeStance(event)) {
        // "A negative stance that is dated later than the level's start, or comes after a contact
        // disclosing OUTCOME that itself came after that start."
        if (outcomeSeen || event.date().isAfter(level.start().date())) {
          return Optional.of(event);
        }
        stanceSeen = true;
      }
      // "A CLOSED, not abandoned, with neither a contact disclosing OUTCOME nor OUTCOME_ACCEPTED
      // between the level's start and it."
      if (event.is(OracleActivity.CLOSED)
          && !outcomeSeen
          && !acceptedSeen
          && !history.isAbandonedClosing(event)) {
        return Optional.of(event);
      }
      outcomeSeen |= history.isOutcomeContact(event);
      acceptedSeen |= event.is(OracleActivity.OUTCOME_ACCEPTED);
    }
    // "The ESCALATED that starts the next level, if a negative stance came after the level's
    // start."
    return stanceSeen ? level.closer().stream().findFirst() : Optional.empty();
  }

  /**
   * "The first CLOSED, not abandoned, at that level for which, among the negative stances, contacts
   * disclosing OUTCOME and OUTCOME_ACCEPTED after the level's start and before it, the last is a
   * negative stance, and that stance is an OUTCOME_REJECTED or comes after such a contact."
   */
  private Optional<OracleEvent> deadlock(List<OracleEvent> events) {
    boolean deadlocked = false;
    boolean outcomeSeen = false;
    for (OracleEvent event : events) {
      if (event.is(OracleActivity.CLOSED) && deadlocked && !history.isAbandonedClosing(event)) {
        return Optional.of(event);
      }
      boolean outcome = history.isOutcomeContact(event);
      // "An event that is both is the stance when it is the last; for a later stance it is a
      // contact disclosing OUTCOME as well."
      if (history.isNegativeStance(event)) {
        deadlocked = event.is(OracleActivity.OUTCOME_REJECTED) || outcomeSeen;
      } else if (outcome || event.is(OracleActivity.OUTCOME_ACCEPTED)) {
        deadlocked = false;
      }
      outcomeSeen |= outcome;
    }
    return Optional.empty();
  }

  private OracleObligation obligation(
      OracleEvent failure, OracleEvent from, OracleEvent levelStart) {
    Optional<OracleEvent> discharge =
        context.first(
            e ->
                history.isContactDisclosing(e, OracleDisclosure.CCTS_INFO)
                    && mayInform(e, failure, from));
    boolean alreadyThere =
        history.events().stream()
            .anyMatch(e -> e.is(OracleActivity.CCTS_REFERRED) && e.isBefore(failure));
    return new OracleObligation(
        failure,
        context.due(failure, "CTS-01.after"),
        discharge,
        OracleAnswer.of(alreadyThere),
        "ALREADY_AT_CCTS",
        e -> mayInform(e, failure, from),
        OracleMeans.telling(OracleDisclosure.CCTS_INFO, levelStart));
  }

  /** "Human, or comes from the trigger on (an automatic acknowledgement informs nobody)." */
  private static boolean mayInform(OracleEvent event, OracleEvent failure, OracleEvent from) {
    return event.isFrom(from) && (event.isHuman() || event.isFrom(failure));
  }
}
