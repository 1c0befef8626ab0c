package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.cli.JobProcess;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.MachineFinding;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.store.ledger.LedgerAuthor;
import org.complaintauditor.store.ledger.LedgerLine;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.complaintauditor.store.people.SoleActs;
import org.complaintauditor.store.trail.TrailEntry;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on which a finding is decided, and what it records. */
class DecisionPagesTest {

  private static final String CASE = "C26-01055";
  private static final String COMMITMENT = "TMF-01";

  @TempDir Path folder;
  private SharedDesk desk;
  private String decide;

  @BeforeEach
  void open() throws IOException {
    desk = SharedDesk.open(folder.resolve("office"));
    decide = "/runs/" + desk.run() + "/decide";
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static String finding() {
    return "?case=" + CASE + "&commitment=" + COMMITMENT;
  }

  private static Map<String, String> form(String... more) {
    Map<String, String> form =
        new HashMap<>(
            Map.of(
                "case",
                CASE,
                "commitment",
                COMMITMENT,
                "last",
                "0",
                "list",
                "show=review&decision=open"));
    for (int i = 0; i < more.length; i += 2) {
      form.put(more[i], more[i + 1]);
    }
    return form;
  }

  private static Map<String, String> overruleToMet() {
    return form(
        "decision", "overrule",
        "verdict", "MET",
        "reason_code", "RECORD_ELSEWHERE",
        "reason", "Told by telephone on 6 January",
        "evidence_ref", "recording 4711");
  }

  private List<LedgerLine> ledger() {
    return desk.workspace().ledger().lines().toList();
  }

  @Test
  void everyFindingJudgedAloneIsWhatTheRunRecorded() {
    JudgedRun run = JudgedRun.forSingleCases(desk.runFolder(), new RuleStore(Optional.empty(), ""));
    List<String> expected = new ArrayList<>();
    List<String> found = new ArrayList<>();
    Map<String, Map<String, MachineFinding>> known = new HashMap<>();
    desk.workspace()
        .runs()
        .findings(desk.run())
        .forEach(
            one -> {
              expected.add(
                  one.caseId()
                      + one.commitment()
                      + one.verdict()
                      + one.evidenceDigest()
                      + one.basisDigest());
              MachineFinding machine =
                  known.computeIfAbsent(one.caseId(), id -> judged(run, id)).get(one.commitment());
              found.add(
                  one.caseId()
                      + one.commitment()
                      + machine.whole().verdict()
                      + machine.whole().digests().ofAll().evidence()
                      + machine.whole().digests().ofAll().basis());
            });

    assertThat(found).hasSize(3260).isEqualTo(expected);
    assertThat(run.judge("C26-99999")).isEmpty();
  }

  private static Map<String, MachineFinding> judged(JudgedRun run, String caseId) {
    AuditedCase audited = run.judge(caseId).orElseThrow();
    Map<String, MachineFinding> findings = new HashMap<>();
    CaseDecisions.machine(run.pack().name(), audited)
        .forEach(one -> findings.put(one.subject().commitment(), one));
    return findings;
  }

  @Test
  void theProofIsInWordsForThoseWhoMayReadThem() throws Exception {
    String ana = desk.get("ana", decide + finding()).body();
    String rita = desk.get("rita", decide + finding()).body();

    assertThat(ana)
        .contains("done on 9 January 2026, 2 business days late")
        .contains("Please quote tracking number TN-4145568")
        .contains("Message of event 2")
        .contains("name=\"decision\"");
    assertThat(rita)
        .contains("done on 9 January 2026, 2 business days late")
        .contains("Messages are not shown here")
        .doesNotContain("TN-4145568")
        .doesNotContain("Message of event")
        .doesNotContain("name=\"decision\"");
    assertThat(desk.get("ana", decide + "?case=C26-99999&commitment=TMF-01").statusCode())
        .isEqualTo(404);
    assertThat(desk.get("ana", decide + "?case=" + CASE + "&commitment=NONE").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aDecisionIsALineOfTheLedgerAndTheNextFindingFollows() throws Exception {
    HttpResponse<String> answer = desk.post("ana", decide, overruleToMet());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(
            decide
                + "?case=C26-01066&commitment=TMF-01&list=show%3Dreview%26decision%3Dopen&recorded=1");
    assertThat(ledger()).hasSize(1);
    LedgerLine line = ledger().get(0);
    assertThat(line.text())
        .startsWith(
            "{\"n\":1,\"prev\":\""
                + "0".repeat(64)
                + "\",\"at\":\"2026-04-20T09:12-04:00\",\"by\":{\"name\":\"Ana"
                + " Doe\",\"account\":\"ana\",\"role\":\"OFFICER\"},\"via\":\"console\",\"kind\":\"decision\"");
    assertThat(line.body())
        .matches(
            "\\{\"pack\":\"jive-ca\",\"case\":\"C26-01055\",\"commitment\":\"TMF-01\",\"decision\":\"overrule\","
                + "\"verdict\":\"MET\",\"reason_code\":\"RECORD_ELSEWHERE\",\"reason\":\"Told by telephone on 6 January\","
                + "\"evidence_ref\":\"recording 4711\",\"by\":\"Ana Doe\",\"date\":\"2026-04-20\",\"seen\":\"[a-z0-9]{16}/[a-z0-9]{16}\","
                + "\"basis\":\"[a-z0-9]{16}\"\\}");
    String next = desk.get("ana", answer.headers().firstValue("Location").orElseThrow()).body();
    assertThat(next)
        .contains("TMF-01 in case C26-01066")
        .contains("(line 1 of the ledger)")
        .contains("Take it back");

    // The command line finds it, and it counts.
    assertThat(
            Run.of(
                "decisions status --fail-on stale,orphaned,proposed --run",
                desk.runFolder(),
                "--workspace",
                desk.folder()))
        .extracting(Run::code)
        .isEqualTo(0);
    assertThat(desk.get("ana", "/runs/" + desk.run()).body()).contains("1 finding decided");
    assertThat(desk.workspace().trail().newest(Long.MAX_VALUE, 1, Optional.empty()).get(0).entry())
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("decision-recorded");
              assertThat(entry.subjects()).containsExactly(desk.run(), CASE, COMMITMENT);
            });
  }

  @Test
  void allThatIsWrongIsSaidAtOnceAndTheFormIsAsItWasFilledIn() throws Exception {
    HttpResponse<String> answer =
        desk.post(
            "ana",
            decide,
            form(
                "decision",
                "overrule",
                "verdict",
                "BREACHED",
                "reason_code",
                "OTHER",
                "reason",
                "short <b>"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("<a href=\"#verdict\">That is what the run says, too")
        .contains("<a href=\"#reason\">With “other” the reason must tell it, in at least 20")
        .contains(">short &lt;b&gt;</textarea>")
        .contains("<option value=\"OTHER\" selected>");
    assertThat(desk.post("ana", decide, form()).body()).contains("Choose what you decide.");
    assertThat(desk.post("ana", decide, form("decision", "ask_evidence")).body())
        .contains("Write the question that has to be answered.");
    assertThat(desk.post("ana", decide, form("decision", "waive", "waiver", "NONE")).body())
        .contains("Choose a waiver.");
    assertThat(desk.post("ana", decide, form("decision", "agree", "trigger", "E1")).statusCode())
        .isEqualTo(422);
    assertThat(ledger()).isEmpty();
  }

  @Test
  void ofTwoWhoDecideAtOnceTheSecondSeesBoth() throws Exception {
    assertThat(desk.post("ben", decide, form("decision", "agree")).statusCode()).isEqualTo(303);
    HttpResponse<String> second = desk.post("ana", decide, overruleToMet());

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body())
        .contains("Somebody decided in between. Nothing of yours was recorded.")
        .contains("Ben Ode")
        .contains("Told by telephone on 6 January")
        .contains("name=\"last\" value=\"1\"");
    assertThat(ledger()).hasSize(1);

    Map<String, String> again = overruleToMet();
    again.put("last", "1");
    assertThat(desk.post("ana", decide, again).statusCode()).isEqualTo(303);
    assertThat(ledger()).hasSize(2);
  }

  @Test
  void ofManyWhoDecideAtOnceOneIsRecorded() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String who = i % 2 == 0 ? "ana" : "lea";
        answers.add(
            threads.submit(() -> desk.post(who, decide, form("decision", "agree")).statusCode()));
      }
      List<Integer> codes = new ArrayList<>();
      for (Future<Integer> answer : answers) {
        codes.add(answer.get());
      }
      assertThat(codes).containsOnlyOnce(303).contains(409).hasSize(8);
    } finally {
      threads.shutdown();
    }
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void whatNeedsASecondPersonWaitsForAnother() throws Exception {
    Files.writeString(desk.folder().resolve("policy.yaml"), "second_person: [overrule_to_met]\n");
    assertThat(desk.get("ana", decide + finding()).body())
        .contains("Needs a second person before it counts: an overrule to Met.");

    desk.post("lea", decide, overruleToMet());

    assertThat(desk.get("ana", decide + finding()).body())
        .contains("waits for a second person")
        .doesNotContain("Confirm line 1");
    String confirm = "/runs/" + desk.run() + "/confirm";
    Map<String, String> of = form("of", "1", "last", "1");
    assertThat(desk.post("ana", confirm, of).statusCode()).isEqualTo(403); // No reviewer.
    HttpResponse<String> own = desk.post("lea", confirm, of);
    assertThat(own.statusCode()).isEqualTo(403);
    assertThat(own.body()).contains("Line 1 of the ledger is your own");
    assertThat(ledger()).hasSize(1);
  }

  @Test
  void anotherPersonConfirms() throws Exception {
    Files.writeString(desk.folder().resolve("policy.yaml"), "second_person: [overrule_to_met]\n");
    desk.post("ana", decide, overruleToMet());
    assertThat(desk.get("lea", decide + finding()).body()).contains("Confirm line 1");

    String confirm = "/runs/" + desk.run() + "/confirm";
    assertThat(desk.post("lea", confirm, form("of", "1", "last", "1")).statusCode()).isEqualTo(303);

    assertThat(ledger().get(1).kind()).isEqualTo("confirm");
    assertThat(ledger().get(1).body())
        .isEqualTo(
            "{\"pack\":\"jive-ca\",\"decision\":\"confirm\",\"by\":\"Lea Roy\",\"date\":\"2026-04-20\",\"of\":1}");
    assertThat(desk.get("lea", decide + finding()).body())
        .contains("After what people decided: Met (Overruled for the provider)")
        .doesNotContain("waits for a second person");
    assertThat(desk.post("lea", confirm, form("of", "1", "last", "2")).statusCode()).isEqualTo(409);
  }

  @Test
  void whatIsDecidedAfterAResetIsMarkedUntilAnotherConfirms() throws Exception {
    OffsetDateTime before = OffsetDateTime.parse("2026-01-01T00:00:00Z");
    PersonRecord ana =
        new PersonRecord(
            "p-ana",
            Optional.of("ana"),
            "Ana Doe",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Role.OFFICER,
            true,
            before.toString());
    LedgerAuthor admin = new LedgerAuthor("Anna Berg", "anna", "ADMIN");
    desk.workspace()
        .people()
        .add(
            ana,
            new TrailEntry(
                before.toString(),
                admin,
                "person-added",
                List.of("p-ana"),
                "{\"to\":\"OFFICER\"}"));
    desk.workspace()
        .people()
        .changePassword(
            "p-ana",
            Optional.of("x"),
            new TrailEntry(
                before.toString(),
                admin,
                "password-reset",
                List.of("p-ana"),
                "{" + SoleActs.ALONE + "}"));
    desk.post("ana", decide, form("decision", "agree"));

    String mark = "after a reset by Anna Berg";
    String list = "/runs/" + desk.run() + "/work?show=all&decision=decided";
    for (String page : List.of(decide + finding(), "/ledger", list)) {
      assertThat(desk.get("lea", page).body()).as(page).contains(mark);
    }
    Path audited = folder.resolve("again");
    Run.fine(
        "audit sample-data/complaints-2026-q1.csv --workspace %s --format csv,html --csv plain --out %s",
        desk.folder(), audited);
    assertThat(Files.readString(audited.resolve("decisions.csv")))
        .contains(",Ana Doe,")
        .contains(",RESET: Anna Berg");

    String confirm = "/runs/" + desk.run() + "/confirm";
    assertThat(desk.post("lea", confirm, form("of", "1", "last", "1")).statusCode()).isEqualTo(303);
    for (String page : List.of(decide + finding(), list)) {
      assertThat(desk.get("lea", page).body()).as(page).doesNotContain(mark);
    }
  }

  @Test
  void oneTakesOnesOwnDecisionBack() throws Exception {
    desk.post("ana", decide, form("decision", "agree"));
    Map<String, String> back = form("decision", "withdraw", "of", "1", "last", "1");

    assertThat(desk.post("ben", decide, back).statusCode()).isEqualTo(409); // It is Ana's.
    assertThat(desk.post("ana", decide, back).statusCode()).isEqualTo(303);
    assertThat(ledger().get(1).body())
        .isEqualTo(
            "{\"pack\":\"jive-ca\",\"decision\":\"withdraw\",\"by\":\"Ana Doe\",\"date\":\"2026-04-20\",\"of\":1}");
    assertThat(
            desk.post("ana", decide, form("decision", "withdraw", "of", "1", "last", "2"))
                .statusCode())
        .isEqualTo(409);
    assertThat(desk.get("ana", "/runs/" + desk.run() + "/work").body()).contains(CASE);
  }

  @Test
  void whoHasSaidNoNameSaysItFirstAndFindsTheForm() throws Exception {
    HttpResponse<String> asked = desk.post("nobody", decide, overruleToMet());

    assertThat(asked.statusCode()).isEqualTo(303);
    String to = asked.headers().firstValue("Location").orElseThrow();
    assertThat(to)
        .startsWith("/account?then=%2Fruns%2F")
        .endsWith("&unrecorded=yes")
        .doesNotContain("telephone");
    assertThat(ledger()).isEmpty();
    String list = "&list=show%3Dreview%26decision%3Dopen";
    assertThat(desk.get("nobody", decide + finding() + list).body())
        .contains(">Told by telephone on 6 January</textarea>")
        .contains("value=\"overrule\" data-key=\"2\" checked");
    assertThat(desk.get("ana", decide + finding()).body()).doesNotContain("Told by telephone");
  }

  @Test
  void whoHasSaidNoNameIsAskedBeforeTheFormIsShownAndMayReadWithout() throws Exception {
    HttpResponse<String> first = desk.get("nobody", decide + finding());

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location").orElseThrow())
        .startsWith("/account?then=%2Fruns%2F")
        .endsWith("&name=later");
    assertThat(desk.get("nobody", decide + finding() + "&name=later").body())
        .contains("You will be asked for your name before it is recorded.");
    assertThat(desk.get("nobody", decide + finding()).statusCode()).isEqualTo(200);
    assertThat(desk.get("ana", decide + finding()).statusCode()).isEqualTo(200);
    assertThat(desk.get("rita", decide + finding()).statusCode()).isEqualTo(200);
  }

  @Test
  void whoMayNotDecideRecordsNothing() throws Exception {
    assertThat(desk.post("rita", decide, form("decision", "agree")).statusCode()).isEqualTo(403);
    Map<String, String> stranger = form("decision", "agree", "csrf", "t-lea");
    assertThat(desk.post("ana", decide, stranger).statusCode()).isEqualTo(403);
    assertThat(ledger()).isEmpty();
  }

  @Test
  void aMaterialThatWasChangedIsNotDecidedOn() throws Exception {
    Path material = desk.runFolder().resolve("material");
    Path pack = material.resolve("pack").resolve("TMF-01.drl");
    byte[] bytes = Files.readAllBytes(pack);
    bytes[bytes.length - 2] = ' ';
    Files.write(pack, bytes);

    HttpResponse<String> answer = desk.get("ana", decide + finding());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("is damaged").contains("TMF-01.drl: was changed");
    assertThat(desk.post("ana", decide, form("decision", "agree")).statusCode()).isEqualTo(409);
    assertThat(ledger()).isEmpty();
  }

  @Test
  void theRunIsAuditedAgainWithWhatWasDecided() throws Exception {
    desk.post("ana", decide, overruleToMet());
    String again = "/runs/" + desk.run() + "/again";

    assertThat(desk.post("lea", again, Map.of()).statusCode())
        .isEqualTo(403); // She audits nothing.
    HttpResponse<String> answer = desk.post("ana", again, Map.of());

    String id = answer.headers().firstValue("Location").orElseThrow().substring("/jobs/".length());
    Path target = desk.folder().resolve("runs").resolve(id);
    String call =
        new ObjectMapper()
            .readTree(desk.workspace().jobs().find(id).orElseThrow().args())
            .path("call")
            .asText();
    assertThat(call)
        .contains("\"job\":\"audit-export\"")
        .contains("\"files\":[\"" + desk.runFolder().resolve("material") + "\"]")
        .contains("\"" + desk.folder() + "\"", "\"" + target + "\"");

    // What the job will do.
    StringWriter said = new StringWriter();
    assertThat(JobProcess.run(call, new PrintWriter(said), new PrintWriter(said)))
        .as(said.toString())
        .isZero();
    assertThat(Run.csv(target.resolve("decisions.csv")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("case", CASE).containsEntry("human_verdict", "MET");
              assertThat(row).containsEntry("state", "CURRENT").containsEntry("by", "Ana Doe");
            });
    assertThat(desk.get("ana", "/").body()).contains("1 finding decided");
  }

  @Test
  void anOccurrenceIsDecidedAlone() throws Exception {
    String several = severalOccurrences();
    String body = desk.get("ana", decide + several).body();
    Matcher option =
        Pattern.compile("<option value=\"([^\"]+)\">The occurrence that").matcher(body);
    assertThat(option.find()).isTrue();
    String[] parts = several.split("[=&]", -1);
    Map<String, String> form =
        form(
            "decision",
            "agree",
            "case",
            parts[1],
            "commitment",
            parts[3],
            "trigger",
            option.group(1));

    assertThat(desk.post("ana", decide, form).statusCode()).isEqualTo(303);
    assertThat(ledger().get(0).body()).contains("\"trigger\":\"" + option.group(1) + "\"");
  }

  /** As the next audit would say, from the lines of the ledger. */
  @Test
  void thePageOfARunHasTheRatesAfterDecisionsThatCount() throws Exception {
    assertThat(desk.get("ana", "/runs/" + desk.run()).body()).doesNotContain("after decisions");
    Files.writeString(desk.folder().resolve("policy.yaml"), "second_person: [overrule_to_met]\n");
    List<String> breached =
        Run.csv(desk.runFolder().resolve("findings.csv")).stream()
            .filter(
                row ->
                    row.get("commitment").equals("ACK-01") && row.get("verdict").equals("BREACHED"))
            .map(row -> row.get("case_id"))
            .toList();
    // One is proposed, one seconded, one asked about, one agreed to, one taken back.
    for (int i = 0; i < 2; i++) {
      Map<String, String> met = overruleToMet();
      met.putAll(Map.of("case", breached.get(i), "commitment", "ACK-01"));
      assertThat(desk.post("ana", decide, met).statusCode()).isEqualTo(303);
    }
    Map<String, String> second = form("of", "2", "last", "2");
    second.putAll(Map.of("case", breached.get(1), "commitment", "ACK-01"));
    assertThat(desk.post("lea", "/runs/" + desk.run() + "/confirm", second).statusCode())
        .isEqualTo(303);
    for (int i = 2; i < 5; i++) {
      Map<String, String> said =
          form(
              "decision",
              i == 2 ? "ask_evidence" : "agree",
              "question",
              "Was it told?",
              "case",
              breached.get(i),
              "commitment",
              "ACK-01");
      assertThat(desk.post("ana", decide, said).statusCode()).isEqualTo(303);
    }
    Map<String, String> back =
        form("decision", "withdraw", "of", "6", "last", "6", "case", breached.get(4));
    back.put("commitment", "ACK-01");
    assertThat(desk.post("ana", decide, back).statusCode()).isEqualTo(303);
    String several = severalOccurrences(row -> row.get("verdict").equals("MET"));
    Matcher option =
        Pattern.compile("<option value=\"([^\"]+)\">The occurrence that")
            .matcher(desk.get("ana", decide + several).body());
    assertThat(option.find()).isTrue();
    String[] parts = several.split("[=&]", -1);
    Map<String, String> occurrence = overruleToMet();
    occurrence.putAll(
        Map.of(
            "verdict",
            "BREACHED",
            "case",
            parts[1],
            "commitment",
            parts[3],
            "trigger",
            option.group(1)));
    assertThat(desk.post("ana", decide, occurrence).statusCode()).isEqualTo(303);

    Path again = folder.resolve("again");
    Run.fine(
        "audit",
        desk.runFolder().resolve("material"),
        "--workspace",
        desk.folder(),
        "--out",
        again);
    List<String> expected = new ArrayList<>();
    LocalizedFormats formats =
        new LocalizedFormats(MessageBundle.in("en"), ZoneId.of("America/Toronto"));
    for (JsonNode node :
        new ObjectMapper().readTree(again.resolve("summary.json").toFile()).path("commitments")) {
      JsonNode human = node.path("human");
      if (human.path("reviewed").asLong() + human.path("questioned").asLong() > 0) {
        expected.add(
            "after decisions "
                + formats.percent(
                    human.path("met").asLong(),
                    human.path("met").asLong() + human.path("breached").asLong()));
      }
    }
    assertThat(expected).hasSize(2);

    String page = desk.get("ana", "/runs/" + desk.run()).body();
    Matcher shown = Pattern.compile("after decisions [^<]+").matcher(page);
    assertThat(shown.results().map(found -> found.group())).containsExactlyElementsOf(expected);
    assertThat(page)
        .contains("commitment=ACK-01\">4 decided</a>")
        .contains("1 left out: evidence was asked for")
        .contains("1 does not count yet");
  }

  private String severalOccurrences() {
    return severalOccurrences(row -> true);
  }

  private String severalOccurrences(Predicate<Map<String, String>> which) {
    for (Map<String, String> row : Run.csv(desk.runFolder().resolve("findings.csv"))) {
      if (Integer.parseInt(row.get("occurrences")) > 1 && which.test(row)) {
        return "?case=" + row.get("case_id") + "&commitment=" + row.get("commitment");
      }
    }
    throw new AssertionError("no finding has several occurrences");
  }
}
