package org.complaintauditor.review;

import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.FindingRow;

/**
 * Which findings a review lists.
 *
 * @param verdicts the verdicts; empty for all
 * @param drawn the keys of findings that were drawn as a sample; empty where none was
 */
public record ReviewSelection(Set<Verdict> verdicts, Optional<Set<String>> drawn) {

  /** The most findings of one review. */
  public static final int MOST = 20_000;

  public ReviewSelection {
    verdicts = Set.copyOf(verdicts);
    drawn = drawn.map(Set::copyOf);
  }

  boolean holds(FindingRow row) {
    return (verdicts.isEmpty() || verdicts.contains(row.finding().verdict()))
        && (drawn.isEmpty() || drawn.get().contains(row.identities().key(row.finding())));
  }
}
