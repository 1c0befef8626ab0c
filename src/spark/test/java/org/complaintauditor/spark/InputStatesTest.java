package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that was changed while it was judged is vouched for by nobody. */
final class InputStatesTest {
  private static final int FILES = 100;

  @TempDir Path work;

  private InputStates states(String... more) throws Exception {
    List<String> all = new ArrayList<>(List.of(more));
    for (int i = 0; i < FILES; i++) {
      Path file = Files.writeString(work.resolve("f%02d.csv".formatted(i)), "a");
      all.add(file.toUri().toString());
    }
    InputStates states = new InputStates(AskedFileSystem.anew());
    assertThat(states.add(all)).isEqualTo(FILES); // A byte each; nothing is known of the others.
    return states;
  }

  @Test
  void whatStaysIsVouchedFor() throws Exception {
    InputStates states = states(work.toUri().toString(), "jdbc:none:user@host", "desk.events");
    Files.writeString(work.resolve("another.csv"), "a");
    Files.setLastModifiedTime(work, FileTime.from(Instant.EPOCH));

    assertThatCode(states::refuseChanged).doesNotThrowAnyException();
  }

  @Test
  void theFirstThatChangedIsNamed() throws Exception {
    InputStates states = states();
    Files.writeString(work.resolve("f90.csv"), "more");
    Files.setLastModifiedTime(work.resolve("f40.csv"), FileTime.from(Instant.EPOCH));

    assertThatThrownBy(states::refuseChanged)
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContaining("f40.csv: was changed while it was read");
  }

  @Test
  void whatIsGoneIsChanged() throws Exception {
    InputStates states = states();
    Files.delete(work.resolve("f07.csv"));

    assertThatThrownBy(states::refuseChanged).hasMessageContaining("f07.csv");
  }
}
