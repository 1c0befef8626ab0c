package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of one desk, of which one writes its dates otherwise, or has lost a column. */
final class OtherDatesTest {

  private static final String LOG =
      """
      Case;When;Action;Agent
      1;05/02/2026;Complaint received by e-mail;
      1;06/02/2026;E-mail;Ann
      1;09/02/2026;Closed;Ann
      """;

  @TempDir private Path folder;
  private Path profiles = Path.of("");

  @BeforeEach
  void ask() throws IOException {
    profiles = Files.createDirectories(folder.resolve("profiles"));
    Path answers =
        file("answers.yaml", "dates: day-first\nrecorded: [EMAIL]\nE-mail: MESSAGE_SENT\n");
    Run.fine(
        "profile ask %s --out %s --answers %s",
        file("our.csv", LOG), profiles.resolve("our-desk.yaml"), answers);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private JsonNode inspected(Path export) throws IOException {
    Run run = Run.of("inspect %s --json --profiles %s", export, profiles);
    return JsonMapper.builder().build().readTree(run.out());
  }

  @Test
  @DisplayName("a profile that reads none of the dates does not read the export, and it is said")
  void otherDates() throws IOException {
    Path other = file("dots.csv", LOG.replaceAll("(\\d\\d)/(\\d\\d)/", "$1.$2."));
    String why =
        "the profile my-our has the columns of this file, but cannot read its dates: column"
            + " \"When\" holds \"05.02.2026\", and it is for d/M/yyyy";

    JsonNode told = inspected(other);
    Run audit = Run.of("audit %s --profiles %s --out %s", other, profiles, folder.resolve("out"));

    assertThat(told.path("readable").asBoolean()).isFalse();
    assertThat(told.path("passed_over")).hasSize(1);
    assertThat(told.path("passed_over").get(0).asText()).isEqualTo(why);
    assertThat(audit.code()).isEqualTo(3);
    assertThat(audit.err()).contains("no profile reads this file", why);
  }

  @Test
  @DisplayName("of two profiles that know the columns, the one is taken that reads the dates")
  void oneOfTwo() throws IOException {
    Path other = file("dots.csv", LOG.replaceAll("(\\d\\d)/(\\d\\d)/", "$1.$2."));
    Path ours = profiles.resolve("our-desk.yaml");
    Files.writeString(
        profiles.resolve("dots.yaml"),
        Files.readString(ours).replace("my-our", "dots").replace("d/M/yyyy", "d.M.yyyy"));

    JsonNode told = inspected(other);

    assertThat(told.path("readable").asBoolean()).isTrue();
    assertThat(told.at("/files/0/profile").asText()).isEqualTo("dots");
    assertThat(told.at("/times/0/said").asText()).contains("d.M.yyyy");
    assertThat(told.path("remarks").toString()).contains("the profile my-our has the columns");
  }

  @Test
  @DisplayName("which column is missing is said by the profile that knows the others")
  void lostColumn() throws IOException {
    Path other = file("lost.csv", LOG.replaceFirst("When;", "").replaceAll("(?m)^1;[^;]*;", "1;"));
    String why = "the profile my-our would read this file, but the column \"When\" is not in it.";

    Run audit = Run.of("audit %s --profiles %s --out %s", other, profiles, folder.resolve("out"));
    Run inspect = Run.of("inspect %s --json --profiles %s", other, profiles);

    assertThat(audit.code()).isEqualTo(3);
    assertThat(audit.err()).contains(why);
    assertThat(inspect.out() + inspect.err()).contains(why.replace("\"", "\\\"").substring(0, 40));
  }

  @Test
  @DisplayName("a column of long texts is asked about: are these the messages?")
  void messages() throws IOException {
    StringBuilder log = new StringBuilder("Case;When;Action;Agent;Note\n");
    for (int i = 1; i <= 9; i++) {
      log.append(
          i
              + ";13/02/2026;Complaint received by e-mail;;My line is down for "
              + i
              + " days and nobody has told me why\n");
      log.append(
          i
              + ";14/02/2026;E-mail;Ann;Dear customer number "
              + i
              + ", we have got your complaint and will call\n");
    }
    Run asked = Run.of("profile ask %s --json", file("mails.csv", log.toString()));
    JsonNode told = JsonMapper.builder().build().readTree(asked.out());

    assertThat(told.path("questions").findValuesAsText("kind")).contains("MESSAGES");
    assertThat(told.path("profile").asText()).doesNotContain("text: Note");
    Run yes =
        Run.of(
            "profile ask %s --json --answers %s",
            folder.resolve("mails.csv"), file("yes.yaml", "\"messages:Note\": yes\n"));
    assertThat(JsonMapper.builder().build().readTree(yes.out()).path("profile").asText())
        .contains("text: Note");
  }
}
