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
            ? Wording.of("app.export-has-no-case-with-an-event", sought, first)
            : Wording.of("app.export-has-no-case-with-an-event-up", sought, cases, first));
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
