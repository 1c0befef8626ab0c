package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are wrong are refused with a message that says what would be right. */
final class BadOptionsTest {

  private static final Path EXPORT = Path.of("sample-data/edge-cases.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvFileSource(resources = "BadOptionsTest.refuses.csv", delimiter = '|', quoteCharacter = '`')
  void refuses(String options, String message) {
    assertThat(refusal(options)).isEqualTo("auditor: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --threads two | Invalid value for option '--threads': 'two' is not an int
          --findings some | Invalid value for option '--findings': expected one of [ALL, EXCEPTIONS] (case-insensitive) but was 'some'
          --colour | Unknown option: '--colour'
          --out | Missing required parameter for option '--out' (FOLDER)
          """)
  void refusesWhatTheCommandLineDoesNotKnow(String options, String message) {
    assertThat(refusal(options).lines())
        .containsExactly("auditor: " + message, "Try: auditor audit --help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--holidays", "--profile"})
  void refusesWhatIsEmpty(String option) {
    assertThat(refusal(option + " ", option, "").lines())
        .containsExactly(
            "auditor: Invalid value for option '%s': it is empty; leave the option out if nothing is"
                    .formatted(option)
                + " meant",
            "Try: auditor audit --help");
  }

  @Test
  void aFileThatBeginsWithADashIsNamedAsOneCanName() throws IOException {
    Path file = Files.writeString(Path.of("-robust-dash.csv"), "case_id\n");
    try {
      Run run = Run.of("audit", file);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .contains("For a file that begins with a dash write ./-robust-dash.csv\nTry: ");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void refusesHolidaysThatDoNotCoverTheExport() throws IOException {
    refusesHolidays(
        "date,name\n2025-12-25,x\n",
        ": the file has no holiday in 2026, but the export is judged from 2026-02-11 to 2026-04-15."
            + " Due dates would be wrong. Add the holidays of that year to the file, or leave"
            + " --holidays out for those of the pack; none, if no day is a holiday.");
  }

  @Test
  void refusesHolidaysThatAreNone() throws IOException {
    refusesHolidays("", ": there is no holiday in it. Write --holidays none if that is meant.");
    refusesHolidays(
        "date,name\n", ": there is no holiday in it. Write --holidays none if that is meant.");
    refusesHolidays(
        "day,name\n2026-07-01,x\n", ": the header should be date,name, but is day,name");
    refusesHolidays(
        "date,name\n2026-07-01,a\n2026-02-30,b\n",
        " row 3: \"2026-02-30\" is not a date such as 2026-12-25");
  }

  private void refusesHolidays(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("days.csv"), text, StandardCharsets.UTF_8);

    assertThat(refusal("--holidays " + file)).isEqualTo("auditor: --holidays " + file + message);
  }

  private String refusal(String options) {
    return refusal(options, options.split(" "));
  }

  private String refusal(String options, String... split) {
    Path reports = folder.resolve("reports");
    List<Object> arguments = new ArrayList<>(List.of("audit", EXPORT));
    if (!options.startsWith("--out")) {
      arguments.addAll(List.of("--out", reports.resolve("out")));
    }
    arguments.addAll(List.of(split));
    Run run = Run.of(arguments.toArray());

    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    if (Files.exists(reports)) {
      assertThat(reports).isEmptyDirectory();
    }
    return run.err().strip();
  }
}
