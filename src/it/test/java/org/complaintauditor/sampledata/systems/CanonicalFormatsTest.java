package org.complaintauditor.sampledata.systems;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.complaintauditor.acceptance.Run;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ten case histories give the same findings in every format that carries the whole of them. */
class CanonicalFormatsTest {
  private static final CanonicalExport CANONICAL = new CanonicalExport();
  private static final Table TABLE =
      CanonicalExport.table(Histories.all(), CANONICAL::caseId, true);

  @TempDir static Path shared;
  private static List<Map<String, String>> fromCsv = List.of();

  @BeforeAll
  static void auditTheCsvFile() throws IOException {
    fromCsv = audit(shared.resolve("csv"), Map.of("cases.csv", TABLE.utf8(Table.Style.PLAIN)));
  }

  @Test
  void whatIsStatedIsFound() {
    assertThat(Findings.compared(fromCsv))
        .containsExactlyElementsOf(
            Findings.compared(Run.csv(Path.of("sample-data/canonical/expected-findings.csv"))));
  }

  static List<Map<String, byte[]>> files() throws IOException {
    return List.of(
        Map.of("semicolon.csv", TABLE.utf8(new Table.Style(";", "\r\n", false))),
        Map.of("tabs.tsv", TABLE.utf8(new Table.Style("\t", "\n", false))),
        Map.of("quoted.csv", TABLE.utf8(Table.Style.QUOTED)),
        Map.of("mark.csv", encoded("\uFEFF", Table.Style.WINDOWS, UTF_8)),
        Map.of("utf16le.csv", encoded("\uFEFF", Table.Style.WINDOWS, UTF_16LE)),
        Map.of("utf16be.txt", encoded("\uFEFF", new Table.Style("\t", "\r\n", false), UTF_16BE)),
        Map.of(
            "windows.csv",
            encoded("", new Table.Style(";", "\r\n", false), Charset.forName("windows-1252"))),
        Map.of("cases.csv.gz", Packed.gzip(TABLE.utf8(Table.Style.PLAIN))),
        Map.of("cases.zip", Packed.zip(Map.of("q1/cases.csv", TABLE.utf8(Table.Style.PLAIN)))),
        Map.of("cases.xlsx", Workbook.of(TABLE)),
        CANONICAL.files(Histories.all()),
        Map.of("lines.jsonl", JsonRows.lines(TABLE)),
        Map.of("named.json", JsonRows.named(TABLE)),
        new XesExport(false).files(Histories.all()),
        Map.of(
            "log.xes.gz",
            Packed.gzip(new XesExport(false).files(Histories.all()).get("complaints.xes"))));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFormatGivesTheSameFindings(Map<String, byte[]> files, @TempDir Path folder)
      throws IOException {
    assertThat(audit(folder, files)).isEqualTo(fromCsv);
  }

  private static List<Map<String, String>> audit(Path folder, Map<String, byte[]> files)
      throws IOException {
    return Findings.of(folder.resolve("report"), Findings.write(folder, files));
  }

  private static byte[] encoded(String mark, Table.Style style, Charset charset) {
    return (mark + TABLE.text(style)).getBytes(charset);
  }
}
