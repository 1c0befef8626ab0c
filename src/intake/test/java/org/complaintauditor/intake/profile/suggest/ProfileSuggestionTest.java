package org.complaintauditor.intake.profile.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.ExportReader;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.ProfileSchemaTest;
import org.complaintauditor.intake.profile.Trial;
import org.complaintauditor.intake.profile.WrongProfile;
import org.complaintauditor.model.EventRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first profile for a file that no profile reads. */
class ProfileSuggestionTest {

  @TempDir Path folder;

  private ExportFile file(String name, String content) throws IOException {
    return ExportFiles.of(List.of(Files.writeString(folder.resolve(name), content))).get(0);
  }

  private static String suggested(ExportFile file) {
    return ProfileSuggestion.of(List.of(file), Trial.READERS, JiveWords.WORDS);
  }

  /** What the suggested profile, as it stands, makes of the file for which it was suggested. */
  private WholeExport read(ExportFile file) throws IOException {
    String suggested = suggested(file);
    assertThat(ProfileSchemaTest.complaints(suggested)).isEmpty();
    Path profile = Files.writeString(folder.resolve("suggested.yaml"), suggested);
    return new WholeExport.Reader(
            new ExportReader(
                Optional.of(
                    new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS)
                        .find(profile.toString())),
                JiveWords.WORDS,
                Trial.READERS))
        .read(List.of(file), Trial.DESK);
  }

  private List<String> events(ExportFile file) throws IOException {
    return read(file).rows().stream()
        .map(row -> row.caseId() + " " + row.activity() + " " + row.timestamp().date())
        .toList();
  }

  @Test
  void anEventLogIsGuessedByNamesAndWords() throws IOException {
    ExportFile file =
        file(
            "Our Desk (1).csv",
            """
            Ticket No,Updated,Status,Handled by,Came by,Role,Customer Type,Mood
            7,2026-01-05T10:00:00Z,opened,ann,phone call,Customer,Home,x
            7,2026-01-06T10:00:00Z,Resolved,bo,Fax,Team lead,Home,y
            8,2026-01-07T10:00:00Z,odd,bo,owl,Wizard,Home,y
            """);

    assertThat(suggested(file))
        .isEqualTo(
            """
            # A profile for Our Desk (1).csv (CSV).
            # Every choice marked UNCERTAIN is a guess. `auditor profile ask` asks what settles it; or settle it here
            # and delete the mark.
            # Look at: auditor inspect Our Desk (1).csv --profile THIS-FILE
            profile: my-our-desk-1
            title: "Our Desk (1).csv"
            # What is missing on a channel that stands here counts as not done; on any other it proves nothing.
            # UNCERTAIN: the channels whose contacts are ALL in this export.
            recorded_channels: []
            sources:
              records:
                recognised_by: [Ticket No, Updated, Status]
                define:
                  who it was:
                    from: Role
                    map:
                      Customer: CUSTOMER  # once
                      Team lead: SUPPORT_LEAD  # once
                      Wizard: AGENT  # UNCERTAIN: once
                case_id: Ticket No
                # proved by "2026-01-05T10:00:00Z"
                timestamp: Updated
                channel:
                  from: Came by
                  map:
                    phone call: PHONE  # once
                    Fax: POST  # once
                    owl: OTHER  # UNCERTAIN: once
                customer_type:
                  from: Customer Type
                  map:
                    Home: RESIDENTIAL  # 3 times
                attributes: all  # every other column can be used to break the results down
                choose: first  # of the events below, the first that fits
                events:
                  - activity: COMPLAINT_RECEIVED
                    when:
                      Status:
                        - opened  # once
                    actor: Handled by
                    actor_role: who it was
                  - activity: CLOSED
                    when:
                      Status:
                        - Resolved  # once
                    actor: Handled by
                    actor_role: who it was
                  - activity:
                      from: Status
                      map:
                        odd: none  # UNCERTAIN: once
            """);
    assertThat(events(file))
        .containsExactly("7 COMPLAINT_RECEIVED 2026-01-05", "7 CLOSED 2026-01-06");
  }

  @Test
  void whereEachIdOccursOnceARecordIsACase() throws IOException {
    ExportFile file =
        file(
            "a.csv",
            """
            Case;Received on;Closed on;Checked on
            A;13/1/2026;15/1/2026;1/2/2026
            B;14/1/2026;;
            """);

    assertThat(suggested(file)).contains("    case_id: Case\n").doesNotContain("Checked on");
    assertThat(events(file))
        .containsExactly(
            "A COMPLAINT_RECEIVED 2026-01-13",
            "A CLOSED 2026-01-15",
            "B COMPLAINT_RECEIVED 2026-01-14");
  }

  @Test
  void whereNoDateSaysWhatItIsTheFirstIsTakenForTheReceiptAndAsked() throws IOException {
    ExportFile file = file("a.csv", "Case,Date\nA,2026-01-05\nB,2026-01-06\n");

    assertThat(events(file))
        .containsExactly("A COMPLAINT_RECEIVED 2026-01-05", "B COMPLAINT_RECEIVED 2026-01-06");
    assertThat(suggested(file)).contains("# UNCERTAIN: no column says that it was received");
  }

  @Test
  void datesThatCanBeReadInTwoWaysAreLeftToTheUser() throws IOException {
    String suggested = suggested(file("a.csv", "Case,Received\nA,5/7/2026\nB,6/7/2026\n"));

    assertThat(suggested)
        .contains(
            """
                    # UNCERTAIN: the data do not settle which of these patterns is right. Leave one.
                    timestamp: {from: Received, timestamps: ["d/M/yyyy", "M/d/yyyy"]}
            """);
    assertThat(ProfileSchemaTest.complaints(suggested)).isEmpty();
  }

  @Test
  void aDesksOwnRegisterHasATitleAndFrenchNamesAndDatesInTwoWays() throws IOException {
    ExportFile file =
        file(
            "registre.csv",
            """
            Registre des plaintes;;;;;;
            Dossier;;Traitement;;;Fermeture;
            N° dossier;Reçue le;Accusé de réception;N° de suivi remis;Réponse au client;Fermée le;Moyen
            P-1;2026-01-13 9:30;2026-01-14 9:30;Oui;20/01/2026 9:30;en cours;Appel
            P-2;2026-01-14 9:30;15/01/2026 9:30;Non;2026-01-22 9:30;2026-01-23 9:30;Courriel
            """);

    assertThat(suggested(file))
        .contains("(CSV, semicolons, header in row 3)", "    header_row: auto  #")
        .contains("# These dates are written in several ways; each pattern reads some.")
        .contains("    nothing: [en cours]\n")
        .contains("case_id: \"N° dossier\"", "Appel: PHONE", "Courriel: EMAIL")
        .doesNotContain("tracking_number");
    assertThat(events(file))
        .containsExactly(
            "P-1 COMPLAINT_RECEIVED 2026-01-13",
            "P-1 ACKNOWLEDGEMENT_SENT 2026-01-14",
            "P-1 OUTCOME_SENT 2026-01-20",
            "P-2 COMPLAINT_RECEIVED 2026-01-14",
            "P-2 ACKNOWLEDGEMENT_SENT 2026-01-15",
            "P-2 OUTCOME_SENT 2026-01-22",
            "P-2 CLOSED 2026-01-23");
  }

  @Test
  void aLogOfInteractionsTellsActivityAndChannelInOneColumn() throws IOException {
    ExportFile file =
        file(
            "a.csv",
            """
            Plainte,Date,Genre,Suivi par
            7,1/14/26 9:06 AM,Appel entrant,Marie
            7,1/15/26 9:06 AM,Courriel envoyé,Marie
            8,1/16/26 9:06 AM,Note interne,Jean
            """);

    assertThat(suggested(file))
        .contains("# UNCERTAIN: no word says that a complaint was received\n")
        .doesNotContain("tracking_number");
    assertThat(read(file).rows())
        .extracting(row -> row.caseId() + " " + row.activity() + " " + row.channel())
        .containsExactly(
            "7 COMPLAINT_RECEIVED PHONE", "7 MESSAGE_SENT EMAIL", "8 COMPLAINT_RECEIVED NONE");
  }

  @Test
  void whereNothingTellsTheChannelNothingThatIsMissingCountsAsNotDone() throws IOException {
    ExportFile file = file("a.csv", "Case,Received on\nA,2026-01-05\nB,2026-01-06\n");

    assertThat(suggested(file)).contains("    channel: OTHER\n");
    assertThat(read(file).rows())
        .extracting(row -> row.channel().name())
        .containsExactly("OTHER", "OTHER");
  }

  @Test
  void aComplaintsLetterIsTheComplaintAndAColumnOfKindsNoActivity() throws IOException {
    String rows =
        """
        Ref,When,%s,Type
        7,2026-01-05 9:00,Complaint letter received,Billing
        7,2026-01-06 9:00,auto_ack sent,Billing
        8,2026-01-07 9:00,Closed,Technical
        """;

    assertThat(events(file("a.csv", rows.formatted("Status"))))
        .containsExactly(
            "7 COMPLAINT_RECEIVED 2026-01-05",
            "7 ACKNOWLEDGEMENT_SENT 2026-01-06",
            "8 CLOSED 2026-01-07");
    assertThat(suggested(file("b.csv", rows.formatted("Remark"))))
        .contains("Complaint letter received  # once")
        .doesNotContain("Billing");
  }

  @Test
  void whatOnlyOtherDatesSettleIsMarked() throws IOException {
    assertThat(
            suggested(
                file(
                    "a.csv",
                    "Case,When,Status\nA,04/13/2026,Received\nA,05/28/2026,Reopened\nA,06/30/2026,Closed\n"
                        + "B,5/4/26 9:02,Received\nB,6/4/26 9:10,Closed\n")))
        .contains("do not settle which of these patterns is right. Leave those that are.");
    assertThat(
            suggested(file("b.csv", "Case,Received\nA,13/04/2026\nB,04/13/2026\nC,03/04/2026\n")))
        .contains("written in several ways")
        .doesNotContain("Leave one.");
  }

  @Test
  void idsAreSoughtWhereFiguresAre() throws IOException {
    assertThat(
            suggested(
                file(
                    "a.csv",
                    "Media,Tag,Date\nvoice,C-1,2026-01-05\nmail,C-1,2026-01-06\nvoice,C-2,2026-01-06\n")))
        .contains("case_id: Tag  # UNCERTAIN: the first that may hold ids; 2 different ones");
  }

  @Test
  void timesWithoutOffsetNeedAZone() throws IOException {
    ExportFile file = file("a.csv", "Case,Received\nA,13.7.2026 10:00\nB,14.7.2026 10:00\n");

    assertThat(suggested(file))
        .contains("zone: desk  #")
        .contains("# proved by \"13.7.2026 10:00\"");
    assertThat(read(file).rows())
        .extracting(row -> row.timestamp().earliest().toString())
        .containsExactly("2026-07-13T14:00:00Z", "2026-07-14T14:00:00Z");
  }

  @Test
  void aListOfObjectsIsReadWhereItLies() throws IOException {
    ExportFile file =
        file(
            "a.json",
            """
            {"export": {"items": [
              {"ticket": {"id": "A"}, "event": "created", "when": "2026-01-05", "by": {"role": "Kunde"}},
              {"ticket": {"id": "A"}, "event": "geschlossen", "when": "2026-01-06", "by": {"role": "Bot"}}]}}
            """);

    assertThat(suggested(file)).contains("    records: \"export.items\"\n");
    assertThat(read(file).rows())
        .extracting(row -> row.caseId() + " " + row.activity() + " " + row.actorRole())
        .containsExactly("A COMPLAINT_RECEIVED CUSTOMER", "A CLOSED SYSTEM");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/closed/",
        "/(/",
        "//",
        "<<",
        "null",
        "yes",
        "on: hold",
        "# gone",
        "a \"quoted\" word",
        "one\\two",
        "{brace}",
        "[list]",
        "*star",
        "&and",
        "- dash",
        "12",
        "tab\there",
        "line\nbreak",
        "\u0085next"
      })
  void whateverAWordIsTheSuggestionReadsIt(String word) throws IOException {
    String cell = "\"" + word.replace("\"", "\"\"") + "\"";
    ExportFile file =
        file(
            "a.csv",
            """
            Case,At,Status
            A,2026-01-05T10:00:00Z,created
            A,2026-01-06T10:00:00Z,%1$s
            A,2026-01-07T10:00:00Z,%1$s
            """
                .formatted(cell));
    String text = suggested(file);
    Path profile =
        Files.writeString(
            folder.resolve("p.yaml"),
            text.replaceAll(": none  # UNC", ": ESCALATED # UNC")
                .replace("activity: CLOSED", "activity: ESCALATED"));

    assertThat(
            new WholeExport.Reader(
                    new ExportReader(
                        Optional.of(
                            new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS)
                                .find(profile.toString())),
                        JiveWords.WORDS,
                        Trial.READERS))
                .read(List.of(file), Trial.DESK)
                .rows())
        .extracting(row -> row.activity().name())
        .containsExactly("COMPLAINT_RECEIVED", "ESCALATED", "ESCALATED");
  }

  @Test
  void namesOfColumnsMayHaveLineBreaksAndSigns() throws IOException {
    assertThat(
            events(
                file(
                    "a.csv",
                    "Case,\"Received\non: day\",\"Who\nelse: x\",\"#\"\n"
                        + "A,2026-01-05,p,q\nB,2026-01-06,r,s\n")))
        .containsExactly("A COMPLAINT_RECEIVED 2026-01-05", "B COMPLAINT_RECEIVED 2026-01-06");
  }

  @Test
  void aFileMayHaveAnyName() throws IOException {
    assertThat(events(file("été: #1\nb.csv", "Case,Received\nA,2026-01-05\nB,2026-01-06\n")))
        .hasSize(2);
    assertThat(suggested(file("…", "Case,Received\nA,2026-01-05\nB,2026-01-06\n")))
        .contains("profile: my-export\n");
  }

  @Test
  void longTextsAreNoWordsToTranslate() throws IOException {
    String text = "w".repeat(2_000);

    assertThat(
            events(
                file(
                    "a.csv",
                    "Case,At,Status,Channel\nA,2026-01-05T10:00Z,%1$s,%1$s\nA,2026-01-06T10:00Z,x,y\n"
                        .formatted(text))))
        .containsExactly("A COMPLAINT_RECEIVED 2026-01-05", "A NOTE 2026-01-06");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Name,Town\nA,B\n", "At\n2026-01-05\n2026-01-06\n"})
  void withoutDatesBesideAnIdNothingIsSuggested(String content) throws IOException {
    ExportFile file = file("a.csv", content);

    assertThatThrownBy(() -> suggested(file))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageStartingWith(
            folder.resolve("a.csv")
                + ": no field of this file holds dates beside an id, or nothing in it says what"
                + " happened on them, so it cannot hold case histories (")
        .hasMessageEndingWith(
            "). If a title, or a line such as \"sep=;\", stands above the names of the columns,"
                + " delete those rows, or name that of the columns in a profile (header_row: 3). If"
                + " totals or remarks stand below the table, delete them.");
  }

  @Test
  void forAFileThatAProfileReadsOnlyWhatDiffersIsWritten() throws IOException {
    Trial trial =
        new Trial(
                folder,
                """
                profile: desk
                recorded_channels: [PHONE, EMAIL]
                sources:
                  cases:
                    recognised_by: [case, at, who]
                    case_id: case
                    events: [{activity: MESSAGE_SENT, timestamp: at, actor: who, actor_role: {role_of: who}}]
                """)
            .with(
                "a.csv",
                "case,at,who\nA,2026-01-05,ann: x\nA,2026-01-06,/bo/\nB,2026-01-06,/bo/\n");

    String text = ExtendingSuggestion.of(trial.profile(), "a.csv", trial.look());

    assertThat(text)
        .isEqualTo(
            """
            # Profile desk reads a.csv. Write here only what differs.
            profile: my-desk
            extends: desk
            # UNCERTAIN: the channels whose contacts are ALL in this export, as desk has them.
            recorded_channels: [EMAIL, PHONE]
            roles:
              "ann: x": AGENT  # UNCERTAIN: in no role table; 1 event hangs on it
              "/^/bo/$/": AGENT  # UNCERTAIN: in no role table; 2 events hang on it
            """);
    assertThat(ProfileSchemaTest.complaints(text)).isEmpty();
    Trial extended =
        new Trial(folder.resolve("."), text.replace("extends: desk", "extends: base.yaml"))
            .with("a.csv", "case,at,who\nA,2026-01-05,ann: x\nA,2026-01-06,/bo/\n");
    Files.copy(folder.resolve("desk.yaml"), folder.resolve("base.yaml"));
    assertThat(extended.export().rows())
        .extracting(EventRow::actorRole)
        .extracting(Enum::name)
        .containsExactly("AGENT", "AGENT");
  }

  @Test
  void datesOfWhichSomeAreSwappedAreNotGuessed() throws IOException {
    String header = "case_id,timestamp,activity,text\n";
    for (String name : List.of("timestamp", "When")) {
      Path file =
          Files.writeString(
              folder.resolve("e.csv"),
              header.replace("timestamp", name)
                  + "1,2026-06-01T10:00:00,NOTE,1/2/3 a\n"
                  + "1,13/01/2026 10:00,NOTE,b\n"
                  + "2,2026-06-02T10:00:00,NOTE,c\n"
                  + "2,2026-07-02T10:00:00,NOTE,c\n"
                  + "2,,NOTE,c\n");
      ExportFile export = ExportFiles.of(List.of(file)).get(0);

      assertThatThrownBy(
              () -> ProfileSuggestion.of(List.of(export), Trial.READERS, JiveWords.WORDS))
          .isInstanceOf(UnusableExportException.class)
          .hasMessageContaining(
              "nobody can say when the events of column \"%s\" were: it holds 3 real dates"
                  .formatted(name));
      assertThatThrownBy(() -> CanonicalSuggestion.of(export, Trial.READERS))
          .isInstanceOf(UnusableExportException.class)
          .hasMessageContaining("and one text, such as \"13/01/2026 10:00\", all after the 12th");
    }
  }

  @Test
  void withoutStrangersTheRolesAreLeftToTheUser() throws IOException {
    Trial trial =
        new Trial(folder, WrongProfile.RIGHT.replace("header_row: 2", "header_row: 1"))
            .with("a.csv", "Case;At;Kind\nA;2026-01-05;x\n");

    String text = ExtendingSuggestion.of(trial.profile(), "a.csv", trial.look());

    assertThat(text)
        .endsWith(
            "# roles:  # actors, with CUSTOMER, AGENT, SUPPORT_LEAD, SENIOR_MANAGER or SYSTEM\n");
    assertThat(ProfileSchemaTest.complaints(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"State", "Case state", "state"})
  void aStatusIsNoProvince(String name) throws IOException {
    String register = "Ref,Received,%s,Closed\nA,2026-03-01,%s,2026-03-05\nB,2026-03-02,%s,\n";

    assertThat(suggested(file("a.csv", register.formatted(name, "Closed", "Open"))))
        .doesNotContain("province:");
    assertThat(suggested(file("b.csv", register.formatted(name, "NY", "CA"))))
        .containsPattern("province: \"?" + name);
  }
}
