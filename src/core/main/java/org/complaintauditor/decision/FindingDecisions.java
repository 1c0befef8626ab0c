package org.complaintauditor.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Verdict;

/** Holds the decisions about one finding against what the run shows of it. */
final class FindingDecisions {

  private final Decisions all;
  private final MachineFinding finding;
  private final List<JudgedDecision> judged = new ArrayList<>();

  /** What counts about each trigger; under no trigger, about the finding as a whole. */
  private final Map<Optional<String>, Decision> verdicts = new HashMap<>();

  private final Map<Optional<String>, Decision> waives = new HashMap<>();

  FindingDecisions(Decisions all, MachineFinding finding, List<Decisions.Numbered> about) {
    this.all = all;
    this.finding = finding;
    for (int i = 0; i < about.size(); i++) {
      Decisions.Numbered numbered = about.get(i);
      Optional<MachineVerdict> now = shown(numbered.decision().subject().trigger());
      DecisionState state = state(numbered, now, about.subList(i + 1, about.size()));
      judged.add(
          new JudgedDecision(
              numbered.decision(), numbered.number(), state, now, numbered.second()));
      if (all.counts(state)) {
        (isWaive(numbered.decision()) ? waives : verdicts)
            .put(named(numbered.decision().subject().trigger()), numbered.decision());
      }
    }
  }

  private Optional<MachineVerdict> shown(Optional<String> trigger) {
    return trigger.isEmpty() ? Optional.of(finding.whole()) : finding.occurrence(trigger.get());
  }

  /** The trigger by the name that the run has for it. */
  private Optional<String> named(Optional<String> trigger) {
    return trigger.isEmpty() ? trigger : shown(trigger).flatMap(MachineVerdict::trigger);
  }

  private static boolean isWaive(Decision decision) {
    return decision.answer() instanceof HumanAnswer.Waive;
  }

  private DecisionState state(
      Decisions.Numbered numbered, Optional<MachineVerdict> now, List<Decisions.Numbered> later) {
    if (numbered.withdrawn() || later.stream().anyMatch(other -> supersedes(other, numbered))) {
      return DecisionState.SUPERSEDED;
    }
    if (now.isEmpty()) {
      return DecisionState.ORPHANED;
    }
    if (numbered.decision().answer() instanceof HumanAnswer.Waive waive) {
      Optional<Waiver> waiver = waive.written().or(() -> all.waiver(waive.waiver()));
      if (waiver.isEmpty()) {
        return DecisionState.ORPHANED;
      }
      if (waiver.get().isExpired(all.terms().auditDay())) {
        return DecisionState.EXPIRED;
      }
    }
    DecisionState state = against(numbered.decision(), now.get());
    return state.counts() && isProposed(numbered) ? DecisionState.PROPOSED : state;
  }

  /** What is proposed, taken back or about something that is gone stands over nothing. */
  private boolean supersedes(Decisions.Numbered later, Decisions.Numbered numbered) {
    Optional<String> trigger = numbered.decision().subject().trigger();
    Optional<String> other = later.decision().subject().trigger();
    return !later.withdrawn()
        && !isProposed(later)
        && isWaive(later.decision()) == isWaive(numbered.decision())
        && (named(trigger).equals(named(other)) || other.isEmpty() || trigger.isEmpty())
        && shown(other).isPresent();
  }

  private boolean isProposed(Decisions.Numbered numbered) {
    return numbered.second().isEmpty() && all.terms().policy().needsSecond(numbered.decision());
  }

  private static DecisionState against(Decision decision, MachineVerdict now) {
    Optional<Verdict> said = said(decision);
    Digests seen = decision.seen().orElse(now.digests());
    if (!seen.sameEvidence(now.digests())) {
      return DecisionState.EVIDENCE_CHANGED;
    }
    boolean agreedToAnother =
        decision.answer() instanceof HumanAnswer.Agree
            && said.filter(verdict -> verdict != now.verdict()).isPresent();
    if (seen.sameBasis(now.digests()) && !agreedToAnother) {
      return DecisionState.CURRENT;
    }
    return said.filter(verdict -> verdict == now.verdict()).isPresent()
        ? DecisionState.CONFIRMED_SINCE
        : DecisionState.BASIS_CHANGED;
  }

  /** The verdict that the person stands for, where the decision tells one. */
  private static Optional<Verdict> said(Decision decision) {
    return switch (decision.kind()) {
      case AGREE -> ((HumanAnswer.Agree) decision.answer()).verdict();
      case OVERRULE -> Optional.of(((HumanAnswer.Overrule) decision.answer()).verdict());
      case ASK_EVIDENCE, WAIVE, WITHDRAW, CONFIRM -> Optional.empty();
    };
  }

  /** An occurrence with the verdict that counts. */
  private record Effective(MachineVerdict machine, Verdict verdict, Optional<Decision> decision) {}

  HumanFinding result() {
    List<Effective> occurrences = finding.occurrences().stream().map(this::effective).toList();
    Optional<Decision> whole = Optional.ofNullable(verdicts.get(Optional.<String>empty()));
    boolean anyDecided = occurrences.stream().anyMatch(one -> one.decision().isPresent());
    Verdict verdict =
        whole
            .map(decision -> said(decision).orElse(finding.whole().verdict()))
            .orElseGet(() -> anyDecided ? worst(occurrences) : finding.whole().verdict());
    boolean questioned =
        whole.filter(FindingDecisions::asks).isPresent()
            || occurrences.stream()
                .anyMatch(one -> one.decision().filter(d -> asks(d)).isPresent());
    List<MachineVerdict> deciding = deciding(occurrences, verdict);
    List<Waiver> waivers = waivers(deciding, verdict);
    boolean waived =
        verdict != Verdict.NOT_APPLICABLE
            && deciding.stream().allMatch(one -> waived(one, waivers));
    boolean reviewed = !questioned && (whole.isPresent() || reviewed(occurrences, verdict));
    return new HumanFinding(finding, verdict, reviewed, questioned, waived, judged, waivers);
  }

  private static boolean asks(Decision decision) {
    return decision.answer() instanceof HumanAnswer.AskEvidence;
  }

  private Effective effective(MachineVerdict verdict) {
    Optional<Decision> decision = Optional.ofNullable(verdicts.get(verdict.trigger()));
    return new Effective(
        verdict, decision.flatMap(d -> said(d)).orElse(verdict.verdict()), decision);
  }

  private static Verdict worst(List<Effective> occurrences) {
    return occurrences.stream()
        .map(Effective::verdict)
        .max(Comparator.comparingInt(Verdict::severity))
        .orElseThrow();
  }

  /**
   * Whether the verdict is people's, where they decided about occurrences: they changed it, they
   * looked at every one, or one that they looked at is breached, which no other can make worse.
   */
  private boolean reviewed(List<Effective> occurrences, Verdict verdict) {
    List<Effective> decided =
        occurrences.stream().filter(one -> one.decision().isPresent()).toList();
    return !decided.isEmpty()
        && (verdict != finding.whole().verdict()
            || decided.size() == occurrences.size()
            || decided.stream().anyMatch(one -> one.verdict() == Verdict.BREACHED));
  }

  /** What the verdict rests on: one breach outside an outage is a breach that nobody waived. */
  private List<MachineVerdict> deciding(List<Effective> occurrences, Verdict verdict) {
    List<MachineVerdict> same =
        occurrences.stream()
            .filter(one -> one.verdict() == verdict)
            .map(Effective::machine)
            .toList();
    if (!same.isEmpty()) {
      return same;
    }
    List<MachineVerdict> machine =
        finding.occurrences().stream()
            .filter(one -> one.verdict() == finding.whole().verdict())
            .toList();
    return machine.isEmpty() ? List.of(finding.whole()) : machine;
  }

  private List<Waiver> waivers(List<MachineVerdict> deciding, Verdict verdict) {
    return verdict == Verdict.NOT_APPLICABLE
        ? List.of()
        : all.waivers().stream()
            .filter(
                waiver -> isNamed(waiver) || deciding.stream().anyMatch(one -> holds(waiver, one)))
            .toList();
  }

  private boolean isNamed(Waiver waiver) {
    return waives.values().stream()
        .anyMatch(
            decision ->
                decision.answer() instanceof HumanAnswer.Waive waive
                    && waive.written().isEmpty()
                    && waive.waiver().equals(waiver.id()));
  }

  private boolean waived(MachineVerdict verdict, List<Waiver> waivers) {
    return waives.containsKey(Optional.<String>empty())
        || (verdict.trigger().isPresent() && waives.containsKey(verdict.trigger()))
        || waivers.stream()
            .anyMatch(
                waiver -> !waiver.isExpired(all.terms().auditDay()) && holds(waiver, verdict));
  }

  private boolean holds(Waiver waiver, MachineVerdict verdict) {
    return waiver.scope().holds(finding, verdict);
  }
}
