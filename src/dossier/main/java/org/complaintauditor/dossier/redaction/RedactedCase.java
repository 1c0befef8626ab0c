package org.complaintauditor.dossier.redaction;

import java.util.List;
import org.complaintauditor.intake.ExportedCase;

/**
 * A case as its audience sees it.
 *
 * @param redacted judged as the original is
 * @param log what was taken out or replaced, in the order of rows
 * @param sealed commitments to that, in the same order
 */
public record RedactedCase(
    ExportedCase redacted, List<RedactedField> log, List<SealedValue> sealed) {
  public RedactedCase {
    log = List.copyOf(log);
    sealed = List.copyOf(sealed);
  }
}
