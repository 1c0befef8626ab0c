package org.complaintauditor.judgement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Vocabulary;

/**
 * Complaints in which everything happens that can be owed for: one in writing and one in a call, on
 * three levels and in several stages.
 */
final class Eventful {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);

  private final List<EventRow> rows = new ArrayList<>();

  private Eventful() {}

  /**
   * The case histories.
   *
   * @param words those of which everything happens
   */
  static List<CaseHistory> histories(Vocabulary words) {
    return List.of(
        told(Channel.EMAIL, ActorRole.CUSTOMER, words),
        told(Channel.PHONE, ActorRole.AGENT, words));
  }

  private static CaseHistory told(Channel channel, ActorRole receivedBy, Vocabulary words) {
    Eventful complaint = new Eventful();
    complaint.add(Activity.COMPLAINT_RECEIVED, receivedBy, channel, ActorRole.NONE);
    for (Activity activity : words.activities()) {
      if (activity.direction() == Direction.OUTBOUND) {
        complaint.add(activity, ActorRole.AGENT, Channel.EMAIL, ActorRole.NONE);
      }
    }
    complaint.add(Activity.WAITING_ON_CUSTOMER, ActorRole.AGENT, Channel.NONE, ActorRole.NONE);
    complaint.add(Activity.MESSAGE_RECEIVED, ActorRole.CUSTOMER, Channel.EMAIL, ActorRole.NONE);
    for (ActorRole level : List.of(ActorRole.SUPPORT_LEAD, ActorRole.SENIOR_MANAGER)) {
      complaint.ofCustomer(Activity.OUTCOME_REJECTED);
      complaint.ofCustomer(Activity.DISSATISFACTION_EXPRESSED);
      complaint.ofCustomer(Activity.ESCALATION_REQUESTED);
      complaint.add(Activity.ESCALATED, ActorRole.AGENT, Channel.NONE, level);
      complaint.add(Activity.MESSAGE_SENT, level, Channel.EMAIL, ActorRole.NONE);
      complaint.add(Activity.INVESTIGATION_CONCLUDED, level, Channel.NONE, ActorRole.NONE);
      complaint.add(Activity.CLOSED, level, Channel.NONE, ActorRole.NONE);
      complaint.add(Activity.REOPENED, level, Channel.NONE, ActorRole.NONE);
    }
    complaint.ofCustomer(Activity.OUTCOME_REJECTED);
    for (Activity activity : words.activities()) {
      if (activity.isReferral()
          || (activity.isOwn() && activity.direction() != Direction.OUTBOUND)) {
        complaint.add(activity, ActorRole.SENIOR_MANAGER, Channel.NONE, ActorRole.NONE);
      }
    }
    complaint.ofCustomer(Activity.OUTCOME_ACCEPTED);
    return CaseHistories.of(
        complaint.rows,
        new DisclosureEvidence(true, EvidenceMode.RECORDED),
        CaseAuditor.FIRST_ESCALATION_BY_DEFAULT);
  }

  private void ofCustomer(Activity activity) {
    add(activity, ActorRole.CUSTOMER, Channel.EMAIL, ActorRole.NONE);
  }

  /** A day later. */
  private void add(Activity activity, ActorRole role, Channel channel, ActorRole toRole) {
    int number = rows.size() + 1;
    EventRow.Draft row =
        new EventRow.Draft(
            "eventful",
            new Origin("eventful", 0, number),
            Timestamp.on(RECEIVED.plusDays(number), ZoneOffset.UTC),
            activity);
    row.eventId = "event " + number;
    row.actorRole = role;
    row.channel = channel;
    row.toRole = toRole;
    rows.add(row.row());
  }
}
