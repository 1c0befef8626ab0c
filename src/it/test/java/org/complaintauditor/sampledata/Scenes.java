package org.complaintauditor.sampledata;

import static org.complaintauditor.sampledata.CaseFile.ACK;
import static org.complaintauditor.sampledata.CaseFile.NUMBER;
import static org.complaintauditor.sampledata.CaseFile.OUTCOME;
import static org.complaintauditor.sampledata.CaseFile.PROCESS;
import static org.complaintauditor.sampledata.CaseFile.TIMEFRAME;

import java.time.LocalDate;

/** Scenes that several stories share: how a complaint comes in, is answered well, and ends. */
final class Scenes {

  /** The last day for the desk's own work; the day after, the export is drawn. */
  static final LocalDate LAST_DAY = CaseFile.EXPORT_DAY.minusDays(1);

  private Scenes() {}

  /** How a stage went: the first human contact in it, and how many gaps its contacts closed. */
  record Course(Event firstContact, int gaps) {}

  static Event receiveWritten(CaseFile c, Archetype archetype) {
    return receiveWritten(c, c.desk.receiptDay(archetype, false));
  }

  static Event receiveWritten(CaseFile c, LocalDate day) {
    return c.customer(c.desk.customerTime(day), "COMPLAINT_RECEIVED", c.customer.topic());
  }

  static LocalDate days(LocalDate from, int businessDays) {
    return BusinessDays.after(from, businessDays);
  }

  /** A number of business days in which a written complaint gets an answer from a person. */
  static int promptly(CaseFile c, Event receipt) {
    boolean sameDay = BusinessDays.isBusinessDay(receipt.date()) && receipt.at.getHour() < 14;
    return c.desk.from(sameDay ? 0 : 1, 2);
  }

  /** Everything that is due at first is told in time; the first human contact is returned. */
  static Event answerWell(CaseFile c, Event receipt) {
    LocalDate due = days(receipt.date(), 2);
    Event automatic = c.desk.chance(55) ? c.automatic(ACK, NUMBER) : null;
    LocalDate day = days(receipt.date(), promptly(c, receipt));
    Event hello;
    if (automatic == null) {
      hello = c.agent(c.office(day), "ACKNOWLEDGEMENT_SENT", ACK, NUMBER, PROCESS, TIMEFRAME);
    } else {
      hello = c.agent(c.office(day), "MESSAGE_SENT", PROCESS, TIMEFRAME);
    }
    Event first = automatic == null ? hello : automatic;
    c.metAtOpening(due, first, first, hello);
    return hello;
  }

  /**
   * From the last contact to the outcome without a silence of more than nine business days, then
   * accepted and closed. States what OUT-01 must find.
   */
  static Course resolve(CaseFile c, int atLeast, int atMost) {
    LocalDate start = c.today();
    int room = BusinessDays.between(start, LAST_DAY);
    int total = c.desk.from(atLeast, Math.max(atLeast, Math.min(atMost, room)));
    int last = 0;
    Event update = null;
    if (total > 9 || (total >= 4 && c.desk.chance(25))) {
      last = total / 2;
      update = c.agent(c.office(days(start, last)), "MESSAGE_SENT");
    }
    LocalDate told = days(start, total);
    Event concluded = null;
    if (c.desk.chance(78)) {
      int before = Math.min(c.desk.from(0, 2), total - last);
      concluded = c.internal(c.office(days(start, total - before)), "INVESTIGATION_CONCLUDED");
    }
    Event outcome = c.agent(c.office(told), "OUTCOME_SENT", OUTCOME);
    Event closed = c.desk.chance(55) ? accepted(c) : closed(c, 5);
    if (concluded != null) {
      c.met("OUT-01", days(concluded.date(), 2), outcome);
    } else if (closed != null) {
      c.met("OUT-01", "EARLY", days(closed.date(), 2), outcome, 1);
    } else {
      c.met("OUT-01", days(outcome.date(), 2), outcome);
    }
    return new Course(update == null ? outcome : update, update == null ? 1 : 2);
  }

  /** The investigation is concluded, and the outcome told within two business days. */
  static Event conclude(CaseFile c, int inDays, boolean lead) {
    Event concluded = c.internal(c.officeIn(inDays), "INVESTIGATION_CONCLUDED");
    LocalDate day = days(concluded.date(), c.desk.from(0, 2));
    return lead
        ? c.lead(c.office(day), "OUTCOME_SENT", OUTCOME)
        : c.agent(c.office(day), "OUTCOME_SENT", OUTCOME);
  }

  /** The date of the conclusion that came last. */
  static LocalDate concludedOn(CaseFile c) {
    LocalDate day = null;
    for (Event event : c.events) {
      if (event.activity.equals("INVESTIGATION_CONCLUDED")) {
        day = event.date();
      }
    }
    return day;
  }

  /** The customer accepts in the next days, and the case is closed; null when it is too late. */
  static Event accepted(CaseFile c) {
    LocalDate day = c.today().plusDays(c.desk.from(1, 3));
    if (!day.isBefore(LAST_DAY)) {
      return null;
    }
    c.customer(c.home(day), "OUTCOME_ACCEPTED", "accepted");
    return closed(c, c.desk.from(1, 2));
  }

  /** Closed after so many business days; null when that is after the export. */
  static Event closed(CaseFile c, int inDays) {
    if (days(c.today(), inDays).isAfter(LAST_DAY)) {
      return null;
    }
    return c.internal(c.officeIn(inDays), "CLOSED");
  }

  /** Something that the customer writes some calendar days after the last event. */
  static Event customerLater(CaseFile c, int low, int high, String activity, String text) {
    LocalDate day = c.today().plusDays(c.desk.from(low, high));
    return c.customer(c.home(day), activity, text);
  }
}
