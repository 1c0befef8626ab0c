package org.complaintauditor.comparison;

import java.util.Map;
import java.util.Optional;

/** A run whose verdicts are taken to be those that this program gives. */
record TrustedRun(Source source, Optional<RecordedTallies> tallies) implements RecordedVerdicts {

  @Override
  public Map<String, RecordedFinding> of(String caseId) {
    return Map.of();
  }

  @Override
  public void finish() {
    // Nothing was recorded that could be left over.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
