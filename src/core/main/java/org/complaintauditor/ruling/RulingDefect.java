package org.complaintauditor.ruling;

/** The rules did not come to exactly one result for a case: a defect of the pack or the program. */
public final class RulingDefect extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RulingDefect(String message) {
    super(message);
  }

  RulingDefect(String message, Throwable cause) {
    super(message, cause);
  }
}
