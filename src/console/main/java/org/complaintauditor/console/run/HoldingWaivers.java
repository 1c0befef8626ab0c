package org.complaintauditor.console.run;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionPolicy;
import org.complaintauditor.decision.Decisions;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.ledger.LedgerSubject;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.WorkFilter;
import org.complaintauditor.store.run.WorkItem;
import org.complaintauditor.store.run.WorkKey;
import org.complaintauditor.store.run.WorkOrder;
import org.complaintauditor.store.run.WorkPage;

/**
 * The waivers that the ledger has now and that hold for findings of a run, by what was recorded of
 * these: the occurrence that a finding shows. The proof of a finding tells of all its occurrences.
 */
public final class HoldingWaivers {

  private static final int RUNS_KEPT = 100;
  private static final int FINDINGS_AT_ONCE = 500;
  private static final int DATE = "2026-04-15".length();

  private final ConsoleContext context;
  private final HeldWaivers book;
  private final DecidedFindings findings;
  private final ReadOnce<Key, Long> all = new ReadOnce<>(RUNS_KEPT);
  private final ReadOnce<Key, Long> undecided = new ReadOnce<>(RUNS_KEPT);

  /**
   * What is counted of a run. As long as the waivers are the same, so is the number of breaches
   * under them, and only those have to be counted anew on which somebody has decided: they are few.
   */
  private record Key(String run, Optional<LedgerHead> head, List<Waiver> given) {}

  /** The waivers of this office. */
  public HoldingWaivers(ConsoleContext context) {
    this.context = context;
    book = new HeldWaivers(context.workspace().ledger());
    findings = new DecidedFindings(context);
  }

  /** Tells of each finding under which waivers it is, the first given first. */
  @FunctionalInterface
  public interface OfRun {
    /** The waivers that hold for a finding. */
    List<Waiver> on(WorkItem item);
  }

  /**
   * The waivers of a run.
   *
   * @throws IOException if the policy cannot be read
   */
  public OfRun of(RunRecord run) throws IOException {
    List<Waiver> given = counting(run);
    return given.isEmpty() ? item -> given : of(run, given, context.policy());
  }

  private OfRun of(RunRecord run, List<Waiver> given, DecisionPolicy policy) {
    Decisions.Terms terms = new Decisions.Terms(policy, false, day(run));
    return item -> {
      List<DecisionLine> lines =
          item.decision().isPresent() ? lines(run, item.finding()) : List.of();
      return new Decisions(lines, given, terms).on(shown(run, item.finding(), lines)).waivers();
    };
  }

  /** The waivers that count on the day of the audit. */
  private List<Waiver> counting(RunRecord run) {
    LocalDate day = day(run);
    return book.of(run.pack()).stream().filter(one -> !one.isExpired(day)).toList();
  }

  private static LocalDate day(RunRecord run) {
    return LocalDate.parse(run.asOf().substring(0, DATE));
  }

  private List<DecisionLine> lines(RunRecord run, FindingRecord finding) {
    return LedgerDecisions.of(
        context
            .workspace()
            .ledger()
            .about(new LedgerSubject(run.pack(), finding.caseId(), finding.commitment())),
        SoleActs.NONE);
  }

  /** The finding as judged again; if the run cannot be judged again, as it was recorded. */
  private MachineFinding shown(RunRecord run, FindingRecord finding, List<DecisionLine> lines) {
    try {
      return findings.of(run, finding, lines);
    } catch (Refusal e) {
      return DecidedFindings.recorded(finding);
    }
  }

  /** How many breaches that nobody has decided on are under a waiver. */
  public long undecidedBreaches(RunRecord run) {
    List<Waiver> given = counting(run);
    if (given.isEmpty()) {
      return 0;
    }
    LedgerHead head = context.workspace().ledger().head();
    return undecided.get(
        new Key(run.run(), Optional.of(head), given),
        () ->
            all.get(
                    new Key(run.run(), Optional.empty(), given),
                    () -> breaches(run, given, Optional.empty()))
                - breaches(run, given, Optional.of(true)));
  }

  /** How many breaches are under these waivers, whatever was decided on them. */
  private long breaches(RunRecord run, List<Waiver> given, Optional<Boolean> decided) {
    Decisions byWaivers =
        new Decisions(List.of(), given, new Decisions.Terms(DecisionPolicy.NONE, false, day(run)));
    long breaches = 0;
    for (Optional<String> commitment : commitments(given)) {
      WorkFilter filter =
          new WorkFilter(
              commitment,
              EnumSet.of(Verdict.BREACHED),
              Optional.empty(),
              decided,
              "",
              Map.of(),
              false);
      breaches += breaches(run, filter, byWaivers);
    }
    return breaches;
  }

  private long breaches(RunRecord run, WorkFilter filter, Decisions byWaivers) {
    long breaches = 0;
    Optional<WorkKey> after = Optional.empty();
    WorkPage page;
    do {
      page =
          context
              .workspace()
              .workList()
              .page(run.run(), filter, WorkOrder.CASE, after, FINDINGS_AT_ONCE);
      for (WorkItem item : page.items()) {
        breaches +=
            byWaivers.on(DecidedFindings.recorded(item.finding())).waivers().isEmpty() ? 0 : 1;
        after = Optional.of(item.key());
      }
    } while (page.more());
    return breaches;
  }

  /** The commitments that waivers name; all together where one names none. */
  private static List<Optional<String>> commitments(List<Waiver> given) {
    if (given.stream().anyMatch(one -> one.scope().commitments().isEmpty())) {
      return List.of(Optional.empty());
    }
    Set<String> named = new TreeSet<>();
    given.forEach(one -> named.addAll(one.scope().commitments()));
    return named.stream().map(Optional::of).toList();
  }
}
