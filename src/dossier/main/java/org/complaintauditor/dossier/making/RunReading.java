package org.complaintauditor.dossier.making;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.complaintauditor.concurrent.Batches;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.dossier.redaction.Pseudonyms;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.dossier.redaction.RedactionFacts;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.CodePoints;
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

  /**
   * Reads the run.
   *
   * @throws IOException if it cannot be read
   */
  void read() throws IOException {
    material.forEach(facts::add);
    Pseudonyms pseudonyms =
        Pseudonyms.of(
            order.keys().secret(), order.request().recipient(), order.request().pseudonymsOf());
    Redaction made = new Redaction(pseudonyms, facts);
    redaction = Optional.of(made);
    Batches.<ExportedCase, List<JudgedCase>>each(
        material::forEach,
        Runtime.getRuntime().availableProcessors(),
        some -> some.stream().flatMap(one -> JudgedCase.happened(auditor, one).stream()).toList(),
        judged -> judged.forEach(one -> take(one.audited(), made)));
    choice.refuseUnlessMet(order.requestFile(), order.run().run());
  }

  private void take(AuditedCase audited, Redaction made) {
    String pseudonym = made.caseId(audited.history().caseId());
    boolean taken = choice.takes(audited);
    population.add(pseudonym, audited);
    selected.add(pseudonym, audited, taken);
    if (taken) {
      decide(pseudonym, audited);
    }
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

  /** The cases with these ids, in the order of the material. */
  void each(Set<String> ids, Consumer<ExportedCase> taker) {
    for (ExportedCase exportedCase : material) {
      if (ids.contains(exportedCase.caseId())) {
        taker.accept(exportedCase);
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
}
