package org.complaintauditor.audit;

/** The case that is asked for is not in the export. */
public final class NoSuchCaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says which cases there are. */
  static NoSuchCaseException among(long cases, String first, String sought) {
    return new NoSuchCaseException(
        "the export has no case \"%s\" with an event up to the audit instant; it has %s \"%s\""
            .formatted(sought, cases == 1 ? "one," : cases + " cases, the first is", first));
  }

  private NoSuchCaseException(String message) {
    super(message);
  }
}
