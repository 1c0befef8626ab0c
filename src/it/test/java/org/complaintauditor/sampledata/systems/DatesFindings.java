package org.complaintauditor.sampledata.systems;

/**
 * What must be found in the ten histories where an export has a date of receipt and perhaps one of
 * closing, on no recorded channel: nothing is proved either way. The export ends on 2 March with
 * the last two cases, whose limits still run.
 */
final class DatesFindings {
  private static final String UNRECORDED = "UNRECORDED_CHANNEL";
  private static final String FIRST_FOUR = "ACK-01 TRK-01 PRC-01 TMF-01";
  private static final String NO_MESSAGES = "the data has no messages, so none is missing";
  private static final String RUNNING = "received on the day on which the export ends";

  private final Statements s = new Statements();

  private DatesFindings() {}

  /** With dates of closing; a case that is closed before a contact is due owes none. */
  static Statements withClosings() {
    DatesFindings f = new DatesFindings();
    f.answers(1, "2026-01-05T22:30:29", "2026-01-07");
    f.silence(1, "2026-01-05T22:30:29", "2026-01-19");
    f.closed(1, "2026-01-20T11:00:00", "2026-01-22");

    f.answers(2, "2026-02-12T09:15:00", "2026-02-17");
    f.closedBeforeSilence(2, "27 February");
    f.closed(2, "2026-02-24T10:05:00", "2026-02-26");

    f.answers(3, "2026-01-12T08:40:11", "2026-01-14");
    f.silence(3, "2026-01-12T08:40:11", "2026-01-26");
    f.notClosed(3);

    f.answers(4, "2026-01-06T10:00:00", "2026-01-08");
    f.silence(4, "2026-01-06T10:00:00", "2026-01-20");
    f.closed(4, "2026-01-23T10:00:00", "2026-01-27");

    f.answers(5, "2026-01-19T09:00:00", "2026-01-21");
    f.silence(5, "2026-01-19T09:00:00", "2026-02-02");
    f.closed(5, "2026-02-06T14:10:00", "2026-02-10");

    f.answers(6, "2026-02-02T10:00:00", "2026-02-04");
    f.silence(6, "2026-02-02T10:00:00", "2026-02-17");
    f.closed(6, "2026-02-25T10:05:00", "2026-02-27");

    f.answers(7, "2026-01-21T11:20:00", "2026-01-23");
    f.closedBeforeSilence(7, "4 February");
    f.closed(7, "2026-02-03T15:10:00", "2026-02-05");

    f.answers(8, "2026-02-09T09:00:00", "2026-02-11");
    f.closedBeforeSilence(8, "24 February");
    f.closed(8, "2026-02-20T16:00:00", "2026-02-24");

    f.answersRun(9, "2026-03-02T10:00:00", "2026-03-04");
    f.closedBeforeSilence(9, "16 March");
    f.s.pending("OUT-01", "2026-03-02T15:00:00", "2026-03-04", 1, RUNNING);

    f.answersRun(10, "2026-03-02T09:00:00", "2026-03-04");
    f.s.pending("CON-01", "2026-03-02T09:00:00", "2026-03-16", 1, RUNNING);
    f.notClosed(10);
    return f.s;
  }

  /** With nothing but receipts. */
  static Statements receiptsOnly() {
    DatesFindings f = new DatesFindings();
    f.open(1, "2026-01-05T22:30:29", "2026-01-07", "2026-01-19");
    f.open(2, "2026-02-12T09:15:00", "2026-02-17", "2026-02-27");
    f.open(3, "2026-01-12T08:40:11", "2026-01-14", "2026-01-26");
    f.open(4, "2026-01-06T10:00:00", "2026-01-08", "2026-01-20");
    f.open(5, "2026-01-19T09:00:00", "2026-01-21", "2026-02-02");
    f.open(6, "2026-02-02T10:00:00", "2026-02-04", "2026-02-17");
    f.open(7, "2026-01-21T11:20:00", "2026-01-23", "2026-02-04");
    f.open(8, "2026-02-09T09:00:00", "2026-02-11", "2026-02-24");

    f.answersRun(9, "2026-03-02T10:00:00", "2026-03-04");
    f.s.pending("CON-01", "2026-03-02T10:00:00", "2026-03-16", 1, RUNNING);
    f.notClosed(9);

    f.answersRun(10, "2026-03-02T09:00:00", "2026-03-04");
    f.s.pending("CON-01", "2026-03-02T09:00:00", "2026-03-16", 1, RUNNING);
    f.notClosed(10);
    return f.s;
  }

  private void open(int history, String received, String answerDue, String contactDue) {
    answers(history, received, answerDue);
    silence(history, received, contactDue);
    notClosed(history);
  }

  private void answers(int history, String received, String due) {
    untriggered(history);
    s.notEvidenced(FIRST_FOUR, UNRECORDED, received, due, 1, NO_MESSAGES);
  }

  private void answersRun(int history, String received, String due) {
    untriggered(history);
    s.pending(FIRST_FOUR, received, due, 1, RUNNING);
  }

  private void untriggered(int history) {
    s.of(history)
        .notApplicable("ESC-01", "NO_TRIGGER", "no stance is recorded")
        .notApplicable("ESC-02", "NO_TRIGGER", "no request is recorded")
        .notApplicable("CTS-01", "NO_TRIGGER", "no escalation is recorded");
  }

  private void silence(int history, String received, String due) {
    s.of(history).notEvidenced("CON-01", UNRECORDED, received, due, 1, NO_MESSAGES);
  }

  private void closedBeforeSilence(int history, String due) {
    s.of(history).notApplicable("CON-01", "CLOSED_WITHIN_INTERVAL", "closed before " + due);
  }

  private void closed(int history, String at, String due) {
    s.of(history).notEvidenced("OUT-01", UNRECORDED, at, due, 1, NO_MESSAGES);
  }

  private void notClosed(int history) {
    s.of(history).notApplicable("OUT-01", "NOT_CONCLUDED", "not closed");
  }
}
