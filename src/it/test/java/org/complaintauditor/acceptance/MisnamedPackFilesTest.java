package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.pack.PackIsWrong;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a pack that would not be read, because of its name, is refused with the right one. */
final class MisnamedPackFilesTest {

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "outcome.yaml, outcome.yml, Name it outcome.yaml.",
    "outcome.yaml, outcome.YAML, Name it outcome.yaml.",
    "outcome.yaml, outcome.txt, Move it out of the folder.",
    "outcome.yaml, outcome.yaml~, Move it out of the folder."
  })
  void ofTheLexicon(String from, String to, String fix) throws IOException {
    Path lexicon = pack.folder().resolve("lexicon");
    Files.move(lexicon.resolve(from), lexicon.resolve(to));

    refuses(
        "%s is not read: a file of the lexicon is a .yaml. %s".formatted(lexicon.resolve(to), fix));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "MisnamedPackFilesTest.besideTheCatalogue.csv", quoteCharacter = '\'')
  void besideTheCatalogue(String right, String wrong, String how) throws IOException {
    Files.move(pack.folder().resolve(right), pack.folder().resolve(wrong));

    refuses(
        "%s is not read, as it is not named %s. Rename it%s, or move it out of the folder."
            .formatted(pack.folder().resolve(wrong), right, how));
  }

  @Test
  void inAFolderOfRulesOfALaterVersion() throws IOException {
    Path later = Files.createDirectory(pack.folder().resolve("later"));
    Files.writeString(later.resolve("ESC-01.DRL"), "");
    pack.replace("pack.yaml", "- version: \"1.0.0\"", "- version: \"1.0.0\"\n    rules: later");

    refuses(
        later.resolve("ESC-01.DRL")
            + " is not read, as it is not named ESC-01.drl. Rename it, or move it out of the folder.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "notes.txt",
        "holidays.csv",
        ".ACK-01.drl.swp",
        "~$ACK-01.scenarios.xlsx",
        "lexicon/README.md",
        "lexicon/.outcome.yaml.swp"
      })
  void otherFilesMayLieThere(String name) throws IOException {
    Files.writeString(pack.folder().resolve(name), "");

    assertThat(PackReader.read(pack.folder()).lexicon())
        .extracting(RuleFile::name)
        .hasSameSizeAs(PackReader.read(EditedPack.SHIPPED).lexicon())
        .isSorted();
  }

  private void refuses(String message) {
    assertThatThrownBy(() -> PackReader.read(pack.folder()))
        .isInstanceOf(PackIsWrong.class)
        .hasMessage(message);
  }
}
