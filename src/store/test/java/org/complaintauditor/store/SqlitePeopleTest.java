package org.complaintauditor.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.store.people.PersonRecord;
import org.complaintauditor.store.people.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People of a workspace in a folder. */
final class SqlitePeopleTest extends PeopleContract {

  @Override
  String fresh(Path folder) {
    return folder.resolve("office").toString();
  }

  @Test
  @DisplayName("a role that is changed without a line of the trail is refused by the file itself")
  void withoutLine() {
    PersonRecord ana =
        new PersonRecord(
            "p1",
            Optional.of("ana"),
            "Ana",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Role.READER,
            true,
            MORNING);
    add(ana);
    workspace.trail().append(line("signed-in", "p2", "{}"));
    assertThatThrownBy(() -> change("update person set role = 'ADMIN'"))
        .hasStackTraceContaining("together with the line of the trail");
    assertThat(workspace.people().find("p1")).contains(ana);
  }
}
