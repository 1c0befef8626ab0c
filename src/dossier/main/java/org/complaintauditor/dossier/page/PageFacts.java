package org.complaintauditor.dossier.page;

import java.time.LocalDate;
import java.util.List;
import org.complaintauditor.model.Wording;

/**
 * What the pages of a dossier say of it.
 *
 * @param requestId the request's number
 * @param recipient who gets the dossier
 * @param organisation whose complaints these are
 * @param contact whom to ask; may be empty
 * @param purpose what for; may be empty
 * @param legalBasis by what right; may be empty
 * @param date the date that the dossier bears
 * @param runId the run that the dossier was made from
 * @param program the version of the program that judged, such as {@code 0.2.0}
 * @param audience for whom it was redacted, such as {@code regulator}
 * @param seal the key
 * @param counts how much is in it
 * @param leftOut what was left out and why, each a sentence
 * @param limits known limits of the redaction, each a sentence
 */
public record PageFacts(
    String requestId,
    String recipient,
    String organisation,
    String contact,
    String purpose,
    String legalBasis,
    LocalDate date,
    String runId,
    String program,
    String audience,
    SealFacts seal,
    Counts counts,
    List<Wording> leftOut,
    List<Wording> limits) {

  public PageFacts {
    leftOut = List.copyOf(leftOut);
    limits = List.copyOf(limits);
  }

  /**
   * The key that seals the dossier.
   *
   * @param fingerprint as OpenSSH writes it: {@code SHA256:...}
   * @param principal under which name the key stands in {@code allowed_signers}
   */
  public record SealFacts(String fingerprint, String principal) {}

  /**
   * How much is in the dossier.
   *
   * @param cases of the run
   * @param selected cases whose record is in the dossier
   * @param findings of the selected cases
   */
  public record Counts(long cases, long selected, long findings) {}
}
