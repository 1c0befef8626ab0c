package org.complaintauditor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Examples of definitions 3 to 5 and of the first-response commitments, computed by hand. 4 March
 * 2024 is a Monday; DST began on Sunday 10 March; Good Friday was 29 March.
 */
class OracleTest {
  private static final String RECEIPT = "2024-03-04T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL";

  @Test
  void twoBusinessDaysEndWithTheDueDay() {
    ExampleCase example = ExampleCase.of(RECEIPT, "2024-03-06T23:59:59 MESSAGE_SENT AGENT EMAIL");
    assertEquals("MET IN_TIME e01 2024-03-06 e02 1", example.full("ACK-01"));
  }

  @Test
  void theDayAfterTheDueDayIsLate() {
    ExampleCase example = ExampleCase.of(RECEIPT, "2024-03-07T00:00 MESSAGE_SENT AGENT EMAIL");
    assertEquals("BREACHED LATE e01 2024-03-06 e02 1", example.full("ACK-01"));
    assertEquals("1", example.finding("ACK-01").lateBusinessDays());
  }

  @Test
  void holidaysAreNoBusinessDaysButEasterMondayIsOne() {
    ExampleCase example = ExampleCase.of("2024-03-28T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL");
    assertEquals("PENDING RUNNING e01 2024-04-02 - 1", example.full("ACK-01"));
  }

  @Test
  void theDueDayIsOverWhenTheAuditDateIsLater() {
    ExampleCase example = ExampleCase.of(RECEIPT);
    assertEquals("PENDING RUNNING", example.asOf("2024-03-07T04:59:59Z").verdict("ACK-01"));
    assertEquals("BREACHED MISSING", example.asOf("2024-03-07T05:00:00Z").verdict("ACK-01"));
  }

  @Test
  void aReceiptTakenLiveIsItsOwnAcknowledgement() {
    ExampleCase example = ExampleCase.of("2024-03-04T10:00 COMPLAINT_RECEIVED AGENT CHAT");
    assertEquals("MET IN_TIME e01 2024-03-05 e01 1", example.full("ACK-01"));
    assertEquals("PENDING RUNNING e01 2024-03-05 - 1", example.full("TRK-01"));
  }

  @Test
  void anAutomaticMessageWithoutTheDisclosureProvesNothing() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-04T10:01 MESSAGE_SENT SYSTEM EMAIL discloses=PROCESS",
            "2024-03-05T10:00 MESSAGE_SENT SYSTEM EMAIL discloses=TIMEFRAME|TRACKING_NUMBER");
    assertEquals("MET IN_TIME e01 2024-03-06 e03 1", example.full("ACK-01"));
    assertEquals("MET IN_TIME e01 2024-03-06 e02 1", example.full("PRC-01"));
  }

  @Test
  void aFailedDeliveryIsNoContactWhereverItsFailureStands() {
    ExampleCase example =
        ExampleCase.of(
            "2024-03-01T10:00 DELIVERY_FAILED SYSTEM - refers_to=e03",
            RECEIPT,
            "2024-03-05T10:00 MESSAGE_SENT AGENT EMAIL");
    assertEquals("PENDING RUNNING", example.verdict("ACK-01"));
  }

  @Test
  void contactsBeforeAReclassifiedReceiptCount() {
    ExampleCase example =
        ExampleCase.of(
            "2024-03-01T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL",
            "2024-03-01T11:00 MESSAGE_SENT AGENT EMAIL",
            "2024-03-04T10:00 COMPLAINT_RECEIVED SYSTEM -");
    assertEquals("MET EARLY e03 2024-03-06 e02 1", example.full("ACK-01"));
  }

  @Test
  void contactsBeforeAnOrdinaryReceiptDoNotCount() {
    ExampleCase example =
        ExampleCase.of(
            "2024-03-01T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL",
            "2024-03-01T11:00 MESSAGE_SENT AGENT EMAIL",
            RECEIPT);
    assertEquals("PENDING RUNNING e03 2024-03-06 - 1", example.full("ACK-01"));
  }

  @Test
  void aHistoryThatStartsInMidCaseHasNoReceipt() {
    String sent = "2024-03-01T10:00 MESSAGE_SENT AGENT EMAIL";
    String dissatisfied = "2024-03-01T11:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL";
    String merged = "2024-03-05T10:00 MERGED AGENT -";
    assertEquals("NOT_EVIDENCED NO_RECEIPT", ExampleCase.of(sent, dissatisfied).verdict("CTS-01"));
    assertEquals(
        "NOT_APPLICABLE MERGED", ExampleCase.of(sent, dissatisfied, merged).verdict("CTS-01"));
    assertEquals("PENDING RUNNING", ExampleCase.of(dissatisfied).verdict("ACK-01"));
  }

  @Test
  void aReceiptThatIsADissatisfactionIsNoStance() {
    ExampleCase example =
        ExampleCase.of("2024-03-01T11:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL");
    assertEquals("NOT_APPLICABLE NO_TRIGGER", example.verdict("ESC-01"));
  }

  @Test
  void dateOnlyEventsHaveTheirPlaceInTheirDay() {
    String sent = "2024-03-05T15:00 OUTCOME_SENT AGENT EMAIL";
    // An OUTCOME_REJECTED counts as the last instant: a second stage starts.
    assertEquals(
        "1",
        ExampleCase.of(RECEIPT, sent, "2024-03-05 OUTCOME_REJECTED CUSTOMER EMAIL")
            .asOf("2024-03-20T12:00:00Z")
            .finding("CON-01")
            .breachedOccurrences());
    // Another inbound event counts as the first: the first stage is open, no other starts.
    assertEquals(
        "MET IN_TIME e01 2024-03-18 e02 1",
        ExampleCase.of(RECEIPT, sent, "2024-03-05 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL")
            .asOf("2024-03-20T12:00:00Z")
            .full("CON-01"));
  }

  @Test
  void daylightSavingTimeSkipsAnHourAndRepeatsOne() {
    assertEquals(
        "2024-03-10T03:30:00-04:00",
        ExampleCase.of("2024-03-10T02:30 COMPLAINT_RECEIVED CUSTOMER EMAIL")
            .finding("ACK-01")
            .triggeredAt());
    assertEquals(
        "2024-11-03T01:30:00-04:00",
        ExampleCase.of("2024-11-03T01:30 COMPLAINT_RECEIVED CUSTOMER EMAIL")
            .finding("ACK-01")
            .triggeredAt());
  }

  @Test
  void hourLimitsAreInstants() {
    ExampleCase example =
        ExampleCase.of(
                "2024-03-10T01:00 COMPLAINT_RECEIVED CUSTOMER EMAIL",
                "2024-03-10T06:00:00.001 MESSAGE_SENT AGENT EMAIL")
            .limit("ACK-01.written", "PT4H");
    // 01:00 EST and four hours are 06:00 EDT; on a Sunday no business day goes by.
    assertEquals("BREACHED LATE e01 2024-03-10T06:00:00-04:00 e02 1", example.full("ACK-01"));
    assertEquals("0", example.finding("ACK-01").lateBusinessDays());
  }

  @Test
  void anHourLimitWithADateOnlyTriggerNeedsAllReadingsToAgree() {
    String receipt = "2024-03-05 COMPLAINT_RECEIVED CUSTOMER EMAIL";
    assertEquals("MET IN_TIME", fourHours(receipt, "2024-03-05T04:00"));
    assertEquals("NOT_EVIDENCED PRECISION", fourHours(receipt, "2024-03-05T04:00:01"));
    assertEquals("NOT_EVIDENCED PRECISION", fourHours(receipt, "2024-03-06T03:59:59"));
    assertEquals("BREACHED LATE", fourHours(receipt, "2024-03-06T04:00"));
    assertEquals("NOT_EVIDENCED PRECISION", fourHours(receipt, "2024-03-05"));
  }

  private static String fourHours(String receipt, String reply) {
    return ExampleCase.of(receipt, reply + " MESSAGE_SENT AGENT EMAIL")
        .limit("ACK-01.written", "PT4H")
        .verdict("ACK-01");
  }

  @Test
  void calendarDaysMoveToTheNextBusinessDay() {
    ExampleCase example = ExampleCase.of(RECEIPT).limit("ACK-01.written", "5d");
    assertEquals("2024-03-11", example.finding("ACK-01").due());
    assertEquals("2024-03-04", example.limit("ACK-01.written", "0").finding("ACK-01").due());
  }

  @Test
  void theAbsenceRuleIncludesBothBorderDates() {
    String late = "2024-03-11T10:00 MESSAGE_SENT AGENT EMAIL";
    String before = "2024-03-03T23:59 NOTE AGENT PHONE";
    String triggerDay = "2024-03-04T08:00 NOTE AGENT PHONE";
    String dueDay = "2024-03-06T20:00 NOTE AGENT FAX";
    String after = "2024-03-07T00:00 NOTE AGENT PHONE";
    assertEquals("BREACHED LATE", ExampleCase.of(before, RECEIPT, after, late).verdict("ACK-01"));
    assertEquals(
        "NOT_EVIDENCED UNRECORDED_CHANNEL e02 2024-03-06 e03 1",
        ExampleCase.of(triggerDay, RECEIPT, late).full("ACK-01"));
    assertEquals("3", ExampleCase.of(RECEIPT, dueDay, late).finding("ACK-01").lateBusinessDays());
  }

  @Test
  void aContactOfUnknownContentInTimeProvesNoBreach() {
    ExampleCase inTime =
        ExampleCase.of(RECEIPT, "2024-03-06T10:00 MESSAGE_SENT AGENT EMAIL text=hello")
            .withoutDisclosesColumn()
            .asOf("2024-03-20T12:00:00Z");
    assertEquals("NOT_EVIDENCED CONTENT_UNKNOWN e01 2024-03-06 - 1", inTime.full("TRK-01"));
    ExampleCase late =
        ExampleCase.of(RECEIPT, "2024-03-07T10:00 MESSAGE_SENT AGENT EMAIL")
            .withoutDisclosesColumn();
    assertEquals("BREACHED MISSING", late.verdict("TRK-01"));
  }

  @Test
  void anOutcomeInTimeDropsProcessAndTimeframe() {
    ExampleCase dueDay = ExampleCase.of(RECEIPT, "2024-03-06T10:00 OUTCOME_SENT AGENT EMAIL");
    assertEquals("NOT_APPLICABLE RESOLVED_FIRST", dueDay.verdict("PRC-01"));
    assertEquals("PENDING RUNNING", dueDay.verdict("TRK-01"));
    ExampleCase sameDay = ExampleCase.of(RECEIPT, "2024-03-04T17:00 OUTCOME_SENT AGENT EMAIL");
    assertEquals("NOT_APPLICABLE RESOLVED_FIRST", sameDay.verdict("TRK-01"));
    ExampleCase late = ExampleCase.of(RECEIPT, "2024-03-07T10:00 OUTCOME_SENT AGENT EMAIL");
    assertEquals("BREACHED MISSING", late.verdict("TMF-01"));
  }

  @Test
  void aWithdrawalEndsWhatIsNotYetOverdue() {
    assertEquals(
        "NOT_APPLICABLE WITHDRAWN",
        ExampleCase.of(RECEIPT, "2024-03-06T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL")
            .verdict("TRK-01"));
    assertEquals(
        "BREACHED MISSING",
        ExampleCase.of(RECEIPT, "2024-03-07T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL")
            .verdict("TRK-01"));
  }

  @Test
  void aRevivedWithdrawalEndsNothing() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL",
            "2024-03-07T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL");
    assertEquals("BREACHED MISSING", example.verdict("TRK-01"));
    // One stage, one anchor: the withdrawal did not end it, so the stance starts none.
    assertEquals("PENDING RUNNING e01 2024-03-18 - 1", example.full("CON-01"));
  }

  @Test
  void aMergerEndsWhatNothingDischargesAtAnyTime() {
    String merged = "2024-03-20T10:00 MERGED AGENT -";
    assertEquals("NOT_APPLICABLE MERGED", ExampleCase.of(RECEIPT, merged).verdict("ACK-01"));
    assertEquals(
        "BREACHED LATE",
        ExampleCase.of(RECEIPT, merged, "2024-03-21T10:00 MESSAGE_SENT AGENT EMAIL")
            .verdict("ACK-01"));
    assertEquals(
        "NOT_APPLICABLE MERGED",
        ExampleCase.of("2024-03-01T10:00 MERGED AGENT -", RECEIPT).verdict("CTS-01"));
  }

  @Test
  void rowsAreAccountedFor() {
    OracleRow good = row(2, Map.of("event_id", "1", "activity", "COMPLAINT_RECEIVED"));
    OracleRow twice = row(3, Map.of("event_id", "1", "activity", "COMPLAINT_RECEIVED", "text", ""));
    OracleRow conflict = row(4, Map.of("event_id", "2", "activity", "NOTE"));
    OracleRow unknown = row(5, Map.of("event_id", "2", "activity", "NOTES"));
    OracleResult result =
        Oracle.audit(List.of(good, twice, conflict, unknown), OracleSettings.defaults());
    assertEquals(
        List.of(4, 1, 2, 1, 0),
        List.of(
            result.rowsRead(),
            result.rowsUsed(),
            result.rowsRejected(),
            result.rowsDuplicate(),
            result.rowsAfter()));
    // A date alone means the end of that day.
    assertEquals(Instant.parse("2024-03-05T04:59:59.999999999Z"), result.asOf());
  }

  @Test
  void casesAreSortedByCodePoints() {
    OracleRow fullWidth = row(2, Map.of("case_id", "\uff5e", "activity", "COMPLAINT_RECEIVED"));
    OracleRow emoji = row(3, Map.of("case_id", "\ud83d\ude00", "activity", "COMPLAINT_RECEIVED"));
    List<OracleFinding> findings =
        Oracle.audit(List.of(emoji, fullWidth), OracleSettings.defaults()).findings();
    assertEquals("\uff5e", findings.get(0).caseId());
    assertEquals("a.csv:2", findings.get(0).triggerEvent());
    assertEquals("2024-03-04", findings.get(0).triggeredAt());
  }

  private static OracleRow row(int number, Map<String, String> more) {
    Map<String, String> cells = new HashMap<>();
    cells.put("case_id", "C1");
    cells.put("timestamp", "2024-03-04");
    cells.putAll(more);
    return new OracleRow("a.csv", 0, number, cells);
  }

  @Test
  void ontarioHasNineHolidaysAndAMondayForCanadaDay() {
    assertEquals(9, OntarioHolidays.between(2024, 2024).size());
    assertEquals(true, OntarioHolidays.between(2018, 2018).contains(LocalDate.of(2018, 7, 2)));
    assertEquals(LocalDate.of(2024, 3, 31), OntarioHolidays.easterSunday(2024));
    assertEquals(true, OntarioHolidays.between(2024, 2024).contains(LocalDate.of(2024, 5, 20)));
  }
}
