package org.complaintauditor.dossier.redaction;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Wording;

/** What redaction cannot do, to be printed with every dossier. */
public final class KnownLimits {
  private KnownLimits() {}

  /** What a reader of a dossier for this audience has to know. */
  public static List<Wording> of(Audience audience) {
    List<Wording> limits = new ArrayList<>();
    if (audience.pseudonyms()) {
      limits.add(Wording.of("dossier.cases-are-pseudonymous-not-anonymous"));
    }
    switch (audience.texts()) {
      case NONE -> limits.add(Wording.of("dossier.texts-of-messages-are-left-out"));
      case QUOTES -> limits.add(Wording.of("dossier.of-texts-only-words-are-shown"));
      case MASKED -> limits.add(Wording.of("dossier.in-masked-texts-a-name"));
      case FULL -> limits.add(Wording.of("dossier.texts-are-shown-as-they-were-written"));
    }
    if (audience.pseudonyms()) {
      limits.add(Wording.of("dossier.columns-are-allowed-are-shown-as-they"));
    }
    return limits;
  }
}
