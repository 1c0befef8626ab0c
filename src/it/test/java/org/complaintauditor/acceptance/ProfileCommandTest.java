package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code auditor profile} lists, shows, checks and suggests. */
final class ProfileCommandTest {
  static final List<String> BUILT_IN = ProfileCatalogue.BUILT_IN;

  private static final String LOG =
      """
      Ticket Number;Event Time;Activity;Handled By;Came By;Message
      T1;13/01/2026 09:00;Complaint received;Ann;E-Mail;No dial tone
      T1;14/01/2026 10:00;Acknowledged;Bob;E-Mail;We look into it
      T1;20/01/2026 10:00;Closed;Bob;;
      T2;15/01/2026 09:00;Complaint received;Cy;Phone;No dial tone, again
      T2;16/01/2026 09:30;Pending customer;Bob;;
      T2;17/01/2026 09:30;"#1: ""check"" \\ done";Bob;;
      T2;17/01/2026 09:31;yes;Bob;;
      """;

  private static final String LOG_SUGGESTED =
      """
      # A profile for log.csv (CSV, semicolons).
      # Every choice marked UNCERTAIN is a guess. `auditor profile ask` asks what settles it; or settle it here
      # and delete the mark.
      # Look at: auditor inspect log.csv --profile THIS-FILE
      profile: my-log
      title: "log.csv"
      zone: desk  # times without an offset are those of the audit's --zone
      # What is missing on a channel that stands here counts as not done; on any other it proves nothing.
      # UNCERTAIN: the channels whose contacts are ALL in this export.
      recorded_channels: [EMAIL]
      sources:
        records:
          recognised_by: [Ticket Number, Event Time, Activity]
          define:
            who it was:
              from: Handled By
              map:
                "/\\\\b(system|syst[eè]me|bot|chatbot|mailbot|robot|auto(mat\\\\w*)?|workflow|no-?reply|mailer)\\\\b/": SYSTEM
              otherwise: AGENT
          case_id: Ticket Number
          # proved by "13/01/2026 09:00"
          timestamp: {from: Event Time, timestamps: ["d/M/yyyy HH:mm"]}
          channel:
            from: Came By
            map:
              "E-Mail": EMAIL  # 2 times
              Phone: PHONE  # once
          text: Message
          attributes: all  # every other column can be used to break the results down
          choose: first  # of the events below, the first that fits
          events:
            - activity: COMPLAINT_RECEIVED
              when:
                Activity:
                  - Complaint received  # 2 times
                Came By:
                  - Phone  # once
              actor: Handled By
              actor_role: who it was
            - activity: COMPLAINT_RECEIVED
              when:
                Activity:
                  - Complaint received  # 2 times
              actor_role: CUSTOMER
            - activity: ACKNOWLEDGEMENT_SENT
              when:
                Activity:
                  - Acknowledged  # once
              actor: Handled By
              actor_role: who it was
            - activity: CLOSED
              when:
                Activity:
                  - Closed  # once
              actor: Handled By
              actor_role: who it was
            - activity: WAITING_ON_CUSTOMER
              when:
                Activity:
                  - Pending customer  # once
              actor: Handled By
              actor_role: who it was
            - activity:
                from: Activity
                map:
                  "#1: \\"check\\" \\\\ done": none  # UNCERTAIN: once
                  "yes": none  # UNCERTAIN: once
      """;

  private static final String PER_CASE =
      """
      Case Ref,Received On,First Response On,Closed On,Reviewed,Channel,Category
      A-1,02/03/2026,03/03/2026,05/03/2026,06/03/2026,web form,Billing
      A-2,04/03/2026,,,07/03/2026,telephone,Billing
      A-3,05/03/2026,09/03/2026,,,letter,Line
      """;

  private static final String PER_CASE_SUGGESTED =
      """
      sources:
        records:
          recognised_by: [Case Ref, Received On, First Response On]
          case_id: Case Ref
          category: Category
          attributes: all  # every other column can be used to break the results down
          events:
            - activity: COMPLAINT_RECEIVED
              # UNCERTAIN: the data do not settle which of these patterns is right. Leave one.
              timestamp: {from: Received On, timestamps: ["d/M/yyyy", "M/d/yyyy"]}
              actor_role: CUSTOMER
              channel:
                from: Channel
                map:
                  web form: WEB_FORM  # once
                  telephone: PHONE  # once
                  letter: POST  # once
            - activity: ACKNOWLEDGEMENT_SENT
              # UNCERTAIN: the data do not settle which of these patterns is right. Leave one.
              timestamp: {from: First Response On, timestamps: ["d/M/yyyy", "M/d/yyyy"]}
              optional: true
            - activity: CLOSED
              # UNCERTAIN: the data do not settle which of these patterns is right. Leave one.
              timestamp: {from: Closed On, timestamps: ["d/M/yyyy", "M/d/yyyy"]}
              optional: true
            - activity: NOTE
              # UNCERTAIN: the data do not settle which of these patterns is right. Leave one.
              timestamp: {from: Reviewed, timestamps: ["d/M/yyyy", "M/d/yyyy"]}
              optional: true
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private static String printed(Object... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.err())
        .matches(
            "(auditor: (\\S+: )?(1 choice is|\\d+ choices are) marked UNCERTAIN, .* mark\\.\\R)?");
    assertThat(run.code()).isZero();
    return run.out();
  }

  @Test
  void listsAllNineWithTheirTitles() {
    List<String> lines = printed("profile", "list").lines().toList();

    assertThat(lines)
        .extracting(line -> line.split(" +", 2)[0])
        .containsExactly(
            "canonical",
            "zendesk",
            "servicenow",
            "salesforce",
            "jira-service-management",
            "freshdesk",
            "xes",
            "nyc311",
            "cfpb");
    for (String line : lines) {
      String[] parts = line.split(" +", 2);
      assertThat(printed("profile", "show", parts[0]))
          .contains("\ntitle:\n  en: " + parts[1] + "\n");
    }
  }

  /** What is shown is the profile: a copy of it is right, and reads the sample in the same way. */
  @ParameterizedTest
  @FieldSource("BUILT_IN")
  void whatIsShownIsTheWholeProfile(String name) throws IOException {
    Path copy = file("copy.yaml", printed("profile", "show", name));

    String checked = printed("profile", "check", copy);
    assertThat(checked)
        .startsWith(name + ": ")
        .endsWith(" All is well." + System.lineSeparator())
        .isEqualTo(printed("profile", "check", name));
    List<Object> files = new ArrayList<>(Arrays.asList(Inspected.sample(name)));
    String detected = Inspected.of(files.toArray()).line();
    files.addAll(List.of("--profile", copy));
    assertThat(Inspected.of(files.toArray()).line())
        .isEqualTo(detected.replace("found out from the content", "named with --profile"));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "ProfileCommandTest.checkNamesTheEntryThatIsWrong.csv",
      delimiter = '|',
      quoteCharacter = '`')
  void checkNamesTheEntryThatIsWrong(String right, String wrong, String message)
      throws IOException {
    String profile =
        """
        profile: p
        title: t
        zone: desk
        timestamps: [iso]
        recorded_channels: [EMAIL]
        roles: {x: AGENT}
        sources:
          rows:
            recognised_by: [Id, At]
            case_id: Id
            timestamp: At
            actor_role: {role_of: By}
            events: [{activity: CLOSED}]
        """;
    assertThat(printed("profile", "check", file("p.yaml", profile)))
        .isEqualToNormalizingNewlines("p: 1 source, with events: CLOSED. All is well.\n");

    assertThat(profile).contains(right);
    Run run = Run.of("profile", "check", file("p.yaml", profile.replace(right, wrong)));
    assertThat(run.err()).startsWith("auditor: ").contains(".yaml", message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "ProfileCommandTest.wrongUseEndsWithCode2.csv",
      delimiter = '|',
      quoteCharacter = '\'')
  void wrongUseEndsWithCode2(String command, String message) {
    Run run = Run.of((Object[]) command.split(" "));

    assertThat(run.err().lines().findFirst()).contains(message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aloneItSaysWhatItCanDo() {
    assertThat(printed("profile")).startsWith("Usage: auditor profile ").contains("suggest  Write");
  }

  @Test
  void aSuggestionReplacesNoFile() throws IOException {
    Path kept = file("kept.yaml", "mine");
    Run run = Run.of("profile", "suggest", file("log.csv", LOG), "--out", kept);

    assertThat(run.err())
        .isEqualToNormalizingNewlines(
            "auditor: --out %s: there is such a file already\n".formatted(kept));
    assertThat(run.code()).isEqualTo(2);
    assertThat(kept).hasContent("mine");
  }

  @Test
  void nothingIsSuggestedForWhatHoldsNoHistories() throws IOException {
    Run run = Run.of("profile", "suggest", file("staff.csv", "id,name\n1,Ann\n2,Bob\n"));

    assertThat(run.err())
        .contains(
            "staff.csv: no field of this file holds dates beside an id, or nothing in it says what"
                + " happened on them, so it cannot hold case histories (CSV).");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void severalFilesGoTogetherIfTheyHaveTheSameColumns() throws IOException {
    Path file = file("a.csv", LOG);
    Path other = file("b.csv", LOG.replace("T1;", "T3;"));
    Path third = file("c.csv", PER_CASE);

    assertThat(printed("profile", "suggest", file, other))
        .contains("            - Complaint received  # 4 times\n");
    Run run = Run.of("profile", "suggest", file, third);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("a.csv and ", "c.csv have other columns than each other");
  }

  @Test
  void anEventLogIsReadByWhatIsSuggestedAndDecided() throws IOException {
    Path export = file("log.csv", LOG);
    Path profile = folder.resolve("log.yaml");
    assertThat(printed("profile", "suggest", export, "--out", profile)).isEmpty();
    String text = Files.readString(profile);

    assertThat(text).isEqualTo(LOG_SUGGESTED).isEqualTo(printed("profile", "suggest", export));
    assertThat(printed("profile", "check", profile))
        .isEqualToNormalizingNewlines(
            "my-log: 1 source, with events: COMPLAINT_RECEIVED, ACKNOWLEDGEMENT_SENT,"
                + " WAITING_ON_CUSTOMER, CLOSED. All is well, but 3 choices are marked UNCERTAIN, the first in line 9.\n");

    String decided =
        text.replace("zone: desk", "zone: Europe/Paris")
            .replace("\"yes\": none", "\"yes\": OUTCOME_ACCEPTED");
    List<Map<String, String>> findings = audited(export, decided, "2 cases, 6 events");

    assertThat(of(findings, "T1", "ACK-01"))
        .containsEntry("verdict", "MET")
        .containsEntry("triggered_at", "2026-01-13T03:00:00-05:00")
        .containsEntry("discharged_at", "2026-01-14T04:00:00-05:00");
    assertThat(of(findings, "T2", "OUT-01"))
        .containsEntry("verdict", "MET")
        .containsEntry("discharged_at", "2026-01-17T03:31:00-05:00");
  }

  @Test
  void oneRowForEachCaseIsReadByWhatIsSuggestedAndDecided() throws IOException {
    Path export = file("cases.csv", PER_CASE);
    String text = printed("profile", "suggest", export);

    assertThat(text).endsWith(PER_CASE_SUGGESTED);
    Path undecided = file("undecided.yaml", text);
    assertThat(printed("profile", "check", undecided)).contains("All is well, but ");
    assertThat(new Inspected(Run.of("inspect", export, "--profile", undecided).out()).line())
        .contains("cases.csv, Closed On: days without a time. AMBIGUOUS: \"05/03/2026\"");
    assertThat(
            Run.of("audit", export, "--profile", undecided, "--out", folder.resolve("no")).code())
        .isEqualTo(3);

    String decided = text.replace("[\"d/M/yyyy\", \"M/d/yyyy\"]", "[\"d/M/yyyy\"]");
    List<Map<String, String>> findings = audited(export, decided, "3 cases, 8 events");
    assertThat(of(findings, "A-1", "ACK-01"))
        .containsEntry("verdict", "MET")
        .containsEntry("triggered_at", "2026-03-02")
        .containsEntry("discharged_at", "2026-03-03");
    assertThat(of(findings, "A-1", "ACK-01")).containsEntry("category", "Billing");
  }

  @Test
  void aListWithinJsonIsReadByWhatIsSuggestedAndDecided() throws IOException {
    Path export =
        file(
            "wrapped.json",
            """
            {"meta": {"count": 3}, "data": {"complaints": [
              {"complaintId": "77", "eventType": "created", "occurredAt": "2026-02-02T09:00:00Z", "channel": "portal"},
              {"complaintId": "77", "eventType": "resolved", "occurredAt": "2026-02-03T09:00:00Z", "channel": "portal"},
              {"complaintId": "78", "eventType": "created", "occurredAt": "2026-02-02T11:00:00Z", "channel": "mail"}]}}
            """);
    String text = printed("profile", "suggest", export);

    assertThat(text)
        .contains("\n    records: \"data.complaints\"\n")
        .contains("\n    case_id: complaintId\n")
        .contains("\n            - created  # 2 times\n")
        .contains("\n            - resolved  # once\n")
        .contains("\n    timestamp: occurredAt\n")
        .doesNotContain("zone:");
    List<Map<String, String>> findings = audited(export, text, "2 cases, 3 events");
    assertThat(of(findings, "77", "OUT-01"))
        .containsEntry("triggered_at", "2026-02-03T04:00:00-05:00");
  }

  @Test
  void aWorkbookIsReadByWhatIsSuggestedAndDecided() throws IOException {
    Path export = folder.resolve("Our Desk (März).xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(export)) {
      CellStyle dates = workbook.createCellStyle();
      dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
      XSSFSheet sheet = workbook.createSheet("Beschwerden");
      List<String> header = List.of("Vorgang Nr", "Zeitpunkt", "Ereignis", "Kanal");
      row(sheet.createRow(0), header);
      Object[][] rows = {
        {"V-1", LocalDateTime.of(2026, 3, 2, 9, 0), "Eingang", "Anruf"},
        {"V-1", LocalDateTime.of(2026, 3, 4, 17, 30), "Bestätigung", "Brief"},
        {"V-2", LocalDateTime.of(2026, 3, 5, 8, 15), "Eingang", "E-Mail"},
        {"V-2", LocalDateTime.of(2026, 3, 6, 8, 15), "geschlossen", ""}
      };
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i + 1);
        row(row, List.of((String) rows[i][0], "", (String) rows[i][2], (String) rows[i][3]));
        row.getCell(1).setCellValue((LocalDateTime) rows[i][1]);
        row.getCell(1).setCellStyle(dates);
      }
      workbook.write(out);
    }
    String text = printed("profile", "suggest", export);

    assertThat(text)
        .startsWith("# A profile for Our Desk (März).xlsx (XLSX, sheet \"Beschwerden\").\n")
        .contains("\nprofile: my-our-desk-m-rz\n")
        .contains("\nzone: desk  #")
        .contains("\n    case_id: Vorgang Nr\n")
        .contains("\n            - Eingang  # 2 times\n")
        .contains("\n            - \"Bestätigung\"  # once\n")
        .contains("\n            - geschlossen  # once\n")
        .contains("\n        Anruf: PHONE  # once\n");
    List<Map<String, String>> findings = audited(export, text, "2 cases, 4 events");
    assertThat(of(findings, "V-2", "ACK-01"))
        .containsEntry("triggered_at", "2026-03-05T08:15:00-05:00");
  }

  private static void row(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      row.createCell(i).setCellValue(cells.get(i));
    }
  }

  /** An export of a known system without its users: who is who must be said. */
  @Test
  void aKnownSystemIsExtendedByWhoIsWho() throws IOException {
    Path export = Path.of("sample-data/zendesk/ticket_audits_1.json");
    String text = printed("profile", "suggest", export);

    assertThat(text)
        .isEqualTo(
            """
            # Profile zendesk reads ticket_audits_1.json. Write here only what differs.
            profile: my-zendesk
            extends: zendesk
            # UNCERTAIN: the channels whose contacts are ALL in this export, as zendesk has them.
            recorded_channels: [WEB_FORM, EMAIL, SUPPORT_CASE, CHAT]
            roles:
              "360001000011": AGENT  # UNCERTAIN: in no role table; 7 events hang on it
              "360001000012": AGENT  # UNCERTAIN: in no role table; 2 events hang on it
              "360001000013": AGENT  # UNCERTAIN: in no role table; 2 events hang on it
            """);
    Run before = Run.of("audit", export, "--out", folder.resolve("before"));
    assertThat(before.err()).contains("11 of ", " rows cannot be used");
    assertThat(before.code()).isEqualTo(3);
    audited(
        export,
        text.replace("\"360001000013\": AGENT", "\"360001000013\": SUPPORT_LEAD"),
        " + 0 rejected + ");
  }

  /**
   * As an officer would: what was decided is no longer marked; then the profile is checked, and the
   * export audited by it.
   */
  private List<Map<String, String>> audited(Path export, String decided, String summary)
      throws IOException {
    String unmarked =
        decided.replaceAll("(?m) *# UNCERTAIN.*$", "").replaceAll("(?m)^ *#.*\\R", "");
    assertThat(unmarked).doesNotContain("UNCERTAIN");
    Path profile = file("decided.yaml", unmarked);
    assertThat(printed("profile", "check", profile)).contains("All is well.");
    Path out = folder.resolve("out");
    assertThat(printed("audit", export, "--profile", profile, "--format", "csv", "--out", out))
        .contains(summary)
        .contains("named with --profile");
    return Run.csv(out.resolve("findings.csv"));
  }

  private static Map<String, String> of(
      List<Map<String, String>> findings, String caseId, String commitment) {
    return findings.stream()
        .filter(row -> caseId.equals(row.get("case_id")))
        .filter(row -> commitment.equals(row.get("commitment")))
        .findFirst()
        .orElseThrow();
  }
}
