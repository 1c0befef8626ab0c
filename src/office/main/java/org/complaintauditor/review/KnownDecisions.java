package org.complaintauditor.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.deciding.file.DecisionJson;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.Withdrawal;
import org.complaintauditor.decision.WithdrawnLines;

/** What the ledger of a workspace says already. */
public final class KnownDecisions {

  private final Map<Subject, List<Decision>> byFinding = new HashMap<>();
  private final WithdrawnLines withdrawn;
  private final List<String> waivers;
  private final String head;

  /**
   * The lines of a ledger.
   *
   * @param waivers those that were given and not taken back
   * @param head the hash of its last line
   */
  public KnownDecisions(List<DecisionLine> lines, List<Waiver> waivers, String head) {
    this.waivers = waivers.stream().map(Waiver::id).distinct().toList();
    this.head = head;
    withdrawn = new WithdrawnLines(lines);
    for (DecisionLine line : lines) {
      if (line instanceof Decision decision) {
        byFinding
            .computeIfAbsent(decision.subject().whole(), key -> new ArrayList<>())
            .add(decision);
      }
    }
  }

  /** The hash of the ledger's last line. */
  public String head() {
    return head;
  }

  /** The ids of the waivers that a decision can name. */
  public List<String> waivers() {
    return waivers;
  }

  /** What stands about a finding so far: the last decision that was not taken back. */
  public Optional<Decision> standing(Subject finding) {
    return byFinding.getOrDefault(finding.whole(), List.of()).stream()
        .filter(one -> !withdrawn.contains(one.place()))
        .reduce((earlier, later) -> later);
  }

  /** The number of the last line about a finding; 0 if there is none. */
  public long lastLine(Subject finding) {
    return last(finding).map(DecisionLine::place).map(place -> place.number()).orElse(0L);
  }

  /** The last line about a finding: a decision, or the withdrawal of one. */
  public Optional<DecisionLine> last(Subject finding) {
    Optional<DecisionLine> last = Optional.empty();
    for (Decision decision : byFinding.getOrDefault(finding.whole(), List.of())) {
      last = later(last, decision);
      Optional<Withdrawal> withdrawal = withdrawn.withdrawalOf(decision.place());
      if (withdrawal.isPresent()) {
        last = later(last, withdrawal.get());
      }
    }
    return last;
  }

  private static Optional<DecisionLine> later(Optional<DecisionLine> line, DecisionLine other) {
    return line.isPresent() && line.get().place().number() > other.place().number()
        ? line
        : Optional.of(other);
  }

  /** The line that says exactly the same and was not taken back, if there is one. */
  public Optional<Decision> same(Decision decision) {
    Map<String, String> said = DecisionJson.said(decision);
    return byFinding.getOrDefault(decision.subject().whole(), List.of()).stream()
        .filter(one -> !withdrawn.contains(one.place()))
        .filter(one -> DecisionJson.said(one).equals(said))
        .findFirst();
  }
}
