package org.complaintauditor.intake.profile;

/** A profile that cannot be used: what is wrong, where, and what would be right. */
public final class InvalidProfileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, naming the profile and the entry. */
  public InvalidProfileException(String message) {
    super(message);
  }
}
