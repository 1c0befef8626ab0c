package org.complaintauditor.sampledata.systems;

/**
 * What must be found in the ten histories where an export shows that messages were sent, but not
 * what they told: so do the ticket systems. It is the findings with all that is known, less what
 * hangs on disclosures: whatever a human's message may have told is CONTENT_UNKNOWN, and a stage
 * ends only when the case is closed or the customer accepts.
 */
final class ConversationFindings {
  private static final String UNKNOWN = "CONTENT_UNKNOWN";
  private static final String THREE = "TRK-01 PRC-01 TMF-01";
  private static final String PERHAPS = "a message in time, of which nobody knows what it told";
  private static final String NONE = "nobody expressed dissatisfaction or rejected an outcome";
  private static final String NOT_ASKED = "nobody asked for an escalation";
  private static final String NO_LEVEL = "no level of escalation failed";

  private ConversationFindings() {}

  static Statements stated() {
    Statements s = new Statements();
    answeredWellAndLate(s);
    silentAndEscalated(s);
    reopened(s);
    onHoldAndPhone(s);
    closedWithoutAWord(s);
    FullFindings.merged(s);
    s.of(10)
        .met(
            "ACK-01",
            "2026-03-02T09:00:00",
            "2026-03-04",
            "2026-03-03T10:00:00",
            1,
            "answered on the next business day")
        .notEvidenced(THREE, UNKNOWN, "2026-03-02T09:00:00", "2026-03-04", 1, PERHAPS);
    FullFindings.open(s);
    return s;
  }

  private static void answeredWellAndLate(Statements s) {
    String first = "2026-01-05T22:30:29";
    s.of(1)
        .met(
            "ACK-01",
            first,
            "2026-01-07",
            "2026-01-07T10:00:00",
            1,
            "a human answered in time; the automatic message may have said anything")
        .notEvidenced(THREE, UNKNOWN, first, "2026-01-07", 1, PERHAPS)
        .met("CON-01", first, "2026-01-19", "2026-01-07T10:00:00", 3, "7, 15 and 20 January")
        .notEvidenced("OUT-01", UNKNOWN, "2026-01-20T11:00:00", "2026-01-22", 1, PERHAPS)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    s.of(2)
        .late(
            "ACK-01",
            "2026-02-12T09:15:00",
            "2026-02-17",
            "2026-02-19T16:20:00",
            2,
            1,
            "16 February is Family Day; the note of the 13th is no answer")
        .missing(
            THREE,
            "2026-02-12T09:15:00",
            "2026-02-17",
            1,
            "no message in time that could have told it, and none that is known to have told it")
        .met(
            "CON-01",
            "2026-02-12T09:15:00",
            "2026-02-27",
            "2026-02-19T16:20:00",
            2,
            "19 and 24 February")
        .notEvidenced("OUT-01", UNKNOWN, "2026-02-24T10:05:00", "2026-02-26", 1, PERHAPS)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", "no level failed; who is a business is not told");
  }

  private static void silentAndEscalated(Statements s) {
    String first = "2026-01-12T08:40:11";
    s.of(3)
        .notEvidenced(
            "ACK-01 " + THREE,
            UNKNOWN,
            first,
            "2026-01-14",
            1,
            "only the automatic message; it is not human, but may have said it")
        .missing("CON-01", first, "2026-01-26", 1, "no human contact; the note was no message")
        .notApplicable("OUT-01", "NOT_CONCLUDED", "not closed")
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    s.of(4)
        .met(
            "ACK-01",
            "2026-01-06T10:00:00",
            "2026-01-08",
            "2026-01-07T09:30:00",
            1,
            "answered on the next business day")
        .notEvidenced(THREE, UNKNOWN, "2026-01-06T10:00:00", "2026-01-08", 1, PERHAPS)
        .met(
            "CON-01",
            "2026-01-06T10:00:00",
            "2026-01-20",
            "2026-01-07T09:30:00",
            4,
            "one stage until the customer accepts: 7, 13, 16 and 22 January")
        .early(
            "OUT-01",
            "2026-01-23T10:00:00",
            "2026-01-27",
            "2026-01-23T09:00:00",
            1,
            "the customer accepted an outcome, so had one, before the case was closed")
        .met(
            "ESC-01",
            "2026-01-14T09:00:00",
            "2026-01-16",
            "2026-01-15T11:00:00",
            1,
            "escalated on the day after the rejection")
        .met(
            "ESC-02",
            "2026-01-14T09:10:00",
            "2026-01-16",
            "2026-01-15T11:00:00",
            1,
            "escalated on the day after the request")
        .notApplicable("CTS-01", "NO_TRIGGER", "the customer accepted at the second level");
  }

  private static void reopened(Statements s) {
    s.of(5)
        .met(
            "ACK-01",
            "2026-01-19T09:00:00",
            "2026-01-21",
            "2026-01-20T10:00:00",
            1,
            "answered on the next business day")
        .notEvidenced(THREE, UNKNOWN, "2026-01-19T09:00:00", "2026-01-21", 1, PERHAPS)
        .met(
            "CON-01",
            "2026-01-19T09:00:00",
            "2026-02-02",
            "2026-01-20T10:00:00",
            5,
            "two before the first closing, three from the rejection to the second")
        .notEvidenced("OUT-01", UNKNOWN, "2026-01-26T11:05:00", "2026-01-28", 2, PERHAPS)
        .met(
            "ESC-01",
            "2026-01-28T09:00:00",
            "2026-01-30",
            "2026-01-29T10:00:00",
            2,
            "escalated on the day after the first rejection")
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notEvidenced(
            "CTS-01",
            UNKNOWN,
            "2026-02-05T09:00:00",
            "2026-02-06",
            1,
            "the second level failed; whether the message of 6 February named the CCTS is unknown");
  }

  private static void onHoldAndPhone(Statements s) {
    s.of(6)
        .met(
            "ACK-01",
            "2026-02-02T10:00:00",
            "2026-02-04",
            "2026-02-03T09:00:00",
            1,
            "answered on the next business day")
        .notEvidenced(THREE, UNKNOWN, "2026-02-02T10:00:00", "2026-02-04", 1, PERHAPS)
        .met(
            "CON-01",
            "2026-02-02T10:00:00",
            "2026-03-02",
            "2026-02-03T09:00:00",
            3,
            "nine days were the customer's; without them 23 February would be late")
        .notEvidenced("OUT-01", UNKNOWN, "2026-02-25T10:05:00", "2026-02-27", 1, PERHAPS)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    s.of(7)
        .met(
            "ACK-01",
            "2026-01-21T11:20:00",
            "2026-01-22",
            "2026-01-21T11:20:00",
            1,
            "somebody took the call")
        .notEvidenced(
            THREE,
            "UNRECORDED_CHANNEL",
            "2026-01-21T11:20:00",
            "2026-01-22",
            1,
            "calls are not all recorded, and this one's content is not")
        .met(
            "CON-01",
            "2026-01-21T11:20:00",
            "2026-02-04",
            "2026-01-29T10:00:00",
            2,
            "29 January and 3 February")
        .notEvidenced("OUT-01", UNKNOWN, "2026-02-03T15:10:00", "2026-02-05", 1, PERHAPS)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
  }

  private static void closedWithoutAWord(Statements s) {
    s.of(8)
        .missing(
            "ACK-01 " + THREE,
            "2026-02-09T09:00:00",
            "2026-02-11",
            1,
            "a note is no contact, a closing neither")
        .notApplicable("CON-01", "CLOSED_WITHIN_INTERVAL", "closed before 24 February")
        .missing("OUT-01", "2026-02-20T16:00:00", "2026-02-24", 1, "closed without a word")
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
  }
}
