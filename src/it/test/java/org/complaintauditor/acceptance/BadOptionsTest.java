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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that are wrong are refused with a message that says what would be right. */
final class BadOptionsTest {

  private static final Path EXPORT = Path.of("sample-data/edge-cases.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --as-of yesterday | --as-of: "yesterday" is not an audit instant: write 2026-04-15T17:00:00-04:00, or 2026-04-15 for the end of that day
          --as-of 2026-02-30 | --as-of: "2026-02-30" is not an audit instant: write 2026-04-15T17:00:00-04:00, or 2026-04-15 for the end of that day
          --as-of +99999-01-01 | --as-of: "+99999-01-01" is not in a year from 1900 to 2200
          --as-of 2020-01-01 | nothing had happened at the audit instant 2020-01-01T23:59:59-05:00: the first event of the export is dated 2026-02-11. Choose a later --as-of.
          --zone Toronto | --zone Toronto: not a time zone; write one such as America/Toronto
          --holidays no.csv | --holidays no.csv: there is no such file. Give a CSV file with the header date,name, or none.
          --set ACK-99.written=1 | --set ACK-99.written=1: the pack has no commitment ACK-99; it has [ACK-01, TRK-01, PRC-01, TMF-01, CON-01, OUT-01, ESC-01, ESC-02, CTS-01, CTS-02]
          --set ACK-01.writen=1 | --set ACK-01.writen=1: ACK-01 has no limit "writen"; it has [written, live]
          --set ACK-01=1 | --set ACK-01=1: say which limit of ACK-01: ACK-01.written=1 or ACK-01.live=1
          --set ACK-01.written | --set ACK-01.written: write ID.LIMIT=VALUE, such as ACK-01.written=1
          --set ACK-01.written=-1 | --set ACK-01.written=-1: "-1" is not a limit: write 2 for business days, 5d for calendar days or PT4H for hours, up to 9999 days
          --set ACK-01.written=PT99999999999H | --set ACK-01.written=PT99999999999H: "PT99999999999H" is not a limit: write 2 for business days, 5d for calendar days or PT4H for hours, up to 9999 days
          --set CTS-01.first_escalation_is_level=PT4H | --set CTS-01.first_escalation_is_level=PT4H: "PT4H" is not a whole number
          --set ACK-01.written=1 --set ACK-01.written=3 | --set ACK-01.written=3: ACK-01.written is set twice; say one value
          --language es | --language es: write one of en, fr, de
          --format docx | --format docx: write one of csv, json, xlsx, html, pdf
          --fail-on late | --fail-on late: write breached, not-evidenced or none
          --threads 0 | --threads 0: at least one is needed
          --max-memory much | --max-memory much: write a number of megabytes or gigabytes, such as 512m or 2g
          --max-memory 10m | --max-memory 10m: no run does with less than 80m
          --max-memory 79m | --max-memory 79m: no run does with less than 80m
          --max-memory 1025g | --max-memory 1025g: write at most 1024g
          --profile sample-data/edge-cases.csv | sample-data/edge-cases.csv is no YAML file with keys, such as "title: ...". Maybe it is an export, or another file was meant?
          --smallest-group 0 | --smallest-group 0: write 1, which shows every group, or more
          --profile zendesc | profile zendesc: there is no such file, and the program has no profile of this name; it has canonical, zendesk, servicenow, salesforce, jira-service-management, freshdesk, xes, nyc311, cfpb
          --evidence text | --evidence text: write recorded, detected or both
          --max-rejected many | --max-rejected: "many" is neither a number of rows nor a share: write 10 or 1%
          --max-rejected 101% | --max-rejected: "101%" is neither a number of rows nor a share: write 10 or 1%
          --pack no-pack | --pack no-pack: there is no pack.yaml in no-pack or rules/no-pack. Give the name of a pack, such as jive-ca, or its folder.
          """)
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
