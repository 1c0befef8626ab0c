package org.complaintauditor.dossier.making;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.dossier.redaction.Pseudonyms;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.dossier.redaction.RedactionFacts;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.DecisionRow;
import org.complaintauditor.ruling.RuleStore;

/**
 * What is learnt of all cases of a run: who is named in any, how each was judged, which are
 * selected. Two passes over the material.
 */
final class RunReading {
  private final Material material;
  private final CaseAuditor auditor;
  private final DossierMaking.Order order;
  private final DecisionList decisions;
  private final CaseDecisions held;
  private final CaseChoice choice;
  private final PseudonymousPopulation population;
  private final SelectedCases selected = new SelectedCases();
  private final RedactionFacts facts;
  private final Map<String, List<DecisionRow>> decided = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, Integer> versions = new HashMap<>();
  private Optional<Redaction> redaction = Optional.empty();

  RunReading(
      Material material, RuleStore rules, DossierMaking.Order order, DecisionList decisions) {
    this.material = material;
    this.order = order;
    this.decisions = decisions;
    auditor = material.auditor(rules);
    held = new CaseDecisions(material.pack().name(), decisions.figures().decisions());
    choice = new CaseChoice(order.request().selection(), held);
    population = new PseudonymousPopulation(material.pack());
    facts =
        new RedactionFacts(
            order.audience(), material.pack(), material.settings().personal().keySet());
  }

  /** Reads the run. */
  void read() {
    material.forEach(facts::add);
    Pseudonyms pseudonyms =
        Pseudonyms.of(
            order.keys().secret(), order.request().recipient(), order.request().pseudonymsOf());
    Redaction made = new Redaction(pseudonyms, facts);
    redaction = Optional.of(made);
    each(
        one -> true,
        (one, audited) -> {
          String pseudonym = made.caseId(one.caseId());
          boolean taken = choice.takes(audited);
          population.add(pseudonym, audited);
          selected.add(pseudonym, audited, taken);
          if (taken) {
            versions.merge(audited.version().version(), 1, Integer::sum);
            decide(pseudonym, audited);
          }
        });
    choice.refuseUnlessMet(order.requestFile(), order.run().run());
  }

  private void decide(String pseudonym, AuditedCase audited) {
    if (decisions.isGiven() && order.request().included().decisions()) {
      List<DecisionRow> rows =
          held.of(audited).stream()
              .flatMap(one -> DecisionRow.of(decisions, one).stream())
              .toList();
      if (!rows.isEmpty()) {
        decided.put(pseudonym, rows);
      }
    }
  }

  /** Takes a case with its judgement. */
  interface Taker {
    void take(ExportedCase one, AuditedCase audited);
  }

  private void each(java.util.function.Predicate<ExportedCase> wanted, Taker taker) {
    for (ExportedCase one : material) {
      if (wanted.test(one)) {
        List<EventRow> happened = auditor.happened(one.rows());
        if (!happened.isEmpty()) {
          taker.take(one, auditor.judge(one.caseId(), happened, one.problems()));
        }
      }
    }
  }

  /** The cases with these ids, in the order of the material. */
  void each(Set<String> ids, Consumer<ExportedCase> taker) {
    for (ExportedCase one : material) {
      if (ids.contains(one.caseId())) {
        taker.accept(one);
      }
    }
  }

  Material material() {
    return material;
  }

  PseudonymousPopulation population() {
    return population;
  }

  SelectedCases selected() {
    return selected;
  }

  /** What makes of cases what the audience sees of them. */
  Redaction redaction() {
    return redaction.orElseThrow();
  }

  RedactionFacts facts() {
    return facts;
  }

  /** What people decided about the selected cases, by their pseudonyms. */
  Map<String, List<DecisionRow>> decided() {
    return decided;
  }

  /** How many selected cases each version of the pack was in force for. */
  Map<String, Integer> versions() {
    return versions;
  }
}
