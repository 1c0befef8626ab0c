package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.InvalidPackException;
import org.complaintauditor.pack.PackLint;
import org.complaintauditor.pack.PackReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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

  @ParameterizedTest
  @ValueSource(strings = {"NO_TRIGGER", "NOT_CONCLUDED", "CLOSED_WITHIN_INTERVAL"})
  void aReasonForNoTrigger(String reason) throws IOException {
    pack.replace(CATALOGUE, "otherwise: NO_TRIGGER", "otherwise: " + reason);

    assertThat(PackLint.unusable(read())).isEmpty();
  }

  @Test
  void oldMacLineEndsAreLineEnds() throws IOException {
    Path rules = pack.folder().resolve("ACK-01.drl");
    Files.writeString(rules, Files.readString(rules).replace('\n', '\r'));

    assertThat(PackLint.problems(PackReader.read(pack.folder()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "  publisher, document.publisher",
    "Prompt acknowledgement, commitments[1].title.en",
    "Complaints will be acknowledged promptly., commitments[1].promise.en",
    "The nine public holidays of Ontario (Employment Standards Act, calendar.source.en"
  })
  void anEmptyText(String text, String place) throws IOException {
    String catalogue = Files.readString(pack.folder().resolve(CATALOGUE));
    String from = catalogue.lines().filter(one -> one.contains(text)).findFirst().orElseThrow();
    for (String nothing : new String[] {"\"\"", "\"  \""}) {
      Files.writeString(
          pack.folder().resolve(CATALOGUE),
          catalogue.replace(from, from.substring(0, from.indexOf(':') + 1) + " " + nothing));

      assertThatThrownBy(this::read)
          .hasMessageEndingWith(": " + place + " is empty; write what it is");
    }
  }

  @Test
  void namesOfFolders() throws IOException {
    pack.replace(CATALOGUE, "pack: jive-ca", "pack: 1.Jive_CA-2026");

    assertThat(read().name()).isEqualTo("1.Jive_CA-2026");
  }

  @Test
  void anAuthoritativeLanguageThatIsThere() throws IOException {
    pack.replace(CATALOGUE, "authoritative_language: en", "authoritative_language: de");

    assertThat(read().authoritativeLanguage()).isEqualTo("de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"promise", "right", "derived"})
  void aBasis(String basis) throws IOException {
    pack.replace(CATALOGUE, "basis: promise", "basis: " + basis);

    assertThat(read().latest().commitments().get(0).basis()).isEqualTo(basis);
  }

  @Test
  void sensitivityOfAWholeYear() throws IOException {
    pack.replace(CATALOGUE, "sensitivity: [1, 2, 3, 5, 10]", "sensitivity: [0, 366]");

    assertThat(read().sensitivity()).containsExactly(0, 366);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "WrongCatalogueTest.versionsThatOverlap.csv",
      quoteCharacter = '\'',
      nullValues = "-")
  void versionsThatOverlap(@Nullable String until, @Nullable String from, String message)
      throws IOException {
    versions(until, from);

    refuses("- version: \"2.0.0\"", "versions[2] " + message);
  }

  @Test
  void twoVersionsFromTheSameDayOn() throws IOException {
    versions("2026-05-31\n    valid_from: 2026-05-01", "2026-05-01");

    refuses(
        "- version: \"2.0.0\"",
        "versions[2] begins on 2026-05-01, when 1.0.0 is still in force. Give it another"
            + " valid_from.");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31, 0", "2026-05-30, 1"})
  void aGapBetweenVersions(String until, int gaps) throws IOException {
    versions(until, "2026-06-01");

    assertThat(PackLint.problems(read()))
        .hasSize(gaps)
        .allMatch(
            problem ->
                problem
                    .english()
                    .equals(
                        "pack.yaml: no version is in force after 2026-05-30 (1.0.0 ends) and before"
                            + " 2026-06-01 (2.0.0 begins)"));
  }

  private void versions(@Nullable String until, @Nullable String from) throws IOException {
    pack.replace(
        CATALOGUE,
        "  - version: \"1.0.0\"\n",
        "  - version: \"1.0.0\"\n"
            + (until == null ? "" : "    valid_until: " + until + "\n")
            + "  - version: \"2.0.0\"\n"
            + (from == null ? "" : "    valid_from: " + from + "\n"));
  }

  private Pack read() {
    return PackReader.read(pack.folder());
  }

  /** Refused with this message, which names the line where this text first stands. */
  private void refuses(String line, String message) throws IOException {
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidPackException.class)
        .hasMessage(
            "%s line %d: %s",
            pack.folder().resolve(CATALOGUE), pack.lineOf(CATALOGUE, line), message);
  }
}
