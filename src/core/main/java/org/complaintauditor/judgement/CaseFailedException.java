package org.complaintauditor.judgement;

import org.complaintauditor.model.Worded;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleFailureException;
import org.complaintauditor.ruling.RulingDefectException;

/** A case could not be judged: a defect of the rules or of the program. Other cases can. */
public final class CaseFailedException extends RuntimeException implements Worded {
  private static final long serialVersionUID = 1L;

  private final String caseId;
  private final transient Wording wording;

  CaseFailedException(String caseId, RuntimeException cause) {
    this(caseId, said(caseId, cause), cause);
  }

  private CaseFailedException(String caseId, Wording wording, RuntimeException cause) {
    super(wording.english(), cause);
    this.caseId = caseId;
    this.wording = wording;
  }

  private static Wording said(String caseId, RuntimeException cause) {
    if (String.valueOf(cause.getMessage()).contains(caseId)) {
      return Wording.saidBy(cause);
    }
    return Wording.of(
        "core.case-colon",
        caseId,
        cause instanceof RulingDefectException || cause instanceof RuleFailureException
            ? Wording.saidBy(cause)
            : Wording.verbatim(cause.toString()));
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** The case. */
  public String caseId() {
    return caseId;
  }
}
