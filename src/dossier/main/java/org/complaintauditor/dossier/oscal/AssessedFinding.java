package org.complaintauditor.dossier.oscal;

import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;

/**
 * A finding of a selected case, as it stands in {@code findings.csv} of the dossier.
 *
 * @param caseId the case's pseudonym
 * @param commitment the commitment's id
 * @param packVersion the pack version that was in force for the case
 * @param reason why the verdict stands, which names the verdict as well
 * @param due the due date or instant as it is written there; may be empty
 * @param explanation the sentence that explains it; may be empty
 * @param findingKey by what it is known in other runs; may be empty
 * @param evidenceDigest of what it rests on; may be empty
 * @param waived whether people accepted the breach
 */
public record AssessedFinding(
    String caseId,
    String commitment,
    String packVersion,
    Reason reason,
    String due,
    String explanation,
    String findingKey,
    String evidenceDigest,
    boolean waived) {

  /** The verdict. */
  public Verdict verdict() {
    return reason.verdict();
  }
}
