package org.complaintauditor.judgement;

import org.complaintauditor.ruling.RulingDefectException;

/** A case could not be judged: a defect of the rules or of the program. Other cases can. */
public final class CaseFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String caseId;

  CaseFailedException(String caseId, RuntimeException cause) {
    super(
        String.valueOf(cause.getMessage()).contains(caseId)
            ? cause.getMessage()
            : "case %s: %s"
                .formatted(
                    caseId, cause instanceof RulingDefectException ? cause.getMessage() : cause),
        cause);
    this.caseId = caseId;
  }

  /** The case. */
  public String caseId() {
    return caseId;
  }
}
