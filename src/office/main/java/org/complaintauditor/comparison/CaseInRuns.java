package org.complaintauditor.comparison;

import java.util.Map;
import java.util.Optional;
import org.complaintauditor.material.KeptCase;

/**
 * A case as either run kept it, not read yet.
 *
 * @param old as the old run has it; empty where that has it not
 * @param current as the new run has it; empty where that has it not
 * @param before how commitments stood as the old run recorded it; empty where that is not known
 * @param after how they stand as the new run recorded it; empty where that is not known
 */
record CaseInRuns(
    String caseId,
    Optional<KeptCase> old,
    Optional<KeptCase> current,
    Map<String, RecordedFinding> before,
    Map<String, RecordedFinding> after) {

  /** Whether both runs kept the same of it. */
  boolean isAlike() {
    return old.isPresent() && current.isPresent() && old.get().isLike(current.get());
  }

  /** Whether both runs recorded the same verdicts, for the same reasons, due on the same days. */
  boolean isRecordedAlike() {
    return !before.isEmpty() && before.equals(after);
  }
}
