package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wrote what to whom in Zendesk. */
class ZendeskProfileTest {
  private static final String USERS =
      """
      {"users": [
        {"id": 1, "name": "Grace", "email": "grace@x.example", "role": "end-user"},
        {"id": 2, "name": "Al", "email": "al@x.example", "role": "end-user"},
        {"id": 11, "name": "Nadia Abbott", "email": "nadia@provider.example", "role": "agent"},
        {"id": 12, "name": "Mailbot", "email": "robot@provider.example", "role": "agent"},
        {"id": 13, "name": "Front", "email": "No-Reply@provider.example", "role": "admin"}]}
      """;

  @TempDir Path folder;

  private Trial export(String... audits) {
    return new Trial(folder, "profile: desk\nextends: zendesk\n")
        .with("users.json", USERS)
        .with("audits.json", "{\"audits\": [" + String.join(",", audits) + "]}");
  }

  private static String audit(int id, int author, String channel, String events) {
    return """
        {"id": %d, "ticket_id": 7, "author_id": %d, "created_at": "2026-01-06T15:0%d:00Z",
         "via": {"channel": "%s"}, "events": [%s]}"""
        .formatted(id, author, id, channel, events);
  }

  private static String created(int author, String channel, String more) {
    return audit(
        1,
        author,
        channel,
        more
            + "{\"id\": 1, \"type\": \"Create\", \"field_name\": \"requester_id\", \"value\": \"1\"}");
  }

  private static String comment(int id, int author, boolean open) {
    return """
        {"id": %d, "type": "Comment", "author_id": %d, "public": %s, "body": "Text %d"}"""
        .formatted(id, author, open, id);
  }

  private static List<String> made(Trial trial) {
    return trial.export().rows().stream()
        .map(row -> "%s %s %s".formatted(row.activity(), row.actorRole(), row.text()).strip())
        .toList();
  }

  @Test
  void whoeverIsInCopySpeaksForNobody() {
    Trial trial =
        export(
            created(1, "email", ""),
            audit(2, 2, "email", comment(20, 2, true)),
            audit(3, 1, "email", comment(30, 1, true)));

    assertThat(made(trial))
        .containsExactly(
            "COMPLAINT_RECEIVED CUSTOMER",
            "NOTE CUSTOMER Text 20",
            "MESSAGE_RECEIVED CUSTOMER Text 30");
    assertThat(trial.problems()).containsExactly("2 OTHER_PARTY actor \"2\"");
  }

  @Test
  void whoeverTheTicketWasGivenToIsTheRequester() {
    assertThat(
            made(
                export(
                    created(1, "email", ""),
                    audit(
                        2,
                        11,
                        "web",
                        "{\"id\": 2, \"type\": \"Change\", \"field_name\": \"requester_id\", \"value\": \"2\"}"),
                    audit(3, 2, "email", comment(30, 2, true)))))
        .containsExactly("COMPLAINT_RECEIVED CUSTOMER", "MESSAGE_RECEIVED CUSTOMER Text 30");
  }

  /**
   * An agent who was made the requester by mistake stays staff; whoever opened for themselves asks.
   */
  @Test
  void anAgentWhoWasTheRequesterForAWhileIsNoCustomer() {
    String mistaken =
        "{\"id\": 3, \"type\": \"Change\", \"field_name\": \"requester_id\", \"value\": \"11\"}";

    assertThat(
            made(
                export(
                    created(1, "email", ""),
                    audit(2, 11, "web", comment(20, 11, true)),
                    audit(3, 11, "web", mistaken))))
        .containsExactly("COMPLAINT_RECEIVED CUSTOMER", "MESSAGE_SENT AGENT Text 20");
    assertThat(
            made(
                export(
                    created(11, "web", "").replace("\"value\": \"1\"", "\"value\": \"11\""),
                    audit(2, 11, "web", comment(20, 11, true)))))
        .contains("MESSAGE_RECEIVED CUSTOMER Text 20");
  }

  @Test
  void whatStaffWriteAsTheyOpenATicketIsAMessage() {
    assertThat(made(export(created(11, "web", comment(10, 11, true) + ","))))
        .containsExactly("COMPLAINT_RECEIVED AGENT Text 10", "MESSAGE_SENT AGENT Text 10");
    assertThat(made(export(created(11, "web", comment(10, 11, false) + ","))))
        .containsExactly("COMPLAINT_RECEIVED AGENT Text 10", "NOTE AGENT Text 10");
    assertThat(made(export(created(1, "web", comment(10, 1, true) + ","))))
        .containsExactly("COMPLAINT_RECEIVED CUSTOMER Text 10");
  }

  @Test
  void programsAreNoPeople() {
    assertThat(
            made(
                export(
                    created(1, "web", ""),
                    audit(2, 11, "web", comment(20, 11, true)),
                    audit(3, 12, "web", comment(30, 12, true)),
                    audit(4, 13, "web", comment(40, 13, true)))))
        .containsExactly(
            "COMPLAINT_RECEIVED CUSTOMER",
            "MESSAGE_SENT AGENT Text 20",
            "MESSAGE_SENT SYSTEM Text 30",
            "MESSAGE_SENT SYSTEM Text 40");
  }

  private static String said(int index, long seconds, String type, String more, String text) {
    return """
        {"chat_index": %d, "type": "ChatMessage", "timestamp": %d, "actor_type": "%s", "message": "%s"%s}"""
        .formatted(index, 1_767_711_600_000L + seconds * 1000, type, text, more);
  }

  private static String ended(String... said) {
    return "{\"id\": 99, \"type\": \"ChatEndedEvent\", \"value\": {\"chat_id\": \"c.1\", \"history\": [%s]}}"
        .formatted(String.join(",", said));
  }

  @Test
  void aChatIsReadFromItsTranscript() {
    Trial trial =
        export(
            created(
                1,
                "native_messaging",
                "{\"id\": 3, \"type\": \"ChatStartedEvent\", \"value\": {\"chat_id\": \"c.1\"}},"),
            audit(
                5,
                11,
                "native_messaging",
                ended(
                    said(1, -60, "end-user", "", "Billed twice"),
                    said(2, -50, "end-user", "", "I am angry"),
                    said(3, -45, "bot", "", "Please wait"),
                    said(4, -40, "agent", ", \"actor_id\": 11", "Your number is 7"),
                    said(5, -30, "end-user", "", "I withdraw"))));

    assertThat(made(trial))
        .containsExactly(
            "COMPLAINT_RECEIVED CUSTOMER Billed twice",
            "NOTE CUSTOMER Billed twice",
            "NOTE CUSTOMER I am angry",
            "MESSAGE_SENT SYSTEM Please wait",
            "MESSAGE_SENT AGENT Your number is 7",
            "MESSAGE_RECEIVED CUSTOMER I withdraw");
    assertThat(trial.times())
        .startsWith("7 COMPLAINT_RECEIVED 2026-01-06T14:59:00Z")
        .endsWith("7 MESSAGE_RECEIVED 2026-01-06T14:59:30Z");
  }

  @Test
  void inALaterChatTheCustomerSpeaksFromTheStart() {
    assertThat(
            made(
                export(
                    created(1, "email", ""),
                    audit(5, 11, "chat", ended(said(1, 200, "end-user", "", "I withdraw"))))))
        .containsExactly("COMPLAINT_RECEIVED CUSTOMER", "MESSAGE_RECEIVED CUSTOMER I withdraw");
  }

  @Test
  void theTablesTellTheSame() {
    Trial trial =
        new Trial(folder, "profile: desk\nextends: zendesk\n")
            .with(
                "ticket.csv",
                """
                id,requester_id,submitter_id,via_channel,created_at,description
                7,1,11,web,2026-01-06T15:00:00Z,Text 10
                """)
            .with(
                "ticket_comment.csv",
                """
                id,ticket_id,user_id,public,body,created
                10,7,11,true,Text 10,2026-01-06T15:00:00Z
                20,7,2,true,Text 20,2026-01-06T15:02:00Z
                """)
            .with("history.csv", "field_name,ticket_id,updated,value,user_id\n")
            .with(
                "user.csv",
                """
                id,role,email,restricted_agent,name
                1,end-user,grace@x.example,,Grace
                2,end-user,al@x.example,,Al
                11,agent,nadia@provider.example,,Nadia
                """);

    assertThat(made(trial))
        .containsExactly(
            "COMPLAINT_RECEIVED AGENT Text 10",
            "MESSAGE_SENT AGENT Text 10",
            "NOTE CUSTOMER Text 20");
    assertThat(trial.problems()).containsExactly("3 OTHER_PARTY actor \"2\"");
  }
}
