package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each case is judged by the version of the pack in force on the local date of its receipt. */
final class PointInTimeTest {

  private static final String VERSIONS =
      """
        - version: "1.0.0"
          valid_until: %s
        - version: "2.0.0"
          valid_from: %s
          limits:
            ACK-01.written:
              value: 5
              source:
                en: The new standard
      """
          .indent(0);

  @TempDir private Path folder;
  private EditedPack pack = new EditedPack(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    pack = EditedPack.in(folder);
  }

  @Test
  void judgesByTheVersionInForceOnTheReceiptsLocalDate() throws IOException {
    versions("2026-01-31", "\"2026-02-01\"");

    assertThat(
            acknowledgements(
                """
                1-last-moment-of-the-old,2026-01-31T23:59:59-05:00,COMPLAINT_RECEIVED,EMAIL
                2-first-moment-of-the-new,2026-02-01T00:00:00-05:00,COMPLAINT_RECEIVED,EMAIL
                3-old-in-toronto-new-in-utc,2026-02-01T04:59:59Z,COMPLAINT_RECEIVED,EMAIL
                4-new-in-utc-and-toronto,2026-02-01T05:00:00Z,COMPLAINT_RECEIVED,EMAIL
                5-date-only-old,2026-01-31,COMPLAINT_RECEIVED,EMAIL
                6-date-only-new,2026-02-01,COMPLAINT_RECEIVED,EMAIL
                7-rest-of-the-case-under-the-new,2026-01-30T09:00:00,COMPLAINT_RECEIVED,EMAIL
                7-rest-of-the-case-under-the-new,2026-02-04T09:00:00,MESSAGE_SENT,EMAIL
                8-no-receipt-first-event-old,2026-01-31T09:00:00,MESSAGE_SENT,EMAIL
                8-no-receipt-first-event-old,2026-02-02T09:00:00,MESSAGE_SENT,EMAIL
                9-customer-wrote-before,2026-01-31T09:00:00,NOTE,
                9-customer-wrote-before,2026-02-02T09:00:00,COMPLAINT_RECEIVED,EMAIL
                """))
        .containsExactly(
            "1-last-moment-of-the-old 1.0.0 2026-02-03",
            "2-first-moment-of-the-new 2.0.0 2026-02-06",
            "3-old-in-toronto-new-in-utc 1.0.0 2026-02-03",
            "4-new-in-utc-and-toronto 2.0.0 2026-02-06",
            "5-date-only-old 1.0.0 2026-02-03",
            "6-date-only-new 2.0.0 2026-02-06",
            "7-rest-of-the-case-under-the-new 1.0.0 2026-02-03",
            "8-no-receipt-first-event-old 1.0.0 ",
            "9-customer-wrote-before 2.0.0 2026-02-09");
  }

  @Test
  void aWhatIfHoldsForEveryVersion() throws IOException {
    versions("2026-01-31", "2026-02-01");

    assertThat(
            acknowledgements(
                """
                1-old,2026-01-31T09:00:00,COMPLAINT_RECEIVED,EMAIL
                2-new,2026-02-01T09:00:00,COMPLAINT_RECEIVED,EMAIL
                """,
                "--set",
                "ACK-01.written=1"))
        .containsExactly(
            "1-old 1.0.0 what-if ACK-01.written=1 2026-02-02",
            "2-new 2.0.0 what-if ACK-01.written=1 2026-02-02");
  }

  @Test
  void daysBeginInTheZoneOfThePackUnlessAnotherIsGiven() throws IOException {
    pack.replace("pack.yaml", "zone: America/Toronto", "zone: Europe/London");
    // Past midnight in London, the day before in Toronto.
    String export =
        "case_id,event_id,timestamp,activity,actor_role,channel\n"
            + "1,a,2026-01-05T10:00:00Z,COMPLAINT_RECEIVED,CUSTOMER,EMAIL\n"
            + "1,b,2026-01-08T02:00:00Z,ACKNOWLEDGEMENT_SENT,AGENT,EMAIL\n";
    Path file = Files.writeString(folder.resolve("zones.csv"), export);

    assertThat(acknowledged(file)).isEqualTo("BREACHED LATE");
    assertThat(acknowledged(file, "--zone", "America/Toronto")).isEqualTo("MET IN_TIME");
  }

  private String acknowledged(Path export, String... more) throws IOException {
    Path out = folder.resolve("zones" + more.length);
    Run.fine("audit", export, "--pack", pack.folder(), "--format", "csv", "--out", out, more);
    return Run.csv(out.resolve("findings.csv")).stream()
        .filter(row -> row.get("commitment").equals("ACK-01"))
        .map(row -> row.get("verdict") + " " + row.get("reason"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aVersionMayHaveRulesOfItsOwn() throws IOException {
    versions("2026-01-31", "2026-02-01");
    pack.replace("pack.yaml", "valid_from: 2026-02-01", "valid_from: 2026-02-01\n    rules: later");
    Path later = Files.createDirectory(pack.folder().resolve("later"));
    try (var files = Files.newDirectoryStream(EditedPack.SHIPPED, "*.drl")) {
      for (Path file : files) {
        Files.writeString(
            later.resolve(file.getFileName()),
            Files.readString(file).replace("in no live contact", "in no live contact, later"));
      }
    }
    Path out =
        audit(
            "1-old,2026-01-31,COMPLAINT_RECEIVED,EMAIL\n2-new,2026-02-01,COMPLAINT_RECEIVED,EMAIL\n");

    assertThat(Run.csv(out.resolve("findings.csv")))
        .filteredOn(row -> row.get("commitment").equals("ACK-01"))
        .extracting(row -> row.get("rule").split(" \\| ")[0])
        .containsExactly(
            "ACK-01 obliged: a complaint was received, but in no live contact",
            "ACK-01 obliged: a complaint was received, but in no live contact, later");
  }

  @Test
  void aGapBetweenVersionsNamesTheCase() throws IOException {
    versions("2026-01-30", "2026-02-01");
    Run run =
        run(
            "1-old,2026-01-30,COMPLAINT_RECEIVED,EMAIL\n2-gap,2026-01-31,COMPLAINT_RECEIVED,EMAIL\n");

    assertThat(run.err())
        .isEqualTo(
            "auditor: pack jive-ca has no version in force on 2026-01-31, when case 2-gap was"
                + " received\n");
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder.resolve("reports")).isEmptyDirectory();
  }

  @Test
  void refusesVersionsThatCannotBe() throws IOException {
    versions("2026-01-31", "2026-02-30");
    assertThat(message())
        .isEqualTo(
            "versions[2].valid_from should be a date such as 2026-01-31, but is"
                + " \"2026-02-30\"");

    pack.replace("pack.yaml", "valid_from: 2026-02-30", "valid_from: 2026-02-01");
    pack.replace("pack.yaml", "version: \"2.0.0\"", "version: \"1.0.0\"");
    assertThat(message()).isEqualTo("versions[2] repeats the version 1.0.0");

    pack.replace(
        "pack.yaml",
        "valid_until: 2026-01-31",
        "valid_from: 2026-02-01\n    valid_until: 2026-01-31");
    assertThat(message())
        .isEqualTo(
            "versions[1] is never in force: valid_until 2026-01-31 comes before valid_from"
                + " 2026-02-01");

    pack.replace("pack.yaml", "    ACK-01.written:", "    ACK-01.writen:");
    pack.replace(
        "pack.yaml",
        "valid_from: 2026-02-01\n    valid_until: 2026-01-31",
        "valid_until: 2026-01-31");
    assertThat(message())
        .isEqualTo(
            "versions[2].limits.ACK-01.writen : ACK-01 has no limit \"writen\";"
                + " it has [written, live]");
  }

  private String message() throws IOException {
    Run run = run("A,2026-01-30,COMPLAINT_RECEIVED,EMAIL\n");
    assertThat(run.code()).isEqualTo(2);
    String place = "auditor: " + pack.folder() + "/pack.yaml line ";
    assertThat(run.err()).startsWith(place);
    return run.err().strip().substring(place.length()).replaceFirst("^\\d+: ", "");
  }

  private void versions(String until, String from) throws IOException {
    pack.replace("pack.yaml", "  - version: \"1.0.0\"\n", VERSIONS.formatted(until, from));
  }

  /** Case, pack version and due date of every acknowledgement. */
  private List<String> acknowledgements(String rows, Object... options) throws IOException {
    List<String> found = new ArrayList<>();
    for (var row : Run.csv(audit(rows, options).resolve("findings.csv"))) {
      if (row.get("commitment").equals("ACK-01")) {
        found.add(row.get("case_id") + " " + row.get("pack_version") + " " + row.get("due"));
      }
    }
    return found;
  }

  private Path audit(String rows, Object... options) throws IOException {
    Run run = run(rows, options);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return folder.resolve("reports/out");
  }

  private Run run(String rows, Object... options) throws IOException {
    Path export =
        Files.writeString(
            folder.resolve("export.csv"), "case_id,timestamp,activity,channel\n" + rows);
    return Run.of(
        "audit %s --pack %s --as-of 2026-03-31 --out %s %s",
        export, pack.folder(), folder.resolve("reports/out"), options);
  }
}
