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

  @Test
  void aKeyWithNothingBehindIt() throws IOException {
    pack.replace(CATALOGUE, "        value: 2\n", "        value:\n");

    refuses("        value:", "commitments[1].limits.written.value is empty; write what it is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_TRIGGER", "NOT_CONCLUDED", "CLOSED_WITHIN_INTERVAL"})
  void aReasonForNoTrigger(String reason) throws IOException {
    pack.replace(CATALOGUE, "otherwise: NO_TRIGGER", "otherwise: " + reason);

    assertThat(PackLint.unusable(read())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"WITHDRAWN", "MERGED", "OUT_OF_SCOPE", "RESOLVED_FIRST", "MISSING", "NOTHING"})
  void aReasonThatDoesNotSayThatNothingTriggered(String reason) throws IOException {
    pack.replace(CATALOGUE, "otherwise: NO_TRIGGER", "otherwise: " + reason);

    refuses(
        "otherwise: " + reason,
        "commitments[7].otherwise should be one of NO_TRIGGER, NOT_CONCLUDED,"
            + " CLOSED_WITHIN_INTERVAL, but is \"%s\"".formatted(reason));
  }

  @Test
  void aZoneThatIsNone() throws IOException {
    pack.replace(CATALOGUE, "zone: America/Toronto", "zone: Toronto");

    refuses(
        "zone: Toronto",
        "calendar.zone should be a time zone such as Europe/London, but is \"Toronto\"");
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "a/b",
        "a\\b",
        "",
        " ",
        ".hidden",
        "-x",
        "North Tel: <b>uk</b>",
        "é",
        "a123456789b123456789c123456789d123456789e123456789f123456789g"
      })
  void aNameThatIsNoNameOfAFolder(String name) throws IOException {
    pack.replace(CATALOGUE, "pack: jive-ca", "pack: '" + name + "'");

    refuses(
        "pack: '",
        "pack should be a name such as jive-ca (letters, digits and . _ -, a letter or digit first,"
            + " up to 60), but is \"%s\"".formatted(name.strip()));
  }

  @Test
  void namesOfFolders() throws IOException {
    pack.replace(CATALOGUE, "pack: jive-ca", "pack: 1.Jive_CA-2026");

    assertThat(read().name()).isEqualTo("1.Jive_CA-2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"promise", "right", "derived"})
  void aBasis(String basis) throws IOException {
    pack.replace(CATALOGUE, "basis: promise", "basis: " + basis);

    assertThat(read().latest().commitments().get(0).basis()).isEqualTo(basis);
  }

  @Test
  void aBasisThatIsNone() throws IOException {
    pack.replace(CATALOGUE, "basis: promise", "basis: vow");

    refuses(
        "basis: vow",
        "commitments[1].basis should be one of promise, right, derived, but is \"vow\"");
  }

  @Test
  void anAuthoritativeLanguageThatIsNotThere() throws IOException {
    pack.replace(CATALOGUE, "authoritative_language: en", "authoritative_language: cy");
    refuses(
        "authoritative_language",
        "authoritative_language should be one of en, fr, de, but is \"cy\"");

    pack.replace(CATALOGUE, "authoritative_language: cy", "authoritative_language: fr");
    refuses(
        "authoritative_language",
        "authoritative_language is \"fr\", in which the promise of ACK-01 is not written."
            + " Write it there, or name another language.");

    pack.replace(CATALOGUE, "authoritative_language: fr", "authoritative_language: de");
    assertThat(read().authoritativeLanguage()).isEqualTo("de");
  }

  @ParameterizedTest
  @CsvSource({
    "'[1, 367]', '[2] should be a whole number from 0 to 366, but is \"367\"'",
    "'[-1]', '[1] should be a whole number from 0 to 366, but is \"-1\"'",
    "'[1, 2d]', '[2] should be a whole number from 0 to 366, but is \"2d\"'",
    "'[1, 2, 1]', '[3] repeats 1'",
    "5, ' should be a list, but is \"5\"'"
  })
  void sensitivityThatCannotBeCounted(String days, String message) throws IOException {
    pack.replace(CATALOGUE, "sensitivity: [1, 2, 3, 5, 10]", "sensitivity: " + days);

    refuses("sensitivity: ", "sensitivity" + message);
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
                problem.equals(
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
        .isInstanceOf(PackIsWrong.class)
        .hasMessage(
            "%s line %d: %s",
            pack.folder().resolve(CATALOGUE), pack.lineOf(CATALOGUE, line), message);
  }
}
