package org.complaintauditor.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.model.SoleAct;

/**
 * Leave that somebody gave for findings: it changes their class, never their verdict.
 *
 * @param id what decisions and reports name it by
 * @param code why, of the closed list
 * @param reason why, in words
 * @param scope which findings
 * @param approval who asked for it, who gave it, and how long it counts
 * @param evidenceRef where what it relies on is kept; may be empty
 */
public record Waiver(
    String id,
    WaiverReason code,
    String reason,
    WaiverScope scope,
    Approval approval,
    String evidenceRef) {

  /**
   * Who gave it. Nobody gives leave to oneself.
   *
   * @param requestedBy who asked for it
   * @param approvedBy who gave it
   * @param approvedOn when
   * @param expires the last day on which it counts, at the desk
   */
  public record Approval(
      Person requestedBy, Person approvedBy, LocalDate approvedOn, LocalDate expires) {
    public Approval {
      if (approvedBy.maybe(requestedBy)) {
        throw new IllegalArgumentException("a waiver is approved by who asked for it");
      }
    }
  }

  /**
   * The same waiver, with what one administrator alone had done to the account that approved it.
   */
  public Waiver approvedWith(Optional<SoleAct> mark) {
    Person by = new Person(approval.approvedBy.name(), approval.approvedBy.account(), mark);
    return new Waiver(
        id,
        code,
        reason,
        scope,
        new Approval(approval.requestedBy, by, approval.approvedOn, approval.expires),
        evidenceRef);
  }

  /** Whether it does not count any more on a day at the desk. */
  public boolean isExpired(LocalDate day) {
    return day.isAfter(approval.expires());
  }
}
