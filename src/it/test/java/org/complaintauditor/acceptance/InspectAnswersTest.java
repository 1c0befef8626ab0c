package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code inspect} answers of records that are left out, and where nothing can be judged. */
final class InspectAnswersTest {

  private static final String PROFILE =
      """
      profile: desk
      zone: America/Toronto
      roles: {bob: AGENT}
      sources:
        log:
          recognised_by: [Ticket, On]
          only: {Kind: [complaint, appeal], State: {not: draft}}
          case_id: Ticket
          timestamp: On
          events:
            - activity: {from: What, map: {In: COMPLAINT_RECEIVED, Out: CLOSED}}
      """;

  private static final String LOG =
      """
      Ticket,On,What,Kind,State
      T1,2026-01-05,In,complaint,open
      T2,2026-01-05,In,question,open
      T1,2026-01-09,Out,complaint,open
      T3,2026-01-06,In,question,draft
      T4,2026-01-06,In,appeal,draft
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  @Test
  void ofRecordsLeftOutEachConditionIsNamed() throws IOException {
    Run run = Run.fine("inspect", file("log.csv", LOG), "--profile", file("desk.yaml", PROFILE));

    assertThat(run.out())
        .contains(
            """
            Records that the profile leaves out
              2 of log, for this does not hold: Kind: [complaint, appeal] (first: log.csv:3, where it is
              "question")
              1 of log, for this does not hold: State: {not: draft} (first: log.csv:6, where it is "draft")
            """);
  }

  @Test
  void whereNothingCanBeJudgedTheCodeIsOneAndNoSectionIsEmpty() throws IOException {
    String none = PROFILE.replace("Kind: [complaint, appeal]", "Kind: praise");
    Run run = Run.of("inspect", file("log.csv", LOG), "--profile", file("none.yaml", none));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("  5 of log, for this does not hold: Kind: praise (first: log.csv:2,")
        .contains("What can be judged from it\n  Nothing: no case has a row that can be used.\n")
        .doesNotContain("Timestamps", "Events", "Channels");
    for (String language : List.of("en", "fr", "de")) {
      List<String> lines =
          Run.of(
                  "inspect",
                  folder.resolve("log.csv"),
                  "--profile",
                  folder.resolve("none.yaml"),
                  "--language",
                  language)
              .out()
              .lines()
              .toList();
      for (int i = 0; i < lines.size(); i++) {
        boolean heading = !lines.get(i).isEmpty() && !lines.get(i).startsWith(" ");
        if (heading) {
          assertThat(lines.get(i + 1)).as(lines.get(i)).startsWith("  ");
        }
      }
    }
  }

  @Test
  void ofALargeUnknownFileTheFirstRecordsAreLookedAt() throws IOException {
    String rows =
        IntStream.rangeClosed(1, 10_001)
            .mapToObj(i -> "N%d,%02d/01/2026,a".formatted(i, i % 28 + 1))
            .collect(Collectors.joining("\n"));
    Path large = file("large.csv", "Number,Day,Thing\n" + rows + "\n");

    Run run = Run.of("inspect", large);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("10,000 records were looked at, with 3 fields.")
        .contains("These are the first 10,000 records of the file, which has more")
        .contains("Number: 10,000 filled, 10,000 different, such as \"N1\"")
        .contains("dates written as d/M/yyyy");

    Path whole =
        file("whole.csv", "Number,Day,Thing\n" + rows.substring(0, rows.lastIndexOf('\n')));
    assertThat(Run.of("inspect", whole).out())
        .contains("10,000 records were looked at, with 3 fields.")
        .doesNotContain("These are the first");
  }

  @Test
  void whatIsToBePastedIsQuoted() throws IOException {
    Path awkward = file("our desk's log.csv", "Number,Thing\nN1,a\n");

    assertThat(Run.of("inspect", awkward).out())
        .endsWith("\n  auditor profile ask '" + folder + "/our desk'\\''s log.csv'\n");
    assertThat(Run.of("audit", awkward).err())
        .contains("auditor profile ask '" + folder + "/our desk'\\''s log.csv'");
  }

  @Test
  void aFileInPlaceOfTheCommandIsAudited() throws IOException {
    Path export = Path.of("sample-data/edge-cases.csv");
    Run run = Run.of(export, "--format", "csv", "--out", folder.resolve("out"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.mismatch(folder.resolve("out/findings.csv"), audited(export))).isEqualTo(-1);
    assertThat(Run.of("audti", export).err()).contains("Did you mean: auditor audit");
  }

  private Path audited(Path export) {
    Run.fine("audit", export, "--format", "csv", "--out", folder.resolve("named"));
    return folder.resolve("named/findings.csv");
  }
}
