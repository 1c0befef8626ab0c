package org.complaintauditor.bytes;

/** Bytes are not what they are taken for: damaged, of something else, or of another version. */
public final class MalformedBytesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With what is wrong. */
  public MalformedBytesException(String message) {
    super(message);
  }
}
