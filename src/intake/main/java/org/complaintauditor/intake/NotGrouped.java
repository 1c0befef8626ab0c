package org.complaintauditor.intake;

/** The rows of an export do not stand case by case, sorted by case id in code points. */
final class NotGrouped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotGrouped() {
    super("not sorted by case id", null, false, false);
  }
}
