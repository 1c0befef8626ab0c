package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a proof and a report say of a finding is true of the record. */
class WhatExplainSaysTest {

  private static final String HEADER = "case_id,timestamp,activity,event_id,actor_role,channel";
  private static final String RECEIVED =
      "R1,2026-01-05T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL";
  private static final String ANSWERED = "R1,2026-01-06T09:00:00,MESSAGE_SENT,e2,AGENT,EMAIL";

  @TempDir private Path folder;

  private Path export(String header, String... rows) throws IOException {
    Path export = folder.resolve("export.csv");
    Files.writeString(export, header + "\n" + String.join("\n", rows) + "\n", UTF_8);
    return export;
  }

  /** The proof in one line. */
  private static String explained(Path export, String commitment, String... options) {
    Run run = Run.fine("explain", export, "--case", "R1", "--commitment", commitment, options);
    return run.out().replaceAll("\\s+", " ");
  }

  /** What the list of findings says of the commitment. */
  private String listed(Path export, String commitment, String... options) throws IOException {
    Path out = folder.resolve("out");
    Run.fine("audit", export, "--out", out, "--format", "csv", "--force", options);
    return Run.csv(out.resolve("findings.csv")).stream()
        .filter(row -> row.get("commitment").equals(commitment))
        .map(row -> row.get("explanation"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("an hour limit is not suspended while the case waits on the customer")
  void hoursAreNotSuspended() throws IOException {
    Path export =
        export(
            HEADER,
            "R1,2025-12-19T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL",
            "R1,2025-12-20T09:00:00,MESSAGE_SENT,e2,AGENT,EMAIL",
            "R1,2025-12-22T09:00:00,WAITING_ON_CUSTOMER,e3,AGENT,",
            "R1,2025-12-24T09:00:00,MESSAGE_RECEIVED,e4,CUSTOMER,EMAIL",
            "R1,2026-01-09T09:00:00,MESSAGE_SENT,e5,AGENT,EMAIL");
    String[] hours = {"--as-of", "2026-02-24", "--set", "CON-01.between=PT240H"};

    assertThat(explained(export, "CON-01", hours))
        .doesNotContain("Suspended", "of waiting on the customer");
    assertThat(listed(export, "CON-01", hours))
        .contains("(240 hours after the contact of 20 December 2025 at 09:00)");
    assertThat(listed(export, "CON-01", "--as-of", "2026-02-24", "--set", "CON-01.between=5"))
        .contains("not counting 2 days of waiting on the customer");
  }

  @Test
  @DisplayName("who is dissatisfied after an outcome need not have rejected it")
  void deadlock() throws IOException {
    Path export =
        export(
            HEADER,
            RECEIVED,
            "R1,2026-01-06T09:00:00,OUTCOME_SENT,e2,AGENT,EMAIL",
            "R1,2026-01-07T09:00:00,DISSATISFACTION_EXPRESSED,e3,CUSTOMER,EMAIL",
            "R1,2026-01-08T09:00:00,CLOSED,e4,AGENT,");

    assertThat(listed(export, "CTS-01", "--as-of", "2026-02-02"))
        .contains(
            "with which level 1 failed: closed on a customer who was still dissatisfied after the"
                + " outcome)");
    assertThat(listed(export, "CTS-01", "--as-of", "2026-02-02", "--language", "fr"))
        .contains("fermé alors que le client demeurait insatisfait après le résultat");
    assertThat(listed(export, "CTS-01", "--as-of", "2026-02-02", "--language", "de"))
        .contains("geschlossen, obwohl der Kunde nach dem Ergebnis weiter unzufrieden war");
  }

  @Test
  @DisplayName(
      "what was told wrongly is decided by what was told: nothing is searched, no clock runs")
  void toldWrongly() throws IOException {
    Path export =
        export(
            HEADER + ",text",
            RECEIVED + ",x",
            ANSWERED + ",Hello. You can reach the CCTS at 1-888-221-1678.");
    String proof = explained(export, "CTS-02", "--as-of", "2026-02-24");

    assertThat(proof)
        .contains("Decided by 6 January 2026 at 09:00: message to the customer, agent, e-mail (e2)")
        .contains("found in its text: wrong information on the CCTS “")
        .contains("Tue 6 Jan 2026 start, not counted - due Concluded")
        .doesNotContain("Searched", "nothing recorded", "past due");
  }

  @Test
  @DisplayName("the work list counts days after the due date as the clock does")
  void workListOfWhatWasToldWrongly() throws IOException {
    Path export =
        export(
            HEADER + ",tracking_number,text",
            RECEIVED + ",CA-447102,x",
            ANSWERED
                + ",,Your tracking number is CA-998877. You can reach the CCTS at 1-888-221-1678.");
    MessageBundle words = MessageBundle.in("en");
    List<List<String>> breaches = workbook(export, "--as-of", "2026-01-14").sheet("breaches");
    int overdue = at(breaches, words.text("report.column.overdue"));

    assertThat(explained(export, "TRK-01", "--as-of", "2026-01-14"))
        .contains("Breached: what was told is wrong", "+5 past due - audited");
    assertThat(breaches).filteredOn(row -> row.contains("TRK-01")).hasSize(1);
    assertThat(breaches)
        .filteredOn(row -> row.contains("TRK-01"))
        .allSatisfy(row -> assertThat(row.get(overdue)).isEqualTo("5"));
    assertThat(breaches).filteredOn(row -> row.contains("CTS-02")).hasSize(1);
    assertThat(breaches)
        .filteredOn(row -> row.contains("CTS-02"))
        .allSatisfy(row -> assertThat(row.get(overdue)).isEmpty());
  }

  private WorkbookFigures workbook(Path export, String... options) throws IOException {
    Path out = folder.resolve("workbook");
    Run.fine("audit", export, "--out", out, "--format", "xlsx", options);
    return new WorkbookFigures(out.resolve("report.xlsx"), MessageBundle.in("en"));
  }

  private static int at(List<List<String>> rows, String heading) {
    return rows.stream()
        .filter(row -> row.contains(heading))
        .mapToInt(row -> row.indexOf(heading))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("calendar days and weeks end where they end, whatever day that is")
  void calendarDays() throws IOException {
    Path friday = export(HEADER, "R1,2026-05-01T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL");
    assertThat(listed(friday, "ACK-01", "--as-of", "2026-06-01", "--set", "ACK-01.written=2d"))
        .contains("due 3 May 2026 (2 calendar days after the complaint received on 1 May 2026);");
    assertThat(listed(friday, "ACK-01", "--as-of", "2026-06-01", "--set", "ACK-01.written=4d"))
        .contains("due 5 May 2026 (4 calendar days after the complaint received on 1 May 2026);");
    assertThat(explained(friday, "ACK-01", "--as-of", "2026-06-01", "--set", "ACK-01.written=2d"))
        .contains("Limit 2 calendar days (ACK-01.written)");
    assertThat(listed(friday, "ACK-01", "--as-of", "2026-06-01", "--set", "ACK-01.written=1w"))
        .contains("due 8 May 2026 (1 week after the complaint received on 1 May 2026);");

    Path saturday = export(HEADER, "R1,2026-05-02T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL");
    assertThat(listed(saturday, "ACK-01", "--as-of", "2026-06-01", "--set", "ACK-01.written=0d"))
        .contains("due 2 May 2026 (the same day as the complaint received on 2 May 2026);");
  }

  @Test
  void whatNoCaseOfARegisterCouldShowIsInDoubtInEachOfThem() throws IOException {
    Path export =
        export(
            HEADER,
            "Q,2026-01-05T09:00:00,COMPLAINT_RECEIVED,q1,CUSTOMER,EMAIL",
            "Q,2026-01-06T09:00:00,ACKNOWLEDGEMENT_SENT,q2,AGENT,EMAIL",
            RECEIVED,
            "R1,2026-01-06T09:00:00,ACKNOWLEDGEMENT_SENT,e2,AGENT,EMAIL",
            "R1,2026-02-06T09:00:00,NOTE,e3,AGENT,");

    assertThat(explained(export, "TRK-01"))
        .contains(
            "Breached: not done In doubt because of the data: disclosure never recorded"
                + " (export.csv:3)");
    assertThat(explained(export, "ACK-01")).doesNotContain("In doubt");
  }

  @Test
  void noQuoteNamesTheCustomer() throws IOException {
    Path export =
        export(
            HEADER + ",text,customer_name",
            "R1,2026-01-05T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL,My line is dead,Anna Roy",
            "R1,2026-01-06T09:00:00,MESSAGE_SENT,e2,AGENT,EMAIL,"
                + "Your complaint about Anna Roy has arrived,Anna Roy");

    assertThat(explained(export, "ACK-01"))
        .contains("acknowledgement “Your complaint about … has arrived” (characters 0 to 41,")
        .doesNotContain("Roy");
    assertThat(detections(export, "leave-out"))
        .contains("\"Your complaint about … has arrived\" 0-41");
    assertThat(detections(export, "include"))
        .contains("\"Your complaint about Anna Roy has arrived\" 0-41");
  }

  private String detections(Path export, String personal) throws IOException {
    Path out = folder.resolve("personal");
    Run.fine("audit", export, "--out", out, "--force", "--personal", personal);
    return Run.csv(out.resolve("findings.csv")).stream()
        .filter(row -> row.get("commitment").equals("ACK-01"))
        .map(row -> row.get("detections"))
        .findFirst()
        .orElseThrow();
  }

  @Nested
  @DisplayName("--evidence detected sets the record aside")
  class OnlyTexts {

    private final String[] detected = {"--as-of", "2026-02-24", "--evidence", "detected"};

    @Test
    @DisplayName("a message without a text")
    void noText() throws IOException {
      Path export =
          export(HEADER + ",discloses,text", RECEIVED + ",,x", ANSWERED + ",TRACKING_NUMBER,");

      assertThat(listed(export, "TRK-01", detected))
          .contains("found in no text up to 24 February 2026 (sought: ")
          .contains(
              "the contact of 6 January 2026 (e2) may have told it: it has no text, and what is"
                  + " recorded was set aside (--evidence detected)")
          .doesNotContain("no record of it", "is not recorded");
      assertThat(explained(export, "TRK-01", detected))
          .contains(
              "Texts only (--evidence detected): what the export records of what contacts told"
                  + " and customers said was set aside.")
          .contains("Done found in no text up to 24 February 2026")
          .contains(
              "might count: it has no text, and what is recorded was set aside (--evidence"
                  + " detected)")
          .doesNotContain("nobody can say", "nothing recorded");
    }

    @Test
    @DisplayName(
        "a message whose text does not tell it; a step is looked for in the record as ever")
    void textWithoutIt() throws IOException {
      Path export =
          export(
              HEADER + ",discloses,text",
              RECEIVED + ",,x",
              ANSWERED + ",TRACKING_NUMBER,Hello.",
              "R1,2026-01-07T09:00:00,DISSATISFACTION_EXPRESSED,e3,CUSTOMER,EMAIL,,I wrote twice. Since then: not a thing.");

      assertThat(listed(export, "TRK-01", detected)).contains("; found in no text up to ");
      assertThat(listed(export, "ESC-01", detected)).contains("; nothing found up to ");
      assertThat(explained(export, "ESC-01", detected)).contains("Done nothing found up to ");
      assertThat(explained(export, "ESC-01", detected))
          .contains("over, and nothing that counts shows that it was done.");
      assertThat(explained(export, "ESC-01", "--as-of", "2026-01-08", "--evidence", "detected"))
          .contains("Nothing that counts shows it yet, and the time for it is not over.");
      assertThat(listed(export, "ESC-01", "--as-of", "2026-02-24"))
          .contains("; no record of it up to ");
      assertThat(explained(export, "TRK-01", "--as-of", "2026-02-24"))
          .doesNotContain("Texts only", "found in no text");
    }

    @Test
    @DisplayName("the workbook does not deny what is recorded either")
    void inTheWorkbook() throws IOException {
      Path export =
          export(HEADER + ",discloses,text", RECEIVED + ",,x", ANSWERED + ",TRACKING_NUMBER,");
      WorkbookFigures figures = workbook(export, detected);

      assertThat(figures.sheet("evidence"))
          .anyMatch(row -> row.contains("no evidence that counts says what it told"));
    }

    @Test
    @DisplayName("without the column nothing is set aside of a message")
    void nothingSetAside() throws IOException {
      Path export = export(HEADER, RECEIVED, ANSWERED);

      assertThat(listed(export, "TRK-01", detected)).contains("but its content is not recorded");
    }
  }

  @Test
  @DisplayName("what did not arrive, or came before the receipt, is no contact")
  void noContacts() throws IOException {
    Path failed =
        export(
            HEADER + ",refers_to,discloses",
            RECEIVED + ",,",
            ANSWERED + ",,TRACKING_NUMBER",
            "R1,2026-01-06T09:05:00,DELIVERY_FAILED,e3,SYSTEM,,e2,");
    assertThat(listed(failed, "TRK-01", "--as-of", "2026-02-24"))
        .contains(
            "; no contact at all from e1 on in that time; 1 message was no contact (delivery"
                + " failed).")
        .doesNotContain("1 contact");

    Path both =
        export(
            HEADER + ",refers_to,discloses",
            RECEIVED + ",,",
            ANSWERED + ",,TRACKING_NUMBER",
            "R1,2026-01-06T09:05:00,DELIVERY_FAILED,e3,SYSTEM,,e2,",
            "R1,2026-01-07T09:00:00,MESSAGE_SENT,e4,AGENT,EMAIL,,",
            "R1,2026-01-08T09:00:00,MESSAGE_SENT,e5,AGENT,EMAIL,,");
    assertThat(listed(both, "TRK-01", "--as-of", "2026-02-24"))
        .contains(
            "; 2 contacts did not count (not recorded as telling the tracking number); 1 message"
                + " was no contact (delivery failed).");

    Path before =
        export(
            HEADER + ",discloses",
            "R1,2026-01-02T09:00:00,MESSAGE_SENT,e0,AGENT,EMAIL,ESCALATION_PATH",
            RECEIVED + ",",
            "R1,2026-01-07T09:00:00,DISSATISFACTION_EXPRESSED,e3,CUSTOMER,EMAIL,");
    assertThat(listed(before, "ESC-01", "--as-of", "2026-02-24"))
        .contains("1 message was no contact (before the complaint was received)")
        .doesNotContain("1 contact");
  }

  @Test
  @DisplayName("a conclusion before the receipt is none after it")
  void concludedBeforeTheReceipt() throws IOException {
    Path export =
        export(
            HEADER,
            "R1,2026-01-02T09:00:00,MESSAGE_RECEIVED,a1,CUSTOMER,EMAIL",
            "R1,2026-01-02T10:00:00,OUTCOME_SENT,a2,AGENT,EMAIL",
            "R1,2026-01-02T11:00:00,INVESTIGATION_CONCLUDED,a3,AGENT,",
            "R1,2026-01-05T09:00:00,COMPLAINT_RECEIVED,a4,AGENT,");

    assertThat(explained(export, "OUT-01", "--as-of", "2026-02-24"))
        .contains("After the receipt the record shows no conclusion of the investigation")
        .contains(
            "Note the outcome told on 2 January 2026 (a2) does not count: it came before the"
                + " complaint was received")
        .contains(
            "Note the conclusion of 2 January 2026 (a3) does not count: it came before the"
                + " complaint was received");
  }

  @Test
  @DisplayName(
      "a withdrawal without a time on the day of the receipt is said to be read as before it")
  void withdrawnOnTheDayOfTheReceipt() throws IOException {
    Path export = export(HEADER, RECEIVED, "R1,2026-01-05,COMPLAINT_WITHDRAWN,e2,CUSTOMER,EMAIL");

    assertThat(explained(export, "ACK-01", "--as-of", "2026-02-24"))
        .contains("Breached: not done")
        .contains(
            "Note the withdrawal of 5 January 2026 (e2) has no time of day and is read as before"
                + " the complaint was received that day: it ended nothing");
  }

  @Test
  @DisplayName("a fraction of a second is shown where it decides")
  void fractions() throws IOException {
    Path late =
        export(
            HEADER,
            "R1,2026-03-20T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL",
            "R1,2026-03-20T13:00:00.900,MESSAGE_SENT,e2,AGENT,EMAIL");
    assertThat(listed(late, "ACK-01", "--as-of", "2026-04-24", "--set", "ACK-01.written=PT4H"))
        .contains("due 20 March 2026 at 13:00:00 (4 hours after the complaint received on 20 March")
        .contains("; done on 20 March 2026 at 13:00:00.9, after the time it was due");
    assertThat(
            listed(
                late,
                "ACK-01",
                "--as-of",
                "2026-04-24",
                "--set",
                "ACK-01.written=PT4H",
                "--language",
                "fr"))
        .contains("13\u00a0h\u00a000\u00a0min\u00a000,9\u00a0s");

    Path farApart =
        export(
            HEADER,
            "R1,2026-03-20T09:00:00.250,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL",
            "R1,2026-03-20T14:00:00.900,MESSAGE_SENT,e2,AGENT,EMAIL");
    assertThat(listed(farApart, "ACK-01", "--as-of", "2026-04-24", "--set", "ACK-01.written=PT4H"))
        .contains("due 20 March 2026 at 13:00 (")
        .contains("; done on 20 March 2026 at 14:00, after the time it was due");
  }

  @Test
  @DisplayName("whose time of day is missing is named")
  void precision() throws IOException {
    Path owed =
        export(
            HEADER,
            "R1,2026-03-20T09:00:00,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL",
            "R1,2026-03-20,OUTCOME_SENT,e2,AGENT,EMAIL");
    String[] hours = {"--as-of", "2026-04-24", "--set", "TMF-01.written=PT4H30M"};
    assertThat(listed(owed, "TMF-01", hours))
        .contains(
            "whether anything was still owed by then depends on a time of day that is not recorded:"
                + " outcome sent, 20 March 2026 (e2)");
    assertThat(explained(owed, "TMF-01", hours))
        .contains("Decided by 20 March 2026: outcome sent, agent, e-mail (e2)");

    Path start =
        export(
            HEADER,
            "R1,2026-03-20,COMPLAINT_RECEIVED,e1,CUSTOMER,EMAIL",
            "R1,2026-03-20T12:00:00,MESSAGE_SENT,e2,AGENT,EMAIL");
    assertThat(listed(start, "ACK-01", "--as-of", "2026-04-24", "--set", "ACK-01.written=PT4H"))
        .contains("that is not recorded: complaint received, 20 March 2026 (e1)");
  }

  @Test
  @DisplayName("several breaches of a commitment need not be of one kind")
  void breachesOfDifferentKinds() throws IOException {
    Path export = export(HEADER, RECEIVED, "R1,2026-01-20T09:00:00,MESSAGE_SENT,e2,AGENT,EMAIL");

    assertThat(listed(export, "CON-01", "--as-of", "2026-02-24"))
        .contains("1 business day late; 2 breaches of this commitment in this case");
  }
}
