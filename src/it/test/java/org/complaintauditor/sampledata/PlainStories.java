package org.complaintauditor.sampledata;

import static org.complaintauditor.sampledata.CaseFile.ACK;
import static org.complaintauditor.sampledata.CaseFile.NUMBER;
import static org.complaintauditor.sampledata.CaseFile.OUTCOME;
import static org.complaintauditor.sampledata.CaseFile.PROCESS;
import static org.complaintauditor.sampledata.CaseFile.TIMEFRAME;
import static org.complaintauditor.sampledata.Scenes.days;

import java.time.LocalDate;
import java.util.List;

/** Complaints without an escalation. */
final class PlainStories {

  private PlainStories() {}

  static void handledWell(CaseFile c, Archetype archetype) {
    if (c.customer.live()) {
      handledWellLive(c, archetype);
      return;
    }
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    Scenes.Course course = Scenes.resolve(c, 1, 17);
    c.met("CON-01", days(receipt.date(), 10), hello, 1 + course.gaps());
  }

  /** Taken by an agent on the line, then continued by e-mail. */
  private static void handledWellLive(CaseFile c, Archetype archetype) {
    LocalDate day = c.desk.receiptDay(archetype, true);
    LocalDate due = days(day, 1);
    boolean allAtOnce = c.desk.chance(70);
    if (allAtOnce) {
      Event receipt =
          c.taken(
              c.desk.callTime(day), "COMPLAINT_RECEIVED", "call", ACK, NUMBER, PROCESS, TIMEFRAME);
      c.metAtOpening(due, receipt, receipt, receipt);
      c.customer = c.customer.onChannel("EMAIL");
      Scenes.Course course = Scenes.resolve(c, 2, 14);
      c.met("CON-01", days(day, 10), course.firstContact(), course.gaps());
    } else {
      Event receipt = c.taken(c.desk.callTime(day), "COMPLAINT_RECEIVED", "call", ACK);
      c.customer = c.customer.onChannel("EMAIL");
      Event hello = c.agent(c.office(days(day, 1)), "MESSAGE_SENT", NUMBER, PROCESS, TIMEFRAME);
      c.metAtOpening(due, receipt, hello, hello);
      Scenes.Course course = Scenes.resolve(c, 1, 14);
      c.met("CON-01", days(day, 10), hello, 1 + course.gaps());
    }
  }

  /** Solved while the customer is on the line, and closed on the same day. */
  static void solvedOnTheLine(CaseFile c, Archetype archetype) {
    LocalDate day = c.desk.receiptDay(archetype, true);
    boolean numbered = c.desk.chance(70);
    Event receipt;
    if (numbered) {
      receipt = c.taken(c.desk.callTime(day), "COMPLAINT_RECEIVED", "call", ACK, NUMBER, OUTCOME);
      c.met("TRK-01", days(day, 1), receipt);
    } else {
      receipt = c.taken(c.desk.callTime(day), "COMPLAINT_RECEIVED", "call", ACK, OUTCOME);
      c.notApplicable("TRK-01", "RESOLVED_FIRST");
    }
    Event closed = c.internal(receipt.at.plusMinutes(c.desk.from(3, 40)), "CLOSED");
    c.met("ACK-01", days(day, 1), receipt);
    c.notApplicable("PRC-01", "RESOLVED_FIRST");
    c.notApplicable("TMF-01", "RESOLVED_FIRST");
    c.notApplicable("CON-01", "CLOSED_WITHIN_INTERVAL");
    c.met("OUT-01", "EARLY", days(closed.date(), 2), receipt, 1);
  }

  /** All by phone: what the notes do not show can neither be proved nor be blamed. */
  static void phoneOnly(CaseFile c, Archetype archetype, int variant) {
    LocalDate day = c.desk.receiptDay(archetype, true);
    LocalDate due = days(day, 1);
    LocalDate contactDue = days(day, 10);
    String[] told =
        switch (variant % 4) {
          case 1 -> new String[] {ACK, NUMBER};
          case 2 -> new String[] {ACK, NUMBER, PROCESS, TIMEFRAME};
          default -> new String[] {ACK};
        };
    Event receipt = c.taken(c.desk.callTime(day), "COMPLAINT_RECEIVED", "call", told);
    c.met("ACK-01", due, receipt);
    switch (variant % 4) {
      case 0 -> {
        c.unrecorded("TRK-01", due, 1);
        c.unrecorded("PRC-01", due, 1);
        c.unrecorded("TMF-01", due, 1);
        Event call = c.agent(c.officeIn(c.desk.from(3, 8)), "MESSAGE_SENT");
        c.met("CON-01", contactDue, call, 2);
        toldByPhone(c, c.desk.from(2, 6));
      }
      case 1 -> {
        c.met("TRK-01", due, receipt);
        c.unrecorded("PRC-01", due, 1);
        c.unrecorded("TMF-01", due, 1);
        int silence = c.desk.from(13, 18);
        Event concluded = c.internal(c.office(days(day, silence - 1)), "INVESTIGATION_CONCLUDED");
        Event outcome = c.agent(c.office(days(day, silence)), "OUTCOME_SENT", OUTCOME);
        c.unrecordedLate("CON-01", contactDue, outcome, silence - 10, 1);
        c.met("OUT-01", days(concluded.date(), 2), outcome);
        Scenes.closed(c, 1);
      }
      case 2 -> {
        c.metAtOpening(due, receipt, receipt, receipt);
        Event call = c.agent(c.officeIn(c.desk.from(4, 8)), "MESSAGE_SENT");
        Event closed = c.internal(call.at.plusMinutes(12), "CLOSED");
        c.met("CON-01", contactDue, call, 1);
        c.unrecorded("OUT-01", days(closed.date(), 2), 1);
      }
      default -> {
        Event call = c.agent(c.office(days(day, 3)), "MESSAGE_SENT", NUMBER, PROCESS, TIMEFRAME);
        c.unrecordedLate("TRK-01", due, call, 2, 1);
        c.unrecordedLate("PRC-01", due, call, 2, 1);
        c.unrecordedLate("TMF-01", due, call, 2, 1);
        c.met("CON-01", contactDue, call, 2);
        toldByPhone(c, c.desk.from(2, 6));
      }
    }
  }

  private static void toldByPhone(CaseFile c, int inDays) {
    Event outcome = Scenes.conclude(c, inDays, false);
    c.met("OUT-01", days(Scenes.concludedOn(c), 2), outcome);
    Scenes.closed(c, 1);
  }

  /** No reply of any kind until the third to seventh business day. */
  static void lateAcknowledgement(CaseFile c, Archetype archetype) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    LocalDate due = days(receipt.date(), 2);
    int answered = c.desk.pick(List.of(3, 4, 5, 6, 7), 35, 30, 15, 12, 8);
    if (c.desk.chance(40)) {
      c.customer(c.home(days(receipt.date(), 2)), "MESSAGE_RECEIVED", "reminder");
    }
    Event hello =
        c.agent(
            c.office(days(receipt.date(), answered)),
            "ACKNOWLEDGEMENT_SENT",
            ACK,
            NUMBER,
            PROCESS,
            TIMEFRAME);
    for (String commitment : new String[] {"ACK-01", "TRK-01", "PRC-01", "TMF-01"}) {
      c.late(commitment, due, hello, answered - 2, 1);
    }
    Scenes.Course course = Scenes.resolve(c, 2, 14);
    c.met("CON-01", days(receipt.date(), 10), hello, 1 + course.gaps());
  }

  /** Acknowledged by a person, but the number comes late or never. */
  static void numberNeverGiven(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    LocalDate due = days(receipt.date(), 2);
    Event automatic = c.desk.chance(50) ? c.automatic(ACK) : null;
    LocalDate day = days(receipt.date(), Scenes.promptly(c, receipt));
    Event hello = c.agent(c.office(day), "ACKNOWLEDGEMENT_SENT", ACK, PROCESS, TIMEFRAME);
    Event first = automatic == null ? hello : automatic;
    c.metAtOpening(due, first, first, hello);
    int gaps = 1;
    if (variant % 3 == 0) {
      int answered = c.desk.from(4, 6);
      Event numbered = c.agent(c.office(days(receipt.date(), answered)), "MESSAGE_SENT", NUMBER);
      c.late("TRK-01", due, numbered, answered - 2, 1);
      gaps++;
    } else {
      c.missing("TRK-01", due, 1);
    }
    Scenes.Course course = Scenes.resolve(c, 3, 14);
    c.met("CON-01", days(receipt.date(), 10), hello, gaps + course.gaps());
  }

  /** The acknowledgement leaves out how long it takes, or how it is investigated. */
  static void noTimeframe(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    LocalDate due = days(receipt.date(), 2);
    LocalDate day = days(receipt.date(), Scenes.promptly(c, receipt));
    String told = variant % 3 == 1 ? TIMEFRAME : PROCESS;
    Event hello = c.agent(c.office(day), "ACKNOWLEDGEMENT_SENT", ACK, NUMBER, told);
    c.metAtOpening(due, hello, hello, hello);
    int gaps = 1;
    switch (variant % 3) {
      case 0 -> c.missing("TMF-01", due, 1);
      case 1 -> c.missing("PRC-01", due, 1);
      default -> {
        int answered = c.desk.from(4, 5);
        Event later = c.agent(c.office(days(receipt.date(), answered)), "MESSAGE_SENT", TIMEFRAME);
        c.late("TMF-01", due, later, answered - 2, 1);
        gaps++;
      }
    }
    Scenes.Course course = Scenes.resolve(c, 3, 14);
    c.met("CON-01", days(receipt.date(), 10), hello, gaps + course.gaps());
  }

  /** Answered well at first, then nothing for eleven to nineteen business days. */
  static void silentWeeks(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    int silence = c.desk.from(11, 19);
    if (variant % 4 == 0) {
      Event upset =
          c.customer(
              c.home(hello.date().plusDays(c.desk.from(8, 11))),
              "DISSATISFACTION_EXPRESSED",
              "dissatisfied");
      c.missing("ESC-01", days(upset.date(), 2), 1);
    } else if (c.desk.chance(50)) {
      c.customer(c.home(hello.date().plusDays(c.desk.from(7, 12))), "MESSAGE_RECEIVED", "reminder");
    }
    Event update = c.agent(c.office(days(hello.date(), silence)), "MESSAGE_SENT");
    Scenes.Course course = Scenes.resolve(c, 1, 9);
    c.late("CON-01", days(hello.date(), 10), update, silence - 10, 2 + course.gaps());
  }

  /** The outcome is told days after the conclusion, or the case is closed without a word. */
  static void lateOutcome(CaseFile c, Archetype archetype, int variant) {
    Event receipt = Scenes.receiveWritten(c, archetype);
    Event hello = Scenes.answerWell(c, receipt);
    LocalDate contactDue = days(receipt.date(), 10);
    if (variant % 3 == 2) {
      Event closed = c.internal(c.officeIn(c.desk.from(4, 8)), "CLOSED");
      c.missing("OUT-01", days(closed.date(), 2), 1);
      c.met("CON-01", contactDue, hello, 1);
      return;
    }
    Event concluded = c.internal(c.officeIn(c.desk.from(2, 4)), "INVESTIGATION_CONCLUDED");
    int told = c.desk.from(3, 6);
    Event outcome = c.agent(c.office(days(concluded.date(), told)), "OUTCOME_SENT", OUTCOME);
    c.late("OUT-01", days(concluded.date(), 2), outcome, told - 2, 1);
    c.met("CON-01", contactDue, hello, 2);
    Scenes.closed(c, c.desk.from(1, 4));
  }
}
