package org.complaintauditor.evidence.lexicon;

/** A lexicon file is not as it should be. */
public final class LexiconIsWrong extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and where. */
  public LexiconIsWrong(String message) {
    super(message);
  }
}
