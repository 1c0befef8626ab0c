package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Names, addresses and numbers of customers are planted in every column of an export, and in what
 * customers and staff write; then every byte of every output is searched for them.
 */
final class PersonalDataTest {

  /** Kept apart from all other words, so that nothing else can hold them. */
  private static final String NAME = "Zylphara Quarkenbüsch";

  private static final String PLAIN_NAME = "Wenzeslaus Brombeerling";
  private static final String MAIL = "zylphara.q@planted-mail.example";
  private static final String PHONE = "+1 416 555 0188";
  private static final String LOCAL_PHONE = "(514) 555-0144";
  private static final String ACCOUNT = "ACC-77120931";
  private static final String IBAN = "DE89 3704 0044 0532 0130 00";
  private static final String CARD = "4111 1111 1111 1111";
  private static final String IP = "203.0.113.77";
  private static final String STREET = "17 Quittenweg";

  private static final List<String> PLANTED =
      List.of(
          NAME,
          PLAIN_NAME,
          "Quarkenbüsch",
          "Brombeerling",
          MAIL,
          PHONE,
          LOCAL_PHONE,
          ACCOUNT,
          "77120931",
          IBAN,
          CARD,
          IP,
          STREET);

  private static final String HEADER =
      String.join(
          ",",
          "case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,to_role,refers_to",
          "customer_type,tracking_number,text,language,team,product,province,category",
          "Customer name,E-Mail,T\u00e9l\u00e9phone,Account No,IBAN,Card,Client IP,Adresse",
          "F1,F2,F3,F4,Mood");
  private static final int COLUMNS = HEADER.split(",", -1).length;

  @TempDir private Path folder;

  private static String nfd(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  private static String capitals(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String row(String... cells) {
    List<String> all = new ArrayList<>(List.of(cells));
    while (all.size() < COLUMNS) {
      all.add("");
    }
    return String.join(",", all.stream().map(cell -> '"' + cell + '"').toList());
  }

  /** The attributes of a case: personal in name or value. */
  private static List<String> attributes(int number) {
    String who = number % 2 == 0 ? NAME : capitals(nfd(NAME));
    return List.of(
        who,
        MAIL,
        PHONE,
        ACCOUNT,
        IBAN,
        CARD,
        IP,
        STREET,
        PLAIN_NAME + "-" + (char) ('A' + number) + "lberdinger",
        number + MAIL,
        LOCAL_PHONE,
        "Called on behalf of " + PLAIN_NAME + " who lives at " + STREET + ", case number " + number,
        number % 2 == 0 ? "calm" : "angry");
  }

  private static String event(
      String id, String event, String time, String activity, List<String> middle, int number) {
    List<String> cells = new ArrayList<>(List.of(id, event, time, activity));
    cells.addAll(middle);
    cells.addAll(attributes(number));
    return row(cells.toArray(String[]::new));
  }

  private static List<String> middle(String actor, String role, String channel, String text) {
    return List.of(
        actor,
        role,
        channel,
        "",
        "",
        "",
        "RESIDENTIAL",
        "TN-1234567",
        text,
        "en",
        "North",
        "Internet",
        "ON",
        "Billing");
  }

  private static String canonical() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 12; i++) {
      String id = "C-" + i;
      lines.add(
          event(
              id,
              "a" + i,
              "2026-01-05T10:0%d:00-05:00".formatted(i % 10),
              "COMPLAINT_RECEIVED",
              middle(
                  i % 2 == 0 ? NAME : MAIL,
                  "CUSTOMER",
                  "EMAIL",
                  "Hello, this is "
                      + NAME
                      + ". My bill is wrong. Reach me at "
                      + PHONE
                      + " or "
                      + MAIL
                      + "."),
              i));
      lines.add(
          event(
              id,
              "b" + i,
              "2026-01-06T10:00:00-05:00",
              "MESSAGE_SENT",
              middle(
                  "agent-7",
                  "AGENT",
                  "EMAIL",
                  "Dear "
                      + capitals(nfd(NAME))
                      + ", we have received your complaint. Your tracking number is"
                      + " TN-1234567. We wrote to "
                      + STREET
                      + " about account "
                      + ACCOUNT
                      + "."),
              i));
    }
    lines.addAll(outOfStep());
    return String.join("\n", lines) + "\n";
  }

  /** Rows in which what identifies somebody stands where it does not belong. */
  private static List<String> outOfStep() {
    List<String> rows = new ArrayList<>();
    String time = "2026-01-07T10:00:00-05:00";
    List<String> note = middle("agent-7", "AGENT", "", "");
    rows.add(event("C-1", "p1", NAME, "NOTE", note, 1));
    rows.add(event("C-1", "p2", PHONE, "NOTE", note, 1));
    rows.add(event("C-1", "p3", time, capitals(PLAIN_NAME), note, 1));
    rows.add(event("C-1", "p4", time, MAIL, note, 1));
    rows.add(event("C-1", "p5", time, "NOTE", note, 1));
    rows.add(event("C-1", "p6", time, "NOTE", middle("agent-7", NAME, "", ""), 1));
    rows.add(event("C-1", "p7", time, "NOTE", middle("agent-7", "AGENT", PLAIN_NAME, ""), 1));
    rows.add(event("C-1", "p8", time, "MESSAGE_SENT", middle(PLAIN_NAME, "", "EMAIL", ""), 1));
    List<String> told = new ArrayList<>(note);
    told.set(3, nfd(NAME));
    rows.add(event("C-1", "p9", time, "NOTE", told, 1));
    List<String> failed = new ArrayList<>(note);
    failed.set(5, MAIL);
    rows.add(event("C-1", "p10", time, "DELIVERY_FAILED", failed, 1));
    List<String> type = new ArrayList<>(note);
    type.set(6, PLAIN_NAME);
    rows.add(event("C-1", "p11", time, "NOTE", type, 1));
    List<String> tongue = new ArrayList<>(note);
    tongue.set(9, PLAIN_NAME);
    rows.add(event("C-1", "p12", time, "NOTE", tongue, 1));
    List<String> places = new ArrayList<>(note);
    places.set(10, MAIL);
    places.set(11, PHONE);
    places.set(12, IBAN);
    places.set(13, CARD);
    rows.add(event("C-99", "q1", time, "COMPLAINT_RECEIVED", places, 2));
    rows.add("C-1,p13," + time + ",NOTE," + NAME + "," + MAIL + "," + PHONE);
    rows.add("\"" + PLAIN_NAME + "\"," + IBAN);
    return rows;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private WrittenTexts audited(Path export, Object... options) throws IOException {
    Path out = Files.createTempDirectory(folder, "out").resolve("report");
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "audit", export, "--max-rejected", "90%", "--out", out, "--smallest-group", "1"));
    arguments.addAll(List.of(options));
    Run run = Run.of(arguments.toArray());
    assertThat(run.code()).as(run.err()).isZero();
    return WrittenTexts.in(out).and("stdout", run.out()).and("stderr", run.err());
  }

  @Test
  void nothingThatIdentifiesACustomerIsInAnyOutput() throws IOException {
    Path export = file("export.csv", canonical());

    assertThat(audited(export).holding(PLANTED)).isEmpty();
    assertThat(audited(export, "--texts", "none").holding(PLANTED)).isEmpty();
    assertThat(audited(export, "--language", "de", "--agents", "pseudonyms").holding(PLANTED))
        .isEmpty();
  }

  @Test
  void whatIsAskedForIsWhereItIsPromisedAndNowhereElse() throws IOException {
    Path export = file("export.csv", canonical());
    List<String> fields =
        List.of(NAME, PLAIN_NAME, MAIL, PHONE, LOCAL_PHONE, ACCOUNT, IBAN, CARD, IP, STREET);

    WrittenTexts included = audited(export, "--personal", "include");
    for (String field : fields) {
      assertThat(
              included.partsWith(field).stream()
                  .filter(part -> !part.equals("report.xlsx!xl/sharedStrings.xml")))
          .as(field)
          .containsExactlyInAnyOrder(
              "report.xlsx!xl/worksheets/sheet4.xml", "report/data/cases-0.js");
    }

    String notice = "This report was made with --personal include";
    assertThat(included.partsWith(notice))
        .contains(
            "manifest.json",
            "report.pdf (pages)",
            "report.xlsx!xl/sharedStrings.xml",
            "report/index.html",
            "stdout",
            "summary.json");
    assertThat(audited(export).partsWith(notice)).isEmpty();
  }

  @Test
  void wholeMessagesAreInTheViewOfACaseAndNowhereElse() throws IOException {
    Path export = file("export.csv", canonical());
    String message = "Hello, this is " + NAME + ". My bill is wrong. Reach me at " + PHONE;

    WrittenTexts full = audited(export, "--texts", "full");

    assertThat(full.partsWith(message)).containsExactly("report/data/cases-0.js");
    assertThat(full.partsWith("This report was made with --texts full"))
        .contains("report.pdf (pages)", "report/index.html", "stdout", "summary.json");
    assertThat(audited(export).partsWith("My bill is wrong")).isEmpty();

    Path unrecorded =
        file("unrecorded.csv", canonical().replaceFirst(",discloses,", ",remarks of the desk,"));
    assertThat(audited(unrecorded).partsWith("received your complaint"))
        .contains("findings.csv", "report/data/cases-0.js");
    WrittenTexts none = audited(unrecorded, "--texts", "none");
    assertThat(none.partsWith("received your complaint")).isEmpty();
    assertThat(none.holding(PLANTED)).isEmpty();
  }

  /** Whoever is named in an export of another system, or can be reached by what stands in it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cfpb",
        "freshdesk",
        "jira-service-management",
        "nyc311",
        "salesforce",
        "servicenow",
        "xes",
        "zendesk"
      })
  void exportsOfOtherSystemsGiveNobodyAway(String system) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of("sample-data", system))) {
      files = all.filter(one -> !one.endsWith("expected-findings.csv")).sorted().toList();
    }
    Set<String> people = new TreeSet<>();
    for (Path file : files) {
      String text = Files.readString(file);
      people.addAll(found(MAIL_ADDRESS, text));
      people.addAll(found(JSON_NAME, text));
    }
    Path out = folder.resolve("report");
    List<Object> arguments = new ArrayList<>(List.of("audit", "--texts", "none", "--out", out));
    arguments.addAll(files);
    Run run = Run.fine(arguments.toArray());

    assertThat(WrittenTexts.in(out).and("stdout", run.out()).holding(people)).isEmpty();
  }

  private static final Pattern MAIL_ADDRESS = Pattern.compile("([\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w)");
  private static final Pattern JSON_NAME =
      Pattern.compile(
          "\"(?:name|displayName|phone|mobile)\": ?\"(\\p{Lu}\\w+ \\p{Lu}\\w+|\\+\\d+)\"");

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(one -> one.group(1)).toList();
  }

  @Test
  void aRegisterReadByAProfileThatKeepsAllColumnsGivesNobodyAway() throws IOException {
    StringBuilder register =
        new StringBuilder(
            "Beschwerde-Nr;Eingang;Erledigt;Kunde;Telefon;Anschrift;Konto;Hinweis;Filiale\n");
    for (int i = 0; i < 9; i++) {
      register.append(
          "B-%d;0%d.01.2026;1%d.01.2026;%s;%s;%s;%s;%s;Nordheide\n"
              .formatted(i, i + 1, i + 1, nfd(NAME), PHONE, STREET, IBAN, i + MAIL));
    }
    Path export = file("register.csv", register.toString());
    String profile =
        """
        profile: our-register
        zone: Europe/Berlin
        timestamps: [dd.MM.yyyy]
        PERSONAL
        sources:
          rows:
            recognised_by: [Beschwerde-Nr, Eingang]
            case_id: Beschwerde-Nr
            channel: EMAIL
            attributes: all
            events:
              - {activity: COMPLAINT_RECEIVED, timestamp: Eingang, actor_role: CUSTOMER}
              - {activity: CLOSED, timestamp: Erledigt, optional: true}
        """;
    Path guessed = file("guessed.yaml", profile.replace("PERSONAL\n", ""));
    Path declared =
        file("declared.yaml", profile.replace("PERSONAL", "personal: [Filiale, /^hin/]"));

    assertThat(audited(export, "--profile", guessed).holding(PLANTED)).isEmpty();
    assertThat(audited(export, "--profile", guessed).partsWith("Nordheide")).isNotEmpty();
    assertThat(audited(export, "--profile", declared).holding(PLANTED)).isEmpty();
    assertThat(audited(export, "--profile", declared).partsWith("Nordheide")).isEmpty();
    assertThat(Run.fine("inspect", export, "--profile", guessed).out())
        .contains(
            """
            Fields that identify people
              Anschrift (by its name)
              Hinweis (most values are e-mail addresses)
              Konto (by its name)
              Kunde (by its name)
              Telefon (by its name)
            """);
  }
}
