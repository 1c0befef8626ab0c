package org.complaintauditor.intake.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.RecordCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys of a profile and of its sources (docs/profiles.md, "The keys of a profile"). */
class SourcesTest {
  private static final String LOG =
      """
      recognised_by: [Case, At, What]
      case_id: Case
      timestamp: At
      text: What
      events: [{activity: NOTE}]
      """;
  private static final String BASE =
      """
      profile: base
      title: The base
      zone: UTC
      recorded_channels: [PHONE]
      text_limits: [255]
      roles: {ann: AGENT}
      sources:
        cases:
          recognised_by: [Case, At, What]
          case_id: Case
          actor: Who
          actor_role: {role_of: Who}
          events: [{activity: NOTE, timestamp: At}]
      """;

  @TempDir Path folder;

  private Trial log(String... more) {
    return Trial.ofSource(folder, LOG + String.join("\n", more));
  }

  @Test
  void aProfileHasWhatItsKeysSay() {
    Profile profile = new Trial(folder, BASE).profile();

    assertThat(profile.name()).isEqualTo("base");
    assertThat(profile.title().in("en")).isEqualTo("The base");
    assertThat(profile.recordedChannels()).containsExactly(Channel.PHONE);
    assertThat(profile.textLimits()).containsExactly(255);
    assertThat(profile.text()).isEqualTo(BASE);
    assertThat(profile.summary().english()).isEqualTo("1 source, with events: NOTE");
  }

  @Test
  void withoutAWordWrittenChannelsAreRecorded() {
    assertThat(log().profile().recordedChannels())
        .containsExactlyInAnyOrder(
            Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);
    assertThat(log().profile().textLimits()).isEmpty();
  }

  @Test
  void keysCountBeforeThoseOfTheProfileThatIsExtended() {
    Trial trial =
        new Trial(
                folder,
                """
                profile: mine
                extends: base.yaml
                recorded_channels: [EMAIL]
                sources:
                  cases:
                    events: [{activity: CLOSED, timestamp: At}]
                  others:
                    recognised_by: [Number, Day]
                    case_id: Number
                    events: [{activity: NOTE, timestamp: Day}]
                """)
            .beside("base.yaml", BASE)
            .with("a.csv", "Case,At,What,Who\nA,2026-01-05,x,ann\n")
            .with("b.csv", "Number,Day\nB,2026-01-06\n");

    assertThat(trial.times()).containsExactly("A CLOSED 2026-01-05", "B NOTE 2026-01-06");
    assertThat(trial.profile().name()).isEqualTo("mine");
    assertThat(trial.profile().title().in("en")).isEqualTo("The base");
    assertThat(trial.profile().recordedChannels()).containsExactly(Channel.EMAIL);
    assertThat(trial.profile().text()).endsWith(BASE);
    assertThat(trial.export().rows().get(0).actorRole()).hasToString("AGENT");
  }

  @Test
  void aProfileExtendsOneThatComesWithTheProgram() {
    Profile mine = new Trial(folder, "profile: mine\nextends: nyc311\ntitle: Ours\n").profile();

    assertThat(mine.title().in("en")).isEqualTo("Ours");
    assertThat(mine.sources()).extracting(Source::name).containsExactly("requests");
  }

  @Test
  void theRoleTableIsInTheProfileAndInAFileBesideIt() {
    Trial trial =
        new Trial(
                folder,
                """
                profile: desk
                roles: {ann: SUPPORT_LEAD, "/@us[.]example$/": AGENT, bo@us.example: SYSTEM, "17": CUSTOMER}
                roles_file: staff.csv
                sources:
                  cases:
                    recognised_by: [Case, At, Who]
                    case_id: Case
                    events: [{activity: NOTE, timestamp: At, actor_role: {role_of: Who}}]
                """)
            .beside("staff.csv", "Role;Actor\nSENIOR_MANAGER;/^dr[.]/\nAGENT;ann\n AGENT ;Eve\n")
            .with(
                "a.csv",
                """
                Case,At,Who
                1,2026-01-05,ANN
                2,2026-01-05,x@US.example
                3,2026-01-05,bo@us.example
                4,2026-01-05,17
                5,2026-01-05,Dr. No
                6,2026-01-05,eve
                7,2026-01-05,nobody
                """);

    assertThat(trial.export().rows())
        .extracting(row -> row.caseId() + " " + row.actorRole())
        .containsExactly(
            "1 SUPPORT_LEAD",
            "2 AGENT",
            "3 SYSTEM",
            "4 CUSTOMER",
            "5 SENIOR_MANAGER",
            "6 AGENT",
            "7 NONE");
    assertThat(trial.profile().text()).contains("Eve,AGENT");
  }

  @Test
  void aFileOfWhichAColumnIsMissingDoesNotHoldTheSource() {
    WholeExport export =
        log()
            .with("a.csv", "What,At,Case,More\nx,2026-01-05,A,y\n")
            .with("b.csv", "Case,At\nB,2026-01-05\n")
            .export();

    assertThat(export.rows()).extracting(row -> row.caseId()).containsExactly("A");
    assertThat(export.problems())
        .extracting(p -> p.origin().file() + " " + p.code() + ": " + p.expected())
        .containsExactly(
            "b.csv FILE_NOT_USED: a file that holds one of the profile's sources:"
                + " cases (Case, At, What)");
  }

  @Test
  void oneFileHoldsSeveralSourcesAndOneSourceIsSpreadOverSeveralFiles() {
    String file = "Case,At,Closed\n%s,2026-01-05,2026-01-0%d\n";
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: desk
                    sources:
                      opened:
                        recognised_by: [Case, At]
                        case_id: Case
                        events: [{activity: COMPLAINT_RECEIVED, timestamp: At}]
                      closed:
                        recognised_by: [Case, Closed]
                        case_id: Case
                        events: [{activity: CLOSED, timestamp: Closed}]
                    """)
                .with("a.csv", file.formatted("A", 6))
                .with("b.csv", file.formatted("B", 7))
                .times())
        .containsExactly(
            "A COMPLAINT_RECEIVED 2026-01-05",
            "A CLOSED 2026-01-06",
            "B COMPLAINT_RECEIVED 2026-01-05",
            "B CLOSED 2026-01-07");
  }

  @Test
  void recordsLieInObjectsAtAPathWhereListsHaveNoName() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [audits.events.type]
                    records: audits.events
                    case_id: ../ticket
                    timestamp: ../at
                    events: [{activity: NOTE, text: type, actor: ../../desk}]
                    """)
                .with(
                    "a.json",
                    """
                    {"desk": "d", "audits": [
                      {"ticket": 1, "at": "2026-01-05", "events": [{"type": "x"}, {"type": "y"}]},
                      {"ticket": 2, "at": "2026-01-06", "events": {"type": "z"}}]}
                    """)
                .export()
                .rows())
        .extracting(row -> row.caseId() + row.text() + row.actor() + row.timestamp().date())
        .containsExactly("1xd2026-01-05", "1yd2026-01-05", "2zd2026-01-06");
  }

  @Test
  void withoutRecordsEachRootObjectIsARecord() {
    String source = LOG.replace("NOTE", "CLOSED");
    String object = "{\"Case\": \"%s\", \"At\": \"2026-01-05\", \"What\": \"x\"}";

    assertThat(
            Trial.ofSource(folder, source)
                .with("a.json", object.formatted("A") + "\n" + object.formatted("B") + "\n")
                .with("b.json", "[" + object.formatted("C") + "," + object.formatted("D") + "]")
                .events())
        .containsExactly("A CLOSED", "B CLOSED", "C CLOSED", "D CLOSED");
  }

  @Test
  void ofSeveralPathsOfRecordsTheFirstThatTheFileHasIsTaken() {
    String source = LOG.replace("case_id", "records: [page.items, items, \"\"]\ncase_id");
    String object = "{\"Case\": \"%s\", \"At\": \"2026-01-05\", \"What\": \"x\"}";

    assertThat(
            Trial.ofSource(folder, source)
                .with("a.json", "{\"items\": [" + object.formatted("A") + "]}")
                .with("b.json", "{\"page\": {\"items\": [" + object.formatted("B") + "]}}")
                .with("c.json", object.formatted("C"))
                .events())
        .containsExactly("A NOTE", "B NOTE", "C NOTE");
  }

  @Test
  void eachCellOfARepeatedColumnIsARecordAndIsCutIntoFields() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Key, Comment]
                    records: Comment
                    split: {from: ".", by: ";", into: [date, author, body]}
                    case_id: ../Key
                    events: [{activity: NOTE, timestamp: date, actor: author, text: body}]
                    """)
                .with(
                    "a.csv",
                    """
                    Key,Comment,Comment
                    A,2026-01-05;ann;one; and more,2026-01-06; bo ;two
                    B,,2026-01-07
                    """)
                .export()
                .rows())
        .extracting(
            row -> row.caseId() + row.timestamp().date() + "/" + row.actor() + "/" + row.text())
        .containsExactly("A2026-01-05/ann/one; and more", "A2026-01-06/bo/two", "B2026-01-07//");
  }

  @Test
  void aRecordItselfIsATextWithADot() {
    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [id, tags]
                    records: tags
                    case_id: ../id
                    timestamp: ../at
                    events: [{activity: NOTE, text: .}]
                    """)
                .with("a.json", "{\"id\": 1, \"at\": \"2026-01-05\", \"tags\": [\"x\", \"y\"]}")
                .texts())
        .containsExactly("x", "y");
  }

  @ParameterizedTest
  @CsvSource({"'\"|\"', |", "tab, '\t'", "\\t, '\t'", "~~, ~", "'\";\"', ;"})
  void theDelimiterIsNotFoundOutWhereItIsSaid(String written, String between) {
    assertThat(
            log("delimiter: " + written.replace("~~", "\"~\""))
                .with("a.csv", "Case%1$sAt%1$sWhat\nA%1$s2026-01-05%1$sa,b,c\n".formatted(between))
                .texts())
        .containsExactly("a,b,c");
  }

  @Test
  void theEncodingIsNotFoundOutWhereItIsSaid() {
    byte[] content = "Case,At,What\nA,2026-01-05,Łódź\n".getBytes(Charset.forName("windows-1250"));

    assertThat(log("encoding: windows-1250").with("a.csv", content).texts())
        .containsExactly("Łódź");
    assertThat(log().with("a.csv", content).texts()).doesNotContain("Łódź");
  }

  @Test
  void theHeaderIsInTheRowThatIsSaid() {
    assertThat(
            log("header_row: 3")
                .with("a.csv", "Report,of,January\nCase,At,Who\nCase,At,What\nA,2026-01-05,x\n")
                .events())
        .containsExactly("A NOTE");
  }

  @Test
  void eachSourceHasItsOwnHeaderRow() {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: desk
                    sources:
                      one:
                        recognised_by: [Case, At]
                        header_row: 2
                        case_id: Case
                        events: [{activity: NOTE, timestamp: At}]
                      other:
                        recognised_by: [Number, Day]
                        case_id: Number
                        events: [{activity: CLOSED, timestamp: Day}]
                    """)
                .with("a.csv", "A report,\nCase,At\nA,2026-01-05\n")
                .with("b.csv", "Number,Day\nB,2026-01-06\nC,2026-01-07\n")
                .times())
        .containsExactly("A NOTE 2026-01-05", "B CLOSED 2026-01-06", "C CLOSED 2026-01-07");
  }

  @Test
  void theSheetIsTheOneThatIsSaid() throws IOException {
    assertThat(log("sheet: Cases").with("a.xlsx", workbook()).texts()).containsExactly("right");
  }

  @Test
  void severalSourcesAreSheetsOfOneWorkbook() throws IOException {
    assertThat(
            new Trial(
                    folder,
                    """
                    profile: desk
                    sources:
                      cases:
                        recognised_by: [Case, At, What]
                        sheet: Cases
                        case_id: Case
                        text: {lookup: texts, key: What, take: Long}
                        events: [{activity: NOTE, timestamp: At}]
                      texts:
                        recognised_by: [Short, Long]
                        sheet: Texts
                        key: Short
                    """)
                .with("a.xlsx", workbook())
                .texts())
        .containsExactly("the right one");
  }

  private static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      fill(book.createSheet("First"), List.of("Case", "At", "What"), List.of("A", "x", "wrong"));
      fill(
          book.createSheet("Cases"),
          List.of("Case", "At", "What"),
          List.of("A", "2026-01-05", "right"));
      fill(book.createSheet("Texts"), List.of("Short", "Long"), List.of("right", "the right one"));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void fill(Sheet sheet, List<String> header, List<String> cells) {
    Row first = sheet.createRow(0);
    Row second = sheet.createRow(1);
    for (int i = 0; i < header.size(); i++) {
      first.createCell(i).setCellValue(header.get(i));
      second.createCell(i).setCellValue(cells.get(i));
    }
  }

  @Test
  void recordsThatDoNotMeetTheConditionAreLeftOutAndCounted() {
    WholeExport export =
        Trial.ofSource(
                folder,
                LOG.replace("[{activity: NOTE}]", "[{activity: NOTE, when: {What: /x/}}]")
                    + "only: {Case: {not: B}}")
            .with("a.csv", "Case,At,What\nA,2026-01-05,x\nB,2026-01-05,x\nA,2026-01-05,y\n")
            .export();

    assertThat(export.rows()).extracting(row -> row.caseId()).containsExactly("A");
    assertThat(export.records()).isEqualTo(new RecordCounts(3, 1, 0, 1, 1));
  }

  @Test
  void recordsThatMakeNoEventAreShownByKind() {
    IntakeSummary reading =
        Trial.ofSource(
                folder, LOG.replace("[{activity: NOTE}]", "[{activity: NOTE, when: {What: x}}]"))
            .with(
                "a.csv",
                "Case,At,What\nA,2026-01-05,x\nB,2026-01-05,z\nA,2026-01-05,y\nA,2026-01-06,y\n")
            .look();

    assertThat(reading.silent())
        .extracting(kind -> kind.source() + " " + kind.values() + " " + kind.count())
        .containsExactly("cases What=y 2", "cases What=z 1");
    assertThat(reading.silent().get(0).first().row()).isEqualTo(4);
    assertThat(reading.perSource()).containsExactly(java.util.Map.entry("cases", 4L));
  }

  @Test
  void allEventsHoldUnlessTheFirstIsChosen() {
    String source =
        LOG.replace(
            "[{activity: NOTE}]", "[{activity: NOTE, when: {What: x}}, {activity: CLOSED}]");
    String file = "Case,At,What\nA,2026-01-05,x\nB,2026-01-06,y\n";

    assertThat(Trial.ofSource(folder, source + "choose: all").with("a.csv", file).events())
        .containsExactly("A NOTE", "A CLOSED", "B CLOSED");
    assertThat(Trial.ofSource(folder, source + "choose: first").with("a.csv", file).events())
        .containsExactly("A NOTE", "B CLOSED");
  }

  @Test
  void anEventHasItsOwnValueOfAColumnBeforeTheSources() {
    assertThat(
            Trial.ofSource(
                    folder,
                    LOG.replace(
                        "[{activity: NOTE}]", "[{activity: NOTE}, {activity: CLOSED, text: Case}]"))
                .with("a.csv", "Case,At,What\nA,2026-01-05,x\n")
                .texts())
        .containsExactly("x", "A");
  }

  @Test
  void attributesAreThoseNamedOrAllColumnsThatAreNotUsed() {
    String file = "Case,At,What,Team,Mood\nA,2026-01-05,x,t,m\n";

    assertThat(log("product: Mood", "attributes: {group: Team}").with("a.csv", file).attributes())
        .containsExactly("{group=t, product=m}");
    assertThat(log("product: Mood", "attributes: all").with("a.csv", file).attributes())
        .containsExactly("{Team=t, product=m}");
  }

  @Test
  void anOptionalEventWithoutTimestampDidNotHappen() {
    Trial trial =
        Trial.ofSource(
                folder,
                """
                recognised_by: [Case, Opened, Closed, Told]
                case_id: Case
                events:
                  - {activity: COMPLAINT_RECEIVED, timestamp: Opened}
                  - {activity: OUTCOME_SENT, timestamp: Told}
                  - {activity: CLOSED, timestamp: Closed, optional: true}
                """)
            .with(
                "a.csv",
                "Case,Opened,Closed,Told\nA,2026-01-05,,2026-01-06\nB,2026-01-05,2026-01-07,\n");

    assertThat(trial.events())
        .containsExactly(
            "A COMPLAINT_RECEIVED", "A OUTCOME_SENT", "B COMPLAINT_RECEIVED", "B CLOSED");
    assertThat(trial.problems()).containsExactly("3 UNREADABLE_TIMESTAMP timestamp \"\"");
  }

  @Test
  void theBytesOfAProfileMayBeginWithAByteOrderMark() {
    assertThat(new Trial(folder, "\uFEFF" + BASE).profile().text().getBytes(UTF_8))
        .isEqualTo(BASE.getBytes(UTF_8));
  }

  @Test
  void recordsAreOrderedByFieldsThenByTimestampThenByPlace() {
    String source =
        """
        recognised_by: [Case, At, No, Status]
        case_id: Case
        timestamp: At
        text: No
        %s
        events: [{activity: NOTE, when: {first_of_case: true}}]
        """;
    String file =
        """
        Case,At,No,Status
        A,2026-01-07,2,x
        A,2026-01-06,10,x
        A,2026-01-06,11,x
        """;

    assertThat(Trial.ofSource(folder, source.formatted("order_by: No")).with("a.csv", file).texts())
        .containsExactly("2");
    assertThat(Trial.ofSource(folder, source.formatted("")).with("a.csv", file).texts())
        .containsExactly("10");
    assertThat(
            Trial.ofSource(folder, source.formatted("order_by: [Status, At, No]"))
                .with("a.csv", file)
                .texts())
        .containsExactly("10");
  }

  @Test
  void numbersAndOtherTextsTogetherHaveOneOrder() {
    StringBuilder file = new StringBuilder("Case,At,No,Status\n");
    for (int i = 0; i < 200; i++) {
      String number = Integer.toString(i * 7919 % 211);
      file.append("A,2026-01-05,").append(i % 3 == 0 ? number + "a" : number).append(",x\n");
    }

    assertThat(
            Trial.ofSource(
                    folder,
                    """
                    recognised_by: [Case, At, No, Status]
                    case_id: Case
                    timestamp: At
                    text: No
                    order_by: No
                    events: [{activity: NOTE, when: {first_of_case: true}}]
                    """)
                .with("a.csv", file.toString())
                .texts())
        .containsExactly("1");
  }

  @Test
  void aListBesideTheOneThatIsReadIsNamed() {
    String event = "{\"Case\": \"%s\", \"At\": \"2026-01-05T10:00:00Z\", \"What\": \"x\"}";
    Trial trial =
        log("records: [events, other]")
            .with(
                "a.json",
                "{\"result\": [%s], \"events\": [%s], \"users\": [{\"id\": 1}]}"
                    .formatted(event.formatted("A"), event.formatted("B")));

    assertThat(trial.events()).containsExactly("B NOTE");
    assertThat(trial.problems()).containsExactly("1 FILE_NOT_USED result \"\"");
  }

  @Test
  void anEventOutsideOfTracesIsRejected() {
    String event =
        "<event><string key=\"concept:name\" value=\"closed\"/>"
            + "<date key=\"time:timestamp\" value=\"2026-01-05T10:00:00Z\"/></event>";
    Trial trial =
        new Trial(folder, "profile: desk\nextends: xes\n")
            .with(
                "a.xes",
                "<log><trace><string key=\"concept:name\" value=\"C\"/>%s</trace>%s%s</log>"
                    .formatted(event, event, event));

    assertThat(trial.events()).containsExactly("C CLOSED");
    assertThat(trial.problems())
        .containsExactlyInAnyOrder("1 MISSING_CASE_ID event \"\"", "2 MISSING_CASE_ID event \"\"");
    assertThat(trial.export().rowsRejected()).isEqualTo(2);
  }
}
