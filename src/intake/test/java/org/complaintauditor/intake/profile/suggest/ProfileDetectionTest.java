package org.complaintauditor.intake.profile.suggest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCatalogue;
import org.complaintauditor.intake.profile.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which profile an export is taken for. */
class ProfileDetectionTest {
  private static final Path SAMPLES = Path.of("sample-data");

  @TempDir Path folder;

  private static ProfileDetection detection() {
    return new ProfileDetection(
        new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS)::builtIn, Trial.READERS);
  }

  private List<ExportFile> file(String name, String content) throws IOException {
    return ExportFiles.of(List.of(Files.writeString(folder.resolve(name), content)));
  }

  private static String taken(List<ExportFile> files) {
    return detection().of(files).map(Profile::name).orElse("none needed");
  }

  private static List<Path> samples(String system) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.list(SAMPLES.resolve(system))) {
      all.filter(file -> !file.endsWith("expected-findings.csv")).sorted().forEach(files::add);
    }
    return files;
  }

  static List<String> systems() {
    return ProfileCatalogue.BUILT_IN;
  }

  @ParameterizedTest
  @MethodSource("systems")
  void theSampleOfASystemIsTakenForThatSystems(String system) throws IOException {
    List<ExportFile> files = ExportFiles.of(samples(system));

    assertThat(taken(files)).isEqualTo(system);
    assertThat(detection().known(files).map(Profile::name)).contains(system);
    assertThat(detection().isUnknown(files)).isFalse();
    assertThat(detection().areCanonical(files)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "case_id,timestamp,activity\n",
        "activity;more;timestamp;case_id\n",
        " case_id ,timestamp,activity\n"
      })
  void aTableWithTheColumnsOfTheFormatNeedsNoProfile(String header) throws IOException {
    List<ExportFile> files = file("a.csv", header);

    assertThat(taken(files)).isEqualTo("none needed");
    assertThat(detection().areCanonical(files)).isTrue();
    assertThat(detection().known(files)).isEmpty();
    assertThat(detection().isUnknown(files)).isFalse();
  }

  @Test
  void canonicalEventsThatAreNoTableAreReadByTheProfileForThem() throws IOException {
    assertThat(
            taken(
                file(
                    "a.json",
                    "[{\"case_id\": \"A\", \"timestamp\": \"2026-01-05\", \"activity\": \"NOTE\"}]")))
        .isEqualTo("canonical");
  }

  @ParameterizedTest
  @ValueSource(strings = {"case_id,time,what\n", "Case_ID,timestamp,activity\n"})
  void whatIsAlmostATableOfTheFormatIsLeftToItsReader(String header) throws IOException {
    List<ExportFile> files = file("a.csv", header);

    assertThat(taken(files)).isEqualTo("none needed");
    assertThat(detection().areCanonical(files)).isFalse();
    assertThat(detection().isUnknown(files)).isFalse();
  }

  @Test
  void whatNoProfileReadsIsRefusedWithItsColumnsAndWhatToDo() throws IOException {
    List<ExportFile> files = file("a.csv", "Nr;Datum;Betreff\n1;2;3\n");
    String path = folder.resolve("a.csv").toString();

    assertThat(detection().isUnknown(files)).isTrue();
    assertThat(detection().known(files)).isEmpty();
    assertThatThrownBy(() -> detection().of(files))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            path
                + ": no profile reads this file (CSV, semicolons). It has \"Nr\", \"Datum\","
                + " \"Betreff\". If these are case histories, let the program ask what it has to"
                + " know: auditor profile ask "
                + path);
  }

  @Test
  void ofManyColumnsOnlyTheFirstAreNamed() throws IOException {
    StringBuilder header = new StringBuilder("c1");
    for (int i = 2; i <= 25; i++) {
      header.append(",c").append(i);
    }
    List<ExportFile> files = file("a.csv", header + "\n");

    assertThatThrownBy(() -> detection().of(files))
        .hasMessageContaining("\"c19\", \"c20\" and 5 more. If these");
  }

  private ProfileDetection among(String... profiles) throws IOException {
    List<Profile> all = new ArrayList<>();
    for (String lines : profiles) {
      String name = lines.substring(0, lines.indexOf(':'));
      Path file =
          Files.writeString(
              folder.resolve(name + ".yaml"),
              """
              profile: %s
              sources:
                cases:
                  recognised_by: [%s]
                  case_id: Case
                  events: [{activity: NOTE, timestamp: At}]
                people: {recognised_by: [Login], key: Login}
              """
                  .formatted(name, lines.substring(lines.indexOf(':') + 1)));
      all.add(new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS).find(file.toString()));
    }
    return new ProfileDetection(() -> all, Trial.READERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          one:Case, At     ! two:Case, At, Who    ! two
          one:Case, At     ! two:Case, Nothing    ! one
          one:Case, What   ! two:Case             ! one
          """)
  void theProfileThatKnowsAFileByMoreFieldsIsTaken(String content, String two, String expected)
      throws IOException {
    assertThat(among(content, two).of(file("a.csv", "Case,At,Who,What\n")).map(Profile::name))
        .contains(expected);
  }

  @Test
  void theProfileThatReadsMoreFilesIsTaken() throws IOException {
    List<ExportFile> files = new ArrayList<>(file("a.csv", "Case,At,Who\n"));
    files.addAll(file("b.csv", "Login,Name\n"));
    files.addAll(file("c.csv", "Case,When\n"));

    assertThat(among("one:Case, At, Who", "two:Case").of(files).map(Profile::name)).contains("two");
  }

  @Test
  void betweenTwoThatFitEquallyWellTheUserHasToSay() throws IOException {
    List<ExportFile> files = file("a.csv", "Case,At,Who\n");

    assertThatThrownBy(() -> among("one:Case, At", "two:Case, Who").of(files))
        .isInstanceOf(UnusableExportException.class)
        .hasMessage(
            folder.resolve("a.csv")
                + ": this could be an export for the profiles one, two. Say which with --profile.");
  }

  @Test
  void aFileThatIsOnlyLookedUpMakesNoExport() throws IOException {
    List<ExportFile> files = file("a.csv", "Login,Name\n");

    assertThat(among("one:Case, At").isUnknown(files)).isTrue();
  }
}
