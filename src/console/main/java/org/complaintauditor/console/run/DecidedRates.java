package org.complaintauditor.console.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RecordedTally;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.WorkFilter;
import org.complaintauditor.store.run.WorkItem;
import org.complaintauditor.store.run.WorkKey;
import org.complaintauditor.store.run.WorkOrder;
import org.complaintauditor.store.run.WorkPage;

/**
 * What the rates of a run are after the decisions that stand in the ledger now; its report has them
 * as they were when it was made. Only findings on which somebody decided are looked at, and only
 * when the ledger or the policy has changed.
 */
public final class DecidedRates {

  private static final int RUNS_KEPT = 500;
  private static final int FINDINGS_AT_ONCE = 500;
  private static final WorkFilter DECIDED =
      new WorkFilter(
          Optional.empty(), Set.of(), Optional.empty(), Optional.of(true), "", Map.of(), false);

  private final ConsoleContext context;
  private final DecidedFindings findings;
  private final ReadOnce<Key, Map<String, DecidedRate>> kept = new ReadOnce<>(RUNS_KEPT);

  /** The runs of this office. */
  public DecidedRates(ConsoleContext context) {
    this.context = context;
    findings = new DecidedFindings(context);
  }

  /** What is counted: the findings of a run after the lines of a ledger, by a policy. */
  private record Key(String run, String head, DecisionPolicy policy) {}

  /**
   * What people made of a commitment.
   *
   * @param decided findings on which a decision stands
   * @param counting of these, those on which one counts for this run
   * @param asked of these, those with an open question: they are in no verdict
   * @param verdicts the verdicts of all its findings after the decisions that count
   */
  public record DecidedRate(long decided, long counting, long asked, Tally verdicts) {}

  /**
   * The commitments on which somebody decided, by id.
   *
   * @param tallies the machine's verdicts
   * @return nothing if a finding has to be judged again and cannot be
   * @throws IOException if the policy cannot be read
   */
  public Map<String, DecidedRate> of(RunRecord run, List<RecordedTally> tallies)
      throws IOException {
    String head = context.workspace().ledger().head().hash();
    DecisionPolicy policy = context.policy();
    try {
      return kept.get(new Key(run.run(), head, policy), () -> counted(run, tallies, policy));
    } catch (Refusal e) {
      return Map.of(); // The state of the folder tells what is damaged.
    }
  }

  private Map<String, DecidedRate> counted(
      RunRecord run, List<RecordedTally> tallies, DecisionPolicy policy) {
    List<DecisionLine> lines =
        LedgerDecisions.of(context.workspace().ledger().decidedOf(run.run()), SoleActs.NONE);
    Decisions decisions =
        new Decisions(
            lines,
            List.of(), // Waivers change no verdict.
            new Decisions.Terms(
                policy, false, LocalDate.parse(run.asOf().substring(0, "2026-04-15".length()))));
    Map<Subject, List<Decision>> about = new HashMap<>();
    for (DecisionLine line : lines) {
      if (line instanceof Decision decision) {
        about
            .computeIfAbsent(decision.subject().whole(), subject -> new ArrayList<>())
            .add(decision);
      }
    }
    Map<String, Count> counts = new TreeMap<>();
    tallies.forEach(one -> counts.put(one.commitment(), new Count(one.machine())));
    Optional<WorkKey> after = Optional.empty();
    WorkPage page;
    do {
      page =
          context
              .workspace()
              .workList()
              .page(run.run(), DECIDED, WorkOrder.CASE, after, FINDINGS_AT_ONCE);
      for (WorkItem item : page.items()) {
        FindingRecord finding = item.finding();
        Subject subject = Subject.finding(finding.caseId(), finding.commitment());
        List<Decision> decided = about.getOrDefault(subject, List.of());
        MachineFinding machine =
            decided.stream().anyMatch(one -> one.subject().trigger().isPresent())
                ? findings.again(run, subject)
                : findings.of(run, finding, decided);
        Optional.ofNullable(counts.get(finding.commitment()))
            .ifPresent(count -> count.add(decisions.on(machine), decisions));
        after = Optional.of(item.key());
      }
    } while (page.more());
    Map<String, DecidedRate> rates = new TreeMap<>();
    counts.forEach(
        (commitment, count) -> {
          if (count.decided > 0) {
            rates.put(commitment, count.rate());
          }
        });
    return rates;
  }

  /** Counts the findings of a commitment. */
  private static final class Count {
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    private long decided;
    private long counting;
    private final boolean rated;
    private long asked;

    Count(Tally machine) {
      rated = machine.rated();
      for (Verdict verdict : Verdict.values()) {
        verdicts.put(verdict, machine.of(verdict));
      }
    }

    void add(HumanFinding finding, Decisions decisions) {
      decided++;
      if (finding.decisions().stream().anyMatch(one -> decisions.counts(one.state()))) {
        counting++;
      }
      verdicts.merge(finding.machineVerdict(), -1L, Long::sum);
      if (finding.questioned()) {
        asked++;
      } else {
        verdicts.merge(finding.verdict(), 1L, Long::sum);
      }
    }

    private long of(Verdict verdict) {
      return verdicts.getOrDefault(verdict, 0L);
    }

    DecidedRate rate() {
      Tally tally =
          new Tally(
              of(Verdict.MET),
              of(Verdict.BREACHED),
              of(Verdict.PENDING),
              of(Verdict.NOT_APPLICABLE),
              of(Verdict.NOT_EVIDENCED));
      return new DecidedRate(decided, counting, asked, rated ? tally : tally.unrated());
    }
  }
}
