package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.ruling.RuleStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds the cases of two runs against each other, in one pass over both, sorted as materials are.
 * Nothing is kept of a case once it was looked at but what is counted.
 */
public final class Comparison {
  private final ComparedRun first;
  private final ComparedRun second;
  private final MixedRuns runs;
  private final ChangeSink sink;
  private final Map<String, CommitmentChanges> commitments = new LinkedHashMap<>();
  private final SimilarIds similar = new SimilarIds();
  private long pairs;
  private long newCases;
  private long goneCases;

  /**
   * A comparison of two runs.
   *
   * @param first the old one
   * @param second the new one
   * @param rules compiles their rules
   * @param sink takes each change, in the order of the cases
   */
  public Comparison(ComparedRun first, ComparedRun second, RuleStore rules, Consumer<Change> sink) {
    this(first, second, rules, (change, before, after) -> sink.accept(change));
  }

  /**
   * A comparison of two runs.
   *
   * @param first the old one
   * @param second the new one
   * @param rules compiles their rules
   * @param sink takes each change with both findings, in the order of the cases
   */
  public Comparison(ComparedRun first, ComparedRun second, RuleStore rules, ChangeSink sink) {
    this.first = first;
    this.second = second;
    this.runs = new MixedRuns(first, second, rules);
    this.sink = sink;
    Set<String> ids = new LinkedHashSet<>();
    second.pack().allCommitments().stream().map(Commitment::id).forEach(ids::add);
    first.pack().allCommitments().stream().map(Commitment::id).forEach(ids::add);
    ids.forEach(id -> commitments.put(id, new CommitmentChanges(id)));
  }

  /** Goes through the cases of both runs, each sorted by case id in code points. */
  public void run(Iterator<ExportedCase> old, Iterator<ExportedCase> current) {
    ExportedCase one = next(old);
    ExportedCase other = next(current);
    while (one != null || other != null) {
      int order =
          one == null
              ? 1
              : other == null ? -1 : CodePoints.ORDER.compare(one.caseId(), other.caseId());
      String caseId = order <= 0 && one != null ? one.caseId() : caseId(other);
      compare(
          caseId,
          order <= 0 && one != null ? one.rows() : List.of(),
          order >= 0 && other != null ? other.rows() : List.of());
      one = order <= 0 ? next(old) : one;
      other = order >= 0 ? next(current) : other;
    }
  }

  private static String caseId(@Nullable ExportedCase one) {
    return one == null ? "" : one.caseId();
  }

  private static @Nullable ExportedCase next(Iterator<ExportedCase> cases) {
    return cases.hasNext() ? cases.next() : null;
  }

  /** Compares one case; no rows where a run does not have it. */
  void compare(String caseId, List<EventRow> old, List<EventRow> current) {
    Optional<AuditedCase> before = runs.before(caseId, old);
    Optional<AuditedCase> after = runs.after(caseId, current);
    if (before.isPresent() && after.isPresent()) {
      pairs++;
      CasePair pair = new CasePair(caseId, old, current, first, second);
      compare(pair, before.get(), after.get());
    } else if (after.isPresent()) {
      newCases++;
      similar.isNew(caseId);
      after.get().findings().forEach(finding -> isNew(after.get(), finding, Change.Kind.NEW_CASE));
    } else if (before.isPresent()) {
      goneCases++;
      similar.isGone(caseId);
      before
          .get()
          .findings()
          .forEach(finding -> isGone(before.get(), finding, Change.Kind.GONE_CASE));
    }
  }

  private void compare(CasePair pair, AuditedCase before, AuditedCase after) {
    Map<String, CommitmentStanding> from = MixedRuns.standings(before);
    Map<String, CommitmentStanding> to = MixedRuns.standings(after);
    CaseComparison comparison =
        new CaseComparison(pair, runs, before, after, first.program().equals(second.program()));
    for (CaseComparison.Compared one : comparison.compared(from, to)) {
      CommitmentChanges changes = changes(one.finding().commitment());
      changes.pair(one.from(), one.to());
      one.attribution()
          .ifPresent(
              why -> {
                changes.bridge().changed(why.shares());
                boolean verdict = one.from().verdict() != one.to().verdict();
                tell(
                    new Change(
                        pair.caseId(),
                        one.finding().commitment(),
                        trigger(one.finding()).or(() -> trigger(before, one.finding())).orElse(""),
                        verdict ? Change.Kind.CHANGED : Change.Kind.REASON_ONLY,
                        Optional.of(one.from()),
                        Optional.of(one.to()),
                        why.enough(),
                        why.needed(),
                        new ChangeDetail(first, second, pair, before, after)
                            .of(why, one.finding().commitment())),
                    judged(before, one.finding().commitment()),
                    judged(after, one.finding().commitment()));
              });
    }
    after.findings().stream()
        .filter(finding -> !from.containsKey(finding.commitment()))
        .forEach(finding -> isNew(after, finding, Change.Kind.NEW_COMMITMENT));
    before.findings().stream()
        .filter(finding -> !to.containsKey(finding.commitment()))
        .forEach(finding -> isGone(before, finding, Change.Kind.GONE_COMMITMENT));
  }

  private void isNew(AuditedCase audited, Finding finding, Change.Kind kind) {
    CommitmentStanding standing = CommitmentStanding.of(finding);
    changes(finding.commitment()).bridge().after(standing);
    changes(finding.commitment()).bridge().isNew(standing);
    tell(
        of(audited, finding, kind, Optional.empty(), Optional.of(standing)),
        Optional.empty(),
        Optional.of(new ChangeSink.Judged(audited, finding)));
  }

  private void isGone(AuditedCase audited, Finding finding, Change.Kind kind) {
    CommitmentStanding standing = CommitmentStanding.of(finding);
    changes(finding.commitment()).bridge().before(standing);
    changes(finding.commitment()).bridge().isGone(standing);
    tell(
        of(audited, finding, kind, Optional.of(standing), Optional.empty()),
        Optional.of(new ChangeSink.Judged(audited, finding)),
        Optional.empty());
  }

  private static Change of(
      AuditedCase audited,
      Finding finding,
      Change.Kind kind,
      Optional<CommitmentStanding> from,
      Optional<CommitmentStanding> to) {
    return new Change(
        audited.history().caseId(),
        finding.commitment(),
        trigger(finding).orElse(""),
        kind,
        from,
        to,
        List.of(),
        Set.of(),
        List.of());
  }

  private static Optional<String> trigger(Finding finding) {
    return finding.shown().map(one -> one.assessment().obligation().trigger().name());
  }

  private static Optional<String> trigger(AuditedCase audited, Finding like) {
    return audited.findings().stream()
        .filter(one -> one.commitment().equals(like.commitment()))
        .findFirst()
        .flatMap(Comparison::trigger);
  }

  private static Optional<ChangeSink.Judged> judged(AuditedCase audited, String commitment) {
    return audited.findings().stream()
        .filter(one -> one.commitment().equals(commitment))
        .findFirst()
        .map(one -> new ChangeSink.Judged(audited, one));
  }

  private void tell(
      Change change, Optional<ChangeSink.Judged> before, Optional<ChangeSink.Judged> after) {
    changes(change.commitment()).add(change);
    sink.accept(change, before, after);
  }

  private CommitmentChanges changes(String commitment) {
    return commitments.computeIfAbsent(commitment, CommitmentChanges::new);
  }

  /** What changed, by commitment: those of the new run in its order, then those that are gone. */
  public List<CommitmentChanges> commitments() {
    return new ArrayList<>(commitments.values());
  }

  /** The factors that differ between the runs for all cases; data and reading show by case. */
  public Set<Factor> differing() {
    return runs.differing();
  }

  /** How many cases both runs have. */
  public long pairs() {
    return pairs;
  }

  /** How many cases only the new run has. */
  public long newCases() {
    return newCases;
  }

  /** How many cases only the old run has. */
  public long goneCases() {
    return goneCases;
  }

  /** Ids of which each run has another form, so that they were not joined. */
  public List<SimilarPair> similar() {
    return similar.pairs();
  }

  /** The share of the findings that both runs have whose verdict is another. */
  public double changedShare() {
    long all = commitments.values().stream().mapToLong(CommitmentChanges::pairs).sum();
    long changed =
        commitments.values().stream().mapToLong(one -> one.count(Change.Kind.CHANGED)).sum();
    return all == 0 ? 0 : (double) changed / all;
  }
}
