package org.complaintauditor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Examples of stages, contact, outcome, escalation and the CCTS, computed by hand. */
class OracleLifecycleTest {
  private static final String RECEIPT = "2024-03-04T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL";
  private static final String OUTCOME = "2024-03-05T10:00 OUTCOME_SENT AGENT EMAIL";
  private static final String LATER = "2024-05-31T12:00:00Z";

  @Test
  void aCaseClosedWithinTheIntervalOwesNoContact() {
    assertEquals(
        "NOT_APPLICABLE CLOSED_WITHIN_INTERVAL",
        ExampleCase.of(RECEIPT, "2024-03-18T23:00 CLOSED AGENT -").verdict("CON-01"));
    assertEquals(
        "BREACHED MISSING e01 2024-03-18 - 1",
        ExampleCase.of(RECEIPT, "2024-03-19T00:00 CLOSED AGENT -").full("CON-01"));
  }

  @Test
  void aWithdrawalWithinTheIntervalDropsTheContact() {
    assertEquals(
        "NOT_APPLICABLE WITHDRAWN",
        ExampleCase.of(RECEIPT, "2024-03-18T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL")
            .verdict("CON-01"));
  }

  @Test
  void anAnchorThatEndsTheStageOwesNothing() {
    ExampleCase example = ExampleCase.of(RECEIPT, OUTCOME).asOf(LATER);
    assertEquals("MET IN_TIME e01 2024-03-18 e02 1", example.full("CON-01"));
  }

  @Test
  void anAutomaticOutcomeEndsTheStageButIsNoAnchor() {
    ExampleCase example = ExampleCase.of(RECEIPT, "2024-03-05T10:00 OUTCOME_SENT SYSTEM EMAIL");
    assertEquals("NOT_APPLICABLE CLOSED_WITHIN_INTERVAL", example.verdict("CON-01"));
  }

  @Test
  void waitingSuspendsTheBusinessDaysUpToTheAnswer() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 WAITING_ON_CUSTOMER AGENT -",
            "2024-03-08T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL");
    // 6, 7 and 8 March are not counted.
    assertEquals("2024-03-21", example.finding("CON-01").due());
  }

  @Test
  void onlyTenSuspendedDaysCount() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 WAITING_ON_CUSTOMER AGENT -",
            "2024-03-06T10:00 WAITING_ON_CUSTOMER AGENT -");
    // 5 March is the first day; 6 to 19 March are suspended; 20 March to 2 April are nine days.
    assertEquals("2024-04-02", example.finding("CON-01").due());
    // 5 calendar days: 5 March; then 9, 10, 16 and 17 March, the days that are not suspended.
    assertEquals("2024-03-18", example.limit("CON-01.between", "5d").finding("CON-01").due());
  }

  @Test
  void aStartAfterTheEndDropsOneContact() {
    ExampleCase example =
        ExampleCase.of(
            "2024-03-04T10:00 COMPLAINT_RECEIVED AGENT CHAT discloses=OUTCOME",
            "2024-03-05T10:00 MERGED AGENT -",
            "2024-03-06T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL");
    assertEquals("NOT_APPLICABLE MERGED", example.verdict("CON-01"));
    assertEquals("NOT_APPLICABLE MERGED", example.verdict("ESC-01"));
    assertEquals("MET IN_TIME e01 2024-03-06 e01 1", example.full("OUT-01"));
  }

  @Test
  void reopeningAloneStartsNoStage() {
    ExampleCase example =
        ExampleCase.of(RECEIPT, OUTCOME, "2024-03-06T10:00 REOPENED AGENT -").asOf(LATER);
    assertEquals("1", example.finding("CON-01").occurrences());
  }

  @Test
  void theOutcomeFollowsTheConclusion() {
    String concluded = "2024-03-04T12:00 INVESTIGATION_CONCLUDED AGENT -";
    assertEquals(
        "MET IN_TIME e02 2024-03-06 e03 1",
        ExampleCase.of(RECEIPT, concluded, OUTCOME).full("OUT-01"));
    assertEquals(
        "MET EARLY e03 2024-03-08 e02 1",
        ExampleCase.of(RECEIPT, OUTCOME, "2024-03-06T10:00 CLOSED AGENT -").full("OUT-01"));
    assertEquals("NOT_APPLICABLE NOT_CONCLUDED", ExampleCase.of(RECEIPT).verdict("OUT-01"));
  }

  @Test
  void anAbandonedClosingConcludesNothing() {
    String waiting = "2024-03-05T10:00 WAITING_ON_CUSTOMER AGENT -";
    String message = "2024-03-06T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL";
    String closed = "2024-03-07T10:00 CLOSED AGENT -";
    assertEquals(
        "NOT_APPLICABLE NOT_CONCLUDED",
        ExampleCase.of(RECEIPT, waiting, closed).asOf(LATER).verdict("OUT-01"));
    assertEquals(
        "BREACHED MISSING e04 2024-03-11 - 1",
        ExampleCase.of(RECEIPT, waiting, message, closed).asOf(LATER).full("OUT-01"));
  }

  @Test
  void aClosingAfterARejectionConcludesOnlyWithAnEscalation() {
    String rejected = "2024-03-06T10:00 OUTCOME_REJECTED CUSTOMER EMAIL";
    String escalated = "2024-03-07T10:00 ESCALATED AGENT - to_role=SUPPORT_LEAD";
    String closed = "2024-03-08T10:00 CLOSED AGENT -";
    assertEquals(
        "MET IN_TIME e02 2024-03-07 e02 1",
        ExampleCase.of(RECEIPT, OUTCOME, rejected, closed).asOf(LATER).full("OUT-01"));
    assertEquals(
        "BREACHED MISSING e05 2024-03-12 - 2",
        ExampleCase.of(RECEIPT, OUTCOME, rejected, escalated, closed).asOf(LATER).full("OUT-01"));
  }

  @Test
  void aPathOfferedBeforeTheTriggerIsEarly() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 MESSAGE_SENT SYSTEM EMAIL discloses=ESCALATION_PATH",
            "2024-03-06T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
            "2024-03-06T11:00 ESCALATED AGENT -");
    assertEquals("MET EARLY e03 2024-03-08 e02 1", example.full("ESC-01"));
  }

  @Test
  void anAcceptanceInTimeMakesThePathNeedless() {
    String stance = "2024-03-06T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL";
    assertEquals(
        "NOT_APPLICABLE RESOLVED_FIRST",
        ExampleCase.of(RECEIPT, stance, "2024-03-08T23:00 OUTCOME_ACCEPTED CUSTOMER EMAIL")
            .verdict("ESC-01"));
    assertEquals(
        "BREACHED MISSING",
        ExampleCase.of(RECEIPT, stance, "2024-03-11T10:00 OUTCOME_ACCEPTED CUSTOMER EMAIL")
            .verdict("ESC-01"));
  }

  @Test
  void aRequestIsHonouredOnItsDateEvenBeforeIt() {
    String request = "2024-03-06T10:00 ESCALATION_REQUESTED CUSTOMER EMAIL";
    assertEquals(
        "MET EARLY e03 2024-03-08 e02 1",
        ExampleCase.of(RECEIPT, "2024-03-06T09:00 ESCALATED AGENT - to_role=CHIEF", request)
            .full("ESC-02"));
    assertEquals(
        "PENDING RUNNING",
        ExampleCase.of(RECEIPT, "2024-03-05T09:00 ESCALATED AGENT -", request).verdict("ESC-02"));
    assertEquals(
        "PENDING RUNNING",
        ExampleCase.of(RECEIPT, request, "2024-03-06T11:00 ESCALATED AGENT - to_role=AGENT")
            .verdict("ESC-02"));
    assertEquals(
        "MET IN_TIME e02 2024-03-08 e02 1",
        ExampleCase.of(RECEIPT, "2024-03-06T10:00 ESCALATION_REQUESTED SUPPORT_LEAD CHAT")
            .full("ESC-02"));
  }

  @Test
  void aLaterStanceFailsTheSecondLevel() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 ESCALATED AGENT - to_role=SUPPORT_LEAD",
            "2024-03-06T00:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL");
    assertEquals("PENDING RUNNING e03 2024-03-07 - 1", example.full("CTS-01"));
    assertEquals(
        "NOT_APPLICABLE NO_TRIGGER",
        example.limit("CTS-01.first_escalation_is_level", "1").verdict("CTS-01"));
  }

  @Test
  void aStanceOfTheSameDayFailsOnlyWithTheNextEscalation() {
    String lead = "2024-03-05T10:00 ESCALATED AGENT - to_role=SUPPORT_LEAD";
    String stance = "2024-03-05T12:00 OUTCOME_REJECTED CUSTOMER EMAIL";
    assertEquals(
        "NOT_APPLICABLE NO_TRIGGER", ExampleCase.of(RECEIPT, lead, stance).verdict("CTS-01"));
    assertEquals(
        "PENDING RUNNING e04 2024-03-06 - 1",
        ExampleCase.of(
                RECEIPT, lead, stance, "2024-03-05T13:00 ESCALATED - - to_role=SENIOR_MANAGER")
            .full("CTS-01"));
    // Not above the lead, or without a role on the level's own date: no level starts.
    assertEquals(
        "NOT_APPLICABLE NO_TRIGGER",
        ExampleCase.of(
                RECEIPT,
                lead,
                stance,
                "2024-03-05T13:00 ESCALATED - - to_role=SUPPORT_LEAD",
                "2024-03-05T14:00 ESCALATED - -")
            .verdict("CTS-01"));
    // An outcome told at the level makes the stance of the same day a failure.
    assertEquals(
        "PENDING RUNNING e04 2024-03-06 - 1",
        ExampleCase.of(RECEIPT, lead, "2024-03-05T11:00 OUTCOME_SENT AGENT EMAIL", stance)
            .full("CTS-01"));
  }

  @Test
  void anEscalationWithoutARoleStartsALevelOnALaterDate() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-04T11:00 ESCALATED AGENT -",
            "2024-03-05T10:00 ESCALATED AGENT -",
            "2024-03-06T10:00 CLOSED AGENT -");
    // Level 2 saw no stance and did not fail; level 3 was closed without an outcome.
    assertEquals("PENDING RUNNING e04 2024-03-07 - 1", example.full("CTS-01"));
  }

  @Test
  void aDeadlockNeedsAnAnswerThatTheCustomerTurnsDown() {
    String stance = "2024-03-06T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL";
    String rejected = "2024-03-06T10:00 OUTCOME_REJECTED CUSTOMER EMAIL";
    String closed = "2024-03-07T10:00 CLOSED AGENT -";
    String accepted = "2024-03-06T12:00 OUTCOME_ACCEPTED CUSTOMER EMAIL";
    assertEquals(
        "PENDING RUNNING e04 2024-03-08 - 1",
        ExampleCase.of(RECEIPT, OUTCOME, stance, closed).full("CTS-01"));
    assertEquals(
        "NOT_APPLICABLE NO_TRIGGER", ExampleCase.of(RECEIPT, stance, closed).verdict("CTS-01"));
    assertEquals("PENDING RUNNING", ExampleCase.of(RECEIPT, rejected, closed).verdict("CTS-01"));
    assertEquals(
        "NOT_APPLICABLE NO_TRIGGER",
        ExampleCase.of(RECEIPT, OUTCOME, stance, accepted, closed).verdict("CTS-01"));
  }

  @Test
  void anAbandonedClosingIsNoDeadlock() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 OUTCOME_REJECTED CUSTOMER EMAIL",
            "2024-03-06T10:00 WAITING_ON_CUSTOMER AGENT -",
            "2024-03-07T10:00 CLOSED AGENT -");
    assertEquals("NOT_APPLICABLE NO_TRIGGER", example.verdict("CTS-01"));
  }

  @Test
  void aStanceThatTellsAnOutcomeIsTheStanceWhenLast() {
    String call = "2024-03-05T10:00 DISSATISFACTION_EXPRESSED AGENT CHAT discloses=OUTCOME";
    String closed = "2024-03-07T10:00 CLOSED AGENT -";
    assertEquals(
        "NOT_APPLICABLE NO_TRIGGER", ExampleCase.of(RECEIPT, call, closed).verdict("CTS-01"));
    assertEquals(
        "PENDING RUNNING",
        ExampleCase.of(
                RECEIPT, call, "2024-03-06T10:00 ESCALATION_REQUESTED CUSTOMER EMAIL", closed)
            .verdict("CTS-01"));
  }

  @Test
  void anAutomaticLineBeforeTheFailureInformsNobody() {
    String rejected = "2024-03-05T10:00 OUTCOME_REJECTED CUSTOMER EMAIL";
    String closed = "2024-03-07T10:00 CLOSED AGENT -";
    assertEquals(
        "PENDING RUNNING e04 2024-03-08 - 1",
        ExampleCase.of(
                RECEIPT,
                "2024-03-04T10:01 MESSAGE_SENT SYSTEM EMAIL discloses=CCTS_INFO",
                rejected,
                closed)
            .full("CTS-01"));
    assertEquals(
        "MET EARLY e04 2024-03-08 e02 1",
        ExampleCase.of(
                RECEIPT,
                "2024-03-04T11:00 MESSAGE_SENT AGENT EMAIL discloses=CCTS_INFO",
                rejected,
                closed)
            .full("CTS-01"));
  }

  @Test
  void eachLaterLevelOwesTheInformationAgain() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 ESCALATED AGENT - to_role=SUPPORT_LEAD",
            "2024-03-05T11:00 CCTS_INFO_PROVIDED AGENT EMAIL",
            "2024-03-06T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
            "2024-03-07T10:00 ESCALATED AGENT - to_role=SENIOR_MANAGER",
            "2024-03-08T10:00 OUTCOME_REJECTED CUSTOMER EMAIL");
    assertEquals("PENDING RUNNING e06 2024-03-11 - 2", example.full("CTS-01"));
  }

  @Test
  void anAcceptanceGivesTheNextStageAFirstHandler() {
    ExampleCase example =
        ExampleCase.of(
            RECEIPT,
            "2024-03-05T10:00 ESCALATED AGENT - to_role=SUPPORT_LEAD",
            "2024-03-06T10:00 OUTCOME_ACCEPTED CUSTOMER EMAIL",
            "2024-03-07T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
            "2024-03-08T10:00 CLOSED AGENT -");
    // The stance of 7 March starts level 1 anew: it fails no level, and the closing is no deadlock.
    assertEquals("NOT_APPLICABLE NO_TRIGGER", example.verdict("CTS-01"));
  }

  @Test
  void theCctsKnowsOrHasNoSay() {
    String rejected = "2024-03-05T10:00 OUTCOME_REJECTED CUSTOMER EMAIL";
    String closed = "2024-03-07T10:00 CLOSED AGENT -";
    assertEquals(
        "NOT_APPLICABLE ALREADY_AT_CCTS",
        ExampleCase.of("2024-03-01T10:00 CCTS_REFERRED AGENT -", RECEIPT, rejected, closed)
            .verdict("CTS-01"));
    assertEquals(
        "NOT_APPLICABLE OUT_OF_SCOPE",
        ExampleCase.of(RECEIPT + " customer_type=BUSINESS", rejected, closed).verdict("CTS-01"));
  }
}
