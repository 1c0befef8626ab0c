package org.complaintauditor.judgement;

/** The audit instant, given or by default, cannot be used: an option has to be set or changed. */
public final class UnusableAuditInstantException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableAuditInstantException(String message) {
    super(message);
  }
}
