package org.complaintauditor.ruling;

/** The rules did not come to exactly one result for a case: a defect of the pack or the program. */
public final class RulingDefectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RulingDefectException(String message) {
    super(message);
  }

  RulingDefectException(String message, Throwable cause) {
    super(message, cause);
  }
}
