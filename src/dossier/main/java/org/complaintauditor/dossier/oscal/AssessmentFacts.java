package org.complaintauditor.dossier.oscal;

import java.time.Instant;
import java.util.List;

/**
 * What assessment results say of the run and the request.
 *
 * @param runId the run's id
 * @param requestId the request that the dossier answers
 * @param organisation whose complaints were assessed; may be empty
 * @param programVersion the version of the program that judged
 * @param auditInstant as of when; the only time in the document
 * @param packName the pack, such as {@code jive-ca}
 * @param packTitle what the pack is called
 * @param versions the pack versions in force, the oldest first
 * @param resources the files of the dossier that the document refers to
 */
public record AssessmentFacts(
    String runId,
    String requestId,
    String organisation,
    String programVersion,
    Instant auditInstant,
    String packName,
    String packTitle,
    List<AssessedVersion> versions,
    List<Resource> resources) {

  public AssessmentFacts {
    versions = List.copyOf(versions);
    resources = List.copyOf(resources);
  }

  /**
   * A version of the pack.
   *
   * @param version its number
   * @param commitments its commitments, in the order of the catalogue
   */
  public record AssessedVersion(String version, List<AssessedCommitment> commitments) {
    public AssessedVersion {
      commitments = List.copyOf(commitments);
    }
  }

  /**
   * A commitment.
   *
   * @param id such as {@code ACK-01}
   * @param title what it is called
   * @param text the published sentence, or what the catalogue says of it; may be empty
   */
  public record AssessedCommitment(String id, String title, String text) {}

  /**
   * A file of the dossier.
   *
   * @param path from the folder of the document, such as {@code ../findings.csv}
   * @param title what it is
   * @param mediaType such as {@code text/csv}
   * @param sha256 of its bytes, as 64 hexadecimal digits
   * @param catalogue whether it is the catalogue of commitments, against which was assessed
   */
  public record Resource(
      String path, String title, String mediaType, String sha256, boolean catalogue) {}
}
