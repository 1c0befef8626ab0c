package org.complaintauditor.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of an export that can be read, but probably not as it is meant; and the way out. */
final class ReadingHintsTest {
  private static final String EXPORT =
      """
      case_id,event_id,timestamp,activity,actor,actor_role,channel,discloses,customer_type,Mood
      7,a,2026-03-02T10:00:00-05:00,COMPLAINT_RECEIVED,cy,CUSTOMER,SUPPORT_CASE,,RESIDENTIAL,bad
      7,b,2026-03-13T10:30:00-04:00,MESSAGE_SENT,ann,AGENT,EMAIL,TRACKING_NUMBER | PROCESS,RESIDENTIAL,bad
      """;

  private static final String DAY_FIRST =
      EXPORT
          .replace("2026-03-02T10:00:00-05:00", "02/03/2026 10:00")
          .replace("2026-03-13T10:30:00-04:00", "13/03/2026 10:30");

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private List<Map<String, String>> findings(Run run, Path out) {
    assertThat(run.code()).as(run.err()).isZero();
    return Run.csv(out.resolve("findings.csv")).stream()
        .peek(row -> row.keySet().removeIf(column -> column.startsWith("rule")))
        .toList();
  }

  private String plain(String text) {
    return text.replace(folder.toString(), "DIR").strip();
  }

  @Test
  void aColumnThatIsNearlyOneIsNoticed() throws IOException {
    Path file = file("e.csv", EXPORT.replace(",discloses,", ",disclosed,"));
    String remark =
        "auditor: DIR/e.csv: column \"disclosed\" is not used as discloses, but kept as a case"
            + " attribute. Did you mean \"discloses\"? If it holds that, rename it: without that column verdicts"
            + " may be others.";

    Run audit = Run.of("audit", file, "--format", "csv", "--out", folder.resolve("out"));
    assertThat(audit.code()).isZero();
    assertThat(plain(audit.err())).isEqualTo(remark);
    assertThat(plain(Run.of("audit", file, "--profile", "canonical", "--out", folder).err()))
        .startsWith(remark);
    assertThat(plain(Run.of("explain", file, "--case", "7").err())).isEqualTo(remark);

    Run inspect = Run.of("inspect", file);
    assertThat(plain(inspect.err())).isEqualTo(remark);
    assertThat(inspect.out().replaceAll("\\s+", " "))
        .contains(
            "disclosed case attribute disclosed, not used otherwise: did you mean discloses? "
                + "customer_type customer_type Mood case attribute Mood Fields that identify people");
  }

  @Test
  void itIsNoticedInAListOfEventsToo() throws IOException {
    Path file =
        file(
            "e.json",
            """
            [{"case_id": "7", "timestamp": "2026-03-02", "activity": "NOTE", "chanel": "EMAIL"}]
            """);
    assertThat(plain(Run.of("inspect", file).err()))
        .startsWith("auditor: DIR/e.json: column \"chanel\" is not used as channel, but kept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"complaints-2026-q1.csv", "edge-cases-no-discloses.csv", "canonical"})
  void ofWhatIsRightNothingIsSaid(String sample) {
    assertThat(Run.of("inspect", Inspected.sample(sample)[0]).err()).isEmpty();
  }

  @Test
  void theHintAtDatesThatAreWrittenOtherwiseLeadsToAReport() throws IOException {
    Path file = file("e.csv", DAY_FIRST);
    Run refused = Run.of("audit", file, "--out", folder.resolve("refused"));
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err())
        .contains(
            "for dates that are written otherwise, let a profile be written: auditor profile"
                + " suggest");
    assertThat(Run.of("inspect", file).out().replaceAll("\\s+", " "))
        .contains("e.csv, timestamp: NOT written as iso and not readable: 2 of 2 values.")
        .doesNotContain("e.csv, timestamp: written as iso");

    Path profile = folder.resolve("mine.yaml");
    Run suggest = Run.of("profile", "suggest", file, "--out", profile);
    assertThat(suggest).isEqualTo(new Run(0, "", ""));
    assertThat(profile)
        .hasContent(
            """
            # e.csv (CSV) has the columns of the canonical export. Only its timestamps are written otherwise.
            # Look at: auditor inspect e.csv --profile THIS-FILE
            profile: my-e
            title: "e.csv"
            extends: canonical
            # proved by "13/03/2026 10:30"
            timestamps: ["d/M/yyyy HH:mm"]
            """);

    Path out = folder.resolve("out");
    Run audit = Run.of("audit", file, "--profile", profile, "--format", "csv", "--out", out);
    assertThat(audit.err()).isEmpty();
    Path plain = folder.resolve("plain");
    Run canonical = Run.of("audit", file("iso.csv", EXPORT), "--format", "csv", "--out", plain);
    assertThat(findings(audit, out)).isEqualTo(findings(canonical, plain));
  }

  @Test
  void aListOfEventsCanHaveItsDatesWrittenOtherwise() throws IOException {
    String event =
        """
        {"case_id": "A", "timestamp": "%s", "activity": "%s", "actor_role": "AGENT", "channel": "EMAIL"}
        """;
    String events =
        "["
            + event.formatted("13/03/2026 10:30", "COMPLAINT_RECEIVED")
            + ","
            + event.formatted("16/03/2026 09:00", "CLOSED")
            + "]";
    Path file = file("e.json", events);
    Path profile = folder.resolve("mine.yaml");

    assertThat(Run.of("profile", "suggest", file, "--out", profile)).isEqualTo(new Run(0, "", ""));
    assertThat(profile)
        .content()
        .endsWith(
            "extends: canonical\n# proved by \"13/03/2026 10:30\"\ntimestamps: [\"d/M/yyyy HH:mm\"]\n");
    Run audit =
        Run.of(
            "audit", file, "--profile", profile, "--format", "csv", "--out", folder.resolve("o"));
    assertThat(audit.err()).isEmpty();
    assertThat(audit.out()).contains("1 case, 2 events, as of 2026-03-16 09:00:00");
  }

  @Test
  void partOfAColumnCanBeWrittenOtherwise() throws IOException {
    Path file = file("e.csv", EXPORT.replace("2026-03-02T10:00:00-05:00", "02/03/2026"));

    assertThat(Run.of("inspect", file).out().replaceAll("\\s+", " "))
        .contains(
            "e.csv, timestamp: written as iso; times without an offset are in the zone"
                + " America/Toronto. e.csv, timestamp: NOT written as iso and not readable: 1 of 2"
                + " values.");
    assertThat(Run.of("profile", "suggest", file).out())
        .endsWith(
            """
            # These dates are written in several ways; each pattern reads some.
            # UNCERTAIN: the data do not settle which of these patterns is right. Leave those that are.
            timestamps: [iso, "d/M/yyyy", "M/d/yyyy"]
            """);
  }

  @Test
  void nothingIsJudgedWhileItIsNotSettledWhichDayADateIs() throws IOException {
    Path file = file("e.csv", EXPORT.replace("2026-03-02T10:00:00-05:00", "02/03/2026"));
    Path profile = folder.resolve("p.yaml");
    Run.of("profile", "suggest", file, "--out", profile);
    Run audit =
        Run.of(
            "audit", file, "--profile", profile, "--format", "csv", "--out", folder.resolve("o"));

    assertThat(audit.code()).isEqualTo(3);
    assertThat(audit.err())
        .contains("it has both iso and d/M/yyyy and M/d/yyyy, so nobody can say which this is.");
  }

  @Test
  void aFewDatesWrittenOtherwiseAreNamedToo() throws IOException {
    String row = "A,2026-03-%02dT10:00:00-05:00,MESSAGE_SENT,AGENT,EMAIL\n";
    StringBuilder rows = new StringBuilder("case_id,timestamp,activity,actor_role,channel\n");
    for (int day = 1; day <= 28; day++) {
      rows.append(row.formatted(day));
    }
    rows.append("A,13/04/2026,MESSAGE_SENT,AGENT,EMAIL\n");
    Run suggest = Run.of("profile", "suggest", file("e.csv", rows.toString()));

    assertThat(suggest.out())
        .endsWith(
            """
            # These dates are written in several ways; each pattern reads some.
            timestamps: [iso, "d/M/yyyy"]
            """);
  }

  @Test
  void whatDatesDoNotSettleIsLeftToTheUser() throws IOException {
    Path file = file("e.csv", DAY_FIRST.replace("13/03", "12/03"));
    Run suggest = Run.of("profile", "suggest", file);

    assertThat(suggest.out())
        .endsWith(
            """
            # UNCERTAIN: the data do not settle which of these patterns is right. Leave one.
            timestamps: ["d/M/yyyy HH:mm", "M/d/yyyy HH:mm"]
            """);
    assertThat(suggest.err().strip())
        .isEqualTo(
            "auditor: 1 choice is marked UNCERTAIN, in line 6. Settle each and delete its mark.");
  }

  /** Names and words of the canonical export are no guesses, however the names are written. */
  @Test
  void whatIsCanonicalIsNoGuess() throws IOException {
    String renamed =
        EXPORT.replaceFirst(
            ".*",
            "Complaint,Event Id,TIMESTAMP,Activity,ACTOR,Actor Role,CHANNEL,Discloses,Customer"
                + " Type,Mood");
    Path file = file("e.csv", renamed);
    Run suggest = Run.of("profile", "suggest", file);

    assertThat(suggest.out())
        .endsWith(
            """
            # UNCERTAIN: the channels whose contacts are ALL in this export.
            recorded_channels: [EMAIL, SUPPORT_CASE]
            sources:
              records:
                recognised_by: [Complaint, TIMESTAMP, Activity]
                case_id: Complaint
                channel: {from: CHANNEL}
                discloses: Discloses
                event_id: Event Id
                customer_type: Customer Type
                attributes: all  # every other column can be used to break the results down
                events:
                  - activity: Activity
                    # proved by "2026-03-02T10:00:00-05:00"
                    timestamp: TIMESTAMP
                    actor: {from: ACTOR}
                    actor_role: Actor Role
            """);
    Path profile = file("p.yaml", suggest.out());
    Path out = folder.resolve("out");
    Run audit = Run.of("audit", file, "--profile", profile, "--format", "csv", "--out", out);
    assertThat(plain(audit.err()))
        .isEqualTo(
            "auditor: DIR/p.yaml: 1 choice is marked UNCERTAIN, in line 8. Verdicts rest"
                + " on such guesses: settle each and delete its mark.");
    assertThat(Run.of("profile", "check", profile).out())
        .contains("All is well, but 1 choice is marked UNCERTAIN, in line 8.");
    Path plain = folder.resolve("plain");
    Run canonical = Run.of("audit", file("iso.csv", EXPORT), "--format", "csv", "--out", plain);
    assertThat(findings(audit, out)).isEqualTo(findings(canonical, plain));
  }

  @Test
  void aColumnThatIsMissingLeadsToASuggestion() throws IOException {
    Path file = file("e.csv", EXPORT.replace("case_id", "complaint"));
    assertThat(plain(Run.of("audit", file, "--out", folder.resolve("out")).err()))
        .endsWith(
            "Rename the column that has it; or have a profile written that says which it is:"
                + " auditor profile suggest DIR/e.csv");
    assertThat(Run.of("profile", "suggest", file).code()).isZero();
  }

  @Test
  void aReceiptThatWasLostIsNamedWhereItIsMissed() throws IOException {
    Path file = file("e.csv", EXPORT.replace("2026-03-02T10:00:00", "2026-02-31T10:00:00"));
    Path out = folder.resolve("out");
    Run.of("audit", file, "--max-rejected", "90%", "--format", "csv", "--out", out);

    assertThat(Run.csv(out.resolve("problems.csv")))
        .extracting(row -> row.get("row") + " " + row.get("problem") + " " + row.get("expected"))
        .containsExactly(
            "2 UNREADABLE_TIMESTAMP a date and a time of day that exist, in a year from 1900 to"
                + " 2200; there is no day 2026-02-31",
            "3 HISTORY_STARTS_LATE a COMPLAINT_RECEIVED: nothing shows when the complaint was"
                + " received, so nothing can be judged. Maybe it is in a row that cannot be used, such"
                + " as e.csv:2? Maybe the export begins after it? Export the whole history");
  }

  @Test
  void whoIsWhoInZendeskIsSaidByTheFileOfUsers() throws IOException {
    Path samples = Path.of("sample-data/zendesk");
    List<Object> arguments = new java.util.ArrayList<>(List.of("audit"));
    try (Stream<Path> files = Files.list(samples)) {
      files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("users.json"))
          .sorted()
          .forEach(arguments::add);
    }
    arguments.addAll(List.of("--out", folder.resolve("out")));
    Run run = Run.of(arguments.toArray());

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "expected: a file with the export's users (users.id, users.role, users.email), which"
                + " was not given, or the actor's role in the profile's role table");
  }

  @Test
  void oneIsSaidInTheSingular() throws IOException {
    Path file = file("e.csv", EXPORT.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));

    assertThat(Run.of("inspect", file).out())
        .contains("\n  1 case, 1 open at the end; from ")
        .contains("\n  SUPPORT_CASE: 1 complaint received, 0 contacts sent; ")
        .contains(" 1 of 1 case; in 0 it does not apply.");
    assertThat(Run.of("explain", file, "--case", "8").err())
        .contains("up to the audit instant; it has one, \"7\"");
  }
}
