package org.complaintauditor.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.observation.ObservationScript.of;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 2 March 2026 is a Monday; the audit instant is the end of Wednesday, 15 April. */
class ObserversTest {
  private static final String RECEIVED = "2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL";

  private static List<String> seen(ObservationKind kind, String... lines) {
    return of(kind, ObservationScript.observed(lines));
  }

  @Test
  @DisplayName("a case without receipt, or that ended before it, shows nothing")
  void notJudged() {
    assertThat(ObservationScript.observed("2026-03-02T10:00 OUTCOME_SENT AGENT EMAIL"))
        .isEqualTo(CaseObservations.NONE);
    assertThat(
            ObservationScript.observed(
                "2026-03-01T10:00 MERGED SYSTEM -",
                "2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL"))
        .isEqualTo(CaseObservations.NONE);
  }

  @Nested
  class FirstContact {
    private static final String CALL = "2026-03-02T10:00 COMPLAINT_RECEIVED AGENT PHONE";
    private static final String SOLVED = CALL + " OUTCOME";

    private static List<String> measured(String... lines) {
      return of(Metric.FIRST_CONTACT_RESOLUTION, ObservationScript.observed(lines));
    }

    @Test
    @DisplayName("only complaints received live are counted")
    void live() {
      assertThat(measured(RECEIVED, "2026-03-02T11:00 OUTCOME_SENT AGENT EMAIL")).isEmpty();
      assertThat(measured("2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER PHONE OUTCOME")).isEmpty();
      assertThat(measured(SOLVED)).containsExactly("e1 YES");
      assertThat(measured(CALL)).containsExactly("e1 NO");
    }

    @Test
    @DisplayName("the outcome told in the same conversation counts, on its date and channel")
    void sameConversation() {
      assertThat(measured(CALL, "2026-03-02T10:20 OUTCOME_SENT AGENT PHONE"))
          .containsExactly("e1 YES");
      assertThat(measured(CALL, "2026-03-02T10:20 OUTCOME_SENT AGENT EMAIL"))
          .containsExactly("e1 NO");
      assertThat(measured(CALL, "2026-03-03T10:20 OUTCOME_SENT AGENT PHONE"))
          .containsExactly("e1 NO");
    }

    @Test
    @DisplayName("another call is another conversation, another line of a chat is not")
    void laterInbound() {
      assertThat(
              measured(
                  CALL,
                  "2026-03-02T15:00 MESSAGE_RECEIVED CUSTOMER PHONE",
                  "2026-03-02T15:01 OUTCOME_SENT AGENT PHONE"))
          .containsExactly("e1 NO");
      assertThat(
              measured(
                  "2026-03-02T10:00 COMPLAINT_RECEIVED AGENT CHAT",
                  "2026-03-02T10:05 MESSAGE_RECEIVED CUSTOMER CHAT",
                  "2026-03-02T10:06 OUTCOME_SENT AGENT CHAT"))
          .containsExactly("e1 YES");
      assertThat(
              measured(
                  "2026-03-02T10:00 COMPLAINT_RECEIVED AGENT CHAT",
                  "2026-03-02T10:05 MESSAGE_RECEIVED CUSTOMER EMAIL",
                  "2026-03-02T10:06 OUTCOME_SENT AGENT CHAT"))
          .containsExactly("e1 NO");
      assertThat(measured(CALL, "2026-03-02T10:20 OUTCOME_ACCEPTED CUSTOMER PHONE"))
          .containsExactly("e1 YES");
      assertThat(measured(CALL, "2026-03-03T10:20 OUTCOME_ACCEPTED CUSTOMER PHONE"))
          .containsExactly("e1 NO");
    }

    @Test
    @DisplayName("what comes back was not resolved")
    void comesBack() {
      for (String back :
          List.of(
              "2026-04-10T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
              "2026-04-10T10:00 OUTCOME_REJECTED CUSTOMER EMAIL",
              "2026-04-10T10:00 ESCALATION_REQUESTED CUSTOMER EMAIL",
              "2026-04-10T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL",
              "2026-04-10T10:00 REOPENED AGENT -")) {
        assertThat(measured(SOLVED, back)).as(back).containsExactly("e1 NO");
      }
      assertThat(
              measured(
                  SOLVED,
                  "2026-04-10T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL",
                  "2026-04-11T10:00 CLOSED AGENT -"))
          .containsExactly("e1 YES");
    }

    @Test
    @DisplayName("dissatisfaction before the outcome, in the same chat, was answered by it")
    void negativeBefore() {
      assertThat(
              measured(
                  "2026-03-02T10:00 COMPLAINT_RECEIVED AGENT CHAT",
                  "2026-03-02T10:05 DISSATISFACTION_EXPRESSED CUSTOMER CHAT",
                  "2026-03-02T10:06 OUTCOME_SENT AGENT CHAT"))
          .containsExactly("e1 YES");
    }

    @Test
    @DisplayName("without the content of the call it cannot be told, unless it came back")
    void unknown() {
      assertThat(
              of(Metric.FIRST_CONTACT_RESOLUTION, ObservationScript.observedWithoutContent(CALL)))
          .containsExactly("e1 CANNOT_BE_TOLD");
      assertThat(
              of(
                  Metric.FIRST_CONTACT_RESOLUTION,
                  ObservationScript.observedWithoutContent(
                      CALL, "2026-03-05T10:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL")))
          .containsExactly("e1 NO");
    }

    @Test
    @DisplayName("what was merged, or withdrawn and not resolved, is not counted")
    void ended() {
      assertThat(measured(SOLVED, "2026-03-05T10:00 MERGED SYSTEM -")).isEmpty();
      assertThat(measured(CALL, "2026-03-05T10:00 COMPLAINT_WITHDRAWN CUSTOMER PHONE")).isEmpty();
      assertThat(measured(SOLVED, "2026-03-05T10:00 COMPLAINT_WITHDRAWN CUSTOMER PHONE"))
          .containsExactly("e1 YES");
    }
  }

  @Nested
  class Timeframe {
    private static final String TOLD =
        "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by March 10";

    private static CaseObservations after(String... lines) {
      return ObservationScript.observed(
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(RECEIVED, TOLD), java.util.Arrays.stream(lines))
              .toArray(String[]::new));
    }

    private static List<String> measured(String... lines) {
      return of(Metric.TIMEFRAME_KEPT, after(lines));
    }

    private static List<String> missed(String... lines) {
      return of(ObservationKind.TIMEFRAME_MISSED, after(lines));
    }

    @Test
    @DisplayName("the outcome on the last day keeps it, on the day after it is late by a day")
    void outcome() {
      assertThat(measured("2026-03-10T23:00 OUTCOME_SENT AGENT EMAIL")).containsExactly("e2 YES");
      assertThat(missed("2026-03-10T23:00 OUTCOME_SENT AGENT EMAIL")).isEmpty();
      assertThat(measured("2026-03-11T00:10 OUTCOME_SENT AGENT EMAIL")).containsExactly("e2 NO");
      assertThat(missed("2026-03-11T00:10 OUTCOME_SENT AGENT EMAIL"))
          .containsExactly("e2 e3 \"by March 10\" 2026-03-10 1");
      assertThat(measured("2026-03-10T09:00 OUTCOME_ACCEPTED CUSTOMER EMAIL"))
          .containsExactly("e2 YES");
    }

    @Test
    @DisplayName("nothing came: late up to the audit instant")
    void nothing() {
      assertThat(missed()).containsExactly("e2 \"by March 10\" 2026-03-10 26");
      assertThat(missed("2026-03-20T10:00 CLOSED AGENT -")).hasSize(1);
    }

    @Test
    @DisplayName("a new timeframe told before the old one ended keeps it, and counts itself")
    void renewed() {
      String renewed = "2026-03-10T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by April 20";
      assertThat(measured(renewed)).containsExactly("e2 YES", "e3 OPEN");
      String late = "2026-03-11T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by April 20";
      assertThat(measured(late)).containsExactly("e2 NO", "e3 OPEN");
      assertThat(missed(late)).containsExactly("e2 e3 \"by March 10\" 2026-03-10 1");
    }

    @Test
    @DisplayName("the same last day told again is no new timeframe")
    void repeated() {
      String again = "2026-03-05T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by March 10";
      assertThat(measured(again)).containsExactly("e2 NO");
      String nearer = "2026-03-05T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by March 9";
      assertThat(measured(nearer, "2026-03-10T10:00 OUTCOME_SENT AGENT EMAIL"))
          .containsExactly("e2 YES", "e3 NO");
    }

    @Test
    @DisplayName("one that is not over at the audit instant is open")
    void open() {
      String today = "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by April 15";
      String yesterday =
          "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by April 14";
      assertThat(of(Metric.TIMEFRAME_KEPT, ObservationScript.observed(RECEIVED, today)))
          .containsExactly("e2 OPEN");
      assertThat(of(Metric.TIMEFRAME_KEPT, ObservationScript.observed(RECEIVED, yesterday)))
          .containsExactly("e2 NO");
    }

    @Test
    @DisplayName("without a text, or with one that names no time, the date is not known")
    void notKnown() {
      for (String contact : List.of("TIMEFRAME", "TIMEFRAME TIMEFRAME:in a few days")) {
        CaseObservations observed =
            ObservationScript.observed(
                RECEIVED, "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL " + contact);
        assertThat(of(Metric.TIMEFRAME_KEPT, observed)).containsExactly("e2 DATE_NOT_KNOWN");
        assertThat(of(ObservationKind.TIMEFRAME_MISSED, observed)).isEmpty();
      }
    }

    @Test
    @DisplayName("a text is read only where the contact told a timeframe")
    void recordDecides() {
      CaseObservations observed =
          ObservationScript.observed(
              RECEIVED, "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL - TIMEFRAME:by March 10");
      assertThat(observed.measured()).isEmpty();
    }

    @Test
    @DisplayName("told with the outcome or after it, nothing is awaited")
    void nothingAwaited() {
      CaseObservations with =
          ObservationScript.observed(
              RECEIVED,
              "2026-03-03T10:00 OUTCOME_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by March 10");
      assertThat(with.measured()).isEmpty();
      CaseObservations after =
          ObservationScript.observed(RECEIVED, "2026-03-02T12:00 OUTCOME_SENT AGENT EMAIL", TOLD);
      assertThat(after.measured()).isEmpty();
      CaseObservations again =
          ObservationScript.observed(
              RECEIVED,
              "2026-03-02T12:00 OUTCOME_SENT AGENT EMAIL",
              "2026-03-02T13:00 OUTCOME_REJECTED CUSTOMER EMAIL",
              TOLD);
      assertThat(of(Metric.TIMEFRAME_KEPT, again)).containsExactly("e4 NO");
    }

    @Test
    @DisplayName("what ended or was abandoned in time was owed no more")
    void ended() {
      assertThat(measured("2026-03-10T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL")).isEmpty();
      assertThat(measured("2026-03-11T10:00 COMPLAINT_WITHDRAWN CUSTOMER EMAIL")).hasSize(1);
      assertThat(measured("2026-03-11T10:00 MERGED SYSTEM -")).isEmpty();
      assertThat(
              measured(
                  "2026-03-04T10:00 WAITING_ON_CUSTOMER AGENT -",
                  "2026-03-10T10:00 CLOSED SYSTEM -"))
          .isEmpty();
      assertThat(
              measured(
                  "2026-03-04T10:00 WAITING_ON_CUSTOMER AGENT -",
                  "2026-03-11T10:00 CLOSED SYSTEM -"))
          .hasSize(1);
    }

    @Test
    @DisplayName("what is not recorded proves nothing")
    void recordMayLack() {
      assertThat(measured("2026-03-10T10:00 MESSAGE_RECEIVED CUSTOMER PHONE"))
          .containsExactly("e2 CANNOT_BE_TOLD");
      assertThat(measured("2026-03-11T10:00 MESSAGE_RECEIVED CUSTOMER PHONE"))
          .containsExactly("e2 NO");
      String told = "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL - TIMEFRAME:by March 10";
      assertThat(
              of(
                  Metric.TIMEFRAME_KEPT,
                  ObservationScript.observedWithoutContent(
                      RECEIVED, told, "2026-03-10T10:00 MESSAGE_SENT AGENT EMAIL")))
          .containsExactly("e2 CANNOT_BE_TOLD");
      assertThat(
              of(
                  Metric.TIMEFRAME_KEPT,
                  ObservationScript.observedWithoutContent(
                      RECEIVED, told, "2026-03-11T10:00 MESSAGE_SENT AGENT EMAIL")))
          .containsExactly("e2 NO");
    }
  }

  @Nested
  class IdentityCheck {
    private static final String ASKED =
        "2026-03-02T11:00 MESSAGE_SENT AGENT EMAIL - IDENTITY_CHECK:What is your date of birth?";
    private static final String REPLIED = "2026-03-03T09:00 MESSAGE_RECEIVED CUSTOMER EMAIL";

    private static List<String> delayed(String... lines) {
      return seen(ObservationKind.IDENTITY_CHECK_DELAYED, lines);
    }

    @Test
    @DisplayName("the acknowledgement waited for the reply")
    void waited() {
      assertThat(
              delayed(
                  RECEIVED, ASKED, REPLIED, "2026-03-03T10:00 ACKNOWLEDGEMENT_SENT AGENT EMAIL"))
          .containsExactly("e2 e4 \"What is your date of birth?\" 1");
      assertThat(
              delayed(
                  RECEIVED,
                  ASKED,
                  "2026-03-02T12:00 MESSAGE_RECEIVED CUSTOMER EMAIL",
                  "2026-03-02T13:00 ACKNOWLEDGEMENT_SENT AGENT EMAIL"))
          .isEmpty();
    }

    @Test
    @DisplayName("without a reply it is one only if the acknowledgement came late")
    void late() {
      String inTime = "2026-03-04T10:00 ACKNOWLEDGEMENT_SENT AGENT EMAIL";
      String late = "2026-03-05T10:00 TRACKING_NUMBER_ISSUED AGENT EMAIL";
      assertThat(delayed(RECEIVED, ASKED, inTime)).isEmpty();
      assertThat(delayed(RECEIVED, ASKED, late))
          .containsExactly("e2 e3 \"What is your date of birth?\" 3");
      for (String limit : List.of("3", "3d", "PT72H")) {
        assertThat(
                of(
                    ObservationKind.IDENTITY_CHECK_DELAYED,
                    ObservationScript.observedWithLimit(limit, RECEIVED, ASKED, late)))
            .as(limit)
            .isEmpty();
      }
      for (String limit : List.of("2d", "PT71H")) {
        assertThat(
                of(
                    ObservationKind.IDENTITY_CHECK_DELAYED,
                    ObservationScript.observedWithLimit(limit, RECEIVED, ASKED, late)))
            .as(limit)
            .hasSize(1);
      }
    }

    @Test
    @DisplayName("a question with or after the acknowledgement delays nothing")
    void after() {
      assertThat(
              delayed(
                  RECEIVED,
                  "2026-03-02T11:00 ACKNOWLEDGEMENT_SENT AGENT EMAIL - IDENTITY_CHECK:Your PIN?",
                  REPLIED,
                  "2026-03-12T10:00 MESSAGE_SENT AGENT EMAIL TRACKING_NUMBER"))
          .isEmpty();
      assertThat(
              delayed(
                  RECEIVED, "2026-03-02T10:30 ACKNOWLEDGEMENT_SENT AGENT EMAIL", ASKED, REPLIED))
          .isEmpty();
      assertThat(delayed(RECEIVED, ASKED, REPLIED)).isEmpty();
    }

    @Test
    @DisplayName("a contact of unknown content may have been the acknowledgement")
    void unknown() {
      String asked =
          "2026-03-02T11:00 MESSAGE_SENT AGENT EMAIL - IDENTITY_CHECK:What is your date of birth?";
      String acknowledged = "2026-03-10T10:00 ACKNOWLEDGEMENT_SENT AGENT EMAIL";
      assertThat(
              of(
                  ObservationKind.IDENTITY_CHECK_DELAYED,
                  ObservationScript.observedWithoutContent(RECEIVED, asked, acknowledged)))
          .hasSize(1);
      assertThat(
              of(
                  ObservationKind.IDENTITY_CHECK_DELAYED,
                  ObservationScript.observedWithoutContent(
                      RECEIVED, asked, "2026-03-03T11:00 MESSAGE_SENT AGENT EMAIL", acknowledged)))
          .isEmpty();
    }
  }

  @Nested
  class Others {

    @Test
    @DisplayName("a second complaint after a closing, not before one")
    void secondComplaint() {
      String closed = "2026-03-05T10:00 CLOSED AGENT -";
      String again = "2026-03-09T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL";
      assertThat(seen(ObservationKind.SECOND_COMPLAINT, RECEIVED, closed, again))
          .containsExactly("e2 e3");
      assertThat(seen(ObservationKind.SECOND_COMPLAINT, RECEIVED, again)).isEmpty();
      assertThat(seen(ObservationKind.SECOND_COMPLAINT, RECEIVED, closed)).isEmpty();
      assertThat(
              seen(
                  ObservationKind.SECOND_COMPLAINT,
                  RECEIVED,
                  closed,
                  again,
                  "2026-03-10T10:00 COMPLAINT_RECEIVED CUSTOMER EMAIL"))
          .containsExactly("e2 e3");
    }

    @Test
    @DisplayName("a closing while waiting, not after an answer")
    void abandoned() {
      String waiting = "2026-03-03T10:00 WAITING_ON_CUSTOMER AGENT -";
      String closed = "2026-03-20T10:00 CLOSED SYSTEM -";
      assertThat(seen(ObservationKind.ABANDONED_CLOSING, RECEIVED, waiting, closed))
          .containsExactly("e2 e3");
      assertThat(
              seen(
                  ObservationKind.ABANDONED_CLOSING,
                  RECEIVED,
                  waiting,
                  "2026-03-19T10:00 MESSAGE_RECEIVED CUSTOMER EMAIL",
                  closed))
          .isEmpty();
    }

    @Test
    @DisplayName("reopened without a stance, on either side of it up to the closings")
    void reopened() {
      String closed = "2026-03-05T10:00 CLOSED AGENT -";
      String reopened = "2026-03-09T10:00 REOPENED AGENT -";
      String closedAgain = "2026-03-12T10:00 CLOSED AGENT -";
      ObservationKind kind = ObservationKind.REOPENED_WITHOUT_STANCE;
      assertThat(
              seen(
                  kind,
                  RECEIVED,
                  closed,
                  "2026-03-09T09:00 MESSAGE_RECEIVED CUSTOMER EMAIL",
                  reopened,
                  closedAgain))
          .containsExactly("e4");
      for (String stance :
          List.of(
              "2026-03-09T09:00 OUTCOME_REJECTED CUSTOMER EMAIL",
              "2026-03-11T09:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
              "2026-03-09T09:00 COMPLAINT_RECEIVED CUSTOMER EMAIL")) {
        assertThat(seen(kind, RECEIVED, closed, stance, reopened, closedAgain)).isEmpty();
      }
      for (String elsewhere :
          List.of(
              "2026-03-04T09:00 DISSATISFACTION_EXPRESSED CUSTOMER EMAIL",
              "2026-03-13T09:00 OUTCOME_REJECTED CUSTOMER EMAIL")) {
        assertThat(seen(kind, RECEIVED, closed, elsewhere, reopened, closedAgain)).hasSize(1);
      }
    }

    @Test
    @DisplayName("only by channels that are not listed, as far as they are named")
    void unlisted() {
      ObservationKind kind = ObservationKind.UNLISTED_CHANNEL;
      assertThat(seen(kind, RECEIVED)).containsExactly("e1");
      assertThat(seen(kind, RECEIVED, "2026-03-03T10:00 MESSAGE_RECEIVED CUSTOMER CHAT"))
          .containsExactly("e1");
      for (String channel : List.of("WEB_FORM", "PHONE", "POST", "OTHER", "-")) {
        assertThat(seen(kind, "2026-03-02T10:00 COMPLAINT_RECEIVED CUSTOMER " + channel)).isEmpty();
        assertThat(seen(kind, RECEIVED, "2026-03-03T10:00 MESSAGE_RECEIVED CUSTOMER " + channel))
            .isEmpty();
      }
      assertThat(seen(kind, RECEIVED, "2026-03-03T10:00 MESSAGE_SENT AGENT PHONE")).hasSize(1);
    }
  }

  @Test
  @DisplayName("observations come by kind, then in the order of events")
  void order() {
    assertThat(
            ObservationScript.observed(
                    RECEIVED,
                    "2026-03-03T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by March 10",
                    "2026-03-04T10:00 MESSAGE_SENT AGENT EMAIL TIMEFRAME TIMEFRAME:by March 9",
                    "2026-03-12T10:00 WAITING_ON_CUSTOMER AGENT -",
                    "2026-03-20T10:00 CLOSED AGENT -")
                .observations())
        .extracting(Observation::kind)
        .containsExactly(
            ObservationKind.TIMEFRAME_MISSED,
            ObservationKind.TIMEFRAME_MISSED,
            ObservationKind.ABANDONED_CLOSING,
            ObservationKind.UNLISTED_CHANNEL);
  }
}
