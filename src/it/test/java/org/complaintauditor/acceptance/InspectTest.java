package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code auditor inspect} says what a file is, and what to do where it cannot be read. */
final class InspectTest {

  private static final String ANGRY =
      "My line has been dead for three weeks, my mother is ill, and nobody calls me back on 555-0199"
          + " although I was promised it twice.";

  private static final String LOG =
      """
      Ticket;When;What;Who;Via;Message
      T1;13/01/2026 09:00;Complaint received;ann;mail;%s
      T1;14/01/2026 10:00;Answered;bob;mail;We look into it.
      T1;15/01/2026 10:00;Line checked;bob;;
      T1;20/01/2026 10:00;Closed;bob;;
      T2;15/01/2026 09:00;Complaint received;cy;phone;No dial tone.
      T2;16/01/2026 09:30;Line checked;bob;;
      T2;16/01/2026 09:40;Invoice printed;bob;;
      T2;17/01/2026 09:40;Flagged;bob;;
      T2;17/01/2026 09:41;Flagged;bob;;
      """
          .formatted(ANGRY);

  private static final String PROFILE =
      """
      profile: our-log
      title: Our log
      zone: America/Vancouver
      timestamps: [d/M/yyyy HH:mm, d/M/yyyy H:mm, M/d/yyyy HH:mm]
      recorded_channels: [EMAIL]
      roles: {bob: AGENT}
      sources:
        log:
          recognised_by: [Ticket, When]
          case_id: Ticket
          timestamp: When
          actor: Who
          actor_role: {role_of: Who, else: CUSTOMER}
          channel: {from: Via, map: {mail: EMAIL, phone: PHONE}}
          text: Message
          events:
            - activity:
                from: What
                map: {Complaint received: COMPLAINT_RECEIVED, Answered: MESSAGE_SENT, Closed: CLOSED, Flagged: {from: What}}
                otherwise: none
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private Inspected log() throws IOException {
    return Inspected.of(file("log.csv", LOG), "--profile", file("our.yaml", PROFILE));
  }

  @Test
  void saysEverythingThatItPromisesInThisOrder() throws IOException {
    assertThat(log().headings())
        .containsExactly(
            "What the export is",
            "What is in it",
            "Columns of log.csv",
            "Fields that identify people",
            "Timestamps",
            "Events",
            "Records of which no event is made",
            "Data problems",
            "Channels",
            "What can be judged from it");
  }

  @Test
  void saysWhatTheFileIsAndWhatIsInIt() throws IOException {
    Inspected inspected = log();

    assertThat(inspected.section("What the export is"))
        .containsExactly(
            "  log.csv: CSV, semicolons",
            "  Read as Our log (profile our-log, named with --profile): CSV, semicolons.");
    assertThat(inspected.section("What is in it"))
        .containsExactly(
            "  Records: 9 read = 6 that make rows + 0 only looked up + 0 left out + 3 of which the"
                + " profile makes",
            "  nothing.",
            "  Rows: 6 = 4 usable + 2 rejected + 0 exact duplicates.",
            "  2 cases, 1 of them open at the end; from 2026-01-13 12:00:00 to 2026-01-20 13:00:00.");
    assertThat(inspected.section("Events"))
        .containsExactly(
            "  2 COMPLAINT_RECEIVED (complaint received)",
            "  1 MESSAGE_SENT (message to the customer)",
            "  1 CLOSED (case closed)");
  }

  @Test
  void saysWhatBecomesOfEachColumn() throws IOException {
    Path profile =
        file(
            "our.yaml",
            PROFILE.replace("text: Message", "language: Language\n    attributes: {way: Via}"));
    Inspected inspected = Inspected.of(file("log.csv", LOG), "--profile", profile);

    assertThat(inspected.section("Columns of log.csv"))
        .containsExactly(
            "  Holds: log.",
            "  Ticket  case_id",
            "  When    timestamp",
            "  What    activity",
            "  Who     actor, actor_role",
            "  Via     channel, case attribute way",
            "  Not used: Message.",
            "  Not in the file, though the profile would use it: Language.");
  }

  @Test
  void whatOtherRecordsLookUpInAFileIsUsed() {
    Inspected inspected = Inspected.of(Inspected.sample("salesforce"));

    assertThat(inspected.section("Columns of User.csv"))
        .containsExactly(
            "  Holds: users, users_by_email.",
            "  Id        others look the record up by it",
            "  Username  activity, actor_role, decides what a record is",
            "  Name      activity, actor_role, decides what a record is",
            "  Email     activity, actor_role, decides what a record is, others look the record up by it",
            "  Title     activity, actor_role, to_role, decides what a record is",
            "  UserType  activity, actor_role, decides what a record is",
            "  Not used: IsActive.");
    // What a profile only defines is no field that a file could lack.
    assertThat(inspected.line()).doesNotContain("though the profile would use it: person");
  }

  @Test
  void namesActivitiesThatAreNotMappedWithCountsAndExamples() throws IOException {
    Inspected inspected = log();

    assertThat(inspected.section("Records of which no event is made"))
        .containsExactly(
            "  2 of log: What=Line checked (first: log.csv:4)",
            "  1 of log: What=Invoice printed (first: log.csv:8)");
    assertThat(inspected.line())
        .contains(
            "2 × activity unknown (severe), row not used; first: log.csv:9 Values: \"Flagged\" (2).");
  }

  @Test
  void kindsOfRecordsAreNotOneForEachPerson() {
    List<String> kinds =
        Inspected.of(Inspected.sample("zendesk")).section("Records of which no event is made");

    assertThat(kinds.get(0))
        .isEqualTo(
            "  22 of audit_events: type=Notification, author_role=AGENT, audit_comment=true (first:");
    assertThat(kinds).noneMatch(line -> line.matches(".*=[0-9]{3,}.*"));
  }

  @Test
  void countsContactsByChannelAndSaysWhetherTheyAreAllRecorded() throws IOException {
    assertThat(log().section("Channels"))
        .containsExactly(
            "  EMAIL: 1 complaint received, 1 contact sent; all contacts are recorded, so what is"
                + " missing was not",
            "  done",
            "  PHONE: 1 complaint received, 0 contacts sent; contacts need not be recorded, so what"
                + " is missing",
            "  proves nothing");
  }

  @Test
  void saysWhatCannotBeJudgedAndWhatIsMissing() throws IOException {
    Inspected inspected =
        Inspected.of(
            file("log.csv", LOG),
            "--profile",
            file("our.yaml", PROFILE.replace("Flagged: {from: What}", "Flagged: none")));

    assertThat(inspected.judged().get("ACK-01"))
        .isEqualTo(new Inspected.Judged("IN PART", 1, 2, 0));
    assertThat(inspected.judged().get("ESC-02"))
        .isEqualTo(new Inspected.Judged("NO RATE", 0, 0, 2));
    assertThat(inspected.line())
        .contains(
            "ESC-02 Escalation request honoured: NO RATE. 0 of 0 cases; in 2 it does not apply."
                + " This export does not record the date of “case escalated”, so it can show no"
                + " breach.");
  }

  @ParameterizedTest
  @CsvSource({
    "d/M/yyyy HH:mm, 13/02/2026 09:00, 02/03/2026 10:00, 2026-02-13 12:00:00 to 2026-03-02 13:00:00",
    "M/d/yyyy HH:mm, 02/13/2026 09:00, 03/02/2026 10:00, 2026-02-13 12:00:00 to 2026-03-02 13:00:00"
  })
  void oneValueProvesHowTheWholeColumnIsWritten(
      String pattern, String proof, String other, String period) throws IOException {
    Path export =
        file(
            "log.csv",
            "Ticket;When;What;Who;Via;Message\nT1;%s;Complaint received;ann;mail;\nT1;%s;Closed;bob;;\n"
                .formatted(proof, other));
    Inspected inspected = Inspected.of(export, "--profile", file("our.yaml", PROFILE));

    assertThat(String.join(" ", inspected.section("Timestamps")).replaceAll("\\s+", " "))
        .isEqualTo(
            " log.csv, When: written as %s; times without an offset are in the zone America/Vancouver;"
                    .formatted(pattern)
                + " \"%s\" can be read in no other way, of the 3 that are allowed."
                    .formatted(proof));
    assertThat(inspected.line()).contains("from " + period);
  }

  @Test
  void datesThatNobodyCanDecideAreShownAndNotJudged() throws IOException {
    Path export =
        file(
            "log.csv",
            """
            Ticket;When;What;Who;Via;Message
            T1;05/05/2026 09:00;Complaint received;ann;mail;
            T1;06/05/2026 09:00;Closed;bob;;
            """);
    Path profile = file("our.yaml", PROFILE);
    Inspected inspected = Inspected.of(export, "--profile", profile);

    assertThat(inspected.section("Timestamps"))
        .containsExactly(
            "  log.csv, When: times without an offset are in the zone America/Vancouver. AMBIGUOUS:"
                + " \"06/05/2026",
            "  09:00\" and all other values can be read as each of d/M/yyyy HH:mm, d/M/yyyy H:mm,"
                + " M/d/yyyy HH:mm.",
            "  Name the right one in a profile (timestamps: ...).");
    assertThat(inspected.section("What can be judged from it"))
        .containsExactly("  Nothing, until it is said how the dates are written.");
    assertThat(inspected.headings()).doesNotContain("What is in it", "Events", "Channels");

    Path out = folder.resolve("out");
    Run audit = Run.of("audit", export, "--profile", profile, "--out", out);
    assertThat(plain(audit.err()))
        .isEqualTo(
            "auditor: DIR/log.csv: the dates in \"When\" can be read as d/M/yyyy HH:mm or as d/M/yyyy"
                + " H:mm or as M/d/yyyy HH:mm, such as \"06/05/2026 09:00\", and no value of the column"
                + " settles which (a day after the 12th of a month would). Name the pattern in a"
                + " profile (timestamps: ...), or export a longer period.");
    assertThat(audit.code()).isEqualTo(3);
    assertThat(out).doesNotExist();
  }

  @Test
  void noRowOfAMixedColumnIsGuessed() throws IOException {
    Path export =
        file(
            "log.csv",
            """
            Ticket;When;What;Who;Via;Message
            T1;13/02/2026 09:00;Complaint received;ann;mail;
            T1;02/14/2026 09:00;Answered;bob;mail;
            T1;03/02/2026 09:00;Closed;bob;;
            """);
    Inspected inspected = Inspected.of(export, "--profile", file("our.yaml", PROFILE));

    assertThat(inspected.line())
        .contains(
            "MIXED: no pattern of d/M/yyyy HH:mm, d/M/yyyy H:mm, M/d/yyyy HH:mm reads all values")
        .contains("such as \"03/02/2026 09:00\", are rejected.")
        .contains("Rows: 3 = 2 usable + 1 rejected + 0")
        .contains("Values: \"03/02/2026 09:00\" (1).");
  }

  @Test
  void timesAreReadInTheZoneThatIsSaid() throws IOException {
    Path export = file("log.csv", LOG);
    Path desk = file("our.yaml", PROFILE.replace("America/Vancouver", "desk"));

    assertThat(Inspected.of(export, "--profile", desk, "--zone", "Europe/Paris").line())
        .contains("times without an offset are in the zone Europe/Paris;")
        .contains("from 2026-01-13 09:00:00 to 2026-01-20 10:00:00.");
    assertThat(log().line()).contains("from 2026-01-13 12:00:00 to 2026-01-20 13:00:00.");
  }

  @Test
  void aColumnOfTimesIsNamedOnceAndAsAmongTheColumns() {
    assertThat(Inspected.of(Inspected.sample("zendesk")).line())
        .contains(
            "Timestamps ticket_audits_1.json, audits.created_at: written as iso; times without an"
                + " offset are in the zone UTC. ticket_audits_2.json, audits.created_at: written as iso;"
                + " times without an offset are in the zone UTC. Events");
  }

  @Test
  void attributesOfJsonAreOnlyThoseThatTheAuditKeeps() throws IOException {
    Path export =
        file(
            "a.json",
            """
            {"count": 1, "rows": [{"id": "1", "at": "2026-02-02T09:00:00Z", "colour": "red", "in": {"x": 1}}]}
            """);
    Path profile =
        file(
            "a.yaml",
            """
            profile: a
            sources:
              rows:
                recognised_by: [rows.id, rows.at]
                records: rows
                case_id: id
                timestamp: at
                attributes: all
                events: [{activity: COMPLAINT_RECEIVED}]
            """);

    assertThat(Inspected.of(export, "--profile", profile).section("Columns of a.json"))
        .containsExactly(
            "  Holds: rows.",
            "  rows.id      case_id",
            "  rows.at      timestamp",
            "  rows.colour  case attribute colour",
            "  Not used: count, rows.in.x.");
  }

  @Test
  void aProfileWithoutATitleIsCalledByItsName() throws IOException {
    Path profile = file("our.yaml", PROFILE.replace("title: Our log\n", ""));

    assertThat(Inspected.of(file("log.csv", LOG), "--profile", profile).line())
        .contains("Read as our-log (profile our-log, named with --profile)");
  }

  @Test
  void aFileThatNoProfileReadsIsSketched() throws IOException {
    assertThat(Inspected.of(file("log.csv", LOG)).text().replace(folder + "/", "DIR/").lines())
        .containsSequence(
            "  Ticket: 9 filled, 2 different, such as \"T1\"",
            "  When: 9 filled, 9 different, such as \"13/01/2026 09:00\"; dates written as d/M/yyyy HH:mm",
            "  What: 9 filled, 6 different, such as \"Complaint received\"",
            "  Who: 9 filled, 3 different, such as \"ann\"",
            "  Via: 3 filled, 2 different, such as \"mail\"",
            "  Message: 3 filled, 3 different, such as \"My line has been dead for three weeks,…\"")
        .anyMatch(line -> line.contains("auditor profile ask"));
  }

  /** Texts of customers are cut, whatever a profile takes them for. */
  @ParameterizedTest
  @ValueSource(
      strings = {"text: Message", "channel: Message", "language: Message", "team: Message"})
  void whatACustomerWroteIsNeverPrintedWhole(String use) throws IOException {
    String asked =
        PROFILE
            .replaceFirst("(?m)^ +channel: .*\n", "")
            .replace("text: Message", use)
            .replace("- activity:", "- when: {Message: {not: /dial|promised/}}\n        activity:");
    Path export = file("log.csv", LOG);

    assertThat(Inspected.of(export, "--profile", file("our.yaml", asked)).line())
        .contains(" log.csv")
        .doesNotContain(ANGRY.substring(0, 85));
    assertThat(Inspected.of(export).line()).doesNotContain(ANGRY.substring(0, 45));
  }

  @Test
  void printsTheSameEachTimeAndInEachProcess() throws Exception {
    Object[] files =
        Stream.of(Inspected.sample("zendesk"))
            .map(file -> ((Path) file).toAbsolutePath())
            .toArray();
    String printed = Inspected.of(files).text();
    List<Object> arguments = new ArrayList<>(List.of("inspect", "--pack"));
    arguments.add(Path.of("rules/jive-ca").toAbsolutePath());
    arguments.addAll(Arrays.asList(files));

    assertThat(Inspected.of(files).text()).isEqualTo(printed);
    assertThat(Program.start(folder, arguments.toArray()).waitFor()).isZero();
    assertThat(folder.resolve("err.txt")).hasContent(printed);
  }

  @Test
  void nothingIsJudgedBeforeTheFirstEvent() {
    Inspected inspected = Inspected.of("sample-data/edge-cases.csv", "--as-of", "2020-01-01");

    assertThat(String.join(" ", inspected.section("What can be judged from it")))
        .contains("the first event of", "is dated 2026-02-11. Choose a later --as-of.");
    assertThat(inspected.judged()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          inspect | auditor: Missing required parameter: 'EXPORT'
          inspect sample-data/edge-cases.csv --colour | auditor: Unknown option: '--colour'
          inspect sample-data/edge-cases.csv --language es | auditor: --language es: write one of en, fr, de
          inspect sample-data/edge-cases.csv --zone Toronto | auditor: --zone Toronto: not a time zone; write one such as America/Toronto
          inspect sample-data/edge-cases.csv --profile nope | auditor: profile nope: there is no such file, and the program has no profile of this name; it has canonical, zendesk, servicenow, salesforce, jira-service-management, freshdesk, xes, nyc311, cfpb
          """)
  void wrongUseEndsWithCode2(String command, String message) {
    Run run = Run.of((Object[]) command.split(" "));

    assertThat(run.err().lines().findFirst()).contains(message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aProfileThatReadsNothingOfTheFileEndsWithCode3() {
    Run run = Run.of("inspect", "sample-data/edge-cases.csv", "--profile", "cfpb");

    assertThat(run.err())
        .startsWith("auditor: sample-data/edge-cases.csv: profile cfpb does not read this file;");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
  }

  /** Each of the three commands that read exports refuses them, and says what to do. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "InspectTest.whatCannotBeReadIsRefusedWithAnAdvice.csv",
      delimiter = '|',
      quoteCharacter = '\'')
  void whatCannotBeReadIsRefusedWithAnAdvice(String name, String advice) throws IOException {
    Path export = trap(name);
    String message = "auditor: DIR/%s: %s".formatted(name, advice);

    for (String command : List.of("inspect", "profile suggest", "audit")) {
      List<Object> arguments = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
      arguments.add(export);
      Run run = Run.of(arguments.toArray());
      assertThat(plain(run.err())).as(command).isEqualTo(message);
      assertThat(run.code()).as(command).isEqualTo(3);
      assertThat(run.out()).as(command).isEmpty();
    }
  }

  @Test
  void aHeaderWithoutRowsIsNoExport() throws IOException {
    Path known = file("known.csv", "case_id,timestamp,activity\n");
    Path unknown = file("unknown.csv", "Ticket,When,What\n");
    String nothing =
        "there is no record in this file. Maybe the export failed, or its filter or period matched"
            + " nothing? Export it again.";

    assertThat(plain(Run.of("inspect", known).err()))
        .isEqualTo(
            "auditor: DIR/known.csv: there is a header, but no row with an event below it. Maybe the"
                + " export's filter or period matched nothing?");
    for (String command : List.of("inspect", "profile suggest")) {
      List<Object> arguments = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
      arguments.add(unknown);
      Run run = Run.of(arguments.toArray());
      assertThat(plain(run.err())).isEqualTo("auditor: DIR/unknown.csv: " + nothing);
      assertThat(run.code()).isEqualTo(3);
    }
  }

  @Test
  void anArchiveOfTwoSystemsIsRefused() throws IOException {
    Path nyc = Path.of("sample-data/nyc311/service_requests.csv");
    Path cfpb = Path.of("sample-data/cfpb/complaints.json");
    Path archive = zip("both.zip", nyc, cfpb);

    for (String command : List.of("inspect", "audit", "profile suggest")) {
      List<Object> arguments = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
      arguments.add(archive);
      Run run = Run.of(arguments.toArray());
      assertThat(plain(run.err()))
          .isEqualTo(
              "auditor: these are exports of several systems: DIR/both.zip/service_requests.csv is one"
                  + " for profile nyc311, DIR/both.zip/complaints.json is one for profile cfpb. Audit"
                  + " each for itself (unpack an archive), or say with --profile which is meant.");
      assertThat(run.code()).isEqualTo(3);
    }
    Inspected meant = Inspected.of(archive, "--profile", "cfpb");
    assertThat(meant.line())
        .contains("10 cases, 10 of them open")
        .contains("1 × file or sheet that is not used (severe), left out, not rejected; first:");
    // Canonical tables are a system as any other.
    Run tables = Run.of("inspect", "sample-data/edge-cases.csv", cfpb);
    assertThat(tables.err()).startsWith("auditor: these are exports of several systems: ");
    assertThat(tables.code()).isEqualTo(3);
  }

  private String plain(String text) {
    return text.replace(folder.toString(), "DIR").strip();
  }

  private Path trap(String name) throws IOException {
    Path path = folder.resolve(name);
    String old = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1" + "\0".repeat(600);
    return switch (name) {
      case "no.csv" -> path;
      case "folder" -> Files.createDirectory(path);
      case "empty.csv" -> file(name, "");
      case "empty.json" -> file(name, "[]");
      case "empty.zip" -> zip(name);
      case "secret.zip" -> secret(zip(name, Path.of("sample-data/edge-cases.csv")));
      case "old.xls" -> Files.writeString(path, old + wide("Workbook"), ISO_8859_1);
      case "secret.xlsx" -> Files.writeString(path, old + wide("EncryptedPackage"), ISO_8859_1);
      case "letter.pdf" -> file(name, "%PDF-1.7\n");
      default -> {
        Path type = file("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        yield zip(name, type);
      }
    };
  }

  private static String wide(String text) {
    return new String(text.getBytes(UTF_16LE), ISO_8859_1);
  }

  private Path zip(String name, Path... files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        zip.write(Files.readAllBytes(file));
        zip.closeEntry();
      }
    }
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }

  /** Marks the one member as encrypted, where it stands and in the archive's directory. */
  private static Path secret(Path archive) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    bytes[6] |= 1;
    int directory = new String(bytes, ISO_8859_1).lastIndexOf("PK\u0001\u0002");
    bytes[directory + 8] |= 1;
    return Files.write(archive, bytes);
  }
}
