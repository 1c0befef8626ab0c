package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who checked a profile, and what in it is still a guess. */
class ProfileCheckTest {

  private static final String WHOLE =
      """
      profile: own
      %s
      sources:
        cases:
          recognised_by: [Case]  # UNCERTAIN: by its name
          case_id: Case  # UNCERTAIN: by its name
          events:
            # An UNCERTAIN thing without its mark, and a text that is none:
            - activity: {value: "NOTE"}
              timestamp: {from: When, timestamps: [iso]}
      """;

  @TempDir Path folder;

  private Profile profile(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find(file.toString());
  }

  @Test
  @DisplayName("the profiles that come with the program are checked, and guess nothing")
  void builtIn() {
    assertThat(new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).builtIn())
        .hasSameSizeAs(ProfileCatalogue.BUILT_IN)
        .allSatisfy(
            one -> {
              assertThat(one.check()).isEqualTo(new ProfileCheck(true, ""));
              assertThat(one.guesses()).isEqualTo(UnsettledGuesses.NONE);
            });
  }

  @Test
  @DisplayName("one's own profile is checked where it says by whom")
  void own() throws IOException {
    assertThat(profile("own.yaml", WHOLE.formatted("zone: desk")).check())
        .isEqualTo(new ProfileCheck(false, ""));
    assertThat(profile("own.yaml", WHOLE.formatted("checked: ' A. Roy, 20 cases '")).check())
        .isEqualTo(new ProfileCheck(true, "A. Roy, 20 cases"));
  }

  @Test
  @DisplayName("a check covers nothing that another profile adds to the one that was checked")
  void extended() throws IOException {
    profile("below.yaml", WHOLE.formatted("checked: A. Roy, 20 cases"));

    assertThat(profile("same.yaml", "profile: same\ntitle: x\nextends: below.yaml\n").check())
        .isEqualTo(new ProfileCheck(true, "A. Roy, 20 cases"));
    assertThat(profile("more.yaml", "profile: more\nextends: below.yaml\nzone: desk\n").check())
        .isEqualTo(new ProfileCheck(false, ""));
    assertThat(profile("z.yaml", "profile: z\nextends: zendesk\n").check())
        .isEqualTo(new ProfileCheck(true, ""));
    assertThat(profile("roles.yaml", "profile: z\nextends: zendesk\nroles: {bo: AGENT}\n").check())
        .isEqualTo(new ProfileCheck(false, ""));
  }

  @Test
  @DisplayName("marks are counted with those of the profile that it extends, each in its own file")
  void guesses() throws IOException {
    assertThat(profile("below.yaml", WHOLE.formatted("zone: desk")).guesses())
        .isEqualTo(new UnsettledGuesses(2, "below.yaml", 5));
    assertThat(profile("plain.yaml", "profile: same\nextends: below.yaml\n").guesses())
        .isEqualTo(new UnsettledGuesses(2, "below.yaml", 5));
    UnsettledGuesses all =
        profile("more.yaml", "profile: m\n# UNCERTAIN: which?\nextends: below.yaml\nzone: desk\n")
            .guesses();
    assertThat(all).isEqualTo(new UnsettledGuesses(3, "more.yaml", 2));
    assertThat(all.text("more.yaml").english())
        .isEqualTo("3 choices are marked UNCERTAIN, the first in line 2");
    assertThat(all.text("other.yaml").english())
        .isEqualTo("3 choices are marked UNCERTAIN, the first in line 2 of more.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"checked: ''", "checked: '  '"})
  @DisplayName("who checked it is not left empty")
  void empty(String line) {
    assertThatThrownBy(() -> profile("own.yaml", WHOLE.formatted(line)))
        .isInstanceOf(InvalidProfileException.class)
        .hasMessageContaining("line 2: checked is empty; write who checked the profile");
  }
}
