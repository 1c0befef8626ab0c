package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles in a folder of one's own, and files that lie under other names than they are called. */
final class OwnProfilesTest {
  private static final String REGISTER =
      """
      Fall;Eingang;Antwort am;Team;Kanal
      A-1;02.02.2026;20.02.2026;Nord;Mail
      A-2;13.02.2026;21.02.2026;Süd;Brief
      A-3;14.02.2026;;Süd;Telefon
      """;

  @TempDir private Path folder;
  private Path export;
  private Path names;
  private Path profiles;

  @BeforeEach
  void makeFiles() throws IOException {
    export = Files.writeString(folder.resolve("0001.bin"), REGISTER);
    names = Files.writeString(folder.resolve("names.txt"), "März.csv\n");
    profiles = Files.createDirectories(folder.resolve("profiles"));
  }

  private JsonNode inspected() throws IOException {
    return PrintedJson.of(
        Run.fine("inspect --json %s --file-names %s --profiles %s", export, names, profiles),
        "inspect");
  }

  private void keepProfile() throws IOException {
    Path answers = Files.writeString(folder.resolve("answers.yaml"), "recorded: [EMAIL]\n");
    Run.fine(
        "profile ask --json %s --file-names %s --answers %s --out %s",
        export, names, answers, profiles.resolve("our-desk.yaml"));
  }

  @Test
  void anExportIsRecognisedByAProfileOfOnesOwn() throws IOException {
    assertThat(inspected().path("readable").asBoolean()).isFalse();
    keepProfile();
    JsonNode said = inspected();
    assertThat(said.path("readable").asBoolean()).isTrue();
    JsonNode file = said.path("files").get(0);
    assertThat(file.path("name").asText()).isEqualTo("März.csv");
    assertThat(file.path("detected").asBoolean()).isTrue();
    assertThat(said.path("cases").asInt()).isEqualTo(3);
    assertThat(said.path("remarks")).isEmpty();
  }

  @Test
  void aProfileThatCannotBeUsedIsLeftOutAndNamed() throws IOException {
    keepProfile();
    Files.writeString(profiles.resolve("broken.yaml"), "profile: broken\nwen: x\n");
    JsonNode said = inspected();
    assertThat(said.path("cases").asInt()).isEqualTo(3);
    assertThat(said.path("remarks")).hasSize(1);
    assertThat(said.path("remarks").get(0).asText()).contains("broken.yaml is not used", "\"wen\"");
  }

  @Test
  void eachFileNeedsAName() throws IOException {
    Files.writeString(names, "a.csv\nb.csv\n");
    assertThat(Run.of("inspect %s --file-names %s", export, names).err())
        .contains("it has 2 lines for 1 files; write one for each");
  }
}
