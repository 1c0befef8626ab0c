package org.complaintauditor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseChecksTest {
  private static final DisclosureEvidence TOLD_BY =
      new DisclosureEvidence(true, EvidenceMode.RECORDED);

  private static final String RECEIVED = "2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL";
  private static final String ANSWERED = "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL";
  private static final String TOLD = "2026-03-04T10:00 OUTCOME_SENT AGENT EMAIL";
  private static final String CLOSED = "2026-03-05T10:00 CLOSED AGENT -";
  private static final Set<Channel> RECORDED = Set.of(Channel.EMAIL, Channel.CHAT);

  private static List<Problem> problems(CaseHistory history, Integer... textLimits) {
    return new CaseChecks(
            QualityScript.AUDIT_INSTANT, RECORDED, List.of(textLimits), TOLD_BY, List.of())
        .of(history, List.of());
  }

  /** What is wrong with a case, as code, row and value. */
  private static List<String> found(CaseHistory history, Integer... textLimits) {
    return problems(history, textLimits).stream()
        .map(one -> one.code() + " " + one.origin().row() + " " + one.value())
        .toList();
  }

  private static List<String> found(String... lines) {
    return found(QualityScript.told(lines));
  }

  @Test
  @DisplayName("a case of which the record is whole has no problem")
  void whole() {
    assertThat(found(RECEIVED, ANSWERED, TOLD, CLOSED)).isEmpty();
  }

  @Test
  @DisplayName("a problem names its case, its place and what would have been right")
  void wholeProblem() {
    assertThat(problems(QualityScript.told(RECEIVED, ANSWERED, CLOSED)))
        .containsExactly(
            new Problem(
                new org.complaintauditor.model.Origin("export.csv", 0, 4),
                "activity",
                "CLOSED",
                Problem.Code.CLOSED_WITHOUT_OUTCOME,
                "C-1",
                Wording.verbatim(
                    "an OUTCOME_SENT or an OUTCOME_ACCEPTED, or a contact that discloses OUTCOME. Maybe"
                        + " the export leaves out the message that told it?")));
  }

  @Nested
  class EventBeforeReceipt {

    @Test
    @DisplayName("every event before the complaint is listed, with the time that was read")
    void eachEvent() {
      assertThat(
              found(
                  "2026-03-01T10:00 NOTE AGENT -",
                  "2026-03-01 MESSAGE_SENT AGENT EMAIL",
                  RECEIVED,
                  ANSWERED))
          .containsExactly(
              "EVENT_BEFORE_RECEIPT 2 2026-03-01T10:00:00-05:00",
              "EVENT_BEFORE_RECEIPT 3 2026-03-01");
    }

    @Test
    @DisplayName("what may have come after the receipt on its day is not before it")
    void sameDay() {
      assertThat(found("2026-03-02 MESSAGE_RECEIVED CUSTOMER EMAIL", RECEIVED, ANSWERED)).isEmpty();
      assertThat(found("2026-03-02T10:00 NOTE AGENT -", RECEIVED, ANSWERED)).isEmpty();
    }

    @Test
    @DisplayName(
        "a contact that its register lists already is not listed twice; what else came early is")
    void listedAlready() {
      CaseHistory history =
          QualityScript.told(
              "2026-03-01T10:00 NOTE AGENT -",
              "2026-03-01 MESSAGE_SENT AGENT EMAIL",
              RECEIVED,
              ANSWERED);
      List<Problem> read =
          List.of(
              new Problem(
                  history.events().get(1).row().origin(),
                  "Answered",
                  "2026-03-01",
                  Problem.Code.CONTACT_BEFORE_RECEIPT,
                  "C-1",
                  Wording.NONE));

      assertThat(
              new CaseChecks(QualityScript.AUDIT_INSTANT, RECORDED, List.of(), TOLD_BY, List.of())
                  .of(history, read))
          .extracting(problem -> problem.code() + " " + problem.origin().row())
          .containsExactly("EVENT_BEFORE_RECEIPT 2");
    }

    @Test
    @DisplayName("a message that staff classed as a complaint later began the case")
    void reclassified() {
      String note = "2026-03-01T08:00 NOTE AGENT -";
      String message = "2026-03-01T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL";
      String reply = "2026-03-01T11:00 MESSAGE_SENT AGENT EMAIL";
      assertThat(found(note, message, reply, "2026-03-02T10:00 COMPLAINT_RECEIVED AGENT EMAIL"))
          .containsExactly("EVENT_BEFORE_RECEIPT 2 2026-03-01T08:00:00-05:00");
      assertThat(found(message, reply, "2026-03-02T10:00 COMPLAINT_RECEIVED SYSTEM EMAIL"))
          .isEmpty();
      assertThat(found(message, reply, "2026-03-02T10:00 COMPLAINT_RECEIVED AGENT CHAT"))
          .hasSize(2);
      assertThat(found(message, reply, RECEIVED)).hasSize(2);
    }
  }

  @Nested
  class HistoryStartsLate {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "OUTCOME_SENT",
          "OUTCOME_REJECTED",
          "OUTCOME_ACCEPTED",
          "ESCALATION_REQUESTED",
          "COMPLAINT_WITHDRAWN",
          "ESCALATED",
          "INVESTIGATION_CONCLUDED",
          "WAITING_ON_CUSTOMER",
          "CLOSED",
          "REOPENED",
          "DELIVERY_FAILED",
          "CCTS_REFERRED"
        })
    @DisplayName("a case does not begin with what presupposes something")
    void presupposes(String activity) {
      assertThat(found("2026-03-02T09:00 " + activity + " - EMAIL", RECEIVED, ANSWERED))
          .contains("HISTORY_STARTS_LATE 2 " + activity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOTE", "MESSAGE_RECEIVED", "MESSAGE_SENT", "MERGED"})
    @DisplayName("a case may begin with a note or a message")
    void begins(String activity) {
      assertThat(found("2026-03-02T09:00 " + activity + " - EMAIL", RECEIVED, ANSWERED))
          .noneMatch(one -> one.startsWith("HISTORY_STARTS_LATE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ESCALATION_REQUESTED", "COMPLAINT_WITHDRAWN"})
    @DisplayName("what has no time of day on the day of the receipt need not be before it")
    void mayBeAfterTheReceipt(String activity) {
      assertThat(found("2026-03-02 " + activity + " CUSTOMER EMAIL", RECEIVED, ANSWERED))
          .noneMatch(one -> one.startsWith("HISTORY_STARTS_LATE"));
      assertThat(found("2026-03-01 " + activity + " CUSTOMER EMAIL", RECEIVED, ANSWERED))
          .contains("HISTORY_STARTS_LATE 2 " + activity);
    }

    @Test
    @DisplayName("without a complaint it starts late, whether or not a message can stand for it")
    void withoutComplaint() {
      List<Problem> nothing = problems(QualityScript.told(ANSWERED, TOLD));
      assertThat(nothing)
          .extracting(Problem::code)
          .containsExactly(Problem.Code.HISTORY_STARTS_LATE);
      assertThat(nothing.get(0).expected().english()).contains("nothing can be judged");

      List<Problem> message =
          problems(
              QualityScript.told("2026-03-02T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL", ANSWERED));
      assertThat(message)
          .extracting(Problem::code)
          .containsExactly(Problem.Code.HISTORY_STARTS_LATE);
      assertThat(message.get(0).expected().english()).contains("is taken as the receipt");
    }
  }

  @Nested
  class TextCut {

    private List<String> found(String text, Integer... limits) {
      EventRow row = QualityScript.row(RECEIVED, 2, text);
      EventRow answer = QualityScript.row(ANSWERED, 3, "");
      return CaseChecksTest.found(
          CaseHistories.of(
              List.of(row, answer), new DisclosureEvidence(true, EvidenceMode.RECORDED), 2),
          limits);
    }

    @ParameterizedTest
    @ValueSource(ints = {255, 2_000, 4_000, 32_000, 32_767})
    @DisplayName("a text exactly at a known limit may be cut, one beside it is not")
    void knownLimits(int limit) {
      assertThat(found("x".repeat(limit))).containsExactly("TEXT_CUT 2 (" + limit + " characters)");
      assertThat(found("x".repeat(limit - 1))).isEmpty();
      assertThat(found("x".repeat(limit + 1))).isEmpty();
    }

    @Test
    @DisplayName("characters beyond the first plane count as one or as two")
    void units() {
      assertThat(found("😀" + "x".repeat(253))).containsExactly("TEXT_CUT 2 (255 characters)");
      assertThat(found("😀" + "x".repeat(254))).containsExactly("TEXT_CUT 2 (255 characters)");
      assertThat(found("😀😀" + "x".repeat(252))).isEmpty();
    }

    @Test
    @DisplayName("a profile's limits count instead of those that are known")
    void profile() {
      assertThat(found("x".repeat(80), 80, 500)).containsExactly("TEXT_CUT 2 (80 characters)");
      assertThat(found("x".repeat(255), 80, 500)).isEmpty();
    }

    @Test
    @DisplayName("the customer's text is not repeated")
    void silent() {
      EventRow row = QualityScript.row(RECEIVED, 2, "secret!".repeat(50).substring(0, 255));
      Problem problem =
          problems(
                  CaseHistories.of(
                      List.of(row), new DisclosureEvidence(true, EvidenceMode.RECORDED), 2))
              .get(1);
      assertThat(problem.code()).isEqualTo(Problem.Code.TEXT_CUT);
      assertThat(problem.toString()).doesNotContain("secret");
    }
  }

  @Nested
  class ClosedWithoutOutcome {

    @Test
    @DisplayName("closed, and nothing shows what the customer was told")
    void nothingTold() {
      assertThat(found(RECEIVED, ANSWERED, CLOSED))
          .containsExactly("CLOSED_WITHOUT_OUTCOME 4 CLOSED");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-03-04T10:00 OUTCOME_SENT AGENT EMAIL",
          "2026-03-04T10:00 OUTCOME_ACCEPTED CUSTOMER EMAIL",
          "2026-03-04T10:00 MESSAGE_SENT AGENT EMAIL OUTCOME",
          "2026-03-09T10:00 OUTCOME_SENT AGENT EMAIL", // Told after it was closed, but told.
          "2026-03-04T10:00 MERGED AGENT -",
          "2026-03-04T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL",
          "2026-03-04T10:00 WAITING_ON_CUSTOMER AGENT -"
        })
    @DisplayName("told, accepted, ended or abandoned")
    void explained(String line) {
      assertThat(found(RECEIVED, ANSWERED, line, CLOSED)).isEmpty();
    }

    @Test
    @DisplayName("a message of unknown content may have told it")
    void unknownContent() {
      assertThat(found(QualityScript.toldWithoutContent(RECEIVED, ANSWERED, CLOSED))).isEmpty();
      assertThat(
              found(
                  QualityScript.toldWithoutContent(
                      RECEIVED, "2026-03-03T10:00 ACKNOWLEDGEMENT_SENT AGENT EMAIL", CLOSED)))
          .hasSize(1);
    }

    @Test
    @DisplayName("each stage is looked at for itself")
    void stages() {
      assertThat(
              found(
                  RECEIVED,
                  TOLD,
                  CLOSED,
                  "2026-03-06T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
                  "2026-03-09T10:00 CLOSED AGENT -"))
          .containsExactly("CLOSED_WITHOUT_OUTCOME 6 CLOSED");
    }
  }

  @Nested
  class StatusJump {

    @Test
    @DisplayName("reopened, though it was open")
    void reopenedWhileOpen() {
      String reopened = "2026-03-09T10:00 REOPENED AGENT -";
      assertThat(found(RECEIVED, ANSWERED, reopened)).containsExactly("STATUS_JUMP 4 REOPENED");
      assertThat(found(RECEIVED, TOLD, CLOSED, reopened, "2026-03-10T10:00 REOPENED AGENT -"))
          .containsExactly("STATUS_JUMP 6 REOPENED");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"CLOSED", "ESCALATED", "INVESTIGATION_CONCLUDED", "WAITING_ON_CUSTOMER"})
    @DisplayName("closed or worked on, though it was closed")
    void closedCase(String activity) {
      String again = "2026-03-09T10:00 " + activity + " AGENT -";
      assertThat(found(RECEIVED, TOLD, CLOSED, again)).containsExactly("STATUS_JUMP 5 " + activity);
      for (String opens : List.of("REOPENED", "COMPLAINT_RECEIVED", "OUTCOME_REJECTED")) {
        String between = "2026-03-06T10:00 " + opens + " CUSTOMER EMAIL";
        assertThat(found(RECEIVED, TOLD, CLOSED, between, again))
            .as(opens)
            .noneMatch(one -> one.startsWith("STATUS_JUMP"));
      }
      String thanks = "2026-03-06T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL";
      assertThat(found(RECEIVED, TOLD, CLOSED, thanks, again)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "OUTCOME_SENT",
          "OUTCOME_ACCEPTED",
          "INVESTIGATION_CONCLUDED",
          "COMPLAINT_WITHDRAWN",
          "MERGED"
        })
    @DisplayName("a settled or ended case may count as closed or as open")
    void settled(String activity) {
      String settled = "2026-03-06T10:00 " + activity + " - EMAIL";
      assertThat(found(RECEIVED, ANSWERED, settled, "2026-03-09T10:00 REOPENED AGENT -")).isEmpty();
      assertThat(found(RECEIVED, TOLD, settled, "2026-03-09T10:00 CLOSED AGENT -")).isEmpty();
    }

    @Test
    @DisplayName("a jump is listed once, not again at each step after it")
    void once() {
      assertThat(
              found(
                  RECEIVED,
                  TOLD,
                  CLOSED,
                  "2026-03-09T10:00 ESCALATED AGENT -",
                  "2026-03-10T10:00 CLOSED AGENT -"))
          .containsExactly("STATUS_JUMP 5 ESCALATED");
    }

    @ParameterizedTest
    @CsvSource({
      // Days without a time; equal times; a day and a time on it.
      "2026-03-09 CLOSED, 2026-03-09 REOPENED, false",
      "2026-03-09T10:00 CLOSED, 2026-03-09T10:00 REOPENED, false",
      "2026-03-09 CLOSED, 2026-03-09T10:00 REOPENED, false",
      "2026-03-09T10:01 CLOSED, 2026-03-09T10:00 REOPENED, true",
      "2026-03-10 CLOSED, 2026-03-09 REOPENED, true"
    })
    @DisplayName("where the order is not certain, a reopening follows a closing")
    void orderOfReopening(String closed, String reopened, boolean jump) {
      assertThat(
              found(RECEIVED, ANSWERED, closed + " AGENT -", reopened + " AGENT -").stream()
                  .filter(one -> one.startsWith("STATUS_JUMP")))
          .isEqualTo(jump ? List.of("STATUS_JUMP 5 REOPENED") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
      "2026-03-09 REOPENED, 2026-03-09T10:00 ESCALATED, false",
      "2026-03-09T10:00 REOPENED, 2026-03-09T10:00 ESCALATED, false",
      "2026-03-09T10:01 REOPENED, 2026-03-09T10:00 ESCALATED, true"
    })
    @DisplayName("where the order is not certain, a step follows a reopening")
    void orderOfSteps(String reopened, String step, boolean jump) {
      assertThat(found(RECEIVED, TOLD, CLOSED, reopened + " AGENT -", step + " AGENT -"))
          .isEqualTo(jump ? List.of("STATUS_JUMP 6 ESCALATED") : List.of());
    }

    @Test
    @DisplayName("what was before the history is not known")
    void beforeTheHistory() {
      assertThat(found("2026-03-01T10:00 REOPENED AGENT -", RECEIVED, ANSWERED))
          .noneMatch(one -> one.startsWith("STATUS_JUMP"));
      assertThat(
              found(
                  "2026-03-01T10:00 CLOSED AGENT -",
                  RECEIVED,
                  ANSWERED,
                  "2026-03-04T10:00 REOPENED AGENT -"))
          .noneMatch(one -> one.startsWith("STATUS_JUMP"));
    }
  }

  @Nested
  class NoOutboundContact {

    @ParameterizedTest
    @CsvSource({"2026-03-31, true", "2026-04-01, false"})
    @DisplayName("nothing was sent within 14 days")
    void age(String day, boolean found) {
      assertThat(found(day + "T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL"))
          .isEqualTo(found ? List.of("NO_OUTBOUND_CONTACT 2 EMAIL") : List.of());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-03-03T10:00 MESSAGE_SENT SYSTEM EMAIL",
          "2026-03-03T10:00 MESSAGE_SENT AGENT CHAT",
          "2026-03-03T10:00 MESSAGE_SENT AGENT -",
          "2026-03-03T10:00 MESSAGE_RECEIVED AGENT CHAT",
          "2026-03-03T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL",
          "2026-03-03T10:00 MERGED AGENT -"
        })
    @DisplayName("a message, a conversation, or the end of the complaint")
    void answered(String line) {
      assertThat(found(RECEIVED, line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-03-03T10:00 MESSAGE_SENT AGENT POST",
          "2026-03-03T10:00 MESSAGE_RECEIVED AGENT PHONE",
          "2026-03-03T10:00 MESSAGE_RECEIVED CUSTOMER CHAT",
          "2026-03-03T10:00 NOTE AGENT EMAIL"
        })
    @DisplayName("what is on no recorded channel, or does not reach the customer, is none")
    void notAnswered(String line) {
      assertThat(found(RECEIVED, line)).containsExactly("NO_OUTBOUND_CONTACT 2 EMAIL");
    }

    @Test
    @DisplayName("a channel without complete records, or none, promises no message")
    void otherChannels() {
      assertThat(found("2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER POST")).isEmpty();
      assertThat(found("2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER -")).isEmpty();
    }
  }

  @Test
  @DisplayName("rows after the audit instant are listed in their order")
  void afterAuditInstant() {
    List<EventRow> rows =
        QualityScript.rows(
            "2026-04-16T09:00 NOTE AGENT -",
            "2026-04-15T17:00 NOTE AGENT -",
            "2026-04-15 NOTE AGENT -",
            "2026-04-16 NOTE AGENT -");
    assertThat(
            new CaseChecks(QualityScript.AUDIT_INSTANT, RECORDED, List.of(), TOLD_BY, List.of())
                .afterAuditInstant(rows).stream()
                    .map(one -> one.code() + " " + one.origin().row() + " " + one.value()))
        .containsExactly(
            "AFTER_AUDIT_INSTANT 2 2026-04-16T09:00:00-04:00", "AFTER_AUDIT_INSTANT 5 2026-04-16");
  }
}
