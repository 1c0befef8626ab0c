package org.complaintauditor.sampledata;

import static org.complaintauditor.sampledata.CaseFile.CCTS;
import static org.complaintauditor.sampledata.CaseFile.PATH;
import static org.complaintauditor.sampledata.Scenes.days;

import java.time.LocalDate;

/** Complaints in which the customer is not content: escalations, rejections, the CCTS. */
final class EscalationStories {

  private EscalationStories() {}

  /** The customer asks for a manager; it happens days later, or never. */
  static void ignored(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    LocalDate contactDue = days(receipt.date(), 10);
    if (variant % 2 == 0) {
      Event upset = Scenes.customerLater(c, 1, 3, "DISSATISFACTION_EXPRESSED", "dissatisfied");
      Event request = Scenes.customerLater(c, 2, 4, "ESCALATION_REQUESTED", "escalate");
      c.agent(c.officeIn(1), "MESSAGE_SENT");
      Event outcome = Scenes.conclude(c, 4, false);
      Scenes.closed(c, 2);
      c.missing("ESC-01", days(upset.date(), 2), 1);
      c.missing("ESC-02", days(request.date(), 2), 1);
      c.met("OUT-01", days(Scenes.concludedOn(c), 2), outcome);
    } else {
      Event request = Scenes.customerLater(c, 1, 2, "ESCALATION_REQUESTED", "escalate");
      int waited = c.desk.from(4, 6);
      Event escalated = c.escalated(c.office(days(request.date(), waited)), "SUPPORT_LEAD");
      c.worded(c.lead(c.officeIn(c.desk.from(0, 1)), "MESSAGE_SENT"), "TAKEOVER");
      Event outcome = Scenes.conclude(c, 2, true);
      Scenes.accepted(c);
      c.late("ESC-02", days(request.date(), 2), escalated, waited - 2, 1);
      c.met("OUT-01", days(Scenes.concludedOn(c), 2), outcome);
    }
    c.met("CON-01", contactDue, hello, 3);
  }

  /** A support lead takes over within two business days and settles it. */
  static void honoured(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    int gaps = 3;
    if (variant % 2 == 0) {
      Event upset = Scenes.customerLater(c, 1, 3, "DISSATISFACTION_EXPRESSED", "dissatisfied");
      Event path = c.agent(c.officeIn(c.desk.from(1, 2)), "MESSAGE_SENT", PATH);
      c.met("ESC-01", days(upset.date(), 2), path);
      gaps++;
    }
    Event request = Scenes.customerLater(c, 1, 3, "ESCALATION_REQUESTED", "escalate");
    Event escalated =
        c.escalated(c.officeIn(c.desk.from(1, 2)), variant % 5 == 4 ? "" : "SUPPORT_LEAD");
    c.worded(c.lead(c.officeIn(c.desk.from(0, 1)), "MESSAGE_SENT"), "TAKEOVER");
    Event outcome = Scenes.conclude(c, c.desk.from(2, 5), true);
    Scenes.accepted(c);
    c.met("ESC-02", days(request.date(), 2), escalated);
    c.met("OUT-01", days(Scenes.concludedOn(c), 2), outcome);
    c.met("CON-01", days(receipt.date(), 10), hello, gaps);
  }

  /** The outcome was told, the customer rejects it, and a second one is accepted. */
  static void reopened(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    Event outcome = Scenes.conclude(c, c.desk.from(2, 6), false);
    LocalDate outcomeDue = days(Scenes.concludedOn(c), 2);
    LocalDate contactDue = days(receipt.date(), 10);
    Scenes.closed(c, c.desk.from(1, 3));
    if (variant % 5 == 4) {
      Scenes.customerLater(c, 1, 2, "MESSAGE_RECEIVED", "thanks");
      Event reopened = c.internal(c.now().plusSeconds(2), "REOPENED");
      reopened.actor = "workflow";
      reopened.role = "SYSTEM";
      Scenes.closed(c, 1);
      c.met("OUT-01", outcomeDue, outcome);
      c.met("CON-01", contactDue, hello, 2);
      return;
    }
    Event rejected = Scenes.customerLater(c, 1, 5, "OUTCOME_REJECTED", "rejected");
    Event workflow = c.internal(c.now().plusSeconds(3), "REOPENED");
    workflow.actor = "workflow";
    workflow.role = "SYSTEM";
    boolean offered = variant % 5 != 3;
    LocalDate answer = days(rejected.date(), c.desk.from(1, 2));
    Event reply =
        offered
            ? c.agent(c.office(answer), "MESSAGE_SENT", PATH)
            : c.agent(c.office(answer), "MESSAGE_SENT");
    Scenes.conclude(c, c.desk.from(3, 6), false);
    Scenes.accepted(c);
    LocalDate pathDue = days(rejected.date(), 2);
    if (offered) {
      c.met("ESC-01", pathDue, reply);
    } else {
      c.missing("ESC-01", pathDue, 1);
    }
    c.met("OUT-01", outcomeDue, outcome, 2);
    c.met("CON-01", contactDue, hello, 4);
  }

  /**
   * Rejected, escalated to a support lead, answered, rejected again: the second level has failed
   * when the returned event happens. The customer is told of the escalation path in time.
   */
  private static Event secondLevelFails(
      CaseFile c, Event receipt, Event hello, LocalDate lastRejection, int lastGap) {
    Event outcome = Scenes.conclude(c, c.desk.from(2, 5), false);
    c.met("OUT-01", days(Scenes.concludedOn(c), 2), outcome, 2);
    Event rejected = Scenes.customerLater(c, 1, 3, "OUTCOME_REJECTED", "rejected");
    Event path = c.agent(c.officeIn(1), "MESSAGE_SENT", PATH);
    c.met("ESC-01", days(rejected.date(), 2), path, 2);
    Event request = Scenes.customerLater(c, 1, 2, "ESCALATION_REQUESTED", "escalate");
    Event escalated = c.escalated(c.officeIn(c.desk.from(1, 2)), "SUPPORT_LEAD");
    c.met("ESC-02", days(request.date(), 2), escalated);
    c.worded(c.lead(c.officeIn(c.desk.from(0, 1)), "MESSAGE_SENT"), "TAKEOVER");
    Scenes.conclude(c, c.desk.from(2, 4), true);
    c.met("CON-01", days(receipt.date(), 10), hello, 5 + lastGap);
    if (lastRejection == null) {
      return Scenes.customerLater(c, 1, 3, "OUTCOME_REJECTED", "rejected");
    }
    return c.customer(lastRejection.atTime(17, 42, 10), "OUTCOME_REJECTED", "rejected");
  }

  /** The CCTS is named at once: after a second level that failed, or after a deadlock. */
  static void cctsTold(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    if (variant % 4 == 3) {
      deadlock(c, receipt, hello, true, variant % 8 == 7);
      return;
    }
    Event failure = secondLevelFails(c, receipt, hello, null, 1);
    Event told = c.lead(c.office(days(failure.date(), 1)), "CCTS_INFO_PROVIDED", CCTS);
    Scenes.closed(c, c.desk.from(1, 3));
    c.met("CTS-01", days(failure.date(), 1), told);
  }

  static void cctsLateOrNever(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    switch (variant % 7) {
      case 0, 3, 5 -> {
        Event failure = secondLevelFails(c, receipt, hello, null, 1);
        int told = c.desk.from(3, 6);
        Event informed = c.lead(c.office(days(failure.date(), told)), "CCTS_INFO_PROVIDED", CCTS);
        Scenes.closed(c, 1);
        c.late("CTS-01", days(failure.date(), 1), informed, told - 1, 1);
      }
      case 1, 4 -> deadlock(c, receipt, hello, false, false);
      default -> cctsNever(c, receipt, hello);
    }
  }

  /** The second level fails, the case is closed, and nobody names the CCTS. */
  static void cctsNever(CaseFile c, Event receipt, Event hello) {
    Event failure = secondLevelFails(c, receipt, hello, null, 0);
    Scenes.closed(c, c.desk.from(2, 4));
    c.missing("CTS-01", days(failure.date(), 1), 1);
  }

  /** Rejected at the first level and closed over it; the path was offered, but never taken. */
  private static void deadlock(
      CaseFile c, Event receipt, Event hello, boolean told, boolean before) {
    Event outcome = Scenes.conclude(c, c.desk.from(2, 5), false);
    c.met("OUT-01", days(Scenes.concludedOn(c), 2), outcome);
    Event rejected = Scenes.customerLater(c, 1, 3, "OUTCOME_REJECTED", "rejected");
    Event path =
        before
            ? c.agent(c.officeIn(1), "MESSAGE_SENT", PATH, CCTS)
            : c.agent(c.officeIn(1), "MESSAGE_SENT", PATH);
    c.met("ESC-01", days(rejected.date(), 2), path);
    c.met("CON-01", days(receipt.date(), 10), hello, 3);
    Event closed = Scenes.closed(c, c.desk.from(3, 6));
    LocalDate due = days(closed.date(), 1);
    if (before) {
      c.met("CTS-01", "EARLY", due, path, 1);
    } else if (told) {
      c.met("CTS-01", due, c.agent(c.officeIn(c.desk.from(0, 1)), "MESSAGE_SENT", CCTS));
    } else {
      c.missing("CTS-01", due, 1);
    }
  }

  /** On the day of the export the customer rejects what the second level has said. */
  static void rejectedOnTheLastDay(CaseFile c) {
    Event receipt = Scenes.receiveWritten(c, LocalDate.of(2026, 3, 16));
    Event hello = Scenes.answerWell(c, receipt);
    Event failure = secondLevelFails(c, receipt, hello, CaseFile.EXPORT_DAY, 0);
    c.pending("CON-01", days(failure.date(), 10), 6);
    c.pending("CTS-01", days(failure.date(), 1), 1);
  }
}
