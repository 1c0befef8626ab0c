package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The trail of a workspace on a server. */
final class PostgresTrailTest extends TrailContract {

  @Override
  String fresh(Path folder) {
    return PostgresServer.freshSchema();
  }

  @Override
  List<String> withoutTriggers() {
    return List.of("alter table trail_line disable trigger user");
  }

  @Test
  @DisplayName("TRUNCATE is refused")
  void truncate() {
    workspace.trail().append(entry("a", "{}"));
    assertThatThrownBy(() -> change("truncate trail_line"))
        .hasMessageContaining("the trail is append-only: TRUNCATE is refused");
    assertThat(workspace.trail().head().lines()).isEqualTo(1);
  }
}
