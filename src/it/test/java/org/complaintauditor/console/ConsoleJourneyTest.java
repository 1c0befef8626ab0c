package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.ConsoleBrowser.Hand;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * From {@code auditor console} to a decision in the ledger, as somebody goes who has a browser and
 * nothing else: with the mouse, with the keyboard alone, and with scripts switched off. Each way is
 * gone in every build, over one of both files; {@code -Pcampaign} goes all six.
 */
final class ConsoleJourneyTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");

  /** Ana Doe is nobody whom the console knows an account or a role of. */
  private static final LedgerAuthor ANA = new LedgerAuthor("Ana Doe", "", "");

  private static final String RECORD = "#decide button.main";

  @TempDir private Path folder;

  private Path office = Path.of("");
  private Instant begun = Instant.EPOCH;

  @BeforeEach
  void begin() {
    office = folder.resolve("office");
    begun = Instant.now();
  }

  @Test
  void theSampleQuarterWithTheMouse() throws Exception {
    try (ConsoleProcess console = ConsoleProcess.over(office);
        ConsoleBrowser ana =
            ConsoleBrowser.at(
                console.entrance(), "en", true, Hand.MOUSE, FilmStrip.of("sample-mouse"))) {
      auditSample(ana);

      ana.use("a[href$='/report/index.html']");
      // The report is as it is from a folder: its own scripts run.
      ana.see("html[data-ready='true']");
      ana.picture("report");
      ana.window().driver().navigate().back();

      toTheFirstFinding(ana);
      sayWho(ana);
      ana.pick("#decision-overrule");
      ana.pick("#verdict", "NOT_APPLICABLE");
      ana.pick("#reason_code", firstReason(ana));
      ana.write("#reason", "It was no complaint: the customer asked for a copy of a bill.");
      ana.picture("decide");
      ana.use(RECORD);
      ana.see(".recorded");
      ana.picture("recorded");
      assertThat(complaints(ana)).isEmpty();
    }

    Map<String, String> finding = firstToReview();
    JsonNode said = onlyDecision();
    assertThat(said.path("decision").asText()).isEqualTo("overrule");
    assertThat(said.path("case").asText()).isEqualTo(finding.get("case_id"));
    assertThat(said.path("commitment").asText()).isEqualTo(finding.get("commitment"));
    assertThat(said.path("verdict").asText()).isEqualTo("NOT_APPLICABLE");
    assertThat(said.path("by").asText()).isEqualTo("Ana Doe");
    assertThat(said.path("reason").asText()).startsWith("It was no complaint");
    assertSameAsCommandLine(SAMPLE);
  }

  @Test
  void theSampleQuarterByKeyboardAlone() throws Exception {
    try (ConsoleProcess console = ConsoleProcess.over(office);
        ConsoleBrowser ana =
            ConsoleBrowser.at(
                console.entrance(), "fr", true, Hand.KEYBOARD, FilmStrip.of("sample-keyboard"))) {
      auditSample(ana);
      toTheFirstFinding(ana);
      ana.use("main form[action='/account'] a"); // Who only wants to read says it later.
      ana.reaches("/runs/[^/]+/decide.*");
      ana.see(RECORD);
      String first = ana.path().replace("&name=later", ""); // Said once, not at each finding.

      // From finding to finding, and back.
      ana.press("j");
      ana.reaches(".*/decide.*");
      ana.until(() -> !ana.path().equals(first));
      ana.press("k");
      ana.until(() -> ana.path().equals(first));

      ana.press("3");
      ana.until(() -> ana.hasFocus("#decision-ask_evidence"));
      ana.press("1");
      ana.until(() -> ana.hasFocus("#decision-agree"));
      ana.tabTo("#reason");
      ana.press("1234 jk?"); // Who writes presses letters, and nothing else happens.
      ana.picture("decide");
      ana.pressWithControl(Keys.ENTER);
      ana.see(".problems");
      sayWho(ana);
      assertThat(ana.see("#reason").getDomProperty("value")).isEqualTo("1234 jk?");
      ana.pressWithControl(Keys.ENTER);
      ana.see(".recorded");
      ana.picture("recorded");
      assertThat(complaints(ana)).isEmpty();
    }

    Map<String, String> finding = firstToReview();
    JsonNode said = onlyDecision();
    assertThat(said.path("decision").asText()).isEqualTo("agree");
    assertThat(said.path("case").asText()).isEqualTo(finding.get("case_id"));
    assertThat(said.path("commitment").asText()).isEqualTo(finding.get("commitment"));
    assertThat(said.path("reason").asText()).isEqualTo("1234 jk?");
    assertSameAsCommandLine(SAMPLE, "--language", "fr");
  }

  @Test
  @EnabledIfSystemProperty(named = "journeys.all", matches = "true")
  void theSampleQuarterWithoutScripts() throws Exception {
    try (ConsoleProcess console = ConsoleProcess.over(office);
        ConsoleBrowser ana =
            ConsoleBrowser.at(
                console.entrance(), "de", false, Hand.MOUSE, FilmStrip.of("sample-no-scripts"))) {
      auditSample(ana);
      toTheFirstFinding(ana);
      sayWho(ana);
      ana.pick("#decision-ask_evidence");
      ana.write("#question", "Gibt es eine Aufzeichnung des Anrufs?");
      ana.picture("decide");
      ana.use(RECORD);
      ana.see(".recorded");
      ana.picture("recorded");
    }

    Map<String, String> finding = firstToReview();
    JsonNode said = onlyDecision();
    assertThat(said.path("decision").asText()).isEqualTo("ask_evidence");
    assertThat(said.path("case").asText()).isEqualTo(finding.get("case_id"));
    assertThat(said.path("commitment").asText()).isEqualTo(finding.get("commitment"));
    assertThat(said.path("question").asText()).isEqualTo("Gibt es eine Aufzeichnung des Anrufs?");
    assertSameAsCommandLine(SAMPLE, "--language", "de");
  }

  @Test
  @EnabledIfSystemProperty(named = "journeys.all", matches = "true")
  void anOwnSpreadsheetWithTheMouse() throws Exception {
    ownSpreadsheet("en", true, Hand.MOUSE, "own-mouse");
  }

  @Test
  @EnabledIfSystemProperty(named = "journeys.all", matches = "true")
  void anOwnSpreadsheetByKeyboardAlone() throws Exception {
    ownSpreadsheet("fr", true, Hand.KEYBOARD, "own-keyboard");
  }

  @Test
  void anOwnSpreadsheetWithoutScripts() throws Exception {
    ownSpreadsheet("de", false, Hand.MOUSE, "own-no-scripts");
  }

  private void ownSpreadsheet(String language, boolean scripts, Hand hand, String film)
      throws Exception {
    Path march = OwnSpreadsheet.march(folder);
    Path april = OwnSpreadsheet.april(folder);
    try (ConsoleProcess console = ConsoleProcess.over(office);
        ConsoleBrowser ana =
            ConsoleBrowser.at(console.entrance(), language, scripts, hand, FilmStrip.of(film))) {
      upload(ana, march);
      ana.reaches("/uploads/[^/]+/mapping");
      ana.picture("mapping");

      // What is not answered is asked for again, and nothing is kept.
      ana.write("#name", "care-desk");
      ana.use("form.mapping button.main");
      ana.see("#alert .problems");
      ana.picture("mapping-open");
      assertThat(ana.all("#alert .problems a")).hasSize(OwnSpreadsheet.QUESTIONS);
      assertThat(office.resolve("profiles/care-desk.yaml")).doesNotExist();

      ana.pick("input[name='answer:dates'][value='day-first']");
      ana.pick("input[name='answer:recorded'][value='EMAIL']");
      ana.pick("input[name='answer:recorded'][value='WEB_FORM']");
      if (ana.all("select[name='answer:column:Antwort'][id^='q-']").isEmpty()) {
        ana.pick("input[name='answer:column:Antwort'][value='OUTCOME_SENT']");
      } else {
        ana.pick("select[name='answer:column:Antwort'][id^='q-']", "OUTCOME_SENT");
      }
      if (scripts) {
        // What comes of the answers is shown while one answers.
        ana.see("#preview tbody tr");
      } else {
        ana.use("button[formaction*='/mapping/preview']");
        ana.see("#preview tbody tr");
      }
      ana.picture("mapping-answered");
      ana.write("#name", "care-desk");
      ana.use("form.mapping button.main");
      ana.reaches("/uploads/[^/]+");
      ana.picture("understood");
      assertThat(office.resolve("profiles/care-desk.yaml")).isNotEmptyFile();

      ana.use("form[action$='/audit'] button.main");
      ana.reaches("/uploads/[^/]+/audit");
      ana.picture("audit");
      ana.use("form[action='/runs'] button.main");
      ana.reaches("/runs/[^/]+");
      ana.picture("run");

      ana.use("a[href*='verdict=BREACHED']");
      ana.reaches("/runs/[^/]+/work.*");
      ana.picture("work");
      ana.use("table.findings tbody a");
      sayWho(ana);
      ana.pick("#decision-agree");
      ana.picture("decide");
      ana.use(RECORD);
      ana.see(".recorded");
      ana.picture("recorded");

      // The next month has the same columns.
      ana.go("/");
      upload(ana, april);
      ana.see(".facts");
      ana.picture("next-month");
      assertThat(ana.path()).matches("/uploads/[^/]+");
      assertThat(ana.text(".lead")).contains("care-desk");
      if (scripts) {
        assertThat(complaints(ana)).isEmpty();
      }
    }

    JsonNode said = onlyDecision();
    Map<String, String> decided =
        Run.csv(runFolder().resolve("findings.csv")).stream()
            .filter(
                row ->
                    row.get("case_id").equals(said.path("case").asText())
                        && row.get("commitment").equals(said.path("commitment").asText()))
            .findFirst()
            .orElseThrow();
    assertThat(said.path("decision").asText()).isEqualTo("agree");
    assertThat(decided.get("verdict")).isEqualTo("BREACHED");
    assertSameAsCommandLine(
        march, "--language", language, "--profile", office.resolve("profiles/care-desk.yaml"));
  }

  /**
   * What the browser complained of, but for what belongs to the journey: a form that was not
   * complete, and a preview that a later change made needless.
   */
  private static List<String> complaints(ConsoleBrowser ana) {
    return ana.window().complaints().stream()
        .filter(
            complaint ->
                Stream.of(" status of 422 ", "htmx:sendAbort", "htmx:afterRequest")
                    .noneMatch(complaint::contains))
        .toList();
  }

  /** Two clicks of a newcomer, to the page of the run. */
  private static void auditSample(ConsoleBrowser ana) throws IOException {
    ana.reaches("/");
    ana.picture("first");
    ana.use("form[action='/samples-quarter'] button");
    ana.reaches("/uploads/[^/]+/audit");
    ana.see("form[action='/runs']");
    ana.picture("audit");
    ana.use("form[action='/runs'] button.main");
    ana.reaches("/(jobs|runs)/[^/]+");
    ana.picture("progress");
    ana.reaches("/runs/[^/]+");
    ana.picture("run");
  }

  private static void upload(ConsoleBrowser ana, Path file) throws IOException {
    ana.choose("#files", file);
    ana.picture("chosen");
    ana.use("form.dropping button.main");
    ana.reaches("/uploads/.+");
    ana.see(".facts, form.mapping");
  }

  private static void toTheFirstFinding(ConsoleBrowser ana) throws IOException {
    ana.use("nav a.main");
    ana.reaches("/runs/[^/]+/work.*");
    ana.picture("work");
    ana.use("table.findings tbody a");
    ana.reaches("/account.*");
  }

  /** Who decides for the first time says who that is. */
  private static void sayWho(ConsoleBrowser ana) throws IOException {
    ana.reaches("/account.*");
    ana.picture("who");
    ana.write("#name", "Ana Doe");
    ana.use("main form[action='/account'] button.main");
    ana.reaches(".*/decide.*");
    ana.see(RECORD);
  }

  private static String firstReason(ConsoleBrowser ana) {
    return Optional.ofNullable(
            ana.see("#reason_code")
                .findElements(By.cssSelector("option:not([value=''])"))
                .get(0)
                .getDomAttribute("value"))
        .orElseThrow();
  }

  /** The first finding of the list of those to be reviewed, as the run's own file has it. */
  private Map<String, String> firstToReview() {
    return Run.csv(runFolder().resolve("findings.csv")).stream()
        .filter(row -> !row.get("review").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** What the only decision says; the line says who wrote it, when, and from where. */
  private JsonNode onlyDecision() throws IOException {
    List<LedgerLine> decisions = new ArrayList<>();
    try (Workspace workspace = Workspace.open(office);
        Stream<LedgerLine> lines = workspace.ledger().lines()) {
      lines.filter(line -> line.kind().equals("decision")).forEach(decisions::add);
      assertThat(workspace.verify()).isEmpty();
    }
    assertThat(decisions).hasSize(1);
    LedgerLine line = decisions.get(0);
    assertThat(line.by()).isEqualTo(ANA);
    assertThat(line.via()).isEqualTo("console");
    assertThat(OffsetDateTime.parse(line.at()).toInstant())
        .isBetween(begun.minusSeconds(1), Instant.now());
    return new ObjectMapper().readTree(line.body());
  }

  private Path runFolder() {
    try (Workspace workspace = Workspace.open(office)) {
      List<RunRecord> runs = workspace.runs().all();
      assertThat(runs).hasSize(1);
      return Path.of(runs.get(0).folder());
    }
  }

  /** The same file and options on the command line make the same findings, byte for byte. */
  private void assertSameAsCommandLine(Path file, Object... options) throws IOException {
    Path same = folder.resolve("same");
    Run.fine("audit %s --out %s", file, same, options);
    assertThat(Files.readString(runFolder().resolve("findings.csv")))
        .isEqualTo(Files.readString(same.resolve("findings.csv")));
    assertThat(Files.mismatch(runFolder().resolve("findings.csv"), same.resolve("findings.csv")))
        .isEqualTo(-1);
  }
}
