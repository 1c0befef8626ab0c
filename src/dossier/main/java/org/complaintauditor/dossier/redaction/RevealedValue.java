package org.complaintauditor.dossier.redaction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HexFormat;

/**
 * A value that was redacted, with the salt that shows that it is the one that was sealed.
 *
 * @param caseId the case, as the dossier names it
 * @param event the event, as the dossier names it
 * @param field such as {@code text} or {@code attribute:team}
 * @param salt 16 bytes in hexadecimal
 */
public record RevealedValue(
    @JsonProperty("case") String caseId, String event, String field, String salt, String value) {

  /**
   * The commitment that the dossier must have for it.
   *
   * @throws IllegalArgumentException if the salt is no hexadecimal number
   */
  public String commitment() {
    return Pseudonyms.commitment(HexFormat.of().parseHex(salt), value);
  }
}
