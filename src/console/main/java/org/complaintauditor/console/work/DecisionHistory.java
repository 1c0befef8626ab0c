package org.complaintauditor.console.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.console.ledgers.LineWords;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Visit;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.JudgedDecision;
import org.complaintauditor.decision.Person;
import org.complaintauditor.store.ledger.LedgerLine;

/** What the ledger says of a finding, and what the visitor may do about each line. */
final class DecisionHistory {

  private final Visit visit;
  private final FindingOnDesk desk;

  DecisionHistory(Visit visit, FindingOnDesk desk) {
    this.visit = visit;
    this.desk = desk;
  }

  /** The lines, the newest first. */
  List<DecidePage.HistoryLine> lines() {
    LineWords words = new LineWords(visit.words(), desk.acts());
    LineWords plain = new LineWords(visit.words());
    boolean marked = !desk.acts().of(visit.who().person()).isEmpty();
    List<DecidePage.HistoryLine> history = new ArrayList<>();
    for (LedgerLine line : desk.lines()) {
      Optional<JudgedDecision> decision = desk.decision(line.n());
      Optional<DecisionState> state = decision.map(JudgedDecision::state);
      boolean proposed = state.equals(Optional.of(DecisionState.PROPOSED));
      boolean own = decision.isPresent() && decision.get().decision().by().maybe(me(visit));
      // Whom somebody else has seconded needs no mark any more.
      boolean seconded = decision.isPresent() && decision.get().mark().isEmpty();
      boolean toSecond = decision.flatMap(JudgedDecision::mark).isPresent() && isCounted(state);
      boolean mayConfirm = !own && visit.who().may(Permission.CONFIRM);
      history.add(
          0,
          new DecidePage.HistoryLine(
              (seconded ? plain : words).of(line),
              unknownWaiver(decision).or(() -> state.map(visit.words()::of)).orElse(""),
              isCounted(state),
              mayTakeBack(visit, desk, line.n()),
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
        .map(id -> visit.words().text("console.decide.waiver.unknown", id));
  }

  /** Who visits, as decisions name people. */
  static Person me(Visit visit) {
    return new Person(
        visit.who().called().orElse(""),
        Optional.of(visit.who().account()).filter(account -> !account.isEmpty()));
  }

  /** One takes one's own decision back; those of others who may confirm. */
  static boolean mayTakeBack(Visit visit, FindingOnDesk desk, long line) {
    Optional<JudgedDecision> decision = desk.decision(line);
    return decision.isPresent()
        && visit.who().may(Permission.DECIDE)
        && !desk.decisions().isWithdrawn(decision.get().decision())
        && (decision.get().decision().by().maybe(me(visit)) || visit.who().may(Permission.CONFIRM));
  }
}
