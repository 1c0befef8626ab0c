package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.complaintauditor.report.RunFacts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that people say is a line of the ledger: samples, waivers, sign-offs, replies. */
final class LedgerKindsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SAMPLE = "sample-data/complaints-2026-q1.csv";

  @TempDir private static Path shared;
  private static Path run = Path.of("");

  @TempDir private Path folder;
  private Path office = Path.of("");

  @BeforeAll
  static void audit() {
    run = shared.resolve("run");
    Run.fine("audit " + SAMPLE + " --material --format csv,json --csv plain --out %s", run);
  }

  @BeforeEach
  void workspace() {
    office = folder.resolve("office");
    Run.fine("workspace init %s", office);
  }

  private static String sha256(Path file) throws IOException {
    return RunFacts.FileFacts.of("", file).sha256();
  }

  private List<JsonNode> lines() throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.deleteIfExists(file);
    Run.fine("ledger export --workspace %s --out %s", office, file);
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private Run draw(Path out, String date) {
    return Run.of(
        "sample",
        run,
        "--for",
        "precision",
        "--commitments",
        "ACK-01",
        "--seed",
        "mine",
        "--seed-reason",
        "a second look",
        "--workspace",
        office,
        "--drawn-by",
        "Lea Roy",
        "--date",
        date,
        "--out",
        out);
  }

  private Path decisions(String name, String by, String date, String caseId, String decision)
      throws IOException {
    return Files.writeString(
        folder.resolve(name),
        "- {case: %s, commitment: ACK-01, %s, by: %s, date: %s}\n"
            .formatted(caseId, decision, by, date));
  }

  private Run add(Path decisions) {
    return Run.fine(
        "decisions add %s --run %s --workspace %s --date 2026-04-21", decisions, run, office);
  }

  private List<String> breached() {
    return Run.csv(run.resolve("findings.csv")).stream()
        .filter(row -> row.get("commitment").equals("ACK-01"))
        .filter(row -> row.get("verdict").equals("BREACHED"))
        .map(row -> row.get("case_id"))
        .toList();
  }

  @Test
  @DisplayName("a sample by a seed of one's own stands in the ledger before the first decision")
  void sample() throws IOException {
    Path file = folder.resolve("s.json");
    Run drawn = draw(file, "2026-04-20");
    assertThat(drawn.err()).isEmpty();
    assertThat(drawn.out()).endsWith("The sample is line 1 of the ledger.\n");
    JsonNode line = lines().get(0);
    assertThat(line.path("kind").asText()).isEqualTo("sample");
    assertThat(line.path("by").path("name").asText()).isEqualTo("Lea Roy");
    assertThat(line.path("body").path("seed").asText()).isEqualTo("mine");
    assertThat(line.path("body").path("seed_reason").asText()).isEqualTo("a second look");
    assertThat(line.path("body").path("sha256").asText()).isEqualTo(sha256(file));
    assertThat(draw(folder.resolve("again.json"), "2026-04-20").out())
        .endsWith("The sample is line 1 of the ledger already.\n");
    assertThat(lines()).hasSize(1);

    add(decisions("d.yaml", "Ana", "2026-04-21", drawn(file), "decision: agree"));
    Run concluded = Run.of("sample", "conclude", file, "--run", run, "--workspace", office);
    assertThat(concluded.code()).isEqualTo(1);
    assertThat(concluded.err()).isEmpty();

    Run unknown =
        Run.of("sample", "conclude", file, "--run", run, "--decisions", folder.resolve("d.yaml"));
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("no ledger shows that this was before the first decision");
  }

  @Test
  @DisplayName("who decided first cannot choose a seed any more, nor conclude from such a sample")
  void late() throws IOException {
    for (String id : breached()) {
      add(decisions(id + ".yaml", "Ana", "2026-04-19", id, "decision: agree"));
    }

    Run late = draw(folder.resolve("s.json"), "2026-04-22");

    assertThat(late.code()).isEqualTo(3);
    assertThat(late.err())
        .matches(
            "(?s)auditor: --seed: line \\d+ of the ledger decides about \\S+/ACK-01 already, which"
                + " this seed draws\\..*");
    assertThat(folder.resolve("s.json")).doesNotExist();
    assertThat(lines()).hasSize(breached().size());
  }

  @Test
  @DisplayName("decisions of a file that are older than the sample are refused")
  void olderFile() throws IOException {
    Path file = folder.resolve("s.json");
    draw(file, "2026-04-20");
    Path older = decisions("d.yaml", "Ana", "2026-04-19", drawn(file), "decision: agree");

    Run refused =
        Run.of(
            "sample", "conclude", file, "--run", run, "--workspace", office, "--decisions", older);

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains("was decided about before the sample was drawn by the seed \"mine\" (line 1 of");
  }

  private static String drawn(Path sample) throws IOException {
    return JSON.readTree(sample.toFile())
        .path("populations")
        .get(0)
        .path("selected")
        .get(0)
        .path("case")
        .asText();
  }

  @Test
  @DisplayName("waivers of the ledger count in a run, once, until they are taken back")
  void waivers() throws IOException {
    String caseId = breached().get(0);
    Path file = folder.resolve("w.yaml");
    Files.writeString(
        file,
        "- {id: W-1, reason_code: OUTAGE, reason: storm, scope: {cases: ["
            + caseId
            + "]},"
            + " requested_by: Ana Doe, approved_by: Lea Roy, approved_on: 2026-02-20,"
            + " expires: 2026-12-31}\n");
    Object[] add = {"waivers", "add", file, "--workspace", office, "--date", "2026-04-20"};

    assertThat(Run.of(add).out()).isEqualTo("New waivers: 1; in the ledger already: 0.\n");
    assertThat(Run.of(add).out()).isEqualTo("New waivers: 0; in the ledger already: 1.\n");
    assertThat(lines()).hasSize(1);
    assertThat(lines().get(0).path("kind").asText()).isEqualTo("waiver");
    assertThat(waived("one", "--workspace", office)).isEqualTo(List.of("W-1"));
    assertThat(waived("both", "--workspace", office, "--waivers", file)).isEqualTo(List.of("W-1"));

    Files.writeString(file, Files.readString(file).replace("storm", "strike"));
    Run other = Run.of(add);
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("waiver W-1 says something else than the ledger");

    Run back =
        Run.of(
            "decisions",
            "withdraw",
            1,
            "--workspace",
            office,
            "--by",
            "Lea Roy",
            "--date",
            "2026-04-22",
            "--reason",
            "it was another case");
    assertThat(back.out()).isEqualTo("Line 2 of the ledger takes back line 1.\n");
    assertThat(waived("back", "--workspace", office)).isEmpty();
  }

  private List<String> waived(String out, Object... options) throws IOException {
    List<Object> arguments =
        new ArrayList<>(List.of("audit", SAMPLE, "--format", "json", "--out", folder.resolve(out)));
    arguments.addAll(List.of(options));
    Run.fine(arguments.toArray());
    List<String> ids = new ArrayList<>();
    JSON.readTree(folder.resolve(out).resolve("summary.json").toFile())
        .path("decisions")
        .path("waivers")
        .forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  @Test
  @DisplayName("a decision that waits for a second person is confirmed by another than who decided")
  void confirmed() throws IOException {
    Files.writeString(office.resolve("policy.yaml"), "second_person: [overrule_to_met]\n");
    String overrule =
        "decision: overrule, verdict: MET, reason_code: DATA_WRONG, reason: a wrong time";
    add(decisions("d.yaml", "Ana Doe", "2026-04-20", breached().get(0), overrule));
    assertThat(status()).contains("waits for a second person: 1\n");

    String confirm = "decisions confirm %s --workspace %s --date 2026-04-21 --by %s";
    Run same = Run.of(confirm, 1, office, "ana doe");
    assertThat(same.code()).isEqualTo(2);
    assertThat(same.err()).contains("--by ana doe: is who decided; a second person is another");
    assertThat(Run.of(confirm, 1, office, "Lea Roy").out())
        .isEqualTo("Line 2 of the ledger confirms line 1.\n");
    assertThat(status()).contains("current: 1\n").doesNotContain("second person");

    Run none = Run.of(confirm, 9, office, "Bo");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("the ledger has no line 9; its last is 2");
  }

  private String status() {
    return Run.of("decisions", "status", "--run", run, "--workspace", office).out();
  }

  @Test
  @DisplayName("a sign-off names the hash of the manifest; a changed file is not signed")
  void signOff() throws IOException {
    Object[] sign = {
      "sign-off",
      run,
      "--workspace",
      office,
      "--by",
      "Lea Roy",
      "--role",
      "head of compliance",
      "--date",
      "2026-04-30",
      "--remark",
      "with the reservations of the report"
    };

    Run signed = Run.of(sign);

    assertThat(signed.err()).isEmpty();
    assertThat(lines()).hasSize(1);
    JsonNode line = lines().get(0);
    assertThat(line.path("kind").asText()).isEqualTo("sign-off");
    assertThat(line.path("by").path("role").asText()).isEqualTo("head of compliance");
    Map<String, Object> body =
        JSON.convertValue(line.path("body"), new TypeReference<Map<String, Object>>() {});
    assertThat(body)
        .containsOnlyKeys("pack", "run", "manifest_sha256", "by", "date", "remark")
        .containsEntry("manifest_sha256", sha256(run.resolve("manifest.json")));
    assertThat(signed.out())
        .startsWith("Line 1: Lea Roy signs off run " + body.get("run") + ", manifest ")
        .containsPattern("Head of the ledger: [0-9a-f]{64}\n");
    assertThat(Run.of(sign).out()).startsWith("Line 1 of the ledger says so already");

    Path findings = run.resolve("findings.csv");
    String text = Files.readString(findings);
    try {
      Files.writeString(findings, text.replaceFirst("BREACHED", "MET"));
      Run changed = Run.of(sign);
      assertThat(changed.code()).isEqualTo(3);
      assertThat(changed.err()).contains("files are not as the run wrote them", "findings.csv");
    } finally {
      Files.writeString(findings, text);
    }
    assertThat(lines()).hasSize(1);
  }

  @Test
  @DisplayName("the summary says how far two people agree who decided on the same findings")
  void agreement() throws IOException {
    List<String> breached = breached();
    String overrule =
        "decision: overrule, verdict: MET, reason_code: DATA_WRONG, reason: a wrong time";
    add(decisions("a.yaml", "Ana", "2026-04-20", breached.get(0), "decision: agree"));
    add(decisions("b.yaml", "Bo", "2026-04-20", breached.get(0), overrule));
    add(decisions("c.yaml", "Ana", "2026-04-20", breached.get(1), "decision: agree"));

    waived("two", "--workspace", office);

    JsonNode agreement =
        JSON.readTree(folder.resolve("two/summary.json").toFile()).path("agreement");
    assertThat(agreement.path("reviewers").path("findings").asInt()).isEqualTo(1);
    assertThat(agreement.path("reviewers").path("agreed").asInt()).isZero();
    assertThat(agreement.path("machine_reviewer").path("findings").asInt()).isEqualTo(2);
    assertThat(agreement.path("disagreements"))
        .isEqualTo(
            JSON.readTree(
                "[{\"case\":\"%s\",\"commitment\":\"ACK-01\",\"first\":\"BREACHED\",\"second\":\"MET\"}]"
                    .formatted(breached.get(0))));

    Run.fine(
        "audit " + SAMPLE + " --format json --decisions %s --out %s",
        folder.resolve("c.yaml"),
        folder.resolve("one"));
    assertThat(JSON.readTree(folder.resolve("one/summary.json").toFile()).has("agreement"))
        .isFalse();
  }
}
