package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as evidence of what was told: the record, texts, or both. */
final class ObligationEvidenceTest {
  private static final String RECEIVED =
      "1,01-05,COMPLAINT_RECEIVED,CUSTOMER,My bill is wrong and I want a manager.";
  private static final String TELLS_ALL =
      "2,01-06,MESSAGE_SENT,AGENT,We have received your complaint. Your tracking number is"
          + " TN-4471002. You will hear from us within 5 business days.";
  private static final String TELLS_NOTHING = "3,01-07,MESSAGE_SENT,AGENT,Hello.";
  private static final String DISSATISFIED =
      "4,01-08,MESSAGE_RECEIVED,CUSTOMER,I am very dissatisfied with how you handle my complaint.";
  private static final String OUTCOME =
      "5,01-09,MESSAGE_SENT,AGENT,"
          + "The outcome of your complaint: the equipment was faulty. We have credited $50.00.";
  private static final String REJECTED =
      "6,01-12,MESSAGE_RECEIVED,CUSTOMER,I reject your offer. I want to speak to your manager.";
  private static final String ACCEPTED = "7,01-13,MESSAGE_RECEIVED,CUSTOMER,I accept your offer.";
  private static final String WITHDRAWN =
      "8,01-14,MESSAGE_RECEIVED,CUSTOMER,Please withdraw my complaint.";

  @TempDir private Path folder;

  @Test
  void withoutAColumnTextsTell() throws IOException {
    Path report = audit("", RECEIVED, TELLS_ALL); // the default: both

    assertThat(verdict(report, "TRK-01")).isEqualTo("MET IN_TIME 2 detected");
    assertThat(verdict(report, "TMF-01")).isEqualTo("MET IN_TIME 2 detected");
    assertThat(verdict(report, "ACK-01")).isEqualTo("MET IN_TIME 2 recorded");
    // Texts were read, and it was not found in them.
    assertThat(verdict(report, "PRC-01")).isEqualTo("BREACHED MISSING  detected");
    assertThat(finding(report, "TRK-01").get("detections"))
        .contains("2 TRACKING_NUMBER \"tracking number is TN-4471002\"")
        .contains("2 TIMEFRAME \"")
        .matches(".*2 TRACKING_NUMBER \"[^\"]+\" \\d+-67 [a-z0-9-]+ en .*");
  }

  /** Nobody looked for anything in it, so that nothing was found proves nothing. */
  @Test
  void aTextInALanguageThatIsNotUnderstoodIsOfUnknownContent() throws IOException {
    String spanish =
        "2,01-06,MESSAGE_SENT,AGENT,Hemos recibido su queja. Le responderemos en cinco días hábiles.";
    String angry =
        "3,01-07,MESSAGE_RECEIVED,CUSTOMER,Estoy muy descontento con la respuesta y con su gerente.";
    Path report = audit("", RECEIVED, spanish, angry);

    assertThat(verdict(report, "ACK-01")).isEqualTo("MET IN_TIME 2 recorded");
    assertThat(verdict(report, "TMF-01")).isEqualTo("NOT_EVIDENCED CONTENT_UNKNOWN  recorded");
    assertThat(finding(report, "TMF-01").get("explanation"))
        .endsWith(
            "(2) may have told it, but its text is in a language in which nothing is looked for.");
    assertThat(Run.csv(report.resolve("problems.csv")))
        .extracting(row -> row.get("row") + " " + row.get("problem") + " " + row.get("blocks"))
        .containsExactly(
            "3 TEXT_NOT_UNDERSTOOD CON-01|OUT-01|ESC-01|ESC-02|CTS-01|CTS-02",
            "4 TEXT_NOT_UNDERSTOOD CON-01|OUT-01|ESC-01|ESC-02|CTS-01|CTS-02");
    assertThat(explain("TMF-01", RECEIVED, spanish))
        .contains("might count: its text is in a language in which nothing is looked for");
    // What is recorded needs no reading.
    assertThat(verdict(audit("both", RECEIVED + "|", spanish + "|TRACKING_NUMBER"), "TMF-01"))
        .isEqualTo("BREACHED MISSING  recorded");
  }

  /** The attachment is not in the export, so that it is not in the text proves nothing. */
  @Test
  void whatStandsInAnAttachmentIsUnknown() throws IOException {
    String letter =
        "2,01-06,MESSAGE_SENT,AGENT,Tracking number TN-4471002. See the attached letter.";
    Path report = audit("", RECEIVED, letter);

    assertThat(verdict(report, "TRK-01")).isEqualTo("MET IN_TIME 2 detected");
    assertThat(verdict(report, "TMF-01")).isEqualTo("NOT_EVIDENCED CONTENT_UNKNOWN  recorded");
    assertThat(finding(report, "TMF-01").get("explanation"))
        .endsWith("(2) may have told it in what its text points to, which was not read.");
    assertThat(explain("TMF-01", RECEIVED, letter))
        .contains("might count: its text points to something that was not read")
        .contains("found in its text: reference to something else “See the attached” (characters");
  }

  /** Neither what triggers nor what discharges it is said in a text, but a stance makes it owed. */
  @Test
  void whatTextsSayOfTheCourseOfTheComplaintCarriesVerdictsToo() throws IOException {
    String outcome = "2,01-06,OUTCOME_SENT,AGENT,";
    String rejected =
        "3,01-07,MESSAGE_RECEIVED,CUSTOMER,This is unacceptable. I do not accept your decision.";
    String closed = "4,01-09,CLOSED,AGENT,";
    Path report = audit("", RECEIVED, outcome, rejected, closed);

    assertThat(verdict(report, "CTS-01")).isEqualTo("BREACHED MISSING  detected");
    assertThat(finding(report, "CTS-01").get("detections"))
        .startsWith("3 DISSATISFACTION \"This is unacceptable\" 0-20 ");
    assertThat(verdict(audit("recorded", RECEIVED, outcome, rejected, closed), "CTS-01"))
        .isEqualTo("NOT_APPLICABLE NO_TRIGGER  ");
    assertThat(explain("CTS-01", RECEIVED, outcome, rejected, closed))
        .contains("By the record Not applicable, if texts are left aside")
        .contains("found in its text: dissatisfaction “This is unacceptable” (characters 0 to 20");
    // The acknowledgement hangs on nothing that was said.
    assertThat(verdict(report, "ACK-01")).isEqualTo("MET IN_TIME 2 recorded");
    assertThat(finding(report, "ACK-01").get("detections")).isEmpty();
  }

  /** What spares the provider does, too, if it is only that nothing was triggered. */
  @Test
  void anAcceptanceThatOnlyATextShowsIsNamedWhereItSparesTheProvider() throws IOException {
    String escalated = "2,01-06,ESCALATED,SUPPORT_LEAD,";
    String closed = "9,01-15,CLOSED,AGENT,";
    Path report = audit("", RECEIVED, escalated, ACCEPTED, closed);

    assertThat(verdict(report, "CTS-01")).isEqualTo("NOT_APPLICABLE NO_TRIGGER  detected");
    assertThat(finding(report, "CTS-01").get("detections")).startsWith("7 OUTCOME_ACCEPTED \"");
    assertThat(verdict(audit("recorded", RECEIVED, escalated, ACCEPTED, closed), "CTS-01"))
        .isEqualTo("BREACHED MISSING  recorded");
  }

  @Test
  void withoutTextsNobodyKnows() throws IOException {
    Path report = audit("recorded", RECEIVED, TELLS_ALL, DISSATISFIED);

    assertThat(verdict(report, "TRK-01")).isEqualTo("NOT_EVIDENCED CONTENT_UNKNOWN  recorded");
    assertThat(verdict(report, "ESC-01")).isEqualTo("NOT_APPLICABLE NO_TRIGGER  ");
    assertThat(findings(report)).extracting(row -> row.get("detections")).containsOnly("");
  }

  @Test
  void theColumnWinsAndDisagreementIsListed() throws IOException {
    Path report =
        audit(
            "both",
            RECEIVED + "|",
            TELLS_NOTHING + "|TRACKING_NUMBER",
            TELLS_ALL + "|ACKNOWLEDGEMENT",
            DISSATISFIED + "|");

    assertThat(verdict(report, "TRK-01")).isEqualTo("MET IN_TIME 3 recorded");
    // The record does not tell it, but a breach would not survive a look at the text.
    assertThat(verdict(report, "TMF-01")).isEqualTo("NOT_EVIDENCED CONTENT_UNKNOWN  detected");
    assertThat(finding(report, "TMF-01").get("detections")).contains(" | 2 TIMEFRAME \"You will");
    assertThat(finding(report, "TMF-01").get("explanation"))
        .endsWith("(2) tells it, but what is recorded of the contact does not.");
    assertThat(verdict(report, "PRC-01")).isEqualTo("BREACHED MISSING  recorded");
    assertThat(verdict(report, "ESC-01")).isEqualTo("NOT_APPLICABLE NO_TRIGGER  ");
    List<Map<String, String>> problems = Run.csv(report.resolve("problems.csv"));
    assertThat(problems)
        .extracting(row -> row.get("problem") + " " + row.get("value"))
        .containsExactly(
            "EVIDENCE_DISAGREES ACKNOWLEDGEMENT", "STANCE_NOT_RECORDED MESSAGE_RECEIVED");
    assertThat(problems.get(1).get("expected"))
        .startsWith("what was found in the text: DISSATISFACTION.");
    assertThat(problems.get(1).get("blocks")).isEqualTo("CON-01|OUT-01|ESC-01|ESC-02|CTS-01");
    assertThat(problems.get(0).get("expected"))
        .startsWith("also what was found in the text: TRACKING_NUMBER|TIMEFRAME.");
    // What else was told is no matter for the other verdicts.
    assertThat(problems.get(0).get("blocks")).isEqualTo("ACK-01|TRK-01|TMF-01");
    String doubt = "In doubt because of the data: text that disagrees with the record (";
    assertThat(explain("TMF-01", RECEIVED + "|", TELLS_ALL + "|ACKNOWLEDGEMENT"))
        .contains(doubt)
        .contains("By the record Breached, if texts are left aside")
        .contains("might count: its text tells the timeframe, what is recorded of it does not");
    assertThat(explain("PRC-01", RECEIVED + "|", TELLS_ALL + "|ACKNOWLEDGEMENT"))
        .doesNotContain(doubt);
  }

  /** Too late is too late, whoever tells it; and another case's number is not told rightly. */
  @Test
  void aTextSparesNobodyItsTellingTooLateOrWrongly() throws IOException {
    String late = TELLS_ALL.replace("01-06", "01-20") + "|";
    String numbered = "5,01-07,NOTE,AGENT,The case has the number TN-4471002.|";

    assertThat(verdict(audit("both", RECEIVED + "|", late), "TMF-01"))
        .isEqualTo("BREACHED MISSING  recorded");
    assertThat(verdict(audit("recorded", RECEIVED + "|", TELLS_ALL + "|"), "TMF-01"))
        .isEqualTo("BREACHED MISSING  recorded");
    assertThat(verdict(audit("both", RECEIVED + "|", TELLS_ALL + "|", numbered), "TRK-01"))
        .isEqualTo("NOT_EVIDENCED CONTENT_UNKNOWN  detected");
  }

  /** What comes before the receipt is no stance, and the receipt itself is none. */
  @Test
  void whatWasSaidBeforeTheReceiptIsNotListed() throws IOException {
    String before = "0,01-02,MESSAGE_RECEIVED,CUSTOMER,I want to speak to your manager.|";
    Path report = audit("both", before, RECEIVED + "|", TELLS_NOTHING + "|");

    assertThat(Run.csv(report.resolve("problems.csv")))
        .extracting(row -> row.get("problem"))
        .containsExactly("EVENT_BEFORE_RECEIPT");
  }

  /** The record says that the number was told, the text tells another: somebody has to look. */
  @Test
  void anotherNumberThanTheRecordedOneIsListed() throws IOException {
    String other = TELLS_ALL.replace("4471002", "9999999") + "|TRACKING_NUMBER";
    Path report = audit("both", RECEIVED + "|", other);

    assertThat(verdict(report, "TRK-01")).isEqualTo("MET IN_TIME 2 recorded");
    assertThat(Run.csv(report.resolve("problems.csv")))
        .extracting(row -> row.get("problem") + " " + row.get("expected"))
        .contains(
            "EVIDENCE_DISAGREES the case's own tracking number in the text, which tells another."
                + " Read it, and correct the column or tracking_number");
    assertThat(explain("TRK-01", RECEIVED + "|", other))
        .contains("In doubt because of the data: text that disagrees with the record (");
  }

  @Test
  void textsWinWhereTheyAloneAreAsked() throws IOException {
    Path report =
        audit("detected", RECEIVED + "|", TELLS_NOTHING + "|TRACKING_NUMBER", TELLS_ALL + "|");

    assertThat(verdict(report, "TRK-01")).isEqualTo("MET IN_TIME 2 detected");
    assertThat(Run.csv(report.resolve("problems.csv"))).isEmpty();
  }

  @Test
  void whatCustomersSayBecomesAnActivity() throws IOException {
    Path report = audit("both", RECEIVED, TELLS_ALL, DISSATISFIED);

    assertThat(verdict(report, "ESC-01")).isEqualTo("BREACHED MISSING  detected");
    assertThat(finding(report, "ESC-01").get("trigger_event")).isEqualTo("4");
    // What the receipt says is no request.
    assertThat(verdict(report, "ESC-02")).isEqualTo("NOT_APPLICABLE NO_TRIGGER  ");
  }

  @Test
  void afterAnOutcomeDissatisfactionIsARejection() throws IOException {
    String escalated = "51,01-09,ESCALATED,AGENT,";

    assertThat(explain("ESC-01", RECEIVED, OUTCOME, DISSATISFIED.replace("01-08", "01-12")))
        .contains("customer rejected the outcome, e-mail (4)");
    assertThat(verdict(audit("both", RECEIVED, OUTCOME, escalated, REJECTED), "ESC-01"))
        .isEqualTo("MET EARLY 51 detected");
  }

  @Test
  void oneMessageCanSayTwoThings() throws IOException {
    Path report = audit("both", RECEIVED, OUTCOME, REJECTED);

    assertThat(verdict(report, "ESC-01")).isEqualTo("BREACHED MISSING  detected");
    assertThat(verdict(report, "ESC-02")).isEqualTo("BREACHED MISSING  detected");
    assertThat(finding(report, "ESC-01").get("trigger_event")).isEqualTo("6");
    assertThat(finding(report, "ESC-02").get("trigger_event")).isEqualTo("6");
    assertThat(finding(report, "ESC-01").get("detections"))
        .contains("6 DISSATISFACTION \"")
        .contains("6 ESCALATION_REQUEST \"");
  }

  @Test
  void anAcceptedOutcomeIsAnOutcome() throws IOException {
    assertThat(verdict(audit("both", RECEIVED, ACCEPTED), "OUT-01"))
        .isEqualTo("MET IN_TIME 7 detected");
  }

  @Test
  void aWithdrawalEndsTheComplaint() throws IOException {
    Path report = audit("both", RECEIVED, WITHDRAWN.replace("01-14", "01-06"));

    assertThat(verdict(report, "TRK-01")).isEqualTo("NOT_APPLICABLE WITHDRAWN  detected");
    assertThat(finding(report, "TRK-01").get("detections")).startsWith("8 WITHDRAWN \"");
    assertThat(explain("TRK-01", RECEIVED, WITHDRAWN.replace("01-14", "01-06")))
        .containsPattern("complaint withdrawn, e-mail \\(8\\) found in its text: withdrawal “");
  }

  @Test
  void whatIsRecordedAsWithdrawnRestsOnNoText() throws IOException {
    Path report = audit("both", RECEIVED, "8,01-06,COMPLAINT_WITHDRAWN,CUSTOMER,");

    assertThat(verdict(report, "TRK-01")).isEqualTo("NOT_APPLICABLE WITHDRAWN  ");
  }

  @Test
  void anOutcomeThatOnlyATextTellsSparesTheProcess() throws IOException {
    Path told =
        audit(
            "both", RECEIVED, "9,01-06,MESSAGE_SENT,AGENT,We credited 40 dollars to your account.");

    assertThat(verdict(told, "PRC-01")).isEqualTo("NOT_APPLICABLE RESOLVED_FIRST  detected");
    assertThat(finding(told, "PRC-01").get("detections")).startsWith("9 OUTCOME \"");

    Path recorded = audit("both", RECEIVED, "9,01-06,OUTCOME_SENT,AGENT,");

    assertThat(verdict(recorded, "PRC-01")).isEqualTo("NOT_APPLICABLE RESOLVED_FIRST  ");
  }

  @Test
  void aStageThatOnlyATextEndsSparesTheContact() throws IOException {
    assertThat(verdict(audit("both", RECEIVED, ACCEPTED), "CON-01"))
        .isEqualTo("NOT_APPLICABLE CLOSED_WITHIN_INTERVAL  detected");
    assertThat(verdict(audit("both", RECEIVED, "7,01-06,OUTCOME_ACCEPTED,CUSTOMER,"), "CON-01"))
        .isEqualTo("NOT_APPLICABLE CLOSED_WITHIN_INTERVAL  ");
  }

  @Test
  void whatIsSaidOfTheCommissionIsRightOrWrong() throws IOException {
    String right = "9,01-12,MESSAGE_SENT,AGENT,You can contact the CCTS at www.ccts-cprst.ca.";
    String wrong = "9,01-12,MESSAGE_SENT,AGENT,You can contact the CCTS at www.ccts.com.";

    assertThat(verdict(audit("both", RECEIVED, right), "CTS-02")).startsWith("MET IN_TIME 9 ");
    assertThat(verdict(audit("both", RECEIVED, wrong), "CTS-02"))
        .isEqualTo("BREACHED CONTRADICTED  detected");
  }

  @Test
  void anotherCasesNumberIsWrong() throws IOException {
    Path wrong = audit("both", RECEIVED, TELLS_ALL.replace("4471002", "9999999"));

    assertThat(verdict(wrong, "TRK-01")).startsWith("BREACHED CONTRADICTED ");
    assertThat(finding(wrong, "TRK-01").get("explanation"))
        .contains("on 6 January 2026 (2) is wrong: “")
        .contains("TN-9999999”");
    assertThat(finding(wrong, "TRK-01").get("detections")).contains("2 TRACKING_NUMBER \"");
    assertThat(explain("TRK-01", RECEIVED, TELLS_ALL.replace("4471002", "9999999")))
        .contains("the tracking number of this case is TN-4471002 (recorded on 5 January 2026, 1)");
    assertThat(verdict(audit("both", RECEIVED, TELLS_ALL.replace("TN-", "")), "TRK-01"))
        .isEqualTo("MET IN_TIME 2 detected");
  }

  @Test
  void whatWasToldWronglyIsSaidWhereAnotherContactMayHaveMendedIt() throws IOException {
    String[] rows = {
      RECEIVED, TELLS_ALL.replace("4471002", "9999999"), "10,01-07,MESSAGE_SENT,AGENT,"
    };
    Path report = audit("both", rows);

    assertThat(verdict(report, "TRK-01")).startsWith("NOT_EVIDENCED CONTENT_UNKNOWN ");
    assertThat(finding(report, "TRK-01").get("explanation"))
        .contains(
            "; what the customer was told of it is wrong; the contact of 7 January 2026 (10)");
    assertThat(explain("TRK-01", rows)).contains("the tracking number of this case is TN-4471002");
  }

  @Test
  void whatDependsOnATimeOfDayIsSaid() throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("hours.csv"),
            """
            case_id,event_id,timestamp,activity,actor_role,channel
            1,r,2026-01-05,COMPLAINT_RECEIVED,CUSTOMER,EMAIL
            1,n,2026-01-06T06:00:00,NOTE,AGENT,PHONE
            """);
    Path report = folder.resolve("hours");
    Run.of(
        "audit", export, "--set", "ACK-01.written=PT20H", "--as-of", "2026-02-28", "--out", report);

    assertThat(verdict(report, "ACK-01")).startsWith("NOT_EVIDENCED PRECISION ");
    assertThat(finding(report, "ACK-01").get("explanation"))
        .endsWith(
            "; whether every contact up to then was on a channel of which all are recorded depends"
                + " on a time of day that is not recorded: complaint received, 5 January 2026 (r).");
  }

  @Test
  void anExplanationQuotesTheWordsAndNamesTheEntry() throws IOException {
    assertThat(explain("TRK-01", RECEIVED, TELLS_ALL))
        .containsPattern(
            "found in its text: tracking number “tracking number is TN-4471002” \\(characters 38 to"
                + " 67, lexicon entry [a-z0-9-]+, en\\)");
  }

  @Test
  void theSummaryCountsWhatRestsOnTexts() throws IOException {
    String sentence = "3 verdicts rest on texts alone, on what was found in them or was not;";
    Path report = folder.resolve("reports/all");

    assertThat(
            Run.of("audit %s --as-of 2026-03-31 --out %s", export(1, RECEIVED, TELLS_ALL), report)
                .out())
        .contains(sentence);
    assertThat(report.resolve("report/index.html")).content().contains(sentence);
    try (Workbook workbook = WorkbookFactory.create(report.resolve("report.xlsx").toFile())) {
      List<String> summary = new ArrayList<>();
      workbook
          .getSheetAt(0)
          .forEach(
              row -> row.forEach(cell -> summary.add(new DataFormatter().formatCellValue(cell))));
      assertThat(summary).anyMatch(cell -> cell.startsWith(sentence));
    }
  }

  @Test
  void threadsChangeNothing() throws IOException {
    String[] rows =
        Stream.of(RECEIVED, TELLS_ALL, DISSATISFIED, OUTCOME, REJECTED).toArray(String[]::new);

    byte[] findings = Files.readAllBytes(audit("both", "1", 300, rows).resolve("findings.csv"));
    byte[] four = Files.readAllBytes(audit("both", "4", 300, rows).resolve("findings.csv"));

    assertThat(four).isEqualTo(findings);
    assertThat(new String(findings, java.nio.charset.StandardCharsets.UTF_8)).contains("C300,");
  }

  @Test
  void anotherEvidenceIsAUsageProblem() throws IOException {
    Run run = run("none", RECEIVED);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--evidence none: write recorded, detected or both");
  }

  private static String verdict(Path report, String commitment) {
    Map<String, String> row = finding(report, commitment);
    return String.join(
        " ",
        row.get("verdict"),
        row.get("reason"),
        row.get("discharge_event"),
        row.get("evidence"));
  }

  private static Map<String, String> finding(Path report, String commitment) {
    return findings(report).stream()
        .filter(row -> row.get("commitment").equals(commitment))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, String>> findings(Path report) {
    return Run.csv(report.resolve("findings.csv"));
  }

  private Path audit(String evidence, String... rows) throws IOException {
    return audit(evidence, "2", 1, rows);
  }

  private Path audit(String evidence, String threads, int cases, String... rows)
      throws IOException {
    Run run = Run.of(arguments(evidence, Optional.of(threads), export(cases, rows)));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return folder.resolve("reports/out");
  }

  private Run run(String evidence, String... rows) throws IOException {
    return Run.of(arguments(evidence, Optional.empty(), export(1, rows)));
  }

  private Object[] arguments(String evidence, Optional<String> threads, Path export) {
    List<Object> arguments = new ArrayList<>(List.of("audit", export, "--as-of", "2026-03-31"));
    arguments.addAll(List.of("--format", "csv", "--force", "--out", folder.resolve("reports/out")));
    threads.ifPresent(count -> arguments.addAll(List.of("--threads", count)));
    if (!evidence.isEmpty()) {
      arguments.addAll(List.of("--evidence", evidence));
    }
    return arguments.toArray();
  }

  /** What the proof says, as one line. */
  private String explain(String commitment, String... rows) throws IOException {
    Run run =
        Run.of(
            "explain %s --as-of 2026-03-31 --case C1 --commitment %s", export(1, rows), commitment);
    assertThat(run.code()).isZero();
    return run.out().replaceAll("\\s+", " ");
  }

  /** Rows of {@code id,month and day,activity,role,text}, and what is disclosed after a bar. */
  private Path export(int cases, String... rows) throws IOException {
    boolean column = rows[0].endsWith("|");
    StringBuilder export =
        new StringBuilder(
            "event_id,timestamp,activity,actor_role,text,case_id,channel,language,tracking_number"
                + (column ? ",discloses\n" : "\n"));
    for (int number = 1; number <= cases; number++) {
      for (String row : rows) {
        int bar = row.lastIndexOf('|');
        String[] cells = (column ? row.substring(0, bar) : row).split(",", 5);
        export.append(
            "%s,2026-%sT10:00:00-05:00,%s,%s,\"%s\",C%d,EMAIL,en,TN-4471002"
                .formatted(cells[0], cells[1], cells[2], cells[3], cells[4], number));
        export.append(column ? "," + row.substring(bar + 1) : "").append('\n');
      }
    }
    return Files.writeString(folder.resolve("export.csv"), export);
  }
}
