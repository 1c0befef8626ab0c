package org.complaintauditor.evidence.lexicon;

/** A lexicon file is not as it should be. */
public final class InvalidLexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong, and where. */
  public InvalidLexiconException(String message) {
    super(message);
  }
}
