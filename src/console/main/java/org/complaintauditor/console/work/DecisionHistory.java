package org.complaintauditor.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.RequestContext;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.JudgedDecision;
import org.complaintauditor.decision.Person;
import org.complaintauditor.store.ledger.LedgerLine;

/** What the ledger says of a finding, and what the visitor may do about each line. */
final class DecisionHistory {

  private final RequestContext request;
  private final FindingOnDesk desk;

  DecisionHistory(RequestContext request, FindingOnDesk desk) {
    this.request = request;
    this.desk = desk;
  }

  /** The lines, the newest first. */
  List<DecidePage.HistoryLine> lines() {
    LineWords words = new LineWords(request.words(), desk.acts());
    LineWords plain = new LineWords(request.words());
    boolean marked = !desk.acts().of(request.who().person()).isEmpty();
    List<DecidePage.HistoryLine> history = new ArrayList<>();
    for (LedgerLine line : desk.lines()) {
      Optional<JudgedDecision> decision = desk.decision(line.n());
      Optional<DecisionState> state = decision.map(JudgedDecision::state);
      boolean proposed = state.equals(Optional.of(DecisionState.PROPOSED));
      boolean own = decision.isPresent() && decision.get().decision().by().maybe(me(request));
      // Whom somebody else has seconded needs no mark any more.
      boolean seconded = decision.isPresent() && decision.get().mark().isEmpty();
      boolean toSecond = decision.flatMap(JudgedDecision::mark).isPresent() && isCounted(state);
      boolean mayConfirm = !own && request.who().may(Permission.CONFIRM);
      history.add(
          0,
          new DecidePage.HistoryLine(
              (seconded ? plain : words).of(line),
              unknownWaiver(decision).or(() -> state.map(request.words()::of)).orElse(""),
              isCounted(state),
              mayTakeBack(request, desk, line.n()),
              mayConfirm && (proposed || (toSecond && !marked)),
              proposed && own,
              toSecond && mayConfirm && !marked));
    }
    return history;
  }

  private boolean isCounted(Optional<DecisionState> state) {
    return state.filter(desk.decisions()::counts).isPresent();
  }

  /** A decision under a waiver that there is not says so: it is not about another run. */
  private Optional<String> unknownWaiver(Optional<JudgedDecision> decision) {
    return decision
        .filter(one -> one.state() == DecisionState.ORPHANED)
        .filter(one -> one.decision().answer() instanceof HumanAnswer.Waive)
        .map(one -> ((HumanAnswer.Waive) one.decision().answer()).waiver())
        .filter(id -> desk.decisions().waivers().stream().noneMatch(one -> one.id().equals(id)))
        .map(id -> request.words().text("console.decide.waiver.unknown", id));
  }

  /** Who visits, as decisions name people. */
  static Person me(RequestContext request) {
    return new Person(
        request.who().called().orElse(""),
        Optional.of(request.who().account()).filter(account -> !account.isEmpty()));
  }

  /** One takes one's own decision back; those of others who may confirm. */
  static boolean mayTakeBack(RequestContext request, FindingOnDesk desk, long line) {
    Optional<JudgedDecision> decision = desk.decision(line);
    return decision.isPresent()
        && request.who().may(Permission.DECIDE)
        && !desk.decisions().isWithdrawn(decision.get().decision())
        && (decision.get().decision().by().maybe(me(request))
            || request.who().may(Permission.CONFIRM));
  }
}
