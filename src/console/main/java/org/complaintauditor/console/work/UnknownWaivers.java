package org.complaintauditor.console.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.run.HeldWaivers;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WithdrawnLines;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.run.FindingRecord;

/**
 * Decisions that name a waiver which was never given, or was taken back: they do not count. Files
 * of decisions can bring such.
 */
final class UnknownWaivers {

  private final ConsoleContext context;
  private final HeldWaivers book;

  UnknownWaivers(ConsoleContext context) {
    this.context = context;
    book = new HeldWaivers(context.workspace().ledger());
  }

  /** Whether the last decision about a finding of this pack that waives it names such a waiver. */
  boolean isNamed(FindingRecord finding, String pack) {
    Set<String> given = book.of(pack).stream().map(Waiver::id).collect(Collectors.toSet());
    List<LedgerLine> lines =
        context
            .workspace()
            .ledger()
            .about(new LedgerSubject(pack, finding.caseId(), finding.commitment()));
    List<DecisionLine> said =
        lines.stream()
            .filter(line -> line.kind().equals(DecisionJson.DECISION))
            .map(line -> DecisionJson.read(line.body(), Optional.empty(), line.n()))
            .toList();
    WithdrawnLines withdrawn = new WithdrawnLines(said);
    return said.stream()
        .filter(line -> !withdrawn.contains(line.place()))
        .map(
            line ->
                line instanceof Decision decision
                    ? missing(decision, given)
                    : Optional.<Boolean>empty())
        .flatMap(Optional::stream)
        .reduce((earlier, later) -> later)
        .orElse(false);
  }

  private static Optional<Boolean> missing(Decision decision, Set<String> given) {
    return decision.answer() instanceof HumanAnswer.Waive waive
        ? Optional.of(waive.written().isEmpty() && !given.contains(waive.waiver()))
        : Optional.empty();
  }
}
