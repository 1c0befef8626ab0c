package org.complaintauditor.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking for data problems changes no finding, and every row is accounted for. */
final class DataProblemsPropertyTest {

  private static final Path EDGES = Path.of("sample-data/edge-cases.csv");
  private static final String AS_OF = "2026-04-15T17:00:00-04:00";
  private static final int CASE_ID = 0;
  private static final int EVENT_ID = 1;
  private static final int TIMESTAMP = 2;
  private static final int ACTIVITY = 3;
  private static final int TEXT = 12;

  @TempDir private Path folder;

  @Test
  void whatAProblemBlocksChangesNoFinding() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("jive-ca"));
    try (var files = Files.newDirectoryStream(Path.of("rules/jive-ca"))) {
      for (Path file : files) {
        Files.copy(file, pack.resolve(file.getFileName()));
      }
    }
    Path catalogue = pack.resolve("pack.yaml");
    String text = Files.readString(catalogue);
    int from = text.indexOf("problems:\n");
    int to = text.indexOf("\n# Each case is judged by the version");
    assertThat(from).isBetween(0, to);
    Files.writeString(catalogue, text.substring(0, from) + text.substring(to));

    Path shipped = audit(EDGES);
    Path silent = audit(EDGES, "--pack", pack);
    assertThat(silent.resolve("findings.csv"))
        .hasSameBinaryContentAs(shipped.resolve("findings.csv"));
    assertThat(Run.csv(shipped.resolve("problems.csv")))
        .filteredOn(problem -> !problem.get("severity").equals("NOTICE"))
        .extracting(problem -> problem.get("blocks"))
        .doesNotContain("");
    assertThat(Run.csv(silent.resolve("problems.csv")))
        .extracting(problem -> problem.get("blocks"))
        .containsOnly("");
  }

  /** Texts at a limit, and rows that repeat others, are problems; what they say stays the same. */
  @Test
  void moreProblemsOfThisKindChangeNoFinding() throws IOException {
    List<List<String>> rows = rows();
    List<List<String>> worse = new ArrayList<>();
    int duplicates = 0;
    for (List<String> row : rows) {
      List<String> changed = new ArrayList<>(row);
      changed.set(TEXT, "x".repeat(255));
      worse.add(changed);
      if (!row.get(EVENT_ID).isEmpty()) {
        worse.add(changed);
        duplicates++;
      }
    }
    Path plain = audit(export("plain", rows));
    Path out = audit(export("worse", worse));

    assertThat(withoutEvidence(findings(out))).isEqualTo(withoutEvidence(findings(plain)));
    Map<String, Integer> problems = problems(out);
    assertThat(problems.get("EXACT_DUPLICATE_ROW")).isEqualTo(duplicates);
    assertThat(problems.get("TEXT_CUT")).isEqualTo(rows.size());
    assertThat(problems(plain)).doesNotContainKeys("EXACT_DUPLICATE_ROW", "TEXT_CUT");
  }

  /** Texts are evidence, so another text is other evidence, whatever is concluded from it. */
  private static List<String> withoutEvidence(List<String> findings) {
    return findings.stream()
        .map(row -> row.replaceAll("evidence_digest=[^,}]*", "evidence_digest"))
        .toList();
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    for (long seed = 1; seed <= 8; seed++) {
      Random random = new Random(seed);
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : rows()) {
        List<String> changed = new ArrayList<>(row);
        switch (random.nextInt(24)) {
          case 0 -> changed.set(TIMESTAMP, "31/02/2026");
          case 1 -> changed.set(ACTIVITY, "UNHEARD_OF");
          case 2 -> changed.set(CASE_ID, "");
          case 3 -> changed.set(TIMESTAMP, "2026-05-01T10:00:00-04:00");
          case 4 -> rows.add(row);
          case 5 -> {
            List<String> contradiction = new ArrayList<>(row);
            contradiction.set(TEXT, "something else");
            rows.add(contradiction);
          }
          default -> {}
        }
        rows.add(changed);
      }
      Collections.shuffle(rows, random);

      Path out = audit(export("broken-" + seed, rows), "--max-rejected", "100%");
      Map<String, Integer> problems = problems(out);
      int rejected =
          problems.entrySet().stream()
              .filter(one -> Problem.Code.valueOf(one.getKey()).rejectsRow())
              .mapToInt(Map.Entry::getValue)
              .sum();
      Map<String, Integer> counted = rowCounts(out);
      assertThat(counted.get("read")).as("seed %d", seed).isEqualTo(rows.size());
      assertThat(counted.get("rejected")).as("seed %d", seed).isPositive().isEqualTo(rejected);
      assertThat(counted.get("duplicate"))
          .as("seed %d", seed)
          .isPositive()
          .isEqualTo(problems.get("EXACT_DUPLICATE_ROW"));
      assertThat(counted.get("after"))
          .as("seed %d", seed)
          .isPositive()
          .isEqualTo(problems.get("AFTER_AUDIT_INSTANT"));
      assertThat(counted.get("read"))
          .isEqualTo(
              counted.get("used")
                  + counted.get("rejected")
                  + counted.get("duplicate")
                  + counted.get("after"));
    }
  }

  private static List<List<String>> rows() throws IOException {
    try (var reader = Files.newBufferedReader(EDGES)) {
      return CSVFormat.RFC4180.parse(reader).stream().skip(1).map(CSVRecord::toList).toList();
    }
  }

  private Path export(String name, List<List<String>> rows) throws IOException {
    Path file = folder.resolve(name + ".csv");
    String header = Files.readAllLines(EDGES).get(0);
    try (var printer = CSVFormat.RFC4180.print(Files.newBufferedWriter(file))) {
      printer.printRecord((Object[]) header.split(","));
      printer.printRecords(rows);
    }
    return file;
  }

  private Path audit(Object... arguments) throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    Run.fine("audit", arguments, "--as-of", AS_OF, "--format", "csv,json", "--out", out);
    return out;
  }

  /** All columns of the findings; the names of events without an id hang on their row. */
  private static List<String> findings(Path out) {
    return Run.csv(out.resolve("findings.csv")).stream()
        .map(row -> row.toString().replaceAll("(plain|worse)\\.csv:\\d+", "row"))
        .toList();
  }

  private static Map<String, Integer> problems(Path out) {
    Map<String, Integer> counts = new HashMap<>();
    Run.csv(out.resolve("problems.csv"))
        .forEach(problem -> counts.merge(problem.get("problem"), 1, Integer::sum));
    return counts;
  }

  private static Map<String, Integer> rowCounts(Path out) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    Matcher matcher =
        Pattern.compile("\"(read|used|rejected|duplicate|after)\": (\\d+)")
            .matcher(Files.readString(out.resolve("summary.json")));
    while (matcher.find()) {
      counts.putIfAbsent(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }
    return counts;
  }
}
