package org.complaintauditor.proof;

import static org.complaintauditor.model.Activity.*;
import static org.complaintauditor.model.ActorRole.*;
import static org.complaintauditor.model.Channel.*;

import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;

/** The cases whose proofs the tests read. */
final class Stories {

  private Stories() {}

  private static TestCase complaint() {
    return new TestCase()
        .event(
            "e1",
            "2026-02-12T16:40:00",
            COMPLAINT_RECEIVED,
            CUSTOMER,
            EMAIL,
            "You billed me twice.\n\nPlease call me.");
  }

  /** Four contacts, none of which gives the number; Family Day and a weekend in the clock. */
  static TestCase numberNeverGiven() {
    return complaint()
        .event("e2", "2026-02-12T16:41:00", MESSAGE_SENT, SYSTEM, EMAIL, "Thank you.")
        .event("e3", "2026-02-13T10:00:00", NOTE, AGENT, Channel.NONE, "call back \u001b[31mnow")
        .event("e4", "2026-02-17T09:15:00", PROCESS_EXPLAINED, AGENT, EMAIL)
        .event("e5", "2026-02-18T11:00:00", TRACKING_NUMBER_ISSUED, AGENT, EMAIL)
        .row(
            "e6",
            "2026-02-18T11:05:00",
            DELIVERY_FAILED,
            SYSTEM,
            Channel.NONE,
            "",
            org.complaintauditor.model.ActorRole.NONE,
            "e5")
        .event("e7", "2026-02-20T08:00:00", MESSAGE_RECEIVED, CUSTOMER, EMAIL, "Hello?");
  }

  static TestCase acknowledgedLate() {
    return complaint()
        .event("e2", "2026-02-12T16:41:00", MESSAGE_SENT, SYSTEM, EMAIL)
        .event("e3", "2026-02-20T10:00:00", ACKNOWLEDGEMENT_SENT, AGENT, EMAIL);
  }

  static TestCase acknowledgedInTime() {
    return complaint().event("e2", "2026-02-13T10:00:00", ACKNOWLEDGEMENT_SENT, AGENT, EMAIL);
  }

  static TestCase stillRunning() {
    return complaint().asOf("2026-02-13");
  }

  static TestCase silentAfterWaiting() {
    return complaint()
        .event("e2", "2026-02-17T10:00:00", MESSAGE_SENT, AGENT, EMAIL, "Which bill?")
        .event("e3", "2026-02-17T10:05:00", WAITING_ON_CUSTOMER, AGENT, Channel.NONE)
        .event("e4", "2026-02-20T09:00:00", MESSAGE_RECEIVED, CUSTOMER, EMAIL, "January.")
        .event("e5", "2026-03-13T09:00:00", MESSAGE_SENT, AGENT, EMAIL, "Still looking.")
        .asOf("2026-03-20");
  }

  static TestCase byPhone() {
    return new TestCase()
        .event("e1", "2026-01-05T09:00:00", COMPLAINT_RECEIVED, CUSTOMER, EMAIL)
        .event("e2", "2026-01-06T09:00:00", MESSAGE_RECEIVED, CUSTOMER, PHONE);
  }

  static TestCase contentUnknown() {
    return new TestCase()
        .contentNotRecorded()
        .event("e1", "2026-01-05T09:00:00", COMPLAINT_RECEIVED, CUSTOMER, EMAIL)
        .event("e2", "2026-01-06T09:00:00", MESSAGE_SENT, AGENT, EMAIL);
  }

  static TestCase fourHours() {
    return new TestCase()
        .limit("written", "PT4H")
        .event("e1", "2026-01-05T09:00:00", COMPLAINT_RECEIVED, CUSTOMER, EMAIL)
        .event("e2", "2026-01-05T13:00:01", ACKNOWLEDGEMENT_SENT, AGENT, EMAIL);
  }

  static TestCase resolvedFirst() {
    return complaint()
        .event(
            "e2",
            "2026-02-13T10:00:00",
            OUTCOME_SENT,
            AGENT,
            EMAIL,
            "We pay it back.",
            Disclosure.OUTCOME);
  }

  static TestCase noReceipt() {
    return new TestCase().event("e1", "2026-01-05T09:00:00", MESSAGE_SENT, AGENT, EMAIL);
  }

  static TestCase escalationIgnored() {
    return complaint()
        .event("e2", "2026-02-13T10:00:00", OUTCOME_SENT, AGENT, EMAIL)
        .event("e3", "2026-02-13T12:00:00", ESCALATION_REQUESTED, CUSTOMER, EMAIL)
        .event("e4", "2026-02-16T12:00:00", MESSAGE_SENT, AGENT, EMAIL)
        .row("e5", "2026-02-17T12:00:00", ESCALATED, AGENT, Channel.NONE, "", AGENT, "")
        .asOf("2026-02-25");
  }

  static TestCase cctsNotTold() {
    return complaint()
        .event(
            "e2",
            "2026-02-12T16:41:00",
            MESSAGE_SENT,
            SYSTEM,
            EMAIL,
            "",
            TestCase.PACK.words().disclosure("CCTS_INFO"))
        .row("e3", "2026-02-13T12:00:00", ESCALATED, AGENT, Channel.NONE, "", SUPPORT_LEAD, "")
        .event("e4", "2026-02-18T12:00:00", OUTCOME_SENT, SUPPORT_LEAD, EMAIL)
        .event("e5", "2026-02-19T12:00:00", OUTCOME_REJECTED, CUSTOMER, EMAIL)
        .asOf("2026-03-02");
  }

  static TestCase timeOfDayNotRecorded() {
    return new TestCase()
        .limit("written", "PT4H")
        .event("e1", "2026-01-05T09:00:00", COMPLAINT_RECEIVED, CUSTOMER, EMAIL)
        .event("e2", "2026-01-05", ACKNOWLEDGEMENT_SENT, AGENT, EMAIL);
  }

  static TestCase withdrawn() {
    return complaint().event("e2", "2026-02-13T10:00:00", COMPLAINT_WITHDRAWN, CUSTOMER, EMAIL);
  }

  /** Solved in a first stage; silent in a second one, which a contact of a third cannot mend. */
  static TestCase silentInASecondStage() {
    return complaint()
        .event("e2", "2026-02-13T10:00:00", OUTCOME_SENT, AGENT, EMAIL)
        .event("e3", "2026-02-16T10:00:00", OUTCOME_REJECTED, CUSTOMER, EMAIL)
        .event("e4", "2026-03-20T10:00:00", CLOSED, AGENT, Channel.NONE)
        .event("e5", "2026-03-23T10:00:00", MESSAGE_SENT, AGENT, EMAIL);
  }
}
