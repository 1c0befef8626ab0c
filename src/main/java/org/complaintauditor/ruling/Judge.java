package org.complaintauditor.ruling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Parameter;
import org.complaintauditor.model.Reason;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Conclusion;
import org.complaintauditor.obligation.DroppedObligation;
import org.complaintauditor.obligation.Evidence;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.Occurrence;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;

/**
 * Judges case histories under one version of a pack: exactly one finding per commitment, or a
 * defect. Safe to share between threads.
 */
public final class Judge {

  private final RuleBase rules;
  private final PackVersion version;
  private final Assessment.Basis basis;

  /** A judge with these rules, under this catalogue. */
  public Judge(RuleBase rules, PackVersion version, Assessment.Basis basis) {
    this.rules = rules;
    this.version = version;
    this.basis = basis;
  }

  /**
   * Fires the rules on a case. The findings of the result are worked out for each set of limits
   * that is asked for, without firing the rules again.
   *
   * @throws RulingDefect if the rules contradict each other or the catalogue
   */
  public CaseRuling judge(CaseHistory history) {
    List<Object> facts = new ArrayList<>();
    facts.add(history);
    facts.addAll(history.events());
    facts.addAll(history.stages());
    facts.addAll(history.anchors());
    facts.addAll(history.levels());
    try {
      return new CaseRuling(history, rules.fire(facts));
    } catch (org.kie.api.runtime.rule.ConsequenceException e) {
      throw new RulingDefect(
          "case %s: rule \"%s\" failed: %s"
              .formatted(history.caseId(), e.getMatch().getRule().getName(), e.getCause()),
          e);
    } catch (ConstraintEvaluationException e) {
      throw new RulingDefect("case %s: %s".formatted(history.caseId(), e.getMessage()), e);
    }
  }

  /** What the rules said of one case. */
  public final class CaseRuling {

    private record Obliged(Obligation obligation, Evidence evidence, String rule) {}

    private record Dropped(Reason reason, List<String> rules, Optional<Assessment> assessment) {}

    private final CaseHistory history;
    private final List<Obliged> obligations = new ArrayList<>();
    private final Map<String, List<Dropped>> droppedAtOnce = new HashMap<>();
    private final Map<Reason, String> ofTheWholeCase = new LinkedHashMap<>();
    private final List<Finding> findings;

    private CaseRuling(CaseHistory history, List<Insertions.Inserted> inserted) {
      this.history = history;
      for (Insertions.Inserted one : inserted) {
        if (one.fact() instanceof Obligation obligation) {
          if (version.commitment(obligation.commitment()).isEmpty()) {
            throw new RulingDefect(
                "case %s: rule \"%s\" states an obligation of %s, which the catalogue does not have"
                    .formatted(history.caseId(), one.rule(), obligation.commitment()));
          }
          obligations.add(new Obliged(obligation, Evidence.of(obligation, history), one.rule()));
        } else if (one.fact() instanceof DroppedObligation dropped) {
          droppedAtOnce
              .computeIfAbsent(dropped.commitment(), id -> new ArrayList<>())
              .add(new Dropped(dropped.reason(), List.of(one.rule()), Optional.empty()));
        } else if (one.fact() instanceof Conclusion conclusion) {
          ofTheWholeCase.put(conclusion.reason().orElseThrow(), one.rule());
        }
      }
      if (ofTheWholeCase.size() > 1) {
        throw new RulingDefect(
            "case %s: rules contradict each other about the whole case: %s"
                .formatted(history.caseId(), ofTheWholeCase));
      }
      List<Finding> underThePack = new ArrayList<>();
      for (Commitment commitment : version.commitments()) {
        underThePack.add(finding(commitment, limit -> limit));
      }
      findings = List.copyOf(underThePack);
    }

    /** One finding per commitment, in catalogue order, under the limits of the pack. */
    public List<Finding> findings() {
      return findings;
    }

    /** One finding per commitment, in catalogue order, under changed limits. */
    public List<Finding> findings(UnaryOperator<Limit> change) {
      List<Finding> changed = new ArrayList<>();
      for (int i = 0; i < findings.size(); i++) {
        Commitment commitment = version.commitments().get(i);
        changed.add(
            changesNothing(change, commitment) ? findings.get(i) : finding(commitment, change));
      }
      return changed;
    }

    private static boolean changesNothing(UnaryOperator<Limit> change, Commitment commitment) {
      for (Limit limit : commitment.limits().values()) {
        if (!change.apply(limit).span().equals(limit.span())) {
          return false;
        }
      }
      return true;
    }

    private Finding finding(Commitment commitment, UnaryOperator<Limit> change) {
      for (Map.Entry<Reason, String> whole : ofTheWholeCase.entrySet()) {
        return Finding.without(commitment.id(), whole.getKey(), List.of(whole.getValue()));
      }
      List<Occurrence> occurrences = new ArrayList<>();
      List<Dropped> dropped =
          new ArrayList<>(droppedAtOnce.getOrDefault(commitment.id(), List.of()));
      for (Obliged obliged : obligations) {
        if (obliged.obligation().commitment().equals(commitment.id())) {
          judge(commitment, obliged, change, occurrences, dropped);
        }
      }
      if (!occurrences.isEmpty()) {
        return Finding.worstOf(commitment.id(), occurrences);
      }
      Optional<Dropped> first = dropped.stream().min(Comparator.comparing(Dropped::reason));
      if (first.isPresent()) {
        return Finding.without(
            commitment.id(), first.get().reason(), first.get().rules(), first.get().assessment());
      }
      Reason otherwise =
          commitment
              .otherwise()
              .orElseThrow(
                  () ->
                      new RulingDefect(
                          "case %s: no rule of %s said anything, and its catalogue entry has no"
                                  .formatted(history.caseId(), commitment.id())
                              + " \"otherwise\""));
      return Finding.without(commitment.id(), otherwise, List.of());
    }

    private void judge(
        Commitment commitment,
        Obliged obliged,
        UnaryOperator<Limit> change,
        List<Occurrence> occurrences,
        List<Dropped> dropped) {
      Assessment assessment = assess(commitment, obliged, change);
      RuleBase.Judged judged = rules.judge(assessment.situation());
      if (judged.conclusion().reason().isEmpty()) {
        return;
      }
      Reason reason = judged.conclusion().reason().get();
      List<String> names = List.of(obliged.rule(), judged.rule());
      if (judged.conclusion().isOccurrence()) {
        occurrences.add(new Occurrence(assessment, reason, late(assessment), names));
      } else {
        dropped.add(new Dropped(reason, names, Optional.of(assessment)));
      }
    }

    private Assessment assess(Commitment commitment, Obliged obliged, UnaryOperator<Limit> change) {
      Obligation obligation = obliged.obligation();
      Limit limit = commitment.limits().get(obligation.limit());
      if (limit == null) {
        throw new RulingDefect(
            "rule \"%s\" names the limit \"%s\", which %s does not have; it has %s"
                .formatted(
                    obliged.rule(),
                    obligation.limit(),
                    commitment.id(),
                    commitment.limits().keySet()));
      }
      int suspendedAtMost =
          obligation
              .suspendable()
              .map(
                  name ->
                      Optional.ofNullable(commitment.parameters().get(name))
                          .map(Parameter::value)
                          .orElseThrow(
                              () ->
                                  new RulingDefect(
                                      "rule \"%s\" names the parameter \"%s\", which %s does not have"
                                          .formatted(obliged.rule(), name, commitment.id()))))
              .orElse(0);
      return Assessment.of(
          obligation, obliged.evidence(), history, change.apply(limit), suspendedAtMost, basis);
    }

    private OptionalInt late(Assessment assessment) {
      if (assessment.situation().inTime() != Answer.NO || assessment.discharge().isEmpty()) {
        return OptionalInt.empty();
      }
      return OptionalInt.of(
          basis
              .calendar()
              .businessDaysIn(assessment.due().date(), assessment.discharge().get().date()));
    }
  }
}
