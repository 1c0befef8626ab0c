package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.profile.suggest.ProfileDetection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of known systems under the other names that their columns have. */
class HeaderSpellingsTest {

  @TempDir private Path folder;

  /** A trial of the profile that is found, with UTC for the desk. */
  private Trial known(String profile, String name, String content) {
    Trial trial =
        new Trial(folder, "profile: desk\nextends: " + profile + "\nzone: UTC\n")
            .with(name, content);
    ProfileCatalogue catalogue = new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS);
    Optional<Profile> found =
        new ProfileDetection(
                () -> ProfileCatalogue.BUILT_IN.stream().map(catalogue::find).toList(),
                Trial.READERS)
            .of(trial.files());
    assertThat(found).map(Profile::name).hasValue(profile);
    return trial;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          number,incident_state,sys_mod_count,sys_updated_at,opened_at,contact_type,caller_id,sys_updated_by
          Number,State,Updates,Updated,Opened,Contact type,Caller,Updated by
          NUMBER,STATE,UPDATES,UPDATED,OPENED,CHANNEL,CALLER,UPDATED BY
          ID,ID_status,count_updated,updated_at,opened_time,type_contact,ID_caller,updated_by
          """)
  void anIncidentLogOfServiceNow(String header) {
    Trial trial =
        known(
            "servicenow",
            "log.csv",
            header
                + """

                INC1,New,0,29/2/2016 01:23,29/2/2016 01:16,Email,Caller 1,Updated by 2
                INC1,Awaiting User Info,1,29/2/2016 04:40,29/2/2016 01:16,Email,Caller 1,Updated by 3
                INC1,Resolved,2,1/3/2016 09:00,29/2/2016 01:16,Email,Caller 1,Updated by 3
                INC1,Active,3,2/3/2016 09:00,29/2/2016 01:16,Email,Caller 1,Updated by 3
                INC1,Closed,10,5/3/2016 09:00,29/2/2016 01:16,Email,Caller 1,?
                INC2,New,0,29/2/2016 01:23,29/2/2016 01:16,Phone,?,Updated by 2
                """);

    assertThat(trial.times())
        .containsExactly(
            "INC1 COMPLAINT_RECEIVED 2016-02-29T01:16:00Z",
            "INC1 WAITING_ON_CUSTOMER 2016-02-29T04:40:00Z",
            "INC1 CLOSED 2016-03-01T09:00:00Z",
            "INC1 REOPENED 2016-03-02T09:00:00Z",
            "INC1 CLOSED 2016-03-05T09:00:00Z",
            "INC2 COMPLAINT_RECEIVED 2016-02-29T01:16:00Z");
    assertThat(trial.export().rows())
        .extracting(row -> row.actor())
        .containsExactly("Caller 1", "Updated by 3", "Updated by 3", "Updated by 3", "", "");
    assertThat(trial.problems()).isEmpty();
  }

  @Test
  void aListOfServiceNowWithTheLabelsOfItsColumns() {
    assertThat(
            known(
                    "servicenow",
                    "list.csv",
                    """
                    Number,Opened,Short description,Caller,State,Assignment group,Resolved,Closed,Updated
                    INC1,2026-03-02 09:00:00,Late,Ann,Closed,Billing,2026-03-04 10:00:00,2026-03-09 10:00:00,2026-03-20 10:00:00
                    INC2,2026-03-13 09:00:00,Lost,Bob,New,Billing,,,2026-03-13 09:00:00
                    """)
                .times())
        .containsExactly(
            "INC1 COMPLAINT_RECEIVED 2026-03-02T09:00:00Z",
            "INC1 CLOSED 2026-03-04T10:00:00Z",
            "INC2 COMPLAINT_RECEIVED 2026-03-13T09:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          Complaint ID,Date received,Company,Company response to consumer,Timely response?,Consumer complaint narrative
          complaint_id,date_received,company,company_response,timely,complaint_what_happened
          complaint_id,date_received,company,company_response_to_consumer,timely_response,consumer_complaint_narrative
          COMPLAINT_ID,DATE_RECEIVED,COMPANY,COMPANY_RESPONSE,TIMELY,COMPLAINT_WHAT_HAPPENED
          """)
  void complaintsOfTheBureau(String header) {
    Trial trial =
        known("cfpb", "complaints.csv", header + "\n7001,03/13/26,ACME,Closed,Yes,They lost it.\n");

    assertThat(trial.times()).containsExactly("7001 COMPLAINT_RECEIVED 2026-03-13");
    assertThat(trial.texts()).containsExactly("They lost it.");
    assertThat(trial.attributes())
        .containsExactly("{company=ACME, company_response=Closed, timely=Yes}");
  }

  @Test
  void hitsOfTheBureauWithoutWhatLiesAroundThem() {
    assertThat(
            known(
                    "cfpb",
                    "hits.json",
                    """
                    [{"_index": "c", "_source": {"complaint_id": "7001", "company": "ACME",
                      "date_received": "2026-03-13T12:00:00-05:00"}}]
                    """)
                .times())
        .containsExactly("7001 COMPLAINT_RECEIVED 2026-03-13T17:00:00Z");
  }

  @Test
  void anEventLogAsATable() {
    Trial trial =
        known(
            "xes",
            "log.csv",
            """
            case:concept:name,concept:name,time:timestamp,org:resource,lifecycle:transition,case:product
            1,COMPLAINT_RECEIVED,2026-03-02 09:00:00+00:00,ann,start,Internet
            1,COMPLAINT_RECEIVED,2026-03-02 09:30:00+00:00,ann,complete,Internet
            1,Send reply,2026-03-03 09:00:00.546000+00:00,bob,COMPLETE,Internet
            1,CLOSED,2026-03-04 09:00:00+00:00,bob,Resolved,Internet
            """);

    assertThat(trial.times())
        .containsExactly(
            "1 COMPLAINT_RECEIVED 2026-03-02T09:30:00Z",
            "1 MESSAGE_SENT 2026-03-03T09:00:00.546Z",
            "1 CLOSED 2026-03-04T09:00:00Z");
    assertThat(trial.attributes()).containsOnly("{product=Internet}");
  }

  @Test
  void theFirstEventOfALogMayBeTheReceiptAndTheLastTheClosing() {
    String profile =
        """
        profile: our_log
        extends: xes
        zone: UTC
        sources:
          %s:
            choose: first
            events:
              - {activity: COMPLAINT_RECEIVED, when: {first_of_case: true}, actor_role: CUSTOMER}
              - {activity: CLOSED, when: {last_of_case: true}}
              - activity: {from: "concept:name", map: {/^mail/: MESSAGE_SENT}, otherwise: none}
        """;
    List<String> events =
        List.of(
            "1 COMPLAINT_RECEIVED 2026-03-02T09:00:00Z",
            "1 MESSAGE_SENT 2026-03-03T09:00:00Z",
            "1 CLOSED 2026-03-05T09:00:00Z");

    assertThat(
            new Trial(folder, profile.formatted("rows"))
                .with(
                    "log.csv",
                    """
                    case:concept:name,concept:name,time:timestamp
                    1,A_register,2026-03-02T09:00:00Z
                    1,mail out,2026-03-03T09:00:00Z
                    1,think,2026-03-04T09:00:00Z
                    1,archive,2026-03-05T09:00:00Z
                    """)
                .times())
        .isEqualTo(events);
    StringBuilder log = new StringBuilder("<log><trace><string key=\"concept:name\" value=\"1\"/>");
    for (String event : List.of("A_register 2", "mail_out 3", "think 4", "archive 5")) {
      log.append(
          "<event><string key=\"concept:name\" value=\"%s\"/><date key=\"time:timestamp\" value=\"2026-03-0%sT09:00:00Z\"/></event>"
              .formatted((Object[]) event.split(" ", -1)));
    }
    assertThat(
            new Trial(folder, profile.formatted("events"))
                .with("log.xes", log + "</trace></log>")
                .times())
        .isEqualTo(events);
  }
}
