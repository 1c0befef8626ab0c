package org.complaintauditor.acceptance;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.audit.UnusableFactsException;
import org.complaintauditor.audit.WholeExport;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingOptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some cases of an export, judged by the facts of all of it. */
final class PartOfExportTest {
  private static final Path QUARTER = Path.of("sample-data/complaints-2026-q1.csv");
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final JudgingOptions PLAIN = JudgingOptions.in(ZONE);

  /** It tells of a way out; under every message, that is no answer to anybody. */
  private static final String FOOTER =
      "If you are not satisfied, you may contact the CCTS at www.ccts-cprst.ca or 1-888-221-1687.";

  @TempDir private Path folder;

  @Test
  @DisplayName("every tenth case of the quarter: the findings are those of the whole run")
  void quarter() throws IOException {
    isJudgedAsInTheWhole(QUARTER, everyTenthCaseOf(QUARTER), "C26-");
  }

  @Test
  @DisplayName("footers and the audit instant are those of the whole")
  void footers() throws IOException {
    Path whole = exportWithFooters();
    Path part = folder.resolve("part.csv");
    Files.writeString(part, Files.readString(whole).replaceAll("(?s)F15,.*", ""));

    isJudgedAsInTheWhole(whole, part, "F1");
    JsonNode summary = summary("part");
    assertThat(summary.at("/run/audit_instant").asText()).startsWith("2026-03-31T");
    assertThat(summary.at("/population/rows/read").asLong()).isEqualTo(10);
    JsonNode said = summary.get("trust").get(0);
    assertThat(said.get("code").asText()).isEqualTo("PART_OF_EXPORT");
    assertThat(said.get("cases_of_export").asLong()).isEqualTo(41);
    assertThat(said.get("facts")).isEqualTo(summary.at("/run/options/facts"));
    assertThat(summary.at("/run/options/facts-of").asText()).isEqualTo("41");
    assertThat(summary.at("/run/id").asText())
        .isNotEqualTo(summary("alone").at("/run/id").asText());
  }

  /** The part by itself is judged otherwise, so that it is the facts that make it the same. */
  private void isJudgedAsInTheWhole(Path whole, Path part, String ids) throws IOException {
    Path facts = facts(whole, PLAIN);
    audit(whole, "whole");
    audit(part, "alone");
    audit(part, "part", "--facts", facts);

    TreeSet<String> cases =
        Run.csv(part).stream().map(row -> row.get("case_id")).collect(toCollection(TreeSet::new));
    List<Map<String, String>> expected =
        findings("whole").stream().filter(row -> cases.contains(row.get("case_id"))).toList();
    assertThat(cases).hasSizeGreaterThan(2).allMatch(id -> id.startsWith(ids));
    assertThat(findings("part")).isEqualTo(expected);
    assertThat(findings("alone")).isNotEqualTo(expected);
  }

  @Test
  @DisplayName("the material of a part is judged again as a part")
  void material() throws IOException {
    Path facts = facts(QUARTER, PLAIN);
    audit(everyTenthCaseOf(QUARTER), "part", "--facts", facts, "--material");
    audit(folder.resolve("part/material"), "again");

    assertThat(findings("again")).isEqualTo(findings("part"));
    assertThat(summary("again").get("trust")).isEqualTo(summary("part").get("trust"));
    Run twice = Run.of("audit", folder.resolve("part/material"), "--facts", facts, "--out", folder);
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).startsWith("auditor: --facts: ").contains("is the material of a run");
  }

  @Test
  @DisplayName("facts that were gathered otherwise, of another pack, damaged or missing")
  void refused() throws IOException {
    Path part = everyTenthCaseOf(QUARTER);
    Path facts = facts(QUARTER, PLAIN);
    refuses(
        "the whole export was judged with --as-of: nothing given, and this run has 2026-04-16T03:59:59.999999999Z.",
        part,
        facts,
        "--as-of",
        "2026-04-15");
    refuses(
        "the whole export was judged with --as-of: 2026-04-15T00:00:00Z, and this run has nothing given.",
        part,
        facts(QUARTER, PLAIN.asOf(Instant.parse("2026-04-15T00:00:00Z"))));
    refuses(
        "the whole export was judged with --zone: America/Toronto, and this run has UTC.",
        part,
        facts,
        "--zone",
        "UTC");
    refuses(
        "the whole export was judged with --evidence: both, and this run has recorded.",
        part,
        facts,
        "--evidence",
        "recorded");
    refuses(
        "they were gathered with another pack than jive-ca",
        part,
        facts,
        "--set",
        "ACK-01.written=1");

    byte[] bytes = Files.readAllBytes(facts);
    for (int i = 0; i < bytes.length; i++) {
      byte[] damaged = bytes.clone();
      damaged[i] ^= (byte) (1 << i % 8);
      assertThatThrownBy(() -> WholeExport.fromBytes(damaged, PACK, PLAIN))
          .as("byte %d", i)
          .isInstanceOf(UnusableFactsException.class)
          .hasMessageStartingWith("these are not the facts of an export, or the file is damaged.");
    }
    Files.write(facts, Arrays.copyOf(bytes, bytes.length - 1));
    refuses("these are not the facts of an export, or the file is damaged.", part, facts);
    refuses("these are not the facts of an export, or the file is damaged.", part, QUARTER);
    refuses("there is no such file", part, folder.resolve("missing.bin"));
    assertThat(out("none")).doesNotExist();
  }

  @Test
  @DisplayName("what is no part of that export")
  void noPart() throws IOException {
    Path part = everyTenthCaseOf(QUARTER);
    Path facts = facts(part, PLAIN);
    refuses("rows of 326 cases are no part of an export that has", QUARTER, facts);

    Path whole = exportWithFooters();
    Path ofWhole = facts(whole, PLAIN);
    List<String> rows = List.of(Files.readString(whole).split("\n(?=[FG]\\d+,)", -1));
    Path other = folder.resolve("other.csv");
    Files.write(other, List.of(rows.get(0), rows.get(1).replace("2026-01-09", "2026-04-01")));
    refuses("is dated 2026-04-01, behind all events of that export", other, ofWhole);
    Files.write(other, List.of(rows.get(0), rows.get(1).replace("2026-01-09", "2025-12-01")));
    refuses("the first event is dated 2025-12-01, before all events", other, ofWhole);
    Files.write(other, List.of(rows.get(0) + ",shop", rows.get(1) + ",North"));
    refuses("that export has no column shop", other, ofWhole);
    Files.write(other, List.of(rows.get(0) + ",discloses", rows.get(1) + ","));
    refuses("that export has no column discloses", other, ofWhole);
    Path recorded = folder.resolve("recorded.csv");
    Files.write(
        recorded,
        rows.stream()
            .map(row -> row.strip() + (row.equals(rows.get(0)) ? ",discloses" : ","))
            .toList());
    Files.write(other, rows.subList(0, 2));
    refuses(
        "that export has a column discloses, which is missing here. Select whole rows",
        other,
        facts(recorded, PLAIN));
  }

  private void refuses(String why, Path part, Path facts, Object... options) {
    Run run = Run.of("audit", part, "--facts", facts, "--out", out("none"), options);
    assertThat(run.err()).startsWith("auditor: --facts " + facts + ": ").contains(why);
    assertThat(run.code()).isEqualTo(2);
  }

  private void audit(Path export, String into, Object... options) {
    Run.fine(
        "audit", export, "--format", "csv,json", "--csv", "plain", "--out", out(into), options);
  }

  private Path out(String into) {
    return folder.resolve(into);
  }

  private List<Map<String, String>> findings(String of) {
    return Run.csv(out(of).resolve("findings.csv"));
  }

  private JsonNode summary(String of) throws IOException {
    return new JsonMapper().readTree(out(of).resolve("summary.json").toFile());
  }

  /** The facts of an export, as a run over all of it writes them. */
  private Path facts(Path export, JudgingOptions options) throws IOException {
    ExportFacts facts = new ExportFacts(PACK, options);
    try (CaseRows cases =
        new CanonicalIntake(new CsvTableReader(), PACK.pack().words())
            .read(List.of(ExportFile.of(export)), ZONE)) {
      cases.forEach(one -> facts.add(one.rows()));
      if (cases.account().contentRecorded()) {
        facts.discloses();
      }
      facts.dates(cases.account().datedDisclosures());
      byte[] bytes =
          new WholeExport(facts, cases.account().personal()).toBytes("0.2.0", PACK, options);
      assertThat(WholeExport.fromBytes(bytes, PACK, options).toBytes("0.2.0", PACK, options))
          .isEqualTo(bytes);
      return Files.write(Files.createTempFile(folder, "facts", ".bin"), bytes);
    }
  }

  private Path everyTenthCaseOf(Path export) throws IOException {
    List<Map<String, String>> rows = Run.csv(export);
    List<String> cases = rows.stream().map(row -> row.get("case_id")).distinct().toList();
    Path some = folder.resolve("some.csv");
    CSVFormat form =
        CSVFormat.RFC4180.builder().setHeader(rows.get(0).keySet().toArray(String[]::new)).get();
    try (Writer writer = Files.newBufferedWriter(some);
        CSVPrinter printer = new CSVPrinter(writer, form)) {
      for (Map<String, String> row : rows) {
        if (cases.indexOf(row.get("case_id")) % 10 == 0) {
          printer.printRecord(row.values());
        }
      }
    }
    return some;
  }

  private Path exportWithFooters() throws IOException {
    List<String> rows =
        new ArrayList<>(List.of("case_id,event_id,timestamp,activity,actor_role,channel,text"));
    for (int i = 10; i < 50; i++) {
      rows.add(
          "F%d,e0,2026-01-09,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,My bill is wrong.".formatted(i));
      rows.add(
          "F%d,e1,2026-01-10,MESSAGE_SENT,AGENT,EMAIL,\"Dear %s,\rthank you.\n\n%s\""
              .formatted(i, Character.toString('A' + i % 26).repeat(i), FOOTER));
    }
    rows.add("G1,e0,2026-03-31,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,My bill is wrong.");
    return Files.write(folder.resolve("footers.csv"), rows);
  }
}
