package org.complaintauditor.audit;

/** The case that is asked for is not in the export. */
public final class NoSuchCase extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchCase(String message) {
    super(message);
  }
}
