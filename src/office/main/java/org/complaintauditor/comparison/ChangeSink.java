package org.complaintauditor.comparison;

import java.util.Optional;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.obligation.Finding;

/** Takes the changes between two runs, in the order of the cases. */
public interface ChangeSink {

  /**
   * A finding with the case that it is about.
   *
   * @param audited the judged case
   * @param finding one of its findings
   * @param run by what it was judged
   */
  record Judged(AuditedCase audited, Finding finding, ComparedRun run) {}

  /**
   * Takes a change.
   *
   * @param change what is another
   * @param before as the old run has it; empty where that has no such finding, or none was judged
   * @param after as the new run has it; empty where that has no such finding, or none was judged
   */
  void accept(FindingChange change, Optional<Judged> before, Optional<Judged> after);
}
