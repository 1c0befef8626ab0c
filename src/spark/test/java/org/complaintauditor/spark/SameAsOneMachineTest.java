package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.complaintauditor.benchmark.ExportGenerator;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.GeneratedFiles;
import org.complaintauditor.oracle.OracleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Spark comes to the findings, problems and figures of the single machine.
 *
 * <p>It runs beside the other tests, in their session.
 *
 * <p>The system property {@code spark.cases} sets how many generated cases of each kind are
 * audited, {@code spark.seed} a seed to repeat a run.
 */
@Execution(ExecutionMode.CONCURRENT)
final class SameAsOneMachineTest {

  private static final Path SAMPLES = Path.of("sample-data");
  private static final Path QUARTER = SAMPLES.resolve("complaints-2026-q1.csv");
  private static final Path REAL = Path.of("src/it/test/resources/real-exports");
  private static final Path EDGES = SAMPLES.resolve("edge-cases.csv");
  private static final int CASES = Integer.getInteger("spark.cases", 20_000);
  private static final int PARTITIONS = Integer.getInteger("spark.partitions", 24);
  private static final int CASES_PER_EXPORT = 20_000;
  private static final long SEED = Long.getLong("spark.seed", 20_261_130L);

  @TempDir Path work;

  @ParameterizedTest
  @ValueSource(strings = {"complaints-2026-q1", "edge-cases", "edge-cases-no-discloses"})
  void agreesOnSamples(String name) throws Exception {
    new BothEngines(work).agree(List.of(SAMPLES.resolve(name + ".csv")));
  }

  /** Both counts where nothing is said. */
  @ParameterizedTest
  @ValueSource(strings = {"recorded", "detected"})
  void agreesWhicheverEvidenceCounts(String evidence) throws Exception {
    new BothEngines(work).with(List.of("--evidence", evidence)).agree(List.of(QUARTER));
  }

  /** Neither times of day nor what messages told: what is judged lies in the texts, or nowhere. */
  @ParameterizedTest
  @CsvSource({"DATES, both, ''", "NOTHING_TOLD, detected, 2026-02-15"})
  void agreesWhateverIsRecorded(Less less, String evidence, String asOf) throws Exception {
    List<String> options = new ArrayList<>(List.of("--evidence", evidence));
    if (!asOf.isEmpty()) {
      options.addAll(List.of("--as-of", asOf));
    }
    new BothEngines(work).with(options).agree(List.of(less.of(QUARTER, work.resolve("less.csv"))));
  }

  /** Whatever the above leaves out. */
  @ParameterizedTest
  @CsvSource({
    "DATES, recorded, ''",
    "DATES, detected, ''",
    "DATES, recorded, 2026-02-15",
    "DATES, detected, 2026-02-15",
    "DATES, both, 2026-02-15",
    "NOTHING_TOLD, recorded, ''",
    "NOTHING_TOLD, detected, ''",
    "NOTHING_TOLD, both, ''",
    "NOTHING_TOLD, recorded, 2026-02-15",
    "NOTHING_TOLD, both, 2026-02-15"
  })
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void agreesWhateverElseIsRecorded(Less less, String evidence, String asOf) throws Exception {
    agreesWhateverIsRecorded(less, evidence, asOf);
  }

  /** An export that has less in it. */
  private enum Less {
    DATES {
      @Override
      String of(String record) {
        String dates = record.replaceFirst("^(([^,]*,){2}\\d{4}-\\d\\d-\\d\\d)T[^,]*", "$1");
        assertThat(dates.length()).isLessThan(record.length());
        return dates;
      }
    },
    NOTHING_TOLD {
      @Override
      String of(String record) {
        return record.replaceFirst("^(([^,]*,){7})[^,]*,", "$1");
      }
    };

    abstract String of(String record);

    Path of(Path csv, Path to) throws Exception {
      List<String> records = Folders.records(csv);
      assertThat(records.get(0)).matches("([^,]*,){2}timestamp,([^,]*,){4}discloses,.*");
      StringBuilder text = new StringBuilder();
      String header = records.get(0);
      text.append(this == DATES ? header : of(header)).append('\n');
      records.stream().skip(1).forEach(record -> text.append(of(record)).append('\n'));
      return Files.writeString(to, text);
    }
  }

  @ParameterizedTest
  @MethodSource("options")
  void agreesWithOptions(List<String> options) throws Exception {
    new BothEngines(work).with(options).agree(List.of(QUARTER));
  }

  /** Options for what is judged, and for what is shown of it. */
  static Stream<List<String>> options() {
    return Stream.of(
        List.of("--as-of", "2026-02-15", "--personal", "include", "--agents", "names"),
        List.of("--set", "CON-01.between=3", "--findings", "exceptions", "--csv", "plain"),
        ("--as-of 2026-02-15T12:00:00-05:00 --evidence recorded --set ACK-01.written=PT4H"
                + " --zone Europe/Berlin --holidays none --smallest-group 1")
            .transform(SameAsOneMachineTest::words),
        List.of("--doubtful", "not-evidenced", "--texts", "full", "--language", "fr"));
  }

  private static List<String> words(String options) {
    return List.of(options.split(" ", -1));
  }

  @Test
  void agreesIfRowsAreShuffled() throws Exception {
    new BothEngines(work).agree(List.of(shuffled(QUARTER, work.resolve("shuffled.csv"))));
  }

  /** They come to the same task, row by row in turns, and are two cases. */
  @Test
  void agreesOnCasesWhoseIdsAreAlike() throws Exception {
    String rows =
        """
        case_id,event_id,timestamp,activity,channel
        lf-17,a,2026-02-02,COMPLAINT_RECEIVED,EMAIL
        LF-17,b,2026-02-02,COMPLAINT_RECEIVED,PHONE
        lf-17,c,2026-02-03,ACKNOWLEDGEMENT_SENT,EMAIL
        LF-17,d,2026-02-04,CLOSED,EMAIL
        """;

    new BothEngines(work).agree(List.of(Files.writeString(work.resolve("alike.csv"), rows)));
  }

  /** Rows of a case lie in many files. */
  @Test
  void agreesOnManyFiles() throws Exception {
    new BothEngines(work).agree(dealt(QUARTER, 12));
  }

  /** What other systems wrote, as the single machine reads it. */
  @Test
  void agreesOnRealExports() throws Exception {
    List<Path> exports = new ArrayList<>();
    for (String name : List.of("servicenow_incidents_first2000.csv", "nyc311_2013_199rows.csv")) {
      exports.add(CanonicalCopy.of(REAL.resolve(name), work.resolve("canonical-" + name)));
    }
    exports.add(
        CanonicalCopy.of(
            REAL.resolve("cfpb_complaints_10.json"), work.resolve("canonical-cfpb.csv")));
    new BothEngines(work).agree(exports);
  }

  /** A row that stands in two files is a duplicate, wherever it is seen first. */
  @Test
  void agreesOnAFileGivenInPartsThatOverlap() throws Exception {
    List<Path> files = new ArrayList<>(dealt(EDGES, 3));
    files.add(EDGES);
    new BothEngines(work).agree(files);
  }

  /** One, and so many that some have no case. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void agreesWhateverThePartitions(boolean many) throws Exception {
    LocalSpark.inPartitions(
        many ? PARTITIONS : 1, () -> new BothEngines(work).agree(List.of(EDGES)));
  }

  @Test
  void agreesOnParquetMadeOfTheCsv() throws Exception {
    Path parquet = ParquetExport.of(EDGES, work.resolve("edges.parquet"));
    new BothEngines(work).sparkReading(List.of(parquet)).agreeApartFromPlaces(List.of(EDGES));
  }

  /** Adversarial histories without texts: what was told is recorded, or it is not. */
  @ParameterizedTest
  @CsvSource({"true, false, false", "false, true, true"})
  void agreesOnAdversarialCases(boolean withDiscloses, boolean rejected, boolean asOf)
      throws Exception {
    Random seeds = new Random(SEED);
    for (int left = CASES; left > 0; left -= CASES_PER_EXPORT) {
      Path folder = Files.createTempDirectory(work, "cases");
      CaseGenerator generator = new CaseGenerator(seeds.nextLong()).withRejectedRows(rejected);
      List<OracleRow> rows = generator.export(Math.min(left, CASES_PER_EXPORT), withDiscloses);
      List<String> options = new ArrayList<>(List.of("--max-rejected", "50%"));
      if (asOf) {
        options.addAll(List.of("--as-of", generator.auditInstant().toString()));
      }
      new BothEngines(folder).with(options).agree(GeneratedFiles.write(rows, folder));
    }
  }

  /** Whatever the above leaves out. */
  @ParameterizedTest
  @CsvSource({"true, false, true", "true, true, true", "false, false, false", "false, true, false"})
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void agreesOnOtherAdversarialCases(boolean withDiscloses, boolean rejected, boolean asOf)
      throws Exception {
    agreesOnAdversarialCases(withDiscloses, rejected, asOf);
  }

  /** Messages with texts, of which some recur under so many that they are footers. */
  @ParameterizedTest
  @EnumSource(names = "TIME")
  void agreesOnCasesWithTexts(ExportGenerator.Order order) throws Exception {
    Path file = work.resolve("generated.csv");
    new ExportGenerator(CASES / 20, SEED).write(file, order);
    new BothEngines(work).with(List.of("--evidence", "both")).agree(List.of(file));
  }

  /** Whatever the above leaves out. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TIME")
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void agreesOnCasesWithTextsInAnotherOrder(ExportGenerator.Order order) throws Exception {
    agreesOnCasesWithTexts(order);
  }

  private static Path shuffled(Path csv, Path to) throws Exception {
    List<String> records = new ArrayList<>(Folders.records(csv));
    String header = records.remove(0);
    Collections.shuffle(records, new Random(SEED));
    records.add(0, header);
    return Files.writeString(to, String.join("\n", records) + "\n");
  }

  /** The rows dealt out to so many files, one after the other. */
  private List<Path> dealt(Path csv, int files) throws Exception {
    List<String> records = Folders.records(csv);
    List<Path> written = new ArrayList<>();
    for (int file = 0; file < files; file++) {
      int mine = file;
      StringBuilder text = new StringBuilder(records.get(0)).append('\n');
      IntStream.range(1, records.size())
          .filter(i -> i % files == mine)
          .forEach(i -> text.append(records.get(i)).append('\n'));
      written.add(Files.writeString(work.resolve("dealt-" + file + ".csv"), text));
    }
    return written;
  }
}
