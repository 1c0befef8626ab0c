package org.complaintauditor.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.console.start.LocalConsole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the customer is changes in the next export: whose rules ask for it is looked at again. */
final class CustomerTypeChangeTest {

  private static final String EXPORT =
      """
      case_id,event_id,timestamp,activity,actor_role,channel,discloses,customer_type
      0012,E1,2026-01-05T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,RESIDENTIAL
      0012,E2,2026-01-20T10:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,RESIDENTIAL
      0012,E3,2026-01-22T10:00:00-05:00,CLOSED,AGENT,,,RESIDENTIAL
      """;
  private static final String ASKED =
      "0012,E4,2026-01-21T10:00:00-05:00,ESCALATION_REQUESTED,CUSTOMER,EMAIL,,RESIDENTIAL\n";
  private static final Path SHIPPED = Path.of("rules", "jive-ca");
  private static final String OVERRULE = "overrule,MET,RECORD_ELSEWHERE,told by telephone,,,,,";
  private static final String CHANGED = EXPORT.replace("RESIDENTIAL", "SMALL_BUSINESS");

  @TempDir private Path folder;
  private Path office;
  private Path before;
  private Path after;

  @BeforeEach
  void init() {
    office = folder.resolve("office");
    Run.fine("workspace init", office);
  }

  /** Two runs of this export, of which the second has another customer type. */
  private void audit(String export) throws IOException {
    before = audit("before", export, SHIPPED);
    after = audit("after", export.replace("RESIDENTIAL", "SMALL_BUSINESS"), SHIPPED);
  }

  private Path audit(String name, String export, Path pack) throws IOException {
    Path run = office.resolve("runs").resolve(name);
    Run.fine(
        "audit %s --material --as-of 2026-03-31 --pack %s --workspace %s --out %s",
        Files.writeString(folder.resolve(name + ".csv"), export), pack, office, run);
    return run;
  }

  /** Somebody agrees with each finding of the run before, or says otherwise of one. */
  private Path decided(String otherwise) throws IOException {
    Path file = Files.createTempDirectory(folder, "decisions").resolve("decisions.csv");
    Run.fine(
        "decisions template %s --only breached,not-evidenced,met,not-applicable --out %s",
        before, file);
    StringBuilder filled = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      String answer = line.contains("," + otherwise + ",") ? OVERRULE : "agree,,,,,,,,";
      filled
          .append(
              line.replaceFirst(
                  "^(0012,[^,]*,[^,]*,[^,]*,[^,]*,),{9},", "$1" + answer + "Ana Doe,2026-04-20,"))
          .append('\n');
    }
    return Files.writeString(file, filled);
  }

  private void added(Path decisions) {
    Run.fine(
        "decisions add %s --run %s --workspace %s --date 2026-04-20", decisions, before, office);
  }

  /** The state of the decision on each commitment, as the ledger or a file has it. */
  private Map<String, String> states(Path run, String source, Path from) throws IOException {
    Map<String, String> states = new TreeMap<>();
    JsonNode status =
        new JsonMapper()
            .readTree(
                Run.of("decisions status --run %s " + source + " %s --json", run, from).out());
    for (JsonNode node : status.path("decisions")) {
      assertThat(states.put(node.path("commitment").asText(), node.path("state").asText()))
          .isNull();
    }
    return states;
  }

  private void assertOneIsStale(Map<String, String> states) {
    assertThat(states)
        .containsEntry("ACK-01", "current")
        .containsEntry("CTS-01", "evidence_changed")
        .hasSize(10);
    assertThat(states.values()).containsOnlyOnce("evidence_changed");
  }

  @Test
  @DisplayName("decisions of a file, and of the ledger, where a line that was added twice is once")
  void stands() throws Exception {
    audit(EXPORT);
    Path decisions = decided("none");
    added(decisions);
    added(decisions);

    assertThat(states(before, "--workspace", office).values()).containsOnly("current");
    assertOneIsStale(states(after, "--workspace", office));
    assertOneIsStale(states(after, "--decisions", decisions));
  }

  @Test
  @DisplayName("so it is where no event has an id")
  void withoutIds() throws Exception {
    audit(EXPORT.replaceAll("E[123],", ","));

    assertOneIsStale(states(after, "--decisions", decided("none")));
  }

  @Test
  @DisplayName("so does a decision about one event of several that have no id")
  void oneEventWithoutId() throws Exception {
    audit(EXPORT.replaceAll("E[123],", ",") + ASKED.replaceAll("E4,", ","));
    Path decisions = folder.resolve("one.csv");
    String body = "case,commitment,decision,by,date,trigger\n0012,%s,agree,Ana Doe,2026-04-20,%s\n";
    Files.writeString(decisions, body.formatted("ESC-02", "nobody knows"));
    String add = "decisions add %s --run %s --workspace %s --date 2026-04-20";
    String name =
        Run.of(add, decisions, before, office)
            .err()
            .replaceAll("(?s).*did you mean ([a-z0-9]{16}/[a-z0-9]{16})\\?.*", "$1");
    Files.writeString(decisions, body.formatted("ESC-02", name));
    Run.fine(add, decisions, before, office);

    assertThat(states(before, "--workspace", office)).containsOnly(Map.entry("ESC-02", "current"));
    assertThat(states(after, "--workspace", office)).containsOnly(Map.entry("ESC-02", "current"));
  }

  @Test
  @DisplayName("what an earlier version wrote down is as stale as it was")
  void earlierVersion() throws Exception {
    audit(EXPORT);
    Path decisions = decided("none");
    Files.writeString(
        decisions, Files.readString(decisions).replaceAll("([a-z0-9]{16})/[a-z0-9]{16}", "$1"));

    assertThat(states(before, "--decisions", decisions).values()).containsOnly("current");
    assertThat(states(after, "--decisions", decisions).values()).containsOnly("evidence_changed");
    added(decisions);
    added(decided("none"));
    assertThat(states(before, "--workspace", office)).hasSize(10);
  }

  @Test
  @DisplayName("a rule that begins to ask for it makes its decisions stale")
  void ruleBeginsToAsk() throws Exception {
    before = audit("before", EXPORT, SHIPPED);
    Path pack = folder.resolve("pack");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    Path rule = pack.resolve("ACK-01.drl");
    Files.writeString(
        rule,
        Files.readString(rule)
                .replace(
                    "import org.complaintauditor.obligation.Obligation;",
                    "import org.complaintauditor.model.Reason;\n"
                        + "import org.complaintauditor.obligation.DroppedObligation;\n"
                        + "import org.complaintauditor.obligation.Obligation;")
            + """

            rule "ACK-01 dropped: a business customer has an account manager"
            when
                CaseHistory( business )
            then
                insert( DroppedObligation.of( "ACK-01", Reason.OUT_OF_SCOPE ) );
            end
            """);
    after = audit("after", CHANGED, pack);

    assertThat(states(after, "--decisions", decided("none")))
        .containsEntry("ACK-01", "evidence_changed")
        .containsEntry("TRK-01", "current");
  }

  @Test
  @DisplayName("the rates and the work list of the console follow")
  void console() throws Exception {
    audit(EXPORT);
    added(decided("ACK-01"));

    try (LocalConsole console = ConsoleDesk.empty(office)) {
      ConsoleClient ana = ConsoleClient.at(URI.create(console.entrance()));
      for (Path run : List.of(before, after)) {
        String id =
            new JsonMapper().readTree(run.resolve("manifest.json").toFile()).path("run").asText();
        assertThat(ana.get("/runs/" + id).body()).contains("after decisions 100.0%");
      }
    }
  }
}
