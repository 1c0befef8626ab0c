package org.complaintauditor.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.csv.RecordedFindings;

/**
 * Compares two runs by the findings that they list, where cases cannot be judged again. A change
 * has a cause where but one factor can differ; else it cannot be told.
 */
public final class RecordedComparison implements ComparisonSource {
  private final WrittenRun first;
  private final WrittenRun second;
  private final RecordedDecisions before;
  private final RecordedDecisions after;
  private final Comparison.Scope scope;
  private final Set<Factor> factors;
  private final boolean complete;
  private final ComparisonTally tally;
  private final SimilarIds similar = new SimilarIds();

  /**
   * A comparison of two runs.
   *
   * @param before what people decided about the findings of the old run
   * @param after what they decided about those of the new one
   */
  public RecordedComparison(
      WrittenRun first,
      WrittenRun second,
      RecordedDecisions before,
      RecordedDecisions after,
      Comparison.Scope scope) {
    this.first = first;
    this.second = second;
    this.before = before;
    this.after = after;
    this.scope = scope;
    this.factors = RecordedFactors.differing(first, second);
    this.complete = first.listsAll() && second.listsAll();
    Set<String> ids = new LinkedHashSet<>(second.titles().keySet());
    ids.addAll(first.titles().keySet());
    this.tally = new ComparisonTally(ids);
    tally.countsNoRateOf(unrated(first), unrated(second));
  }

  private static Set<String> unrated(WrittenRun run) {
    return run.tallies().map(RecordedTallies::unrated).orElse(Set.of());
  }

  @Override
  public RunDescription old() {
    return first.description();
  }

  @Override
  public RunDescription current() {
    return second.description();
  }

  @Override
  public ComparisonResult run(ChangeSink sink) {
    Optional<RecordedFindings> listed = first.listed();
    Optional<RecordedFindings> other = second.listed();
    try {
      if (listed.isPresent() && other.isPresent()) {
        pair(listed.get(), other.get(), sink);
      }
    } finally {
      close(listed);
      close(other);
    }
    if (!complete) {
      rest();
    }
    List<SimilarPair> pairs = complete ? similar.pairs() : List.of();
    similar.close();
    Set<Factor> differing = EnumSet.noneOf(Factor.class);
    differing.addAll(factors);
    if (!before.saysTheSame(after)) {
      differing.add(Factor.DECISIONS);
    }
    return new ComparisonResult(old(), current(), differing, tally, pairs, false, complete);
  }

  private static void close(Optional<RecordedFindings> findings) {
    try {
      if (findings.isPresent()) {
        findings.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pair(RecordedFindings findings, RecordedFindings other, ChangeSink sink) {
    List<RecordedFindings.Row> old = findings.nextCase();
    List<RecordedFindings.Row> current = other.nextCase();
    while (!old.isEmpty() || !current.isEmpty()) {
      int order =
          old.isEmpty()
              ? 1
              : current.isEmpty()
                  ? -1
                  : CodePoints.ORDER.compare(old.get(0).caseId(), current.get(0).caseId());
      compare(order <= 0 ? old : List.of(), order >= 0 ? current : List.of(), sink);
      old = order <= 0 ? findings.nextCase() : old;
      current = order >= 0 ? other.nextCase() : current;
    }
  }

  private void compare(
      List<RecordedFindings.Row> old, List<RecordedFindings.Row> current, ChangeSink sink) {
    if (!old.isEmpty() && !current.isEmpty()) {
      tally.pair();
    } else if (!complete) {
      return; // A case of which nothing is listed may be there all the same.
    } else if (old.isEmpty()) {
      tally.newCase();
      similar.isNew(current.get(0).caseId());
    } else {
      tally.goneCase();
      similar.isGone(old.get(0).caseId());
    }
    Map<String, RecordedFindings.Row> is = new LinkedHashMap<>();
    current.forEach(row -> is.put(row.commitment(), row));
    Map<String, RecordedFindings.Row> was = new HashMap<>();
    old.forEach(row -> was.put(row.commitment(), row));
    for (RecordedFindings.Row row : current) {
      Optional<RecordedFindings.Row> previous = Optional.ofNullable(was.get(row.commitment()));
      if (previous.isPresent()) {
        compare(previous.get(), row, sink);
      } else if (complete) {
        FindingChange.Kind kind =
            old.isEmpty() ? FindingChange.Kind.NEW_CASE : FindingChange.Kind.NEW_COMMITMENT;
        tally.commitment(row.commitment()).isNew(standing(row));
        tell(row, kind, Optional.empty(), Optional.of(standing(row)), Set.of(), sink);
      }
    }
    for (RecordedFindings.Row row : old) {
      if (complete && !is.containsKey(row.commitment())) {
        FindingChange.Kind kind =
            current.isEmpty() ? FindingChange.Kind.GONE_CASE : FindingChange.Kind.GONE_COMMITMENT;
        tally.commitment(row.commitment()).isGone(standing(row));
        tell(row, kind, Optional.of(standing(row)), Optional.empty(), Set.of(), sink);
      }
    }
  }

  private static CommitmentStanding standing(RecordedFindings.Row row) {
    return new CommitmentStanding(row.reason().verdict(), row.reason(), row.due());
  }

  private void compare(RecordedFindings.Row old, RecordedFindings.Row current, ChangeSink sink) {
    CommitmentStanding from = standing(old);
    CommitmentStanding to = standing(current);
    CommitmentChanges changes = tally.commitment(current.commitment());
    changes.pair(from, to);
    Set<Factor> cause = factors.size() == 1 ? factors : EnumSet.of(Factor.NOT_ATTRIBUTED);
    RecordedFindings.Row named = current.trigger().isEmpty() ? old : current;
    if (!from.isLike(
        to, scope.alsoDue() ? ComparisonStrictness.DUE : ComparisonStrictness.REASON)) {
      changes.bridge().changed(Attribution.sole(cause.iterator().next(), from, to).shares());
      FindingChange.Kind kind =
          switch (ComparisonStrictness.ofChange(from, to)) {
            case VERDICT -> FindingChange.Kind.CHANGED;
            case REASON -> FindingChange.Kind.REASON_ONLY;
            case DUE -> FindingChange.Kind.DUE_ONLY;
          };
      tell(named, kind, Optional.of(from), Optional.of(to), cause, sink);
    }
    HumanChange.of(
            old.caseId(),
            current.commitment(),
            named.trigger(),
            new HumanChange.Sides(before, after),
            from,
            to)
        .ifPresent(
            change -> {
              changes.add(change);
              sink.accept(change, Optional.empty(), Optional.empty());
            });
  }

  private void tell(
      RecordedFindings.Row row,
      FindingChange.Kind kind,
      Optional<CommitmentStanding> from,
      Optional<CommitmentStanding> to,
      Set<Factor> cause,
      ChangeSink sink) {
    FindingChange change =
        new FindingChange(
            row.caseId(),
            row.commitment(),
            row.trigger(),
            kind,
            from,
            to,
            cause.isEmpty() ? List.of() : List.of(cause),
            cause,
            detail(cause));
    tally.commitment(row.commitment()).add(change);
    sink.accept(change, Optional.empty(), Optional.empty());
  }

  private List<String> detail(Set<Factor> cause) {
    return cause.contains(Factor.NOT_ATTRIBUTED)
        ? List.of(
            Factor.NOT_ATTRIBUTED
                + " "
                + String.join("+", factors.stream().map(Factor::name).toList()))
        : List.of();
  }

  /** What the summaries count besides what is listed. */
  private void rest() {
    Optional<RecordedTallies> old = first.tallies();
    Optional<RecordedTallies> current = second.tallies();
    if (old.isPresent() && current.isPresent()) {
      for (CommitmentChanges commitment : tally.commitments()) {
        commitment.rest(
            old.get().verdicts().getOrDefault(commitment.commitment(), Tally.EMPTY),
            current.get().verdicts().getOrDefault(commitment.commitment(), Tally.EMPTY));
      }
    }
  }
}
