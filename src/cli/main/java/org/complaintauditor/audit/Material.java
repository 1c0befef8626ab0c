package org.complaintauditor.audit;

import java.util.List;
import org.complaintauditor.intake.Export;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.Problem;
import org.complaintauditor.quality.CaseChecks;

/** An export as it was read: with its rows, or so that they can be read again. */
interface Material extends AutoCloseable {

  @Override
  default void close() {
    // Memory needs no closing.
  }

  /** The account of its rows. */
  Export export();

  /** What is known of all of them. */
  Overview overview();

  /**
   * Its cases up to the audit instant.
   *
   * @param problems takes what is after it, at the latest when all cases were given
   */
  Cases cases(AuditInstant auditInstant, CaseChecks checks, List<Problem> problems);
}
