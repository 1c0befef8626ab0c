package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of the ledger that a program writes for somebody who has signed in. */
final class LineAuthorTest {
  private static final Path SAMPLE = Path.of("sample-data/edge-cases.csv");
  private static final String AT = "2026-04-20T09:12:00-04:00";

  @TempDir private Path folder;
  private Path run = Path.of("");
  private Path office = Path.of("");

  @BeforeEach
  void makes() {
    run = folder.resolve("run");
    office = folder.resolve("office");
    Run.fine("audit", SAMPLE, "--material", "--format", "csv,json", "--out", run);
    Run.fine("workspace init", office);
  }

  private List<String> ledger() throws IOException {
    Path file = folder.resolve("ledger-" + System.nanoTime() + ".jsonl");
    Run.fine("ledger export --workspace %s --out %s", office, file);
    return Files.readAllLines(file);
  }

  @Test
  void aLineHasTheAccountTheInstantAndTheWay() throws IOException {
    Path decisions = folder.resolve("decisions.yaml");
    String[] row =
        Run.csv(run.resolve("findings.csv")).stream()
            .filter(one -> "BREACHED".equals(one.get("verdict")))
            .findFirst()
            .map(one -> new String[] {one.get("case_id"), one.get("commitment")})
            .orElseThrow();
    Files.writeString(
        decisions,
        """
        - case: %s
          commitment: %s
          decision: agree
          by: Ana Doe
          date: 2026-04-20
        """
            .formatted(row[0], row[1]));
    Run.fine(
        "decisions add %s --run %s --workspace %s --at "
            + AT
            + " --account ana --role OFFICER --via console",
        decisions,
        run,
        office);
    Run.fine(
        "sign-off %s --workspace %s --by Lea --at "
            + AT
            + " --account lea --role REVIEWER --via console",
        run,
        office);
    Run.fine(
        "sample %s --workspace %s --drawn-by Lea --at "
            + AT
            + " --account lea --via console --out %s",
        run,
        office,
        folder.resolve("sample.json"));
    List<String> lines = ledger();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .contains(
            "\"at\":\""
                + AT
                + "\",\"by\":{\"name\":\"Ana Doe\",\"account\":\"ana\",\"role\":\"OFFICER\"},\"via\":\"console\",\"kind\":\"decision\"");
    assertThat(lines.get(1))
        .contains(
            "\"by\":{\"name\":\"Lea\",\"account\":\"lea\",\"role\":\"REVIEWER\"},\"via\":\"console\",\"kind\":\"sign-off\"");
    assertThat(lines.get(2))
        .contains("\"at\":\"" + AT + "\"", "\"account\":\"lea\"", "\"via\":\"console\"");

    // Another name with the same account is nobody else.
    Run own =
        Run.of(
            "decisions confirm 1 --workspace %s --by A.D. --at " + AT + " --account ana", office);
    assertThat(own.code()).isEqualTo(2);
    assertThat(own.err()).contains("a second person is another");
    Run.fine("decisions confirm 1 --workspace %s --by Lea --at " + AT + " --account lea", office);
    assertThat(ledger()).hasSize(4);
  }

  @Test
  void timesAndWaysAreChecked() {
    assertThat(Run.of("sign-off %s --workspace %s --by Lea --at 2026-04-20", run, office).err())
        .isEqualTo(
            "auditor: --at 2026-04-20: write an instant with its offset, such as"
                + " 2026-04-20T09:12:00-04:00\n");
    assertThat(
            Run.of("sign-off %s --workspace %s --by Lea --date 2026-04-21 --at " + AT, run, office)
                .err())
        .isEqualTo(
            "auditor: --at " + AT + " and --date 2026-04-21: are two days. Leave out --date\n");
    assertThat(Run.of("sign-off %s --workspace %s --by Lea", run, office).err())
        .startsWith("auditor: Missing required option: '--date=DATE'");
    assertThat(
            Run.of("sign-off %s --workspace %s --by Lea --via Console --at " + AT, run, office)
                .code())
        .isEqualTo(2);
  }
}
