package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.HumanFigures;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Pack;
import org.jspecify.annotations.Nullable;

/** What people decided about the findings of a run, gathered while its cases are judged. */
public final class DecisionList {

  private final Pack pack;
  private final Decisions decisions;
  private final boolean given;
  private final Optional<String> ledgerHead;
  private final CaseDecisions held;
  private final HumanFigures figures;
  private final List<DecidedFinding> findings = new ArrayList<>();
  private Map<String, @Nullable Object> agreement = Map.of();
  private int cases;

  /**
   * Nothing yet.
   *
   * @param decisions what people decided
   * @param given whether the run was given any, be it an empty file
   * @param ledgerHead the hash of the ledger's last line, where decisions came from one
   */
  public DecisionList(Pack pack, Decisions decisions, boolean given, Optional<String> ledgerHead) {
    this.pack = pack;
    this.decisions = decisions;
    this.given = given;
    this.ledgerHead = ledgerHead;
    held = new CaseDecisions(pack.name(), decisions);
    figures = new HumanFigures(decisions, pack.allCommitments());
  }

  /** Counts no rate of these commitments: the export can show no breach of them. */
  public void countsNoRateOf(Set<String> commitments) {
    figures.countsNoRateOf(commitments);
  }

  /** Whether the run was given decisions or waivers, be it none that hold. */
  public boolean isGiven() {
    return given;
  }

  /** A list for some cases that follow each other. */
  public DecisionList part() {
    return new DecisionList(pack, decisions, given, ledgerHead);
  }

  /** Takes the next case. */
  public void add(AuditedCase audited) {
    if (isGiven()) {
      for (HumanFinding human : held.of(audited)) {
        figures.add(human);
        if (!human.decisions().isEmpty() || human.waivers().stream().anyMatch(this::counts)) {
          findings.add(new DecidedFinding(cases, human));
        }
      }
    }
    cases++;
  }

  private boolean counts(Waiver waiver) {
    return !waiver.isExpired(decisions.terms().auditDay());
  }

  /** Takes the cases of a part behind those that are here. */
  public void add(DecisionList part) {
    figures.merge(part.figures);
    for (DecidedFinding finding : part.findings) {
      findings.add(new DecidedFinding(cases + finding.caseNumber(), finding.human()));
    }
    cases += part.cases;
  }

  /**
   * Sets how far people agree, where findings were decided about by two.
   *
   * @param measured as the summary shows it
   */
  public void agreed(Map<String, @Nullable Object> measured) {
    agreement = measured;
  }

  /** How far people agree, as the summary shows it; empty where no finding has two answers. */
  public Map<String, @Nullable Object> agreement() {
    return Collections.unmodifiableMap(agreement);
  }

  /** What people made of all findings, counted. */
  public HumanFigures figures() {
    return figures;
  }

  /** The findings about which people said something, in the order of the cases. */
  public List<DecidedFinding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** The hash of the ledger's last line, where decisions came from one. */
  public Optional<String> ledgerHead() {
    return ledgerHead;
  }

  /** Whether decisions count although the run shows something else than was seen. */
  public boolean keepsStale() {
    return decisions.terms().keepStale();
  }
}
