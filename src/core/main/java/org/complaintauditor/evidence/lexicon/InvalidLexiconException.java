package org.complaintauditor.evidence.lexicon;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** A lexicon file is not as it should be. */
public final class InvalidLexiconException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says what is wrong, and where. */
  public InvalidLexiconException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
