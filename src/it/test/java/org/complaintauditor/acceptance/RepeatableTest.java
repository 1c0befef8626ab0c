package org.complaintauditor.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same input and options give the same bytes, whoever runs it, where, and on how many cores.
 */
final class RepeatableTest {

  private static final Path SAMPLE = Path.of("sample-data/complaints-2026-q1.csv");
  private static final Path EDGES = Path.of("sample-data/edge-cases.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"en, ar-EG-u-nu-arab", "fr, tr-TR"}) // Other digits, months, cases of letters.
  void givesTheSameBytes(String language, String elsewhere) throws IOException {
    Map<String, String> first = audit("one", 1, language);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Map<String, String> second;
    try {
      Locale.setDefault(Locale.forLanguageTag(elsewhere));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      second = audit("elsewhere/two", 2, language);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(first)
        .containsKeys(
            "findings.csv",
            "manifest.json",
            "problems.csv",
            "report/data/cases-0.js",
            "report/data/index-0.js",
            "report/data/run.js",
            "report/index.html",
            "report.xlsx",
            "summary.json");
    assertThat(second).isEqualTo(first);
  }

  private Map<String, String> audit(String name, int threads, String language) throws IOException {
    Path out = folder.resolve(name);
    Run.fine("audit", SAMPLE, "--threads", threads, "--language", language, "--out", out);
    return bytes(out);
  }

  @Test
  void givesTheSameBytesInAnotherProcessAndFolder() throws Exception {
    Path out = folder.resolve("here");
    assertThat(Run.of("audit", EDGES, "--out", out).code()).isZero();
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Process process =
        Program.start(
            elsewhere,
            List.of("-Dline.separator=\r\n", "-Duser.language=fr", "-Duser.country=CA"),
            "audit",
            EDGES.toAbsolutePath(),
            "--pack",
            EditedPack.SHIPPED.toAbsolutePath(),
            "--out",
            "there");

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    assertThat(bytes(elsewhere.resolve("there"))).isEqualTo(bytes(out));
  }

  @Test
  void rowsInAnotherOrderAndOtherFilesChangeNoFinding() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (var reader = Files.newBufferedReader(EDGES)) {
      CSVFormat.RFC4180.parse(reader).stream().map(CSVRecord::toList).forEach(rows::add);
    }
    List<String> header = rows.remove(0);
    // An event without an id has no name but its place; where it stands may be seen.
    List<String> nameless = new ArrayList<>();
    rows.removeIf(row -> row.get(1).isEmpty() && nameless.add(row.get(0)));
    rows.removeIf(row -> nameless.contains(row.get(0)));
    assertThat(rows).hasSizeGreaterThan(600);
    Path plain = workbook("plain.xlsx", header, rows);

    Collections.shuffle(rows, new Random(20_260_415));
    int third = rows.size() / 3;
    List<List<String>> columnsTurned = new ArrayList<>();
    for (List<String> row : rows.subList(2 * third, rows.size())) {
      columnsTurned.add(turned(row));
    }
    Map<String, String> shuffled =
        findings(
            workbook("a.xlsx", header, rows.subList(0, third)),
            csv("b.csv", header, rows.subList(third, 2 * third)),
            workbook("c.xlsx", turned(header), columnsTurned));

    assertThat(shuffled).isEqualTo(findings(plain));
    Map<String, String> fromCsv = findings(EDGES);
    fromCsv.keySet().retainAll(shuffled.keySet());
    assertThat(fromCsv).isEqualTo(shuffled);
  }

  private static List<String> turned(List<String> cells) {
    List<String> turned = new ArrayList<>(cells);
    Collections.reverse(turned);
    return turned;
  }

  /** The findings by case and commitment, all columns. */
  private Map<String, String> findings(Path... files) throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    Run.fine(
        "audit", files, "--as-of", "2026-04-15T17:00:00-04:00", "--format", "csv", "--out", out);
    assertThat(Run.csv(out.resolve("problems.csv")))
        .extracting(problem -> Problem.Code.valueOf(problem.get("problem")).effect())
        .isNotEmpty()
        .containsOnly(Problem.Effect.AS_IT_STANDS);
    Map<String, String> findings = new HashMap<>();
    for (Map<String, String> row : Run.csv(out.resolve("findings.csv"))) {
      findings.put(row.get("case_id") + " " + row.get("commitment"), row.toString());
    }
    return findings;
  }

  private Path workbook(String name, List<String> header, List<List<String>> rows)
      throws IOException {
    Path file = folder.resolve(name);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream stream = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("events");
      write(sheet.createRow(0), header);
      for (int i = 0; i < rows.size(); i++) {
        write(sheet.createRow(i + 1), rows.get(i));
      }
      workbook.write(stream);
    }
    return file;
  }

  private static void write(Row row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.createCell(i).setCellValue(cells.get(i));
      }
    }
  }

  private Path csv(String name, List<String> header, List<List<String>> rows) throws IOException {
    Path file = folder.resolve(name);
    try (var printer = CSVFormat.RFC4180.print(Files.newBufferedWriter(file))) {
      printer.printRecord(header);
      printer.printRecords(rows);
    }
    return file;
  }

  private static Map<String, String> bytes(Path directory) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        bytes.put(name, HexFormat.of().formatHex(sha256(file)));
      }
    }
    return bytes;
  }

  private static byte[] sha256(Path file) throws IOException {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
