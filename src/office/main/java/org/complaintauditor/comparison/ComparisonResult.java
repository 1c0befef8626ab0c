package org.complaintauditor.comparison;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a comparison found, besides the changes themselves.
 *
 * @param old the old run
 * @param current the new run
 * @param differing the factors that differ for all cases; data and reading show by case
 * @param tally what was counted
 * @param similar ids of which each run has another form, so that they were not joined
 * @param judges whether cases could be judged again; else causes are those that the files of both
 *     runs show
 * @param complete whether both runs list all of their findings
 */
public record ComparisonResult(
    RunDescription old,
    RunDescription current,
    Set<Factor> differing,
    ComparisonTally tally,
    List<SimilarPair> similar,
    boolean judges,
    boolean complete) {

  public ComparisonResult {
    Set<Factor> copy = EnumSet.noneOf(Factor.class);
    copy.addAll(differing);
    differing = Collections.unmodifiableSet(copy);
    similar = List.copyOf(similar);
  }

  /** Whether anything of a commitment is listed as a change. */
  public static boolean isChanged(CommitmentChanges changes) {
    for (FindingChange.Kind kind : FindingChange.Kind.values()) {
      if (changes.count(kind) > 0) {
        return true;
      }
    }
    return false;
  }
}
