package org.complaintauditor.sampledata;

import static org.complaintauditor.sampledata.CaseFile.ACK;
import static org.complaintauditor.sampledata.CaseFile.NUMBER;
import static org.complaintauditor.sampledata.CaseFile.PROCESS;
import static org.complaintauditor.sampledata.CaseFile.TIMEFRAME;
import static org.complaintauditor.sampledata.Scenes.days;

import java.time.LocalDate;

/** Complaints with something about them: waiting, withdrawn, open, merged, undelivered. */
final class SpecialStories {

  private SpecialStories() {}

  /** The desk has asked the customer something and waits; days of waiting do not count. */
  static void waiting(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    Event question = c.worded(c.agent(c.officeIn(c.desk.from(1, 3)), "MESSAGE_SENT"), "QUESTION");
    LocalDate asked = question.date();
    c.internal(question.at.plusSeconds(90), "WAITING_ON_CUSTOMER");
    switch (variant % 3) {
      case 0 -> {
        int waited = c.desk.from(4, 9);
        c.customer(c.home(days(asked, waited)), "MESSAGE_RECEIVED", "reply");
        c.agent(c.office(days(asked, c.desk.from(11, 10 + waited))), "MESSAGE_SENT");
        Scenes.Course course = Scenes.resolve(c, 1, 8);
        c.met("CON-01", days(receipt.date(), 10 + waited), hello, 3 + course.gaps());
      }
      case 1 -> {
        c.agent(c.officeIn(c.desk.from(5, 7)), "MESSAGE_SENT");
        c.internal(c.officeIn(c.desk.from(5, 8)), "CLOSED");
        c.met("CON-01", days(receipt.date(), 20), hello, 3);
        c.notApplicable("OUT-01", "NOT_CONCLUDED");
      }
      default -> {
        int waited = c.desk.from(2, 3);
        c.customer(c.home(days(asked, waited)), "MESSAGE_RECEIVED", "reply");
        int silence = c.desk.from(14, 17);
        Event update = c.agent(c.office(days(asked, silence)), "MESSAGE_SENT");
        Scenes.Course course = Scenes.resolve(c, 1, 8);
        c.late(
            "CON-01", days(asked, 10 + waited), update, silence - 10 - waited, 3 + course.gaps());
      }
    }
  }

  /** Taken back by the customer, after the answer or before it. */
  static void withdrawn(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    if (variant % 3 == 2) {
      Event automatic = c.automatic(ACK, NUMBER);
      c.metAtOpening(days(receipt.date(), 2), automatic, automatic, automatic);
      c.notApplicable("PRC-01", "WITHDRAWN");
      c.notApplicable("TMF-01", "WITHDRAWN");
      c.notApplicable("CON-01", "WITHDRAWN");
      Scenes.customerLater(c, 1, 1, "COMPLAINT_WITHDRAWN", "withdrawn");
    } else {
      Event hello = Scenes.answerWell(c, receipt);
      c.met("CON-01", days(receipt.date(), 10), hello, 1);
      Scenes.customerLater(c, 1, 4, "COMPLAINT_WITHDRAWN", "withdrawn");
    }
    c.internal(c.officeIn(1), "CLOSED");
    c.notApplicable("OUT-01", "WITHDRAWN");
  }

  /** Not over when the export is drawn. */
  static void stillOpen(CaseFile c, int variant) {
    c.notApplicable("OUT-01", "NOT_CONCLUDED");
    if (variant == 0) {
      EscalationStories.rejectedOnTheLastDay(c);
      return;
    }
    if (variant % 5 == 1) {
      neverAnswered(c);
      return;
    }
    LocalDate day = LocalDate.of(2026, 3, 23).plusDays(c.desk.number(9));
    Event receipt = Scenes.receiveWritten(c, day);
    Event hello = Scenes.answerWell(c, receipt);
    Event update = c.agent(c.office(days(hello.date(), 7)), "MESSAGE_SENT");
    c.pending("CON-01", days(update.date(), 10), 3);
    switch (variant % 5) {
      case 2 -> {
        Event concluded = c.internal(c.office(Scenes.LAST_DAY), "INVESTIGATION_CONCLUDED");
        c.pending("OUT-01", days(concluded.date(), 2), 1);
      }
      case 3 -> {
        Event upset =
            c.customer(c.home(Scenes.LAST_DAY), "DISSATISFACTION_EXPRESSED", "dissatisfied");
        c.pending("ESC-01", days(upset.date(), 2), 1);
      }
      case 4 -> {
        Event request = c.customer(c.home(Scenes.LAST_DAY), "ESCALATION_REQUESTED", "escalate");
        c.pending("ESC-02", days(request.date(), 2), 1);
      }
      default -> {
        // simply in progress
      }
    }
  }

  /** Lost in a queue: nobody has ever answered. */
  private static void neverAnswered(CaseFile c) {
    LocalDate day = LocalDate.of(2026, 3, 9).plusDays(c.desk.number(15));
    Event receipt = Scenes.receiveWritten(c, day);
    Scenes.customerLater(c, 5, 9, "MESSAGE_RECEIVED", "reminder");
    for (String commitment : new String[] {"ACK-01", "TRK-01", "PRC-01", "TMF-01"}) {
      c.missing(commitment, days(receipt.date(), 2), 1);
    }
    c.missing("CON-01", days(receipt.date(), 10), 1);
  }

  /** A second case of the same customer that is absorbed by the first. */
  static void merged(CaseFile c, CaseFile absorbing, int variant) {
    LocalDate day = absorbing.events.get(0).date().plusDays(c.desk.from(1, 2));
    Event receipt = Scenes.receiveWritten(c, day);
    LocalDate due = days(receipt.date(), 2);
    for (String commitment : new String[] {"ACK-01", "TRK-01", "PRC-01", "TMF-01", "CON-01"}) {
      c.notApplicable(commitment, "MERGED");
    }
    c.notApplicable("OUT-01", "NOT_CONCLUDED");
    if (variant % 2 == 0) {
      Event automatic = c.automatic(ACK, NUMBER);
      c.met("ACK-01", due, automatic);
      c.met("TRK-01", due, automatic);
    }
    Event merged = c.internal(c.officeIn(variant % 2 == 0 ? 1 : 4), "MERGED");
    merged.refersTo = absorbing.events.get(0);
  }

  /** The acknowledgement bounces and is sent again, in time or too late. */
  static void failedDelivery(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    LocalDate due = days(receipt.date(), 2);
    Event bounced =
        c.agent(
            c.office(days(receipt.date(), 1)),
            "ACKNOWLEDGEMENT_SENT",
            ACK,
            NUMBER,
            PROCESS,
            TIMEFRAME);
    Event failed = c.internal(bounced.at.plusSeconds(c.desk.from(4, 300)), "DELIVERY_FAILED");
    failed.actor = "mail-gateway";
    failed.role = "SYSTEM";
    failed.refersTo = bounced;
    int again = variant % 3 == 0 ? c.desk.from(4, 5) : 2;
    Event hello =
        c.agent(
            c.office(days(receipt.date(), again)), "MESSAGE_SENT", ACK, NUMBER, PROCESS, TIMEFRAME);
    if (again == 2) {
      c.metAtOpening(due, hello, hello, hello);
    } else {
      for (String commitment : new String[] {"ACK-01", "TRK-01", "PRC-01", "TMF-01"}) {
        c.late(commitment, due, hello, again - 2, 1);
      }
    }
    Scenes.Course course = Scenes.resolve(c, 2, 12);
    c.met("CON-01", days(receipt.date(), 10), hello, 1 + course.gaps());
  }

  /** Came as a question; a day or two later the staff see that it is a complaint. */
  static void reclassified(CaseFile c, Archetype archetype) {
    LocalDate day = c.desk.receiptDay(archetype, false);
    c.customer(c.desk.customerTime(day), "MESSAGE_RECEIVED", c.customer.topic());
    Event reply = c.agent(c.officeIn(1), "MESSAGE_SENT");
    Event receipt = c.internal(c.officeIn(c.desk.from(0, 2)), "COMPLAINT_RECEIVED");
    receipt.channel = c.customer.channel();
    LocalDate due = days(receipt.date(), 2);
    Event hello =
        c.agent(c.officeIn(c.desk.from(1, 2)), "MESSAGE_SENT", ACK, NUMBER, PROCESS, TIMEFRAME);
    c.metAtOpening(due, hello, hello, hello);
    c.met("ACK-01", "EARLY", due, reply, 1);
    Scenes.Course course = Scenes.resolve(c, 2, 12);
    c.met("CON-01", days(receipt.date(), 10), hello, 1 + course.gaps());
  }
}
