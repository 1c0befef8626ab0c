package org.complaintauditor.audit;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;

/** The case that is asked for is not in the export. */
public final class NoSuchCaseException extends RuntimeException implements Worded {

  private static final long serialVersionUID = 1L;

  private final transient Wording wording;

  /** Says which cases there are. */
  static NoSuchCaseException among(long cases, String first, String sought) {
    return new NoSuchCaseException(
        cases == 1
            ? Wording.of(
                "the export has no case \"%s\" with an event up to the audit instant; it has one,"
                    + " \"%s\"",
                sought, first)
            : Wording.of(
                "the export has no case \"%s\" with an event up to the audit instant; it has %d"
                    + " cases, the first is \"%s\"",
                sought, cases, first));
  }

  private NoSuchCaseException(Wording wording) {
    super(wording.english());
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
