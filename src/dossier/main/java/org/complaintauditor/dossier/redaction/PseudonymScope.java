package org.complaintauditor.dossier.redaction;

import java.util.Optional;
import org.complaintauditor.yaml.YamlDocument;
import org.complaintauditor.yaml.YamlEntry;

/**
 * Within what pseudonyms are the same: for one recipient and one request, or that with which it is
 * joined.
 *
 * @param recipient who gets the dossier
 * @param requestId the request, or the earlier one of {@code link_with}
 */
public record PseudonymScope(String recipient, String requestId) {

  /**
   * That of a request, as {@code dossier make} is given it, or of the {@code request.json} of a
   * dossier.
   *
   * @param place how messages name the file
   * @throws UnusableRevealException if it names no recipient or no id
   */
  public static PseudonymScope read(String place, String text) {
    YamlEntry root = YamlDocument.parse(place, text, UnusableRevealException::new);
    YamlEntry request = root.find("request").orElse(root);
    String id = request.get("id").filledText();
    Optional<String> joined =
        request.find("link_with").map(YamlEntry::text).filter(one -> !one.isEmpty());
    return new PseudonymScope(request.get("recipient").filledText(), joined.orElse(id));
  }

  /** The pseudonyms. */
  public Pseudonyms pseudonyms(PseudonymSecret secret) {
    return Pseudonyms.of(secret, recipient, requestId);
  }
}
