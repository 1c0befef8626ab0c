package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace is named in one way, whatever the command; the earlier one is still understood. */
class NamedWorkspaceTest {

  @TempDir private Path folder;

  @Test
  void everyCommandTakesTheOption() {
    Path office = folder.resolve("office");
    assertThat(Run.of("workspace", "init", "--workspace", office).code()).isZero();
    assertThat(Run.of("workspace", "verify", "--workspace", office).code()).isZero();
    Path backup = folder.resolve("b.zip");
    assertThat(Run.of("workspace", "backup", "--workspace", office, "--out", backup).code())
        .isZero();
    assertThat(
            Run.of("workspace", "restore", "--workspace", folder.resolve("n"), "--from", backup)
                .code())
        .isZero();
    assertThat(Run.of("ledger", "verify", "--workspace", office).code()).isZero();
  }

  @Test
  void withoutTheWordItIsUnderstoodAsWell() {
    Path office = folder.resolve("office");
    assertThat(Run.of("workspace", "init", office).code()).isZero();
    assertThat(Run.of("ledger", "verify", office).code()).isZero();
  }

  @Test
  void noneAndTwoAreRefused() {
    Run none = Run.of("workspace", "verify");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("--workspace is missing: name the workspace");
    for (String command : new String[] {"workspace verify", "console"}) {
      Run two = Run.of(command + " a --workspace b");
      assertThat(two.code()).as(command).isEqualTo(2);
      assertThat(two.err()).contains("--workspace b: a names a workspace as well");
    }
  }
}
