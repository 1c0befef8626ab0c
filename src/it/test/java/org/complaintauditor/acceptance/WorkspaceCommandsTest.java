package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace by its commands, and an audit that is recorded. */
final class WorkspaceCommandsTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final String NO_LINES = "0".repeat(64);

  @TempDir private Path folder;

  @Test
  @DisplayName("a run is recorded once, backed up, restored and verified")
  void recorded() throws IOException {
    Path office = folder.resolve("office");
    Path database = office.resolve("workspace.db");
    assertThat(Run.of("workspace", "init", office).out())
        .isEqualTo("The workspace " + database + " was made.\n");
    assertThat(Run.of("workspace", "init", office).out())
        .isEqualTo(database + " is a workspace already; nothing was changed.\n");

    Run first = audit("r1", "--workspace", office.toString());
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .containsPattern(
            "Recorded in the workspace .*workspace.db: run jive-ca-[0-9a-f]{12}, findings: 3,260;"
                + " lines of the ledger: 0, head 0{64}\\.\\n$");
    Run again = audit("r2", "--workspace", office.toString());
    assertThat(again.out())
        .containsPattern(
            "is recorded in the workspace .* already; nothing was changed there\\.\\n$");
    Run without = audit("r3");
    assertThat(folder.resolve("r1/findings.csv"))
        .as("a workspace changes nothing in reports")
        .hasSameBinaryContentAs(folder.resolve("r3/findings.csv"));
    assertThat(without.code()).isZero();

    Path backup = folder.resolve("b.zip");
    Path other = folder.resolve("other");
    assertThat(Run.of("workspace", "backup", office, "--out", backup).out())
        .isEqualTo(
            backup
                + ": lines of the ledger: 0, head "
                + NO_LINES
                + "; runs: 1, findings: 3,260.\n");
    assertThat(Run.of("workspace", "restore", other, "--from", backup).code()).isZero();
    assertThat(Run.of("workspace", "verify", other, "--language", "de").out())
        .isEqualTo(
            other.resolve("workspace.db")
                + " ist unversehrt; Zeilen des Journals: 0, Kopf "
                + NO_LINES
                + "; L\u00e4ufe: 1.\n");
    Run refused = Run.of("workspace", "restore", other, "--from", backup);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("is not empty (lines of the ledger: 0, runs: 1)");
  }

  @Test
  @DisplayName("a workspace that is not there ends the audit before anything is written")
  void missing() {
    Run refused = audit("r", "--workspace", folder.resolve("no").toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "auditor: "
                + folder.resolve("no")
                + " is no workspace yet. Make one: auditor workspace init\n");
    assertThat(folder.resolve("r")).doesNotExist();
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  @DisplayName("a ledger is verified, exported and imported; a broken file is named by its line")
  void ledger() throws IOException {
    Path office = folder.resolve("office");
    Run.of("workspace", "init", office);
    Path lines = folder.resolve("ledger.jsonl");
    assertThat(Run.of("ledger", "export", "--workspace", office, "--out", lines).code()).isZero();
    assertThat(lines).isEmptyFile();

    Files.writeString(lines, "{\"n\":1}\n");
    Run broken = Run.of("ledger", "import", lines, "--workspace", office);
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.out())
        .isEqualTo(
            lines
                + " is broken, nothing was imported:\nline 1 is no line of a ledger: {\"n\":1}\n");
    Run verified = Run.of("ledger", "verify", "--workspace", office, "--head", "ab");
    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).contains("is whole; lines: 0", "No line has the hash ab");
  }

  private Run audit(String out, String... more) {
    return Run.of("audit", SAMPLE, "--format", "csv", "--out", folder.resolve(out), more);
  }
}
