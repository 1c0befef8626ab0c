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
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Answer;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Conclusion;
import org.complaintauditor.obligation.DroppedObligation;
import org.complaintauditor.obligation.EventIndex;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.ObligationAssessor;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.obligation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Judges case histories under one version of a pack: exactly one finding per commitment, or a
 * defect. Safe to share between threads.
 */
public final class Judge {

  private final RuleBase rules;
  private final PackVersion version;
  private final Assessment.Basis basis;
  private final Map<String, Commitment> byId = new HashMap<>();

  /** A judge with these rules, under this catalogue. */
  public Judge(RuleBase rules, PackVersion version, Assessment.Basis basis) {
    this.rules = rules;
    this.version = version;
    this.basis = basis;
    version.commitments().forEach(commitment -> byId.put(commitment.id(), commitment));
  }

  /** The catalogue's limits with this change. */
  public Variant variant(UnaryOperator<Limit> change) {
    List<Optional<Map<String, Limit>>> limits = new ArrayList<>();
    for (Commitment commitment : version.commitments()) {
      Map<String, Limit> changed = new HashMap<>();
      commitment.limits().forEach((name, limit) -> changed.put(name, change.apply(limit)));
      limits.add(
          changed.equals(commitment.limits())
              ? Optional.empty()
              : Optional.of(Map.copyOf(changed)));
    }
    return new Variant(limits);
  }

  /**
   * Other limits than the pack's.
   *
   * @param limits for each commitment in catalogue order, its limits by name; empty where none is
   *     another
   */
  public record Variant(List<Optional<Map<String, Limit>>> limits) {
    public Variant {
      limits = List.copyOf(limits);
    }
  }

  /**
   * Fires the rules on a case. The findings of the result are worked out for each set of limits
   * that is asked for, without firing the rules again.
   *
   * @throws RuleFailureException if a rule fails
   * @throws RulingDefectException if the rules contradict each other or the catalogue
   */
  public CaseRuling judge(CaseHistory history) {
    return new CaseRuling(history, fire(history), version.commitments());
  }

  /**
   * The findings of a case for some commitments alone, in catalogue order.
   *
   * @param commitments of this judge's catalogue
   * @throws RuleFailureException if a rule fails
   * @throws RulingDefectException if the rules contradict each other or the catalogue
   */
  public List<Finding> findings(CaseHistory history, List<Commitment> commitments) {
    return new CaseRuling(history, fire(history), commitments).findings();
  }

  /** What the rules owe in a case, whatever became of it. */
  public List<Obligation> obligations(CaseHistory history) {
    return fire(history).stream()
        .map(InsertedFacts.Inserted::fact)
        .filter(Obligation.class::isInstance)
        .map(Obligation.class::cast)
        .toList();
  }

  private List<InsertedFacts.Inserted> fire(CaseHistory history) {
    List<Object> facts = new ArrayList<>(4 * history.events().size() + 4);
    facts.add(history);
    facts.addAll(history.events());
    facts.addAll(history.stages());
    facts.addAll(history.anchors());
    facts.addAll(history.levels());
    history.declared().values().forEach(attribute -> facts.addAll(attribute.changes()));
    try {
      return rules.fire(facts);
    } catch (RuleFailureException e) {
      throw e.inCase(history.caseId());
    }
  }

  /** What the rules said of one case. */
  public final class CaseRuling {

    private final class Obliged {
      private final ObligationAssessor grounds;
      private final Commitment commitment;
      private final String rule;
      private final List<Known> known = new ArrayList<>(2);

      /** What the judging rules concluded of a situation of this obligation. */
      private record Known(Situation situation, RuleBase.Judged judged) {}

      Obliged(ObligationAssessor grounds, Commitment commitment, String rule) {
        this.grounds = grounds;
        this.commitment = commitment;
        this.rule = rule;
      }

      RuleBase.Judged judge(Situation situation) {
        for (Known earlier : known) {
          if (earlier.situation().equals(situation)) {
            return earlier.judged();
          }
        }
        RuleBase.Judged judged = rules.judge(situation);
        known.add(new Known(situation, judged));
        return judged;
      }

      /** The limit that the obligation names. */
      Limit limit(Map<String, Limit> limits) {
        if (grounds.obligation().date().isPresent()) {
          return Limit.upTo(grounds.obligation().date().get());
        }
        Limit limit = limits.get(grounds.obligation().limit());
        if (limit == null) {
          throw new RulingDefectException(
              Wording.of(
                  "core.rule-names-limit-does-not-have",
                  rule,
                  grounds.obligation().limit(),
                  commitment.id(),
                  commitment.limits().keySet()));
        }
        return limit;
      }
    }

    private record Dropped(Reason reason, List<String> rules, Optional<Assessment> assessment) {}

    private final CaseHistory history;
    private final EventIndex events;
    private final Map<String, List<Obliged>> obligations = new HashMap<>();
    private final Map<String, List<Dropped>> droppedAtOnce = new HashMap<>();
    private final Map<Reason, String> ofTheWholeCase = new LinkedHashMap<>();
    private final List<Finding> findings;

    private CaseRuling(
        CaseHistory history, List<InsertedFacts.Inserted> inserted, List<Commitment> asked) {
      this.history = history;
      this.events = EventIndex.of(history, basis);
      for (InsertedFacts.Inserted fact : inserted) {
        if (fact.fact() instanceof Obligation obligation) {
          Commitment commitment = commitment(obligation, fact.rule());
          if (asks(asked, commitment) && !obligation.lacksDate()) {
            obligations
                .computeIfAbsent(commitment.id(), id -> new ArrayList<>())
                .add(obliged(obligation, commitment, fact.rule()));
          }
        } else if (fact.fact() instanceof DroppedObligation dropped) {
          droppedAtOnce
              .computeIfAbsent(dropped.commitment(), id -> new ArrayList<>())
              .add(new Dropped(dropped.reason(), List.of(fact.rule()), Optional.empty()));
        } else if (fact.fact() instanceof Conclusion conclusion) {
          ofTheWholeCase.put(conclusion.reason().orElseThrow(), fact.rule());
        }
      }
      if (ofTheWholeCase.size() > 1) {
        throw new RulingDefectException(
            Wording.of(
                "core.case-rules-contradict-each-other-about-whole",
                history.caseId(),
                ofTheWholeCase));
      }
      List<Finding> underThePack = new ArrayList<>();
      for (Commitment commitment : asked) {
        underThePack.add(finding(commitment));
      }
      findings = List.copyOf(underThePack);
    }

    private static boolean asks(List<Commitment> asked, Commitment commitment) {
      for (Commitment other : asked) {
        if (other.id().equals(commitment.id())) {
          return true;
        }
      }
      return false;
    }

    /** One finding per commitment, in catalogue order, under the limits of the pack. */
    public List<Finding> findings() {
      return findings;
    }

    /** One verdict per commitment, in catalogue order, under other limits. */
    public List<Verdict> verdicts(Variant variant) {
      List<Verdict> verdicts = new ArrayList<>(findings.size());
      for (int i = 0; i < findings.size(); i++) {
        Optional<Map<String, Limit>> limits = variant.limits().get(i);
        verdicts.add(
            limits.isEmpty() || !ofTheWholeCase.isEmpty()
                ? findings.get(i).verdict()
                : verdict(version.commitments().get(i), limits.get()));
      }
      return verdicts;
    }

    /** The verdict of {@link #finding}, without the finding. */
    private Verdict verdict(Commitment commitment, Map<String, Limit> limits) {
      @Nullable Verdict worst = null;
      @Nullable Reason dropped = null;
      for (Dropped atOnce : droppedAtOnce.getOrDefault(commitment.id(), List.of())) {
        dropped = first(dropped, atOnce.reason());
      }
      for (Obliged obliged : obligations.getOrDefault(commitment.id(), List.of())) {
        Situation situation = obliged.grounds.situationUnder(obliged.limit(limits));
        Conclusion conclusion = obliged.judge(situation).conclusion();
        if (conclusion.isOccurrence()) {
          worst = worse(worst, conclusion.reason().orElseThrow().verdict());
        } else if (conclusion.reason().isPresent()) {
          dropped = first(dropped, conclusion.reason().get());
        }
      }
      if (worst != null) {
        return worst;
      }
      return (dropped != null ? dropped : otherwise(commitment)).verdict();
    }

    private static Reason first(@Nullable Reason reason, Reason other) {
      return reason == null || other.compareTo(reason) < 0 ? other : reason;
    }

    private static Verdict worse(@Nullable Verdict verdict, Verdict other) {
      return verdict == null || other.severity() > verdict.severity() ? other : verdict;
    }

    private Finding finding(Commitment commitment) {
      for (Map.Entry<Reason, String> whole : ofTheWholeCase.entrySet()) {
        return Finding.without(commitment.id(), whole.getKey(), List.of(whole.getValue()));
      }
      List<Occurrence> occurrences = new ArrayList<>();
      List<Dropped> dropped =
          new ArrayList<>(droppedAtOnce.getOrDefault(commitment.id(), List.of()));
      for (Obliged obliged : obligations.getOrDefault(commitment.id(), List.of())) {
        judge(obliged, occurrences, dropped);
      }
      if (!occurrences.isEmpty()) {
        return Finding.worstOf(commitment.id(), occurrences);
      }
      Optional<Dropped> first = dropped.stream().min(Comparator.comparing(Dropped::reason));
      if (first.isPresent()) {
        Finding finding =
            Finding.without(
                commitment.id(),
                first.get().reason(),
                first.get().rules(),
                first.get().assessment());
        return first.get().reason() == Reason.ANOTHER_PROCESS
            ? finding.inProcess(rules.drop(first.get().rules()))
            : finding;
      }
      return Finding.without(commitment.id(), otherwise(commitment), List.of());
    }

    private Reason otherwise(Commitment commitment) {
      return commitment
          .otherwise()
          .orElseThrow(
              () ->
                  new RulingDefectException(
                      Wording.of(
                          "core.case-no-rule-of-said-anything",
                          history.caseId(),
                          commitment.id())));
    }

    private void judge(Obliged obliged, List<Occurrence> occurrences, List<Dropped> dropped) {
      Assessment assessment = obliged.grounds.under(obliged.limit(obliged.commitment.limits()));
      RuleBase.Judged judged = obliged.judge(assessment.situation());
      if (judged.conclusion().reason().isEmpty()) {
        return;
      }
      Reason reason = judged.conclusion().reason().get();
      List<String> names = List.of(obliged.rule, judged.rule());
      if (judged.conclusion().isOccurrence()) {
        occurrences.add(new Occurrence(assessment, reason, late(assessment), names));
      } else {
        dropped.add(new Dropped(reason, names, Optional.of(assessment)));
      }
    }

    private Commitment commitment(Obligation obligation, String rule) {
      Commitment commitment = byId.get(obligation.commitment());
      if (commitment == null) {
        throw new RulingDefectException(
            Wording.of(
                "core.case-rule-states-an-obligation-of-catalogue",
                history.caseId(),
                rule,
                obligation.commitment()));
      }
      return commitment;
    }

    private Obliged obliged(Obligation obligation, Commitment commitment, String rule) {
      int suspendedAtMost =
          obligation.suspendable().map(name -> parameter(commitment, name, rule)).orElse(0);
      return new Obliged(
          new ObligationAssessor(obligation, events, suspendedAtMost, basis), commitment, rule);
    }

    private static int parameter(Commitment commitment, String name, String rule) {
      Parameter parameter = commitment.parameters().get(name);
      if (parameter == null) {
        throw new RulingDefectException(
            Wording.of("core.rule-names-parameter-does-not-have", rule, name, commitment.id()));
      }
      return parameter.value();
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
