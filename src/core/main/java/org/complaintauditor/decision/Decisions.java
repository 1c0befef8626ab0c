package org.complaintauditor.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.SoleAct;

/**
 * What people decided and waived, to be held against the findings of one run. Safe to share between
 * threads.
 */
public final class Decisions {

  /** A decision that was not taken back, with which line it is. */
  record Numbered(Decision decision, int number, boolean withdrawn, Optional<Person> second) {}

  private final List<DecisionLine> lines;
  private final List<Waiver> waivers;
  private final Map<String, Waiver> waiversById = new HashMap<>();
  private final Map<Subject, List<Numbered>> byFinding = new HashMap<>();
  private final Terms terms;

  /**
   * How decisions are held against a run.
   *
   * @param policy what needs a second person
   * @param keepStale whether decisions count although the run shows something else than was seen
   * @param auditDay the audit instant's date at the desk, on which waivers count or do not
   */
  public record Terms(DecisionPolicy policy, boolean keepStale, LocalDate auditDay) {}

  /**
   * Lines in the order in which they were made.
   *
   * @param lines of a ledger and of files, later ones over earlier ones
   * @param waivers each id once
   */
  public Decisions(List<DecisionLine> lines, List<Waiver> waivers, Terms terms) {
    this.lines = List.copyOf(lines);
    this.waivers = List.copyOf(waivers);
    this.terms = terms;
    waivers.forEach(waiver -> waiversById.put(waiver.id(), waiver));
    Map<LinePlace, Decision> decisions = new HashMap<>();
    Map<LinePlace, Person> seconds = new HashMap<>();
    WithdrawnLines withdrawn = new WithdrawnLines(lines);
    for (DecisionLine line : lines) {
      if (line instanceof Decision decision) {
        decisions.put(line.place().key(), decision);
      } else if (line instanceof Confirmation confirmation && !withdrawn.contains(line.place())) {
        LinePlace of = line.place().other(confirmation.of());
        Decision confirmed = decisions.get(of);
        if (confirmed != null && !confirmed.by().maybe(line.by())) {
          // Of several, one whose account nobody has to confirm.
          seconds.merge(of, line.by(), (known, other) -> known.mark().isEmpty() ? known : other);
        }
      }
    }
    for (int i = 0; i < this.lines.size(); i++) {
      if (this.lines.get(i) instanceof Decision decision) {
        LinePlace place = decision.place().key();
        Optional<Person> second =
            decision
                .signature()
                .second()
                .filter(person -> !person.maybe(decision.by()))
                .or(() -> Optional.ofNullable(seconds.get(place)));
        byFinding
            .computeIfAbsent(decision.subject().whole(), key -> new ArrayList<>())
            .add(new Numbered(decision, i, withdrawn.contains(place), second));
      }
    }
  }

  /** No decisions and no waivers. */
  public static Decisions none(LocalDate auditDay) {
    return new Decisions(List.of(), List.of(), new Terms(DecisionPolicy.NONE, false, auditDay));
  }

  /** All lines, in their order. */
  public List<DecisionLine> lines() {
    return lines;
  }

  /** All waivers, in the order in which they are written. */
  public List<Waiver> waivers() {
    return waivers;
  }

  /** How they are held against a run. */
  public Terms terms() {
    return terms;
  }

  /** Whether nobody decided or waived anything. */
  public boolean isEmpty() {
    return lines.isEmpty() && waivers.isEmpty();
  }

  /** Whether somebody decided about the finding, or about one of its occurrences. */
  public boolean isAbout(Subject finding) {
    return byFinding.containsKey(finding.whole());
  }

  /** Whether a decision was taken back. */
  public boolean isWithdrawn(Decision decision) {
    return byFinding.getOrDefault(decision.subject().whole(), List.of()).stream()
        .anyMatch(one -> one.withdrawn() && one.decision().place().equals(decision.place()));
  }

  /** What one administrator alone had done to the account that wrote a line of the ledger. */
  public Optional<SoleAct> mark(Subject finding, long line) {
    return byFinding.getOrDefault(finding.whole(), List.of()).stream()
        .filter(one -> one.decision().place().equals(LinePlace.ledger(line)))
        .findFirst()
        .flatMap(one -> one.decision().by().mark(one.second()));
  }

  /** Whether a state lets a decision count. */
  public boolean counts(DecisionState state) {
    return state.counts() || (terms.keepStale() && state.isStale());
  }

  /** The waiver of this id. */
  Optional<Waiver> waiver(String id) {
    return Optional.ofNullable(waiversById.get(id));
  }

  /** What people say of a finding. */
  public HumanFinding on(MachineFinding finding) {
    List<Numbered> about = byFinding.getOrDefault(finding.subject(), List.of());
    return about.isEmpty() && waivers.isEmpty()
        ? HumanFinding.undecided(finding)
        : new FindingDecisions(this, finding, about).result();
  }
}
