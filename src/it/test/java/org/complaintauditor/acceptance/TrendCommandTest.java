package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code trend}, from the command line to its files. */
final class TrendCommandTest {
  private static final String HEADER =
      "case_id,event_id,timestamp,activity,actor_role,channel,discloses,text\n";

  @TempDir private static Path folder;

  private static Path march;
  private static Path april;

  /** A case of the month whose acknowledgement is so many days late. */
  private static String rows(String caseId, String received, String acknowledged) {
    return caseId
        + ",1,"
        + received
        + "T10:00:00-05:00,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,My line is down.\n"
        + caseId
        + ",2,"
        + acknowledged
        + "T10:00:00-05:00,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL,ACKNOWLEDGEMENT,Thanks.\n";
  }

  private static Path audit(String name, String asOf, String rows, String... options)
      throws IOException {
    Path export = folder.resolve(name + ".csv");
    Files.writeString(export, HEADER + rows);
    Path out = folder.resolve(name);
    Run.fine("audit %s --as-of %s --format csv,json --out %s", export, asOf, out, options);
    return out;
  }

  @BeforeAll
  static void audits() throws IOException {
    march =
        audit(
            "march",
            "2026-03-31",
            rows("A", "2026-02-02", "2026-02-03") + rows("B", "2026-03-02", "2026-03-09"));
    april =
        audit(
            "april",
            "2026-04-30",
            rows("B", "2026-03-02", "2026-03-03") + rows("C", "2026-04-07", "2026-04-08"));
  }

  private static List<String> points(Path... runs) throws IOException {
    Path out = Files.createTempDirectory(folder, "trend").resolve("report");
    Run.fine("trend --csv plain --out %s", out, List.of(runs));
    assertThat(out)
        .isDirectoryContaining(file -> file.endsWith("trend.html"))
        .isDirectoryContaining(file -> file.endsWith("trend.json"));
    return Run.csv(out.resolve("trend.csv")).stream()
        .filter(row -> row.get("commitment").equals("ACK-01"))
        .map(TrendCommandTest::point)
        .toList();
  }

  private static String point(Map<String, String> row) {
    return String.join(
        " ",
        row.get("series"),
        row.get("at").substring(0, row.get("series").equals("RUN") ? 10 : 7),
        row.get("n"),
        row.get("rate"),
        row.get("joined"),
        row.get("breaks"));
  }

  @Test
  @DisplayName("in the order of the instants; a month that both have comes from the later run")
  void inOrder() throws IOException {
    List<String> points =
        List.of(
            "RUN 2026-03-31 2 0.5 false ",
            "RUN 2026-04-30 2 1 true ",
            "MONTH 2026-02  1 false ",
            "MONTH 2026-03  1 true ",
            "MONTH 2026-04  1 true ");
    assertThat(points(march, april)).isEqualTo(points);
    assertThat(points(april, march, april)).isEqualTo(points);
  }

  @Test
  @DisplayName("another limit breaks the line of its commitment, and of no other")
  void aLimitBreaks() throws IOException {
    Path may =
        audit(
            "may",
            "2026-05-31",
            rows("D", "2026-05-05", "2026-05-06"),
            "--set",
            "ACK-01.written=1");
    assertThat(points(march, april, may))
        .contains("RUN 2026-05-31 1 1 false LIMITS", "MONTH 2026-05  1 false LIMITS");
    Run run = Run.of("trend %s %s", april, may);
    assertThat(run.out().lines().filter(line -> line.contains("not comparable")))
        .hasSize(2)
        .allMatch(line -> line.contains("limits"));
  }

  @Test
  void anotherZoneBreaksAllLines() throws IOException {
    Path zone =
        audit(
            "zone",
            "2026-05-31",
            rows("D", "2026-05-05", "2026-05-06"),
            "--zone",
            "America/Halifax");
    assertThat(points(april, zone)).contains("RUN 2026-05-31 1 1 false CALENDAR");
  }

  @Test
  void allThatIsNoRunIsNamedAtOnce() throws IOException {
    Path none = Files.createDirectory(folder.resolve("none"));
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Files.writeString(broken.resolve("summary.json"), "{");
    Run run = Run.of("trend %s %s %s", none, march, broken);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains(none + ": there is no summary.json", "--format json")
        .contains(broken.resolve("summary.json") + " is not JSON");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void anotherPacksRunIsRefused() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String file : List.of("summary.json", "manifest.json")) {
      Files.writeString(
          other.resolve(file),
          Files.readString(march.resolve(file)).replace("\"jive-ca\"", "\"other\""));
    }
    Run run = Run.of("trend %s %s", march, other);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("by pack jive-ca", "by pack other");
  }

  @Test
  void otherFilesAreLeftAlone() throws IOException {
    Path mine = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(mine.resolve("mine.txt"), "mine");
    Run run = Run.of("trend %s --out %s", march, mine);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("mine.txt");
    assertThat(mine.resolve("mine.txt")).hasContent("mine");
  }
}
