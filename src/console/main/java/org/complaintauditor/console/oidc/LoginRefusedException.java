package org.complaintauditor.console.oidc;

/** A login by the provider is not accepted; the message is for the log, and names no person. */
final class LoginRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  LoginRefusedException(String reason) {
    super(reason);
  }

  LoginRefusedException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
