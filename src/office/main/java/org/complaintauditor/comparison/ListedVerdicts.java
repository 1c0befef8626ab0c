package org.complaintauditor.comparison;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.report.csv.RecordedFindings;

/** The verdicts of a run that lists all of its findings. */
final class ListedVerdicts implements RecordedVerdicts {
  private final RecordedFindings findings;

  ListedVerdicts(RecordedFindings findings) {
    this.findings = findings;
  }

  @Override
  public Source source() {
    return Source.LISTED;
  }

  @Override
  public Map<String, RecordedFinding> of(String caseId) {
    Map<String, RecordedFinding> found = new LinkedHashMap<>();
    for (RecordedFindings.Row row : findings.of(caseId)) {
      found.put(
          row.commitment(),
          new RecordedFinding(
              new CommitmentStanding(row.reason().verdict(), row.reason(), row.due()),
              row.trigger()));
    }
    return found;
  }

  @Override
  public Optional<RecordedTallies> tallies() {
    return Optional.empty();
  }

  @Override
  public void finish() {
    findings.finish();
  }

  @Override
  public void close() throws IOException {
    findings.close();
  }
}
