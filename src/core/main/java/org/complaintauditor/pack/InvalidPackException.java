package org.complaintauditor.pack;

/** A pack that cannot be used: what is wrong, where, and what would be right. */
public final class InvalidPackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, naming the file and the entry. */
  public InvalidPackException(String message) {
    super(message);
  }
}
