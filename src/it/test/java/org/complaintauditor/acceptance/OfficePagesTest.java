package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.complaintauditor.acceptance.OfficeBrowser.leadsTo;
import static org.complaintauditor.acceptance.OfficeBrowser.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.complaintauditor.console.web.Permission;
import org.complaintauditor.console.web.Routes;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What an officer does with a run besides reading it, over the pages, with the sample quarter. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OfficePagesTest {

  private static final String PASSWORD = "correct horse battery";

  /** How many breaches of ACK-01 the sample has. */
  private static final int DRAWN = 22;

  @TempDir private static Path shared;
  private static Path office;
  private static OfficeBrowser browser;
  private static String run;
  private static String stricter;

  @TempDir private Path folder;

  @BeforeAll
  static void anOfficeWithTwoRuns() throws Exception {
    office = shared.resolve("office");
    Run.fine("workspace init %s", office);
    run = audited("q1", "");
    stricter = audited("stricter", " --set ACK-01.written=1");
    browser = new OfficeBrowser(office);
  }

  private static String audited(String name, String options) throws Exception {
    Path out = office.resolve("runs").resolve(name);
    Run.fine(
        "audit %s --material --workspace %s --out %s --format json,csv" + options,
        Path.of("sample-data", "complaints-2026-q1.csv").toAbsolutePath(),
        office,
        out);
    Matcher id =
        Pattern.compile("\"run\"\\s*:\\s*\"([^\"]+)\"")
            .matcher(Files.readString(out.resolve("manifest.json")));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @AfterAll
  static void end() throws Exception {
    browser.close();
  }

  private static List<LedgerLine> lines() {
    return Workspace.open(office).ledger().lines().toList();
  }

  @Test
  @Order(1)
  @DisplayName("a waiver: all that is wrong at once; approved by another; known by its name")
  void waiver() throws Exception {
    var wrong =
        browser.post(
            "/waivers/new",
            "pack",
            "jive-ca",
            "id",
            "two words",
            "requested_by",
            "Ana Doe",
            "approved_by",
            "ana  DOE",
            "approved_on",
            "2026-02-20");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(text(wrong))
        .contains("These 6 things must be put right")
        .contains("Give it a short name")
        .contains("Nobody approves what they ask for themselves");
    assertThat(lines()).isEmpty();
    String[] right = {
      "pack",
      "jive-ca",
      "id",
      "OUTAGE-2026-02",
      "reason_code",
      "OUTAGE",
      "reason",
      "Ice <storm>",
      "commitments",
      "ACK-01",
      "commitments",
      "TRK-01",
      "from",
      "2026-02-03",
      "to",
      "2026-02-06",
      "where",
      "province = QC",
      "requested_by",
      "Ana Doe",
      "approved_by",
      "Lea Roy",
      "approved_on",
      "2026-02-20",
      "expires",
      "2099-12-31"
    };
    assertThat(leadsTo(browser.post("/waivers/new", right))).isEqualTo("/waivers");
    assertThat(lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.kind()).isEqualTo("waiver");
              assertThat(line.via()).isEqualTo("console");
              assertThat(line.by().name()).isEqualTo("Ana Doe");
              assertThat(line.body())
                  .isEqualTo(
                      "{\"pack\":\"jive-ca\",\"id\":\"OUTAGE-2026-02\",\"reason_code\":\"OUTAGE\","
                          + "\"reason\":\"Ice <storm>\",\"scope\":{\"commitments\":[\"ACK-01\",\"TRK-01\"],"
                          + "\"triggered\":[\"2026-02-03\",\"2026-02-06\"],\"where\":{\"province\":[\"QC\"]}},"
                          + "\"requested_by\":\"Ana Doe\",\"approved_by\":\"Lea Roy\","
                          + "\"approved_on\":\"2026-02-20\",\"expires\":\"2099-12-31\"}");
            });
    var again = browser.post("/waivers/new", right);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(text(again)).contains("There is a waiver of this name already");
    assertThat(browser.get("/waivers").body()).contains("Ice &lt;storm&gt;").contains("in force");
    assertThat(browser.post("/waivers/1/withdraw").statusCode()).isEqualTo(422);
    assertThat(browser.post("/waivers/7/withdraw", "reason", "x").statusCode()).isEqualTo(404);
    leadsTo(browser.post("/waivers/1/withdraw", "reason", "another outage"));
    assertThat(text(browser.get("/waivers"))).contains("OUTAGE-2026-02 taken back");
    assertThat(browser.post("/waivers/1/withdraw", "reason", "x").statusCode()).isEqualTo(409);
  }

  @Test
  @Order(2)
  @DisplayName("a review goes out and comes back; nothing is written before it is confirmed")
  void review() throws Exception {
    String page = "/runs/" + run + "/review";
    assertThat(
            browser.done(
                browser.post(
                    page + "/books", "verdicts", "BREACHED", "texts", "quotes", "language", "en")))
        .isEqualTo(page);
    Matcher book = Pattern.compile(page + "/books/[0-9a-f-]{36}").matcher(browser.get(page).body());
    assertThat(book.find()).isTrue();
    Path good = Files.write(folder.resolve("good.xlsx"), browser.download(book.group()));
    Path bad = folder.resolve("bad.xlsx");
    try (ReviewDesk desk = new ReviewDesk(good)) {
      desk.set(ReviewDesk.FIRST, "Your decision", "agree");
      desk.set(ReviewDesk.FIRST, "Your name", "Lea Roy");
      desk.day(ReviewDesk.FIRST, LocalDate.of(2026, 5, 1));
      desk.save(good);
      desk.set(ReviewDesk.FIRST, "Your decision", "agre");
      desk.set(ReviewDesk.FIRST + 1, "Your decision", "agree");
      desk.set(ReviewDesk.FIRST + 1, "Your name", "Lea Roy");
      desk.day(ReviewDesk.FIRST + 1, LocalDate.of(2026, 5, 1));
      desk.save(bad);
    }
    int before = lines().size();
    String wrong = leadsTo(browser.upload(page, bad));
    assertThat(text(browser.get(wrong)))
        .contains("One cell must be put right")
        .contains("Review!M3")
        .contains("not one of agree, overrule, ask for evidence, waive");
    leadsTo(browser.post(wrong + "/confirm"));
    assertThat(lines()).as("not even the right rows").hasSize(before);
    leadsTo(browser.post(wrong + "/discard"));
    assertThat(browser.get(wrong).statusCode()).isEqualTo(404);
    String right = leadsTo(browser.upload(page, good));
    assertThat(text(browser.get(right))).contains("New decisions: 1; unchanged: 0");
    assertThat(lines()).hasSize(before);
    leadsTo(browser.post(right + "/confirm"));
    assertThat(lines()).hasSize(before + 1);
    assertThat(lines().get(before).via()).isEqualTo("console");
    assertThat(lines().get(before).body()).contains("\"decision\":\"agree\"").contains("Lea Roy");
    assertThat(browser.post(right + "/confirm").statusCode()).isEqualTo(409);
    String twice = leadsTo(browser.upload(page, good));
    assertThat(text(browser.get(twice)))
        .contains("The very same file was imported already")
        .contains("New decisions: 0; unchanged: 1")
        .contains("There is nothing new in it")
        .doesNotContain("Write it into the ledger");
    Path none = Files.writeString(folder.resolve("none.xlsx"), "nothing of the kind");
    var refused = browser.upload(page, none);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#files\"").doesNotContain(office.toString());
  }

  @Test
  @Order(3)
  @DisplayName("the ledger in words, filtered, and byte by byte")
  void ledger() throws Exception {
    assertThat(text(browser.get("/ledger")))
        .contains("3 lines, and each fits the one before")
        .contains("Agrees with the verdict on")
        .contains("Gives waiver OUTAGE-2026-02.")
        .contains("Takes line 1 back.");
    assertThat(text(browser.get("/ledger?kind=waiver")))
        .contains("Gives waiver")
        .doesNotContain("Takes line");
    assertThat(text(browser.get("/ledger?person=nobody"))).contains("No line is like this");
    Path exported = folder.resolve("ledger.jsonl");
    Run.fine("ledger export --workspace %s --out %s", office, exported);
    assertThat(browser.download("/ledger/export")).isEqualTo(Files.readAllBytes(exported));
  }

  @Test
  @Order(4)
  @DisplayName("two runs are compared; its figures, its pages, its files and nothing else")
  void compare() throws Exception {
    var same = browser.post("/compare", "old", run, "new", run, "texts", "none");
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(text(same)).contains("Choose two different runs");
    String page =
        browser.done(browser.post("/compare", "old", run, "new", stricter, "texts", "none"));
    assertThat(text(browser.get(page)))
        .contains("ACK-01 Prompt acknowledgement 91.4% 75.6% −15.7 51 limits: 51");
    var report = browser.get(page + "/report/compare.html");
    assertThat(report.statusCode()).isEqualTo(200);
    assertThat(report.headers().firstValue("Content-Security-Policy").orElse(""))
        .doesNotContain("default-src 'self'");
    Path expected = folder.resolve("compared");
    Run.fine(
        "compare %s %s --out %s --texts none",
        office.resolve("runs/q1"), office.resolve("runs/stricter"), expected);
    assertThat(browser.download(page + "/files/changes.csv"))
        .isEqualTo(Files.readAllBytes(expected.resolve("changes.csv")));
    assertThat(browser.download(page + "/report/data/changes-0.js"))
        .as("no text that was not asked for")
        .isEqualTo(Files.readAllBytes(expected.resolve("data/changes-0.js")));
    for (String leak : List.of("/files/made.json", "/report/..%2fmade.json", "/report/made.json")) {
      assertThat(browser.get(page + leak).statusCode()).as(leak).isIn(400, 404);
    }
    assertThat(browser.get("/compare/../ledger").statusCode()).isIn(400, 404, 200);
    assertThat(text(browser.get("/trend"))).contains("91.4%").contains("≠ limits");
    String trend = leadsTo(browser.post("/trend", "pack", "jive-ca", "run", run, "run", stricter));
    String charts = leadsTo(browser.get(trend));
    assertThat(browser.asBrowsersAsk(charts)).isEqualTo(browser.download(charts));
    assertThat(text(browser.get("/trend"))).contains("jive-ca, 2026-04-15 to 2026-04-15");
    browser.language("de");
    assertThat(text(browser.get("/trend"))).contains("jive-ca, 2026-04-15 bis 2026-04-15");
    browser.language("en");
  }

  @Test
  @Order(5)
  @DisplayName("a sample is drawn, written down and concluded")
  void sample() throws Exception {
    var wrong =
        browser.post(
            "/samples",
            "run",
            run,
            "purpose",
            "both",
            "tolerable",
            "0",
            "confidence",
            "95",
            "expected",
            "0",
            "overlap",
            "0",
            "seed",
            "mine");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(text(wrong)).contains("These 2 things").contains("needs a reason");
    String page =
        browser.done(
            browser.post(
                "/samples",
                "run",
                run,
                "purpose",
                "precision",
                "tolerable",
                "5",
                "confidence",
                "95",
                "expected",
                "0",
                "overlap",
                "0",
                "seed",
                "417",
                "seed_reason",
                "thrown with dice",
                "commitments",
                "ACK-01"));
    assertThat(text(browser.get(page)))
        .contains("ACK-01 Prompt acknowledgement Breached 28 22")
        .contains("417 : thrown with dice");
    assertThat(lines().get(lines().size() - 1).kind()).isEqualTo("sample");
    assertThat(browser.done(browser.post(page + "/conclude"))).isEqualTo(page);
    assertThat(text(browser.get(page))).contains("not all looked at yet");
    assertThat(browser.done(browser.post(page + "/review", "texts", "none", "language", "en")))
        .isEqualTo(page);
    Matcher book =
        Pattern.compile("/runs/" + run + "/review/books/[0-9a-f-]{36}")
            .matcher(browser.get(page).body());
    assertThat(book.find()).isTrue();
    Path filled = Files.write(folder.resolve("sample.xlsx"), browser.download(book.group()));
    try (ReviewDesk desk = new ReviewDesk(filled)) {
      for (int row = ReviewDesk.FIRST; row < ReviewDesk.FIRST + DRAWN; row++) {
        desk.set(row, "Your decision", "agree").set(row, "Your name", "Lea Roy");
        desk.day(row, LocalDate.of(2026, 5, 1));
      }
      desk.save(filled);
    }
    leadsTo(browser.post(leadsTo(browser.upload("/runs/" + run + "/review", filled)) + "/confirm"));
    assertThat(browser.done(browser.post(page + "/conclude"))).isEqualTo(page);
    assertThat(text(browser.get(page)))
        .contains("ACK-01 Prompt acknowledgement Breached 28 22 22 0 1 supported");
    assertThat(browser.done(browser.post(page + "/agreement"))).isEqualTo(page);
    assertThat(text(browser.get(page))).contains("Machine and reviewers, findings: 23");
  }

  @Test
  @Order(6)
  @DisplayName("somebody signs off")
  void signOff() throws Exception {
    String page = "/runs/" + run + "/sign-off";
    String decided = "/runs/" + audited("decided", "") + "/sign-off";
    String newer = "The ledger has lines that this run was made without";
    assertThat(text(browser.get(decided))).doesNotContain(newer);
    String head = Workspace.open(office).ledger().head().hash();
    assertThat(browser.post(page, "role", "head", "head", head).statusCode()).isEqualTo(422);
    var older = browser.post(page, "role", "head", "seen", "yes", "head", "0".repeat(64));
    assertThat(older.statusCode()).isEqualTo(422);
    assertThat(text(older)).contains("Somebody has decided something since this page was opened");
    assertThat(browser.get(page).body()).contains("name=\"head\" value=\"" + head + "\"");
    assertThat(
            leadsTo(browser.post(page, "role", "head of compliance", "seen", "yes", "head", head)))
        .isEqualTo(page);
    LedgerLine last = lines().get(lines().size() - 1);
    assertThat(last.kind()).isEqualTo("sign-off");
    assertThat(last.by().role()).isEqualTo("head of compliance");
    assertThat(text(browser.get(page))).contains("Ana Doe, head of compliance");
    assertThat(text(browser.get(decided))).contains(newer);
  }

  @Test
  @Order(7)
  @DisplayName("a dossier is made, checked and handed out; its keys never are")
  void dossier() throws Exception {
    assertThat(text(browser.get("/dossiers"))).contains("Before the first dossier");
    assertThat(
            browser
                .post("/keys", "name", "NorthTel", "password", "short", "again", "other")
                .statusCode())
        .isEqualTo(422);
    leadsTo(browser.post("/keys", "name", "NorthTel", "password", PASSWORD, "again", PASSWORD));
    assertThat(Files.getPosixFilePermissions(office.resolve("keys/signing/signing.key")).toString())
        .doesNotContain("GROUP")
        .doesNotContain("OTHERS");
    var empty = browser.post("/dossiers", "run", run, "select", "where");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(empty.body()).contains("href=\"#recipient\"").contains("href=\"#password\"");
    String page =
        browser.done(
            browser.post(
                "/dossiers",
                "run",
                run,
                "id",
                "CCTS: \"42\"",
                "recipient",
                "CCTS",
                "organisation",
                "NorthTel",
                "purpose",
                "Acknowledgements",
                "date",
                "2026-05-04",
                "language",
                "en",
                "select",
                "where",
                "commitments",
                "ACK-01",
                "verdicts",
                "BREACHED",
                "population",
                "rows",
                "audience",
                "regulator",
                "include",
                "rules",
                "password",
                PASSWORD));
    assertThat(new String(browser.download(page + "/files/request.yaml"), StandardCharsets.UTF_8))
        .as("nothing is handed over that was not asked for")
        .contains("\"verdict\" : [ \"BREACHED\" ]")
        .containsOnlyOnce(" : true")
        .contains("\"rules\" : true");
    assertThat(browser.done(browser.post(page + "/check"))).isEqualTo(page);
    assertThat(text(browser.get(page)))
        .contains("The dossier is as it was sealed")
        .contains("none changed, missing or added");
    Path zip = Files.write(folder.resolve("d.zip"), browser.download(page + "/files/dossier.zip"));
    Run checked =
        Run.of(
            "dossier verify %s --signers %s",
            zip, office.resolve("keys/signing/signing.allowed_signers"));
    assertThat(checked.code()).as(checked.out()).isZero();
    Path made = office.resolve(page.substring(1)).resolve("dossier.zip");
    try (FileSystem inside = FileSystems.newFileSystem(made)) {
      Path root;
      try (Stream<Path> roots = Files.list(inside.getPath("/"))) {
        root = roots.findFirst().orElseThrow();
      }
      Files.writeString(root.resolve("data/redaction-log.csv"), "x\n", StandardOpenOption.APPEND);
    }
    assertThat(browser.done(browser.post(page + "/check"))).isEqualTo(page);
    assertThat(text(browser.get(page)))
        .contains("do not send this dossier")
        .contains("data/redaction-log.csv: changed")
        .doesNotContain(office.toString());
    for (String secret :
        List.of(
            "/keys/signing.key",
            "/keys/pseudonyms.key",
            page + "/files/signing.key",
            page + "/files/password")) {
      assertThat(browser.get(secret).statusCode()).as(secret).isEqualTo(404);
    }
    assertThat(new String(browser.download("/keys/allowed_signers"), StandardCharsets.UTF_8))
        .doesNotContain("PRIVATE");
    try (var all = Files.walk(office)) {
      assertThat(all.filter(one -> one.getFileName().toString().equals("password"))).isEmpty();
    }
  }

  @Test
  @Order(8)
  @DisplayName("every page in every language")
  void languages() throws Exception {
    for (String language : List.of("fr", "de", "en")) {
      browser.language(language);
      for (String page :
          List.of(
              "/ledger",
              "/waivers",
              "/waivers/new",
              "/compare",
              "/trend",
              "/samples",
              "/dossiers",
              "/keys",
              "/runs/" + run + "/review",
              "/runs/" + run + "/sign-off")) {
        var shown = browser.get(page);
        assertThat(shown.statusCode()).as(page + " " + language).isEqualTo(200);
        assertThat(shown.body()).contains("<html lang=\"" + language + "\">");
      }
    }
  }

  @Test
  @DisplayName("what each address asks of a visitor")
  void permissions() {
    Map<String, Permission> asked = new TreeMap<>();
    for (Routes.Route route : browser.routes()) {
      asked.put(route.method() + " " + route.path(), route.permission());
    }
    assertThat(asked)
        .containsEntry("GET /ledger", Permission.READ)
        .containsEntry("GET /waivers", Permission.READ)
        .containsEntry("POST /waivers/new", Permission.DECIDE)
        .containsEntry("POST /waivers/{line}/approve", Permission.CONFIRM)
        .containsEntry("POST /waivers/{line}/withdraw", Permission.CONFIRM)
        .containsEntry("GET /runs/{run}/review/books/{id}", Permission.READ_TEXTS)
        .containsEntry("POST /runs/{run}/review", Permission.DECIDE)
        .containsEntry("POST /runs/{run}/review/returned/{id}/confirm", Permission.DECIDE)
        .containsEntry("POST /compare", Permission.READ)
        .containsEntry("POST /samples", Permission.PREPARE)
        .containsEntry("POST /runs/{run}/sign-off", Permission.CONFIRM)
        .containsEntry("POST /dossiers", Permission.PREPARE)
        .containsEntry("POST /keys", Permission.ADMINISTER);
  }
}
