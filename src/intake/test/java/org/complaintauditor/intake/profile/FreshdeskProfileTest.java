package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With whom conversations of Freshdesk were held. */
class FreshdeskProfileTest {
  private static final String ACTIVITIES =
      """
      {"activities_data": [{"performed_at": "07-01-2026 15:01:00 +0000", "ticket_id": 7,
        "performer_type": "user", "activity": {"status": "%s"}}]}
      """;

  @TempDir Path folder;

  private Trial export(String ticket, String conversation) {
    return new Trial(folder, "profile: desk\nextends: freshdesk\nroles: {al@x.example: CUSTOMER}\n")
        .with(
            "tickets.json",
            """
            [{"id": 7, "requester_id": 43, "source": 1, "status": 5, "fr_escalated": false,
              "created_at": "2026-01-06T15:00:00Z"%s}]
            """
                .formatted(ticket))
        .with(
            "conversations.json",
            """
            [{"id": 8, "ticket_id": 7, "incoming": false, "private": false, "user_id": 11, "source": 0,
              "support_email": "care@provider.example", "body_text": "Hello",
              "created_at": "2026-01-07T15:00:00Z"},
             %s]
            """
                .formatted(conversation))
        .with(
            "agents.json",
            """
            [{"id": 11, "ticket_scope": 1, "contact": {"email": "ann@provider.example"}}]
            """)
        .with("activities.json", ACTIVITIES.formatted("Open"));
  }

  private static List<String> made(Trial trial) {
    return trial.export().rows().stream()
        .filter(row -> row.eventId().equals("9"))
        .map(row -> row.activity() + " " + row.channel())
        .toList();
  }

  private static String conversation(
      boolean incoming, boolean closed, int user, String to, String copy) {
    return """
        {"id": 9, "ticket_id": 7, "incoming": %s, "private": %s, "user_id": %d, "source": 0,
         "support_email": "care@provider.example", "to_emails": [%s], "cc_emails": [%s],
         "body_text": "I withdraw.", "created_at": "2026-01-07T15:00:00Z"}"""
        .formatted(incoming, closed, user, quoted(to), quoted(copy));
  }

  private static String quoted(String address) {
    return address.isEmpty() ? "" : '"' + address + '"';
  }

  @ParameterizedTest
  @CsvSource({
    "'Grace <Grace@x.example>', '',               MESSAGE_SENT EMAIL",
    "noc@vendor.example,        grace@x.example,  MESSAGE_SENT EMAIL",
    "noc@vendor.example,        '',               NOTE OTHER",
    "noc@provider.example,      '',               NOTE OTHER",
    "'Ann <Ann@provider.example>', '',            NOTE NONE",
    "ann@provider.example,      grace@work.example, NOTE OTHER",
    "'Al <Al@x.example>',       '',               MESSAGE_SENT EMAIL",
    "'',                        '',               MESSAGE_SENT EMAIL"
  })
  void aReplyToSomebodyElseIsANote(String to, String copy, String made) {
    assertThat(
            made(
                export(
                    ", \"requester\": {\"email\": \"grace@x.example\"}",
                    conversation(false, false, 11, to, copy))))
        .containsExactly(made);
  }

  @Test
  void theCustomersAddressMayBeThatFromWhichTheCustomerWrote() {
    String earlier =
        """
        {"id": 5, "ticket_id": 7, "incoming": true, "private": false, "user_id": 43, "source": 0,
         "from_email": "Grace <grace@x.example>", "created_at": "2026-01-06T15:00:00Z"},""";
    String toVendor = conversation(false, false, 11, "noc@vendor.example", "");

    assertThat(made(export("", toVendor))).containsExactly("MESSAGE_SENT EMAIL");
    assertThat(made(export("", earlier + toVendor))).containsExactly("NOTE OTHER");
  }

  @Test
  void whomATicketWasForwardedToIsNotTheCustomer() {
    String forward =
        """
        {"id": 5, "ticket_id": 3, "incoming": false, "private": true, "user_id": 11, "source": 8,
         "to_emails": ["Noc <NOC@vendor.example>"], "created_at": "2026-01-06T15:00:00Z"},""";

    assertThat(made(export("", forward + conversation(false, false, 11, "noc@vendor.example", ""))))
        .containsExactly("NOTE OTHER");
    assertThat(made(export("", forward + conversation(false, false, 11, "al@vendor.example", ""))))
        .containsExactly("MESSAGE_SENT EMAIL");
    assertThat(
            made(
                export(
                    "",
                    forward
                        + conversation(false, false, 11, "noc@vendor.example", "grace@x.example"))))
        .containsExactly("MESSAGE_SENT EMAIL");
  }

  @ParameterizedTest
  @CsvSource({
    "43, false, MESSAGE_RECEIVED EMAIL",
    "43, true,  MESSAGE_RECEIVED EMAIL",
    "99, false, NOTE NONE",
    "99, true,  NOTE NONE"
  })
  void whoIsNotTheRequesterSpeaksForNobody(int user, boolean closed, String made) {
    Trial trial = export("", conversation(true, closed, user, "care@provider.example", ""));

    assertThat(made(trial)).containsExactly(made);
    assertThat(trial.problems().stream().anyMatch(problem -> problem.contains("OTHER_PARTY")))
        .isEqualTo(user == 99);
  }

  @ParameterizedTest
  @CsvSource({"Waiting on Customer, false", "6, false", "Pending, false", "En attente, true"})
  void aStatusThatNobodyKnowsIsListed(String status, boolean listed) {
    Trial trial =
        export("", conversation(false, false, 11, "", ""))
            .with("more.json", ACTIVITIES.formatted(status));

    assertThat(trial.problems())
        .isEqualTo(
            listed
                ? List.of("1 STATUS_NOT_KNOWN activity.status \"En attente\"")
                : List.<String>of());
  }
}
