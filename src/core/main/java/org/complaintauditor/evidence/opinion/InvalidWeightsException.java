package org.complaintauditor.evidence.opinion;

/** Weights that cannot be used; the message names the line, what stands there and what to do. */
public final class InvalidWeightsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidWeightsException(String message) {
    super(message);
  }
}
