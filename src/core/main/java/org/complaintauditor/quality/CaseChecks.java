package org.complaintauditor.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DeclaredAttribute;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;

/**
 * All checks of the data of a run. They see what the rules see, but nothing of what they conclude,
 * and the rules see nothing of them.
 */
public final class CaseChecks {

  private final AuditInstant auditInstant;
  private final List<CaseCheck> checks;

  /**
   * The checks of a run.
   *
   * @param recordedChannels the channels whose contacts are all recorded
   * @param textLimits at how many characters the exporting system cuts texts; empty: where systems
   *     are known to
   * @param toldBy by what it is known what contacts told the customer
   * @param declared the attributes that the pack declares
   */
  public CaseChecks(
      AuditInstant auditInstant,
      Set<Channel> recordedChannels,
      List<Integer> textLimits,
      DisclosureEvidence toldBy,
      Collection<DeclaredAttribute> declared) {
    this.auditInstant = auditInstant;
    this.checks =
        List.of(
            new HistoryStart(),
            new ImplausibleGap(),
            new DifferentCaseDates(),
            new BeforeReceipt(auditInstant.zone()),
            new StatusJumps(),
            new ClosedWithoutOutcome(),
            new NoOutboundContact(auditInstant, recordedChannels),
            new TextLengths(textLimits),
            new EvidenceDisagrees(toldBy),
            new StanceNotRecorded(toldBy),
            new TextNotUnderstood(toldBy),
            new UnknownAttributeValues(declared));
  }

  /**
   * What is wrong with the data of a case.
   *
   * @param read what was found wrong with its rows when they were read
   */
  public List<Problem> of(CaseHistory history, List<Problem> read) {
    List<Problem> found = new ArrayList<>();
    checks.forEach(check -> check.check(history, read, found::add));
    return found;
  }

  /** The rows that had not happened yet at the audit instant, each as a problem; in their order. */
  public List<Problem> afterAuditInstant(List<EventRow> rows) {
    List<Problem> problems = new ArrayList<>();
    for (EventRow row : rows) {
      if (auditInstant.isBefore(row.timestamp())) {
        problems.add(
            new Problem(
                row.origin(),
                "timestamp",
                TimestampValue.of(row, auditInstant.zone()),
                Problem.Code.AFTER_AUDIT_INSTANT,
                row.caseId(),
                Wording.of("core.a-time-up-to-audit-instant")));
      }
    }
    return problems;
  }
}
