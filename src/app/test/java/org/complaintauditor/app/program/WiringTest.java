package org.complaintauditor.app.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Checks where compiled rules are kept. */
public final class WiringTest {

  @Test
  void keepsRulesWhereTheUserKeepsSuchThings() {
    assertThat(Wiring.cacheFolder(null, "/home/ann"))
        .contains(Path.of("/home/ann/.cache/complaint-auditor/rules"));
    assertThat(Wiring.cacheFolder("", "/home/ann"))
        .contains(Path.of("/home/ann/.cache/complaint-auditor/rules"));
    assertThat(Wiring.cacheFolder("/caches", "?"))
        .contains(Path.of("/caches/complaint-auditor/rules"));
  }

  @Test
  void keepsNoneWhereSomebodyHappensToStand() {
    assertThat(Wiring.cacheFolder(null, "?")).isEmpty();
    assertThat(Wiring.cacheFolder("caches", "/home/ann")).isEmpty();
  }
}
