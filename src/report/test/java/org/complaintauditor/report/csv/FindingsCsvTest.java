package org.complaintauditor.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingCells;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.SmallAudit;
import org.complaintauditor.report.SmallReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsCsvTest {

  @TempDir Path folder;

  private String written(SmallReport model) throws IOException {
    List<Path> files = model.write(new FindingsCsv(), folder);
    assertThat(files).containsExactly(folder.resolve("findings.csv"));
    String text = Files.readString(files.get(0));
    assertThat(text)
        .as("Excel takes UTF-8 without a byte order mark for ANSI")
        .startsWith("\uFEFF");
    return text.substring(1);
  }

  private List<CSVRecord> records(SmallReport model) throws IOException {
    try (CSVParser parser = CSVFormat.RFC4180.parse(new java.io.StringReader(written(model)))) {
      return parser.getRecords();
    }
  }

  private static final List<String> COLUMNS =
      Stream.concat(FindingCells.COLUMNS.stream(), FindingCells.IDENTITY.stream()).toList();

  @Test
  @DisplayName("the columns and their order are an interface: a change breaks the users' tools")
  void columnsAreAnInterface() {
    assertThat(COLUMNS)
        .containsExactly(
            "case_id",
            "commitment",
            "verdict",
            "reason",
            "triggered_at",
            "due",
            "discharged_at",
            "late_business_days",
            "occurrences",
            "breached_occurrences",
            "trigger_event",
            "discharge_event",
            "explanation",
            "channel",
            "team",
            "product",
            "province",
            "customer_type",
            "pack",
            "pack_version",
            "rule",
            "evidence",
            "detections",
            "review",
            "finding_key",
            "evidence_digest",
            "basis_digest");
  }

  @Test
  @DisplayName("one row per case and commitment, in order; times with offset, days as days")
  void wholeFile() throws IOException {
    assertThat(written(SmallAudit.report()))
        .isEqualTo(
            String.join(
                "\r\n",
                "case_id,commitment,verdict,reason,triggered_at,due,discharged_at,"
                    + "late_business_days,occurrences,breached_occurrences,trigger_event,"
                    + "discharge_event,explanation,channel,team,product,province,customer_type,"
                    + "pack,pack_version,rule,evidence,detections,review,Region,attr_verdict,"
                    + "finding_key,evidence_digest,basis_digest",
                "001,ACK-01,MET,IN_TIME,2026-01-05T09:00:00-05:00,2026-01-07,"
                    + "2026-01-06T10:30:15-05:00,,1,0,E1,E2,,EMAIL,North,,,,small,1.0.0,"
                    + "ACK-01 obliged | MET IN_TIME,recorded,,,\"a,b\",guilty,n1tc72c01epv2e9m,"
                    + "pxf8wepyxqn2jznj,c9jg2h8v788pcv6h",
                "001,ESC-02,NOT_APPLICABLE,NO_TRIGGER,,,,,0,0,,,,EMAIL,North,,,,small,1.0.0,,,,,"
                    + "\"a,b\",guilty,wd7jcvxpdrjcgtmp,1nsdpc2cw6w3ftvr,q9r9ztqr5hdn28zb",
                "002,ACK-01,BREACHED,LATE,2026-01-05,2026-01-07,2026-01-09,2,1,1,export.csv:2,E4,"
                    + "Why ACK-01 is BREACHED in 002,WEB_FORM,,Voice,,SMALL_BUSINESS,small,1.0.0,"
                    + "ACK-01 obliged | BREACHED LATE,recorded,,,,,s8rbtgqtw15nsg7h,"
                    + "s33gv1psxcvj71nq,kyyvfr9f3pggj0j5",
                "002,ESC-02,PENDING,RUNNING,2026-01-31T16:00:00-05:00,2026-01-31T20:00:00-05:00,,"
                    + ",1,0,E5,,Why ESC-02 is PENDING in 002,WEB_FORM,,Voice,,SMALL_BUSINESS,"
                    + "small,1.0.0,ESC-02 obliged | PENDING RUNNING,recorded,,,,,8fy9pex6a2b6862f,"
                    + "v6j82c7efvavhy4c,88r0f8vmchwfp04f",
                ""));
  }

  @Test
  @DisplayName("a verdict that hangs on doubtful words names the others, the worst first")
  void review() throws IOException {
    assertThat(records(SmallAudit.doubtful("en")))
        .extracting(cells -> cells.get(0) + " " + cells.get(1) + " " + cells.get(23))
        .containsExactly(
            "case_id commitment review",
            "001 ACK-01 BREACHED",
            "001 ESC-02 ",
            "002 ACK-01 ",
            "002 ESC-02 NOT_APPLICABLE",
            "003 ACK-01 BREACHED|NOT_EVIDENCED",
            "003 ESC-02 ");
  }

  @Test
  @DisplayName("asked for exceptions only, met and not applicable are left out")
  void exceptionsOnly() throws IOException {
    SmallReport model =
        SmallAudit.report(
            SmallAudit.run("en", SmallAudit.pack(), SmallAudit.options("exceptions")),
            List.of(SmallAudit.late(), SmallAudit.acknowledged()));

    assertThat(records(model))
        .extracting(cells -> cells.get(0) + " " + cells.get(1) + " " + cells.get(2))
        .containsExactly("case_id commitment verdict", "002 ACK-01 BREACHED", "002 ESC-02 PENDING");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@x",
        "\tx",
        "\rx",
        "|calc",
        " =1",
        "\u00A0+1",
        "\n@x",
        "\uFF1D1"
      })
  @DisplayName("what a spreadsheet would run is made text, in every cell and in the header")
  void neutralised(String hostile) throws IOException {
    List<CSVRecord> records = records(SmallAudit.report("en", List.of(SmallAudit.saying(hostile))));

    String harmless = "'" + hostile;
    assertThat(records.get(0).get(24)).isEqualTo(harmless);
    for (int column : new int[] {0, 10, 14, 15, 16, 24}) {
      assertThat(records.get(1).get(column)).as("column %d", column).isEqualTo(harmless);
    }
  }

  @Test
  @DisplayName("other texts stay as they stand: quotes, line breaks, emoji, 40,000 characters")
  void keptAsTheyStand() throws IOException {
    for (String text :
        List.of("say \"no\"", "a\nb", "a\r\nb", "😀", " x ", "a=1", "'=1", "é".repeat(40_000))) {
      List<CSVRecord> records = records(SmallAudit.report("en", List.of(SmallAudit.saying(text))));
      assertThat(List.of(records.get(1).get(0), records.get(1).get(14), records.get(0).get(24)))
          .containsExactly(text, text, text);
    }
  }

  @Test
  @DisplayName("without a case there is a header")
  void empty() throws IOException {
    assertThat(written(SmallAudit.report("en", List.of())))
        .isEqualTo(String.join(",", COLUMNS) + "\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "excel, en, \uFEFF, ','",
    "excel, fr, \uFEFF, ;",
    "excel, de, \uFEFF, ;",
    "plain, de, '', ','"
  })
  @DisplayName(
      "for Excel: a byte order mark and what its language separates cells by; else RFC 4180")
  void forms(String csv, String language, String start, String separator) throws IOException {
    Map<String, String> options = SmallAudit.options("all");
    options.put("csv", csv);
    List<AuditedCase> cases = List.of(SmallAudit.saying("a;b,c \"é\""));

    Path file =
        SmallAudit.report(SmallAudit.run(language, SmallAudit.pack(), options), cases)
            .write(new FindingsCsv(), folder)
            .get(0);

    assertThat(file).content().startsWith(start + String.join(separator, FindingCells.COLUMNS));
    try (CSVParser parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(separator)
            .get()
            .parse(Files.newBufferedReader(file))) {
      assertThat(parser.getRecords().get(1).get(14)).isEqualTo("a;b,c \"é\"");
    }
  }

  @Test
  @DisplayName("parts stand in the order in which they end, whatever the order of their filling")
  void parts() throws IOException {
    SmallReport model = SmallAudit.report();
    String whole = written(model);
    int half = model.cases().size() / 2;

    try (ReportWriter.Report report = new FindingsCsv().begin(model.model().run(), folder)) {
      ReportWriter.Part second = part(report, model, half, model.cases().size());
      ReportWriter.Part first = part(report, model, 0, half);
      first.end();
      second.end();
      report.finish(model.model());
    }

    assertThat(half).isPositive();
    assertThat(folder.resolve("findings.csv")).content().isEqualTo("\uFEFF" + whole);
  }

  private static ReportWriter.Part part(
      ReportWriter.Report report, SmallReport model, int from, int to) {
    ReportWriter.Part part = report.part();
    for (AuditedCase audited : model.cases().subList(from, to)) {
      part.add(audited, FindingRow.of(model.model().run(), audited, SmallAudit.EXPLAINER));
    }
    return part;
  }
}
