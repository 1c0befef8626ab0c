package org.complaintauditor.obligation;

import java.util.List;
import java.util.OptionalInt;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;

/**
 * An obligation that was judged and not dropped: one occurrence of a finding.
 *
 * @param assessment the obligation held against the case
 * @param reason why the verdict stands
 * @param lateBusinessDays the business days after the due date up to the discharge's date; empty
 *     unless it was discharged late
 * @param rules the names of the rules that concluded: the one that obliged, the one that judged
 */
public record Occurrence(
    Assessment assessment, Reason reason, OptionalInt lateBusinessDays, List<String> rules) {
  public Occurrence {
    rules = List.copyOf(rules);
  }

  /** The verdict that the reason stands for. */
  public Verdict verdict() {
    return reason.verdict();
  }

  /**
   * Whether this rests on what was found in texts alone: the trigger, what discharges it, or what
   * is wrong is in no record; or texts were read and what is owed was not found in them.
   */
  public boolean restsOnDetection() {
    Obligation obligation = assessment.obligation();
    boolean notFound = verdict() == Verdict.BREACHED && assessment.readInVain();
    return notFound
        || reason == Reason.CONTRADICTED
        || obligation.trigger().activityDetected()
        || assessment
            .discharge()
            .filter(event -> obligation.discharge().restsOnDetection(event))
            .isPresent();
  }
}
