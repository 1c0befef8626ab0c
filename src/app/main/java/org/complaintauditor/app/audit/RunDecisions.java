package org.complaintauditor.app.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.model.Pack;
import org.complaintauditor.report.DecisionList;

/**
 * What people decided before a run is made.
 *
 * @param lines what they said of findings
 * @param waivers which findings are waived
 * @param keepStale whether decisions count although the export shows something else now
 * @param files the files that say it, by what they are given as; for the run's id
 * @param policy what needs a second person
 * @param ledgerHead the hash of the ledger's last line, where it holds decisions
 */
public record RunDecisions(
    List<DecisionLine> lines,
    List<Waiver> waivers,
    boolean keepStale,
    Map<String, Path> files,
    DecisionPolicy policy,
    Optional<String> ledgerHead) {

  /** Nothing. */
  public static final RunDecisions NONE =
      new RunDecisions(
          List.of(), List.of(), false, Map.of(), DecisionPolicy.NONE, Optional.empty());

  /** Whether nobody said anything. */
  public boolean isEmpty() {
    return files.isEmpty() && ledgerHead.isEmpty();
  }

  /** Held against a run with this audit day. */
  public Decisions on(LocalDate auditDay) {
    return new Decisions(lines, waivers, new Decisions.Terms(policy, keepStale, auditDay));
  }

  /** An empty list for a run. */
  public DecisionList list(Pack pack, LocalDate auditDay) {
    return new DecisionList(pack, on(auditDay), !isEmpty(), ledgerHead);
  }
}
