package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real exports (see their ATTRIBUTION.md). All numbers were counted by other means than this
 * program: with a CSV or JSON library, a line for each rule of the profile.
 */
class RealExportsTest {
  private static final Path REAL = Path.of("src/it/test/resources/real-exports");

  @TempDir Path folder;

  private static String inspected(Object... more) {
    Run run = Run.of("inspect", Arrays.asList(more));
    assertThat(run.code()).as(run.err()).isBetween(0, 1); // 1: nothing can be judged from it.
    return run.out().replaceAll("\\s+", " ");
  }

  private List<Map<String, String>> findings(Object... more) throws IOException {
    Path out = folder.resolve("out");
    Run.fine("audit", Arrays.asList(more), "--format", "csv", "--out", out, "--force");
    return Run.csv(out.resolve("findings.csv"));
  }

  private static Map<String, String> finding(
      List<Map<String, String>> findings, String caseId, String commitment) {
    return findings.stream()
        .filter(row -> caseId.equals(row.get("case_id")))
        .filter(row -> commitment.equals(row.get("commitment")))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<Path> all() throws IOException {
    return Stream.concat(Stream.of(REAL), Files.list(REAL).filter(Files::isDirectory))
        .flatMap(
            parent -> Arrays.stream(parent.toFile().listFiles()).map(java.io.File::toPath).sorted())
        .filter(file -> file.toString().matches(".*\\.(csv|json)"));
  }

  @ParameterizedTest
  @MethodSource("all")
  @DisplayName("every file can be inspected alone")
  void everyFileCanBeInspected(Path file) {
    assertThat(inspected(file)).contains(String.valueOf(file.getFileName()));
  }

  @Test
  @DisplayName("an incident event log of ServiceNow")
  void serviceNow() throws IOException {
    Path file = REAL.resolve("servicenow_incidents_first2000.csv");

    assertThat(inspected(file))
        .contains("profile servicenow, found out from the content")
        .contains("Records: 2,011 read =")
        .contains("Rows: 714 = 714 usable + 0 rejected + 0 exact duplicates.")
        .contains(
            "296 cases, 0 of them open at the end; from 2016-02-29 01:16:00 to 2016-12-22 09:31:00.")
        .contains(
            "296 COMPLAINT_RECEIVED (complaint received) 112 WAITING_ON_CUSTOMER (waiting on the"
                + " customer) 301 CLOSED (case closed) 5 REOPENED (case reopened)")
        .contains("\"29/2/2016 01:16\" can be read in no other")
        .contains("PHONE: 296 complaints received, 0 contacts sent; contacts need not be recorded")
        .contains("TRK-01 Tracking number issued: NO RATE. 0 of 296 cases");

    List<Map<String, String>> findings = findings(file);
    assertThat(findings).hasSize(296 * 10);
    // Received by telephone, so acknowledged in the call itself.
    assertThat(finding(findings, "INC0000045", "ACK-01"))
        .containsEntry("verdict", "MET")
        .containsEntry("discharged_at", "2016-02-29T01:16:00-05:00");
    // Resolved on the day of its receipt; a log of states cannot show what was told.
    assertThat(finding(findings, "INC0000045", "OUT-01"))
        .containsEntry("verdict", "NOT_EVIDENCED")
        .containsEntry("reason", "NOT_RECORDED")
        .containsEntry("triggered_at", "2016-02-29T08:53:00-05:00")
        .containsEntry("due", "2016-03-02");
  }

  @Test
  @DisplayName("service requests of New York City, one row per request")
  void newYork() throws IOException {
    Path file = REAL.resolve("nyc311_2013_199rows.csv");

    assertThat(inspected(file))
        .contains("profile nyc311, found out from the content")
        .contains("Rows: 284 = 284 usable + 0 rejected + 0 exact duplicates.")
        .contains(
            "199 cases, 114 of them open at the end; from 2013-10-30 22:28:19 to 2013-10-31"
                + " 03:00:20.")
        .contains("199 COMPLAINT_RECEIVED (complaint received) 85 CLOSED (case closed)")
        .contains("ACK-01 Prompt acknowledgement: NO RATE.")
        .contains("CTS-01 CCTS information provided: NO RATE.");

    // A month later, nothing in the export shows that anybody was answered. That proves no breach.
    List<Map<String, String>> findings = findings(file, "--as-of", "2013-12-01");
    assertThat(findings).hasSize(199 * 10);
    assertThat(findings).extracting(row -> row.get("verdict")).doesNotContain("BREACHED");
    assertThat(finding(findings, "26594139", "ACK-01"))
        .containsEntry("verdict", "NOT_EVIDENCED")
        .containsEntry("reason", "NOT_RECORDED")
        .containsEntry("triggered_at", "2013-10-31T02:00:24-04:00")
        .containsEntry("due", "2013-11-04");
  }

  @Test
  @DisplayName("complaints of the US consumer bureau, in the body of a search")
  void consumerBureau() throws IOException {
    Path file = REAL.resolve("cfpb_complaints_10.json");

    assertThat(inspected(file))
        .contains("profile cfpb, found out from the content")
        .contains("Rows: 10 = 10 usable + 0 rejected + 0 exact duplicates.")
        .contains(
            "10 cases, 10 of them open at the end; from 2021-11-17 12:00:00 to 2021-12-07 12:00:00.");

    assertThat(findings(file)).hasSize(10 * 10);
  }

  @Test
  @DisplayName("a hundred audits of one Zendesk ticket")
  void zendeskAudits() throws IOException {
    Path file = REAL.resolve("zendesk_ticket_audits_100.json");

    assertThat(inspected(file))
        .contains("profile zendesk, found out from the content")
        .contains("Rows: 23 = 5 usable + 18 rejected + 0 exact duplicates.")
        .contains("18 × actor who is in no role table (severe)")
        .contains("Values: \"20014187\" (18).");

    Run refused = Run.of("audit", file, "--out", folder.resolve("refused"));
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("18 of 23 rows cannot be used");

    Path profile =
        Files.writeString(
            folder.resolve("desk.yaml"),
            "profile: desk\nextends: zendesk\nroles: {\"20014187\": AGENT}\n");
    List<Map<String, String>> findings = findings(file, "--profile", profile);
    assertThat(findings).hasSize(10);
    // Nine months of silence until the agent's first public comment, on 10 June 2013.
    assertThat(finding(findings, "1", "ACK-01"))
        .containsEntry("verdict", "BREACHED")
        .containsEntry("reason", "LATE")
        .containsEntry("triggered_at", "2012-09-06T16:17:09-04:00")
        .containsEntry("discharged_at", "2013-06-10T16:09:20-04:00");
  }

  @Test
  @DisplayName("the tables that a connector makes of Zendesk")
  void zendeskTables() throws IOException {
    List<Path> seeds;
    try (Stream<Path> files = Files.list(REAL.resolve("dbt_zendesk_seeds"))) {
      seeds = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    assertThat(seeds).hasSize(15);

    assertThat(inspected(seeds.toArray()))
        .contains("profile zendesk, found out from the content")
        .contains("20 × actor who is in no role table (severe)")
        .contains("11 × file or sheet that is not used (severe)")
        .contains("10 COMPLAINT_RECEIVED (complaint received)")
        .contains("24 cases");
  }
}
