package org.complaintauditor.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.concurrent.Batches;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.KeptCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds the cases of two runs against each other, in one pass over both, sorted as materials are.
 * Nothing is kept of a case once it was looked at but what is counted. Cases that are the same in
 * both runs are not judged where nothing else differs, and those of which anything differs are
 * judged several at a time; the result does not depend on how many.
 */
public final class Comparison {
  private final ComparedRun first;
  private final ComparedRun second;
  private final MixedRuns runs;
  private final ChangeSink sink;
  private final Scope scope;
  private final ComparisonTally tally;
  private final SimilarIds similar = new SimilarIds();
  private List<SimilarPair> similarPairs = List.of();
  private boolean unjudged;

  /**
   * How it is compared.
   *
   * @param threads how many cases are judged at a time
   * @param alsoDue whether another due date alone is a change
   */
  public record Scope(int threads, boolean alsoDue) {

    /** One thread, verdicts and reasons. */
    public static final Scope PLAIN = new Scope(1, false);
  }

  /**
   * A comparison of two runs.
   *
   * @param first the old one
   * @param second the new one
   * @param rules compiles their rules
   * @param sink takes each change, in the order of the cases
   */
  public Comparison(
      ComparedRun first, ComparedRun second, RuleStore rules, Consumer<FindingChange> sink) {
    this(first, second, rules, Scope.PLAIN, (change, before, after) -> sink.accept(change));
  }

  /**
   * A comparison of two runs.
   *
   * @param first the old one
   * @param second the new one
   * @param rules compiles their rules
   * @param scope how they are compared
   * @param sink takes each change with both findings, in the order of the cases, one at a time
   */
  public Comparison(
      ComparedRun first, ComparedRun second, RuleStore rules, Scope scope, ChangeSink sink) {
    this.first = first;
    this.second = second;
    this.runs = new MixedRuns(first, second, rules);
    this.scope = scope;
    this.sink = sink;
    Set<String> ids = new LinkedHashSet<>();
    second.pack().allCommitments().stream().map(Commitment::id).forEach(ids::add);
    first.pack().allCommitments().stream().map(Commitment::id).forEach(ids::add);
    this.tally = new ComparisonTally(ids);
    tally.countsNoRateOf(first.context().gaps().keySet(), second.context().gaps().keySet());
  }

  /**
   * Goes through the cases of both runs, each sorted by case id in code points. To be called once.
   *
   * @throws UnusableExportException if a run's summary does not go with its cases
   */
  public void run(Iterator<KeptCase> old, Iterator<KeptCase> current) {
    try {
      Batches.<CaseInRuns, ComparedBatch>each(
          taker -> pair(old, current, taker), scope.threads(), this::compared, this::take);
      first.recorded().finish();
      second.recorded().finish();
      similarPairs = similar.pairs();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      similar.close();
    }
    if (unjudged && !unchanged()) {
      throw new UnusableExportException(Wording.of("office.figures-in-summary-json-of-two-runs"));
    }
  }

  private boolean unchanged() {
    Optional<RecordedTallies> old = first.recorded().tallies();
    Optional<RecordedTallies> current = second.recorded().tallies();
    return old.isPresent() && current.isPresent() && tally.unchanged(old.get(), current.get());
  }

  /** Puts together what both runs have of each case. */
  private void pair(
      Iterator<KeptCase> old, Iterator<KeptCase> current, Consumer<CaseInRuns> taker) {
    boolean skips =
        runs.differing().isEmpty()
            && first.recorded().tallies().isPresent()
            && second.recorded().tallies().isPresent();
    KeptCase kept = next(old);
    KeptCase other = next(current);
    while (kept != null || other != null) {
      int order =
          kept == null
              ? 1
              : other == null ? -1 : CodePoints.ORDER.compare(kept.caseId(), other.caseId());
      CaseInRuns both = both(order <= 0 ? kept : null, order >= 0 ? other : null);
      if (skips && both.isAlike() && !isDecided(both)) {
        unjudged = true;
      } else {
        taker.accept(both);
      }
      kept = order <= 0 ? next(old) : kept;
      other = order >= 0 ? next(current) : other;
    }
  }

  private boolean isDecided(CaseInRuns runs) {
    return first.decisions().isAbout(runs.caseId()) || second.decisions().isAbout(runs.caseId());
  }

  private CaseInRuns both(@Nullable KeptCase kept, @Nullable KeptCase other) {
    String caseId = kept != null ? kept.caseId() : other != null ? other.caseId() : "";
    return new CaseInRuns(
        caseId,
        Optional.ofNullable(kept),
        Optional.ofNullable(other),
        first.recorded().of(caseId),
        second.recorded().of(caseId));
  }

  private static @Nullable KeptCase next(Iterator<KeptCase> cases) {
    return cases.hasNext() ? cases.next() : null;
  }

  private ComparedBatch compared(List<CaseInRuns> cases) {
    ComparedBatch batch = new ComparedBatch(first, second, runs, scope.alsoDue());
    cases.forEach(batch::compare);
    return batch;
  }

  private void take(ComparedBatch batch) {
    tally.merge(batch.tally());
    batch.newIds().forEach(similar::isNew);
    batch.goneIds().forEach(similar::isGone);
    batch.told().forEach(one -> sink.accept(one.change(), one.before(), one.after()));
  }

  /** What was counted. */
  public ComparisonTally tally() {
    return tally;
  }

  /** The factors that differ between the runs for all cases; data and reading show by case. */
  public Set<Factor> differing() {
    Set<Factor> differing = runs.differing();
    if (!first.program().equals(second.program())) {
      differing.add(Factor.PROGRAM);
    }
    if (!first.decisions().saysTheSame(second.decisions())) {
      differing.add(Factor.DECISIONS);
    }
    return differing;
  }

  /** Ids of which each run has another form, so that they were not joined. */
  public List<SimilarPair> similar() {
    return similarPairs;
  }
}
