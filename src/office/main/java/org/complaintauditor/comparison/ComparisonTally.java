package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Tally;

/** What a comparison counted. Parts that were counted apart are merged, in any order. */
public final class ComparisonTally {
  private final Map<String, CommitmentChanges> commitments = new LinkedHashMap<>();
  private long pairs;
  private long newCases;
  private long goneCases;
  private long judged;

  /** Nothing counted yet of the commitments with these ids, in their order. */
  ComparisonTally(Set<String> ids) {
    ids.forEach(this::commitment);
  }

  CommitmentChanges commitment(String id) {
    return commitments.computeIfAbsent(id, CommitmentChanges::new);
  }

  /** Tells no rate of these commitments: the export of that run can show no breach of them. */
  void countsNoRateOf(Set<String> inOld, Set<String> inCurrent) {
    commitments.forEach(
        (id, changes) -> changes.bridge().countsNoRate(inOld.contains(id), inCurrent.contains(id)));
  }

  void pair() {
    pairs++;
  }

  void newCase() {
    newCases++;
  }

  void goneCase() {
    goneCases++;
  }

  /** A case was judged again. */
  void judged() {
    judged++;
  }

  void merge(ComparisonTally others) {
    pairs += others.pairs;
    newCases += others.newCases;
    goneCases += others.goneCases;
    judged += others.judged;
    others.commitments.forEach((id, changes) -> commitment(id).merge(changes));
  }

  /**
   * Counts the findings of cases that were not looked at, as nothing that they hang on differs.
   *
   * @return whether both runs count the same of them
   */
  boolean unchanged(RecordedTallies old, RecordedTallies current) {
    long cases = old.cases() - pairs - goneCases;
    if (cases < 0 || cases != current.cases() - pairs - newCases) {
      return false;
    }
    pairs += cases;
    for (CommitmentChanges changes : commitments.values()) {
      if (!changes.unchanged(
          old.verdicts().getOrDefault(changes.commitment(), Tally.EMPTY),
          current.verdicts().getOrDefault(changes.commitment(), Tally.EMPTY))) {
        return false;
      }
    }
    return true;
  }

  /** What changed, by commitment: those of the new run in its order, then those that are gone. */
  public List<CommitmentChanges> commitments() {
    return new ArrayList<>(commitments.values());
  }

  /** How many cases both runs have. */
  public long pairs() {
    return pairs;
  }

  /** How many cases only the new run has. */
  long newCases() {
    return newCases;
  }

  /** How many cases only the old run has. */
  long goneCases() {
    return goneCases;
  }

  /** How many cases were judged again: those of which anything differs. */
  long judgedCases() {
    return judged;
  }

  /** How many changes of this kind there are. */
  public long count(FindingChange.Kind kind) {
    return commitments.values().stream().mapToLong(one -> one.count(kind)).sum();
  }

  /** The share of the findings that both runs have whose verdict is another. */
  public double changedShare() {
    long all = commitments.values().stream().mapToLong(CommitmentChanges::pairs).sum();
    return all == 0 ? 0 : (double) count(FindingChange.Kind.CHANGED) / all;
  }
}
