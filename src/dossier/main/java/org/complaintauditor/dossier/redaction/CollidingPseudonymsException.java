package org.complaintauditor.dossier.redaction;

import java.util.HashSet;
import java.util.Set;
import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/**
 * Two values of a run would have one pseudonym, so two cases could be taken for one. Of a million
 * values that happens once in two thousand dossiers; another request id makes others.
 */
public final class CollidingPseudonymsException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  CollidingPseudonymsException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  static void check(Pseudonyms pseudonyms, KnownIdentities identities) {
    check(pseudonyms, Pseudonyms.Kind.CASE, identities.values(IdentityKind.CASE_ID));
    check(
        pseudonyms,
        Pseudonyms.Kind.TRACKING_NUMBER,
        identities.values(IdentityKind.TRACKING_NUMBER));
    check(pseudonyms, Pseudonyms.Kind.ACTOR, identities.values(IdentityKind.PERSON));
    check(pseudonyms, Pseudonyms.Kind.FILE, identities.values(IdentityKind.FILE));
  }

  private static void check(Pseudonyms pseudonyms, Pseudonyms.Kind kind, Set<String> values) {
    Set<String> taken = new HashSet<>();
    for (String value : values) {
      if (!taken.add(pseudonyms.of(kind, value))) {
        throw new CollidingPseudonymsException(
            Wording.of("dossier.two-values-of-run-would-have-same", pseudonyms.of(kind, value)));
      }
    }
  }
}
