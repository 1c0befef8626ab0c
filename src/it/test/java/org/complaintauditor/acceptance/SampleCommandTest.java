package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Samples of the sample quarter's findings, drawn, reviewed and concluded. */
final class SampleCommandTest {

  /** What docs/sampling.md tells to do by hand: draws of findings.csv with sha256sum. */
  private static final String BY_HAND =
      """
      awk -F, -v c="$2" -v v="$3" '$2 == c && $3 == v { print $(NF - 2) }' "$1/findings.csv" > keys
      sha256sum < keys | cut -d' ' -f1
      while read -r key; do
        hash=$(printf '%s\\0%s' "$4" "$key" | sha256sum | cut -d' ' -f1)
        echo "$hash $key"
      done < keys | LC_ALL=C sort | head -n "$5"
      """;

  @TempDir private static Path folder = Path.of("");
  private static Path run = Path.of("");

  @BeforeAll
  static void audit() {
    run = folder.resolve("run");
    Run.fine(
        "audit sample-data/complaints-2026-q1.csv --material --format csv --csv plain --out %s",
        run);
  }

  private static Path out(String name) {
    return folder.resolve(name);
  }

  @Test
  @DisplayName("the sample is printed, and is the same to the byte when it is drawn again")
  void drawn() throws IOException {
    Run drawn =
        Run.fine(
            "sample %s --commitments ACK-01,CTS-02 --overlap 20%% --out".replace("%%", "%") + " %s",
            run,
            out("a.json"));
    Run.fine(
        "sample %s --commitments CTS-02,ACK-01 --overlap 0.2 --language de --out %s",
        run, out("b.json"));

    List<String> lines = drawn.out().lines().toList();
    assertThat(lines.get(0)).matches("Sample of run jive-ca-[0-9a-f]{12}, findings: 91 of 345");
    assertThat(lines.get(2)).matches("Seed: jive-ca-[0-9a-f]{12}, the run's id");
    assertThat(lines.subList(3, lines.size()))
        .containsExactly(
            "",
            "Population            Findings  Drawn",
            "─────────────────────────────────────",
            "ACK-01      Breached        28     22",
            "ACK-01      Met            296     53",
            "CTS-02      Breached         0      0",
            "CTS-02      Met             21     16",
            "",
            "Two people look at 20 of them, each without knowing what the other says.");
    assertThat(out("b.json")).hasSameTextualContentAs(out("a.json"));
  }

  @Test
  @DisplayName("a shell script draws the same with sha256sum")
  void byHand() throws IOException, InterruptedException {
    Path office = out("office");
    Run.fine("workspace init %s", office);
    Run.fine(
        "sample %s --for misses --commitments ACK-01 --seed %s --seed-reason %s --out %s"
            + " --workspace %s --drawn-by Lea --date 2026-04-20",
        run, "our seed", "a second sample", out("hand.json"), office);
    Path script = Files.writeString(out("draw.sh"), BY_HAND);
    Process shell =
        new ProcessBuilder(
                "sh", script.toString(), run.toString(), "ACK-01", "MET", "our seed", "53")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    List<String> printed =
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();

    String json = Files.readString(out("hand.json"));
    assertThat(printed).hasSize(54);
    assertThat(json).contains("\"sha256\": \"" + printed.get(0) + "\"");
    List<String> expected = new ArrayList<>();
    for (int i = 1; i < printed.size(); i++) {
      List<String> words = List.of(printed.get(i).split(" ", -1));
      expected.add("\"key\": \"" + words.get(1) + "\"");
      expected.add("\"rank\": " + i);
      expected.add("\"hash\": \"" + words.get(0) + "\"");
    }
    String selected = json.substring(json.indexOf("\"selected\""));
    assertThat(
            selected
                .lines()
                .map(line -> line.strip().replaceAll(",$", ""))
                .filter(line -> line.matches("\"(key|rank|hash)\": .*")))
        .containsExactlyElementsOf(expected);
  }

  @Test
  @DisplayName("a sample that people looked at is concluded; one that was changed is refused")
  void concluded() throws IOException {
    Run.fine("sample %s --for precision --commitments ESC-02 --out %s", run, out("c.json"));
    StringBuilder decisions = new StringBuilder("case,commitment,decision,by,date\n");
    String sample = Files.readString(out("c.json"));
    sample
        .lines()
        .filter(line -> line.contains("\"case\""))
        .map(line -> line.replaceAll(".*: \"(.*)\",", "$1"))
        .forEach(id -> decisions.append(id).append(",ESC-02,agree,Ana Doe,2026-04-20\n"));
    Path decided = Files.writeString(out("decisions.csv"), decisions);
    Run all =
        Run.of(
            "sample conclude %s --run %s --decisions %s --json %s",
            out("c.json"), run, decided, out("conclusion.json"));

    assertThat(all.err()).isEmpty();
    assertThat(all.code()).isZero();
    assertThat(all.out())
        .contains(
            "ESC-02 Breached, findings: 8\n"
                + "  looked at 8 of 8 drawn: wrong 0, open questions 0\n"
                + "  wrong: 0 of 8 (0.0%; counted, not estimated); tolerable 5%: supported\n");
    assertThat(Files.readString(out("conclusion.json"))).contains("\"at_most\": 0");

    Path some =
        Files.writeString(
            out("some.csv"),
            decisions.substring(0, decisions.lastIndexOf("\n", decisions.length() - 2) + 1));
    Run missing = Run.of("sample conclude %s --run %s --decisions %s", out("c.json"), run, some);
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.out()).contains("looked at 7 of 8 drawn", "nothing can be said before");

    Path other = out("other.json");
    Files.writeString(
        other,
        sample.replaceFirst("\"rank\": 1,(\\s+)\"hash\": \"..", "\"rank\": 1,$1\"hash\": \"00"));
    Run refused = Run.of("sample conclude %s --run %s --decisions %s", other, run, decided);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("is not what its seed draws from run jive-ca-");
  }

  @Test
  @DisplayName("two reviewers: the table, and under 30 findings no coefficient")
  void agreement() throws IOException {
    Run.fine("sample %s --for precision --commitments ESC-01 --out %s", run, out("d.json"));
    List<String> cases =
        Files.readString(out("d.json"))
            .lines()
            .filter(line -> line.contains("\"case\""))
            .map(line -> line.replaceAll(".*: \"(.*)\",", "$1"))
            .toList();
    StringBuilder ana = new StringBuilder("case,commitment,decision,by,date\n");
    StringBuilder lea =
        new StringBuilder("case,commitment,decision,verdict,reason_code,reason,by,date\n");
    for (int i = 0; i < cases.size(); i++) {
      ana.append(cases.get(i)).append(",ESC-01,agree,Ana Doe,2026-04-20\n");
      lea.append(cases.get(i))
          .append(
              i == 0
                  ? ",ESC-01,overrule,MET,RECORD_ELSEWHERE,on the phone,Lea Roy,2026-04-21\n"
                  : ",ESC-01,agree,,,,Lea Roy,2026-04-21\n");
    }
    Run found =
        Run.fine(
            "review agreement --run %s --decisions %s --second %s --json %s",
            run,
            Files.writeString(out("ana.csv"), ana),
            Files.writeString(out("lea.csv"), lea),
            out("agreement.json"));

    assertThat(found.out())
        .contains(
            "Two reviewers, findings: 11\n",
            "  Met               0         0           0          0\n"
                + "  Breached          1        10           0          0\n",
            "  the same verdict: 10 of 11 (90.9%)\n"
                + "  under 30 findings there is no coefficient: chance alone would decide it\n",
            cases.get(0) + "/ESC-01  first Breached, second Met\n");
    assertThat(Files.readString(out("agreement.json")))
        .contains(
            "\"reviewers\": {\n      \"findings\": 11,\n      \"agreed\": 10,\n      \"raw\": 0.909091,")
        .contains("\"kappa\": null");
  }

  @Test
  @DisplayName("options that cannot be are refused with what would be right")
  void refused() {
    assertRefused(
        "--tolerable 5", "--tolerable 5: write a share above 0% and below 100%, such as 5%");
    assertRefused("--confidence 100%", "--confidence 100%: write a share above 0%");
    assertRefused("--overlap 120%", "--overlap 120%: write a share from 0% to 100%, such as 20%");
    assertRefused("--expected -1", "--expected -1: write 0 or more");
    assertRefused("--for errors", "--for errors: write precision, misses, both or all");
    assertRefused("--by agent", "--by agent: the run's cases can be divided by month, channel,");
    assertRefused("--commitments ACK-1", "--commitments ACK-1: pack jive-ca has ACK-01, TRK-01,");
    assertRefused("--seed other", "--seed and --seed-reason: the one needs the other");
    assertRefused("--each", "--each: there is one stratum only without --by");
    assertThat(Run.of("sample %s --out %s", folder, out("x.json")).err())
        .contains("has no material, so it cannot be judged again");
    assertThat(Run.of("sample").err()).contains("Missing required parameter: 'RUN'");
    assertThat(out("x.json")).doesNotExist();
  }

  private static void assertRefused(String options, String message) {
    Run refused = Run.of("sample %s --out %s " + options, run, out("x.json"));

    assertThat(refused.err()).contains(message);
    assertThat(refused.code()).isEqualTo(2);
  }
}
