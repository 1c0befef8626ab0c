package org.complaintauditor.sampledata.systems;

/**
 * What must be found in the ten histories where an export tells everything: the activities of the
 * canonical export, and what each contact disclosed.
 */
final class FullFindings {
  private static final String NONE = "nobody expressed dissatisfaction or rejected an outcome";
  private static final String NOT_ASKED = "nobody asked for an escalation";
  private static final String NO_LEVEL = "no level of escalation failed";
  private static final String CLOSED_AFTER = "the outcome was told before the case was closed";

  private FullFindings() {}

  static Statements stated() {
    Statements s = new Statements();
    answeredWellAndLate(s);
    silentAndEscalated(s);
    reopenedAndOnHold(s);
    theRest(s);
    return s;
  }

  private static void answeredWellAndLate(Statements s) {
    String first = "2026-01-05T22:30:29";
    s.of(1)
        .met("ACK-01", first, "2026-01-07", first, 1, "the automatic answer acknowledges")
        .met(
            "TRK-01 PRC-01 TMF-01",
            first,
            "2026-01-07",
            "2026-01-07T10:00:00",
            1,
            "told on the second business day; it was still 5 January in Toronto")
        .met("CON-01", first, "2026-01-19", "2026-01-07T10:00:00", 3, "7, 15 and 20 January")
        .early(
            "OUT-01", "2026-01-20T11:00:00", "2026-01-22", "2026-01-20T11:00:00", 1, CLOSED_AFTER)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    s.of(2)
        .late(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-02-12T09:15:00",
            "2026-02-17",
            "2026-02-19T16:20:00",
            2,
            1,
            "16 February is Family Day; the 18th and 19th are late")
        .met(
            "CON-01",
            "2026-02-12T09:15:00",
            "2026-02-27",
            "2026-02-19T16:20:00",
            2,
            "19 and 24 February")
        .met(
            "OUT-01",
            "2026-02-23T11:00:00",
            "2026-02-25",
            "2026-02-24T10:00:00",
            1,
            "told the day after the investigation")
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "OUT_OF_SCOPE", "a business customer");
  }

  private static void silentAndEscalated(Statements s) {
    String first = "2026-01-12T08:40:11";
    s.of(3)
        .missing(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            first,
            "2026-01-14",
            1,
            "the automatic message discloses nothing, notes are no contacts")
        .missing("CON-01", first, "2026-01-26", 1, "no human contact ever")
        .notApplicable("OUT-01", "NOT_CONCLUDED", "neither concluded nor closed")
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    s.of(4)
        .met(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-01-06T10:00:00",
            "2026-01-08",
            "2026-01-07T09:30:00",
            1,
            "all told on the next business day")
        .met(
            "CON-01",
            "2026-01-06T10:00:00",
            "2026-01-20",
            "2026-01-07T09:30:00",
            4,
            "two before the first outcome, two after its rejection")
        .met(
            "OUT-01",
            "2026-01-13T15:00:00",
            "2026-01-15",
            "2026-01-13T15:00:00",
            2,
            "the outcome itself concludes the first stage")
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
        .notApplicable("CTS-01", "NO_TRIGGER", "the second level solved it");
  }

  private static void reopenedAndOnHold(Statements s) {
    s.of(5)
        .met(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-01-19T09:00:00",
            "2026-01-21",
            "2026-01-20T10:00:00",
            1,
            "all told on the next business day")
        .met(
            "CON-01",
            "2026-01-19T09:00:00",
            "2026-02-02",
            "2026-01-20T10:00:00",
            5,
            "two in the first stage, two in the second, one in the third")
        .early(
            "OUT-01",
            "2026-01-26T11:05:00",
            "2026-01-28",
            "2026-01-26T11:00:00",
            2,
            "told before the first closing, and again; the last closing concludes nothing new")
        .met(
            "ESC-01",
            "2026-01-28T09:00:00",
            "2026-01-30",
            "2026-01-29T10:00:00",
            2,
            "escalated on the day after the first rejection")
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .met(
            "CTS-01",
            "2026-02-05T09:00:00",
            "2026-02-06",
            "2026-02-06T14:00:00",
            1,
            "the second level failed with the second rejection; told on the next business day");
    s.of(6)
        .met(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-02-02T10:00:00",
            "2026-02-04",
            "2026-02-03T09:00:00",
            1,
            "all told on the next business day")
        .met(
            "CON-01",
            "2026-02-02T10:00:00",
            "2026-03-02",
            "2026-02-03T09:00:00",
            3,
            "nine days were the customer's; without them 23 February would be late")
        .early(
            "OUT-01", "2026-02-25T10:05:00", "2026-02-27", "2026-02-25T10:00:00", 1, CLOSED_AFTER)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
  }

  private static void theRest(Statements s) {
    s.of(7)
        .met(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-01-21T11:20:00",
            "2026-01-22",
            "2026-01-21T11:20:00",
            1,
            "told in the call itself")
        .met(
            "CON-01",
            "2026-01-21T11:20:00",
            "2026-02-04",
            "2026-01-29T10:00:00",
            2,
            "29 January and 3 February")
        .early(
            "OUT-01", "2026-02-03T15:10:00", "2026-02-05", "2026-02-03T15:00:00", 1, CLOSED_AFTER)
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    s.of(8)
        .missing(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-02-09T09:00:00",
            "2026-02-11",
            1,
            "a note is no contact, a closing neither")
        .notApplicable("CON-01", "CLOSED_WITHIN_INTERVAL", "closed before 24 February")
        .missing("OUT-01", "2026-02-20T16:00:00", "2026-02-24", 1, "closed without a word")
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
    merged(s);
    s.of(10)
        .met(
            "ACK-01 TRK-01 PRC-01 TMF-01",
            "2026-03-02T09:00:00",
            "2026-03-04",
            "2026-03-03T10:00:00",
            1,
            "all told on the next business day");
    open(s);
  }

  /** The same wherever merging is recorded. */
  static void merged(Statements s) {
    s.of(9)
        .notApplicable(
            "ACK-01 TRK-01 PRC-01 TMF-01 CON-01",
            "MERGED",
            "its story goes on in the case that absorbed it")
        .notApplicable("OUT-01", "MERGED", "closed by being merged")
        .notApplicable("ESC-01", "NO_TRIGGER", NONE)
        .notApplicable("ESC-02", "NO_TRIGGER", NOT_ASKED)
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
  }

  /** All but what hangs on what messages told. */
  static void open(Statements s) {
    s.of(10)
        .pending(
            "CON-01", "2026-03-26T14:00:00", "2026-04-10", 4, "ten days, one of them Good Friday")
        .notApplicable("OUT-01", "NOT_CONCLUDED", "neither concluded nor closed")
        .notApplicable("ESC-01", "NO_TRIGGER", "a wish for a manager is no rejection")
        .pending("ESC-02", "2026-03-30T09:00:00", "2026-04-01", 1, "asked yesterday")
        .notApplicable("CTS-01", "NO_TRIGGER", NO_LEVEL);
  }
}
