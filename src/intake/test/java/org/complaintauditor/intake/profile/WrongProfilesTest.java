package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile that is wrong is refused with one message: the file, the entry, and what is right. */
class WrongProfilesTest {

  @TempDir Path folder;

  private String refusal(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("desk.yaml"), text);
    return refusal(file);
  }

  private String refusal(Path file) {
    try {
      new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find(file.toString());
    } catch (InvalidProfileException e) {
      return String.valueOf(e.getMessage()).replace(folder + "/", "");
    }
    return "";
  }

  @ParameterizedTest
  @CsvFileSource(resources = "wrong-profiles.csv", delimiterString = "=>", quoteCharacter = '`')
  void aMistakeIsNamed(String who, String from, String to, int line, String message)
      throws IOException {
    assertThat(refusal(WrongProfile.with(from, to)))
        .isEqualTo("desk.yaml" + (line == 0 ? "" : " line " + line) + ": " + message);
  }

  @Test
  void whatTheMistakesAreMadeInIsRight() throws IOException {
    assertThat(refusal(WrongProfile.RIGHT)).isEmpty();
  }

  @Test
  void whatIsNotYamlIsNamedWithItsLine() throws IOException {
    assertThat(refusal("profile: desk\nsources: [\n"))
        .isEqualTo(
            "desk.yaml line 3 column 1 is not valid YAML: while parsing a flow node: expected the"
                + " node content, but found '<stream end>'");
  }

  @Test
  void aRepeatedKeyIsNamedWithItsLine() throws IOException {
    assertThat(refusal("profile: desk\nprofile: other\n"))
        .isEqualTo(
            "desk.yaml line 2 column 1 is not valid YAML: while constructing a mapping: found"
                + " duplicate key profile");
  }

  @Test
  void aFileThatIsEmptyOrNoMappingIsRefused() throws IOException {
    String none =
        "desk.yaml is no YAML file with keys, such as \"title: ...\". Maybe it is an export, or"
            + " another file was meant?";

    assertThat(refusal("")).isEqualTo("desk.yaml: should have keys, but is empty");
    assertThat(refusal("- a\n")).isEqualTo(none);
    assertThat(refusal("case_id,text\nC-1,My name is Zoe\n")).isEqualTo(none);
  }

  @Test
  void whatCustomersWroteIsNotToldWhenAnExportIsTakenForAProfile() throws IOException {
    String words = "my name is Zoe Zimmermann and I live in Toronto, unhappy with what you did ";

    for (String export :
        List.of(
            "case_id,text\nC-1,\"Hello: %s\"\n",
            "case_id: 1\ncase_id,text: %1$s\n\"%1$s\": 1\n\"%1$s\": 2\n",
            "case_id,text\nC-1,'Hello' %%%s\n",
            "{\"a\": \"x\" %s}",
            "? {a: %s}\n: 1\n",
            "profile: [%s]\n",
            "title: t\nprofile: p\nsources: \"case_id\\n%s\"\n",
            "[{\"id\": 1, \"text\": \"%s\"}]")) {
      assertThat(refusal(export.formatted(words.repeat(3)))).isNotEmpty().doesNotContain("unhappy");
    }
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("desk.yaml");
    Files.write(file, "title: café\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(file)).isEqualTo("desk.yaml is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void aProfileThatDoesNotExistIsRefused() {
    assertThat(refusal(folder.resolve("none.yaml")))
        .isEqualTo(
            "profile none.yaml: there is no such file, and the program has no profile of this name;"
                + " it has canonical, zendesk, servicenow, salesforce, jira-service-management,"
                + " freshdesk, xes, nyc311, cfpb");
  }

  @Test
  void aProfileThatExtendsOneThatDoesNotExistIsRefused() throws IOException {
    assertThat(refusal("profile: desk\nextends: zendesc\n"))
        .startsWith("profile zendesc: there is no such file, and the program has no profile of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extends", "roles_file"})
  void whatCanBeNoFileIsRefused(String key) throws IOException {
    assertThat(refusal("profile: desk\n" + key + ": \"a\\0b\"\n"))
        .isEqualTo("\"a?b\" is no name of a file");
  }

  @Test
  void profilesThatExtendEachOtherAreRefused() throws IOException {
    Files.writeString(folder.resolve("other.yaml"), "profile: other\nextends: desk.yaml\n");

    assertThat(refusal("profile: desk\nextends: other.yaml\n"))
        .isEqualTo("other.yaml: profiles extend each other in a circle");
  }

  @Test
  void aMistakeInTheProfileThatIsExtendedIsNamedThere() throws IOException {
    Files.writeString(folder.resolve("base.yaml"), WrongProfile.RIGHT.replace("only:", "onyl:"));

    assertThat(refusal("profile: desk\nextends: base.yaml\n"))
        .startsWith("base.yaml line 19: sources.cases does not know \"onyl\"; it knows title,");
  }

  @Test
  void aMistakeInWhatIsWrittenOverTheOtherProfileIsNamed() throws IOException {
    assertThat(refusal("profile: desk\nextends: nyc311\nsources: {requests: {choose: some}}\n"))
        .isEqualTo("desk.yaml line 3: sources.requests.choose is \"some\"; write first or all");
  }

  @Test
  void aRoleTableInAFileIsRefusedWithItsRow() throws IOException {
    assertThat(refusalOfRoles("who,role\nann,AGENT\n"))
        .isEqualTo("desk.yaml line 2: roles_file is staff.csv, whose header should be actor,role");
    assertThat(refusalOfRoles("actor,role\nann,AGENT\nbo,Agent\n"))
        .isEqualTo(
            "desk.yaml line 2: roles_file is staff.csv, whose row 3 has the role \"Agent\"; write one of"
                + " AGENT, CUSTOMER, SENIOR_MANAGER, SUPPORT_LEAD, SYSTEM");
    assertThat(refusalOfRoles("actor,role\nann,AGENT\nbo\n"))
        .isEqualTo(
            "desk.yaml line 2: roles_file is staff.csv, whose row 3 has 1 cells; the header has 2");
    assertThat(refusalOfRoles("actor,role\n/(/,AGENT\n"))
        .isEqualTo(
            "desk.yaml line 2: roles_file is staff.csv, whose row 2 is not a pattern that can be matched"
                + " in linear time (missing closing ))");
    Files.delete(folder.resolve("staff.csv"));
    assertThat(refusal("profile: desk\nroles_file: staff.csv\n"))
        .startsWith("desk.yaml line 2: roles_file is staff.csv, which cannot be read (");
  }

  private String refusalOfRoles(String table) throws IOException {
    Files.writeString(folder.resolve("staff.csv"), table);
    return refusal("profile: desk\nroles_file: staff.csv\n");
  }

  @Test
  void theExceptionIsOfProfiles() {
    assertThatThrownBy(
            () -> new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find("zendesc"))
        .isInstanceOf(InvalidProfileException.class);
  }
}
