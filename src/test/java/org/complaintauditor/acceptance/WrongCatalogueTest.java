package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackIsWrong;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of a catalogue that cannot be meant are refused where they stand. */
final class WrongCatalogueTest {

  private static final String CATALOGUE = PackReader.CATALOGUE;

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
  }

  @Test
  void aKeyWithNothingBehindIt() throws IOException {
    pack.replace(CATALOGUE, "        value: 2\n", "        value:\n");

    refuses("        value:", "commitments[1].limits.written.value is empty; write what it is");
  }

  @Test
  void oldMacLineEndsAreLineEnds() throws IOException {
    Path rules = pack.folder().resolve("ACK-01.drl");
    Files.writeString(rules, Files.readString(rules).replace('\n', '\r'));

    assertThat(PackLint.problems(PackReader.read(pack.folder()))).isEmpty();
  }

  private Pack read() {
    return PackReader.read(pack.folder());
  }

  /** Refused with this message, which names the line where this text first stands. */
  private void refuses(String line, String message) throws IOException {
    assertThatThrownBy(this::read)
        .isInstanceOf(PackIsWrong.class)
        .hasMessage(
            "%s line %d: %s",
            pack.folder().resolve(CATALOGUE), pack.lineOf(CATALOGUE, line), message);
  }
}
