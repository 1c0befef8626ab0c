package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.complaintauditor.intake.file.UnusableExportException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read as they are, or refused in words: no row and no column is lost in silence. */
final class TableInputsTest {

  private static final String ROWS =
      """
      case_id,event_id,timestamp,activity,channel,team
      T-1,T-1-a,2026-02-02,COMPLAINT_RECEIVED,EMAIL,007
      T-1,T-1-b,2026-02-03,ACKNOWLEDGEMENT_SENT,EMAIL,007
      T-2,T-2-a,2026-02-04,COMPLAINT_RECEIVED,PHONE,08
      """;
  private static final String TOLD =
      """
      case_id,event_id,timestamp,activity,channel,discloses
      U-1,U-1-a,2026-02-02,COMPLAINT_RECEIVED,EMAIL,
      U-1,U-1-b,2026-02-03,ACKNOWLEDGEMENT_SENT,EMAIL,PROCESS|TIMEFRAME
      """;

  @TempDir Path work;
  private Path rows;
  private Path told;

  @BeforeEach
  void exports() throws Exception {
    rows = Files.writeString(work.resolve("a.csv"), ROWS);
    told = Files.writeString(work.resolve("b.csv"), TOLD);
  }

  /** One of the files of which Spark makes a table. */
  private static void parquet(Path csv, Path file) throws Exception {
    Path table = ParquetExport.of(csv, Files.createTempDirectory("table").resolve("t"));
    try (Stream<Path> files = Files.list(table)) {
      Path only =
          files.filter(one -> one.toString().endsWith(".parquet")).findFirst().orElseThrow();
      Files.createDirectories(file.getParent());
      Files.move(only, file);
    }
  }

  private String refused(List<Path> inputs, String... options) throws Exception {
    Path folder = Files.createTempDirectory(work, "run");
    BothEngines engines = new BothEngines(folder).withSpark(List.of(options));
    BothEngines.Said said = engines.onSpark(inputs);
    assertThat(said.code()).as(said.errors()).isEqualTo(3);
    assertThat(engines.spark()).doesNotExist();
    assertThat(said.errors()).doesNotContain("org.apache.spark").doesNotContain("\tat ");
    return said.errors();
  }

  private BothEngines reading(Path table, String... options) {
    return reading(List.of(table), options);
  }

  private BothEngines reading(List<Path> tables, String... options) {
    return new BothEngines(work).withSpark(List.of(options)).sparkReading(tables);
  }

  @ParameterizedTest
  @CsvSource({"_delta_log/0.json, delta", "metadata/v1.metadata.json, iceberg"})
  void aTableOfALakeIsNotReadAsItsFiles(String file, String format) throws Exception {
    Path lake = work.resolve("lake.parquet");
    parquet(rows, lake.resolve("data-1.parquet"));
    Files.createDirectories(lake.resolve(file).getParent());
    Files.writeString(lake.resolve(file), "{}");

    assertThat(refused(List.of(lake))).contains(lake.toString(), "--input-format " + format);
  }

  @Test
  void foldersAreColumnsAndTheirNamesStayText() throws Exception {
    Path lake = work.resolve("lake");
    Path first =
        Files.writeString(work.resolve("1.csv"), ROWS.replaceAll("(?m),(team|007|08)$", ""));
    parquet(first, lake.resolve("team=007/part.parquet"));

    reading(lake)
        .agreeApartFromPlaces(
            List.of(Files.writeString(work.resolve("2.csv"), ROWS.replace(",08", ",007"))));
  }

  @Test
  void aFolderOfParquetThatSparkWouldLeaveOutIsRefused() throws Exception {
    Path lake = work.resolve("lake");
    parquet(rows, lake.resolve("team=007/a.parquet"));
    parquet(told, lake.resolve("team=007/later/b.parquet"));

    assertThat(refused(List.of(lake))).contains(lake.toString(), "team=007/later");
  }

  @Test
  void aFolderInAFolderOfCsvIsRefused() throws Exception {
    Path folder = Files.createDirectories(work.resolve("export/later")).getParent();
    Files.copy(rows, folder.resolve("a.csv"));

    assertThat(refused(List.of(folder))).contains(folder.toString(), "later");
  }

  /** One file says what was told and the other has no column for it; neither is as if empty. */
  @Test
  void eachFileHasItsOwnColumns() throws Exception {
    Path lake = work.resolve("lake");
    parquet(rows, lake.resolve("a.parquet"));
    parquet(told, lake.resolve("b.parquet"));

    reading(lake).agreeApartFromPlaces(List.of(rows, told));
  }

  @Test
  void aFileWithoutAColumnThatIsNeededIsRefused() throws Exception {
    Path lake = work.resolve("lake");
    parquet(rows, lake.resolve("a.parquet"));
    Path other = Files.writeString(work.resolve("c.csv"), TOLD.replace("activity", "act"));
    parquet(other, lake.resolve("b.parquet"));

    assertThat(refused(List.of(lake))).contains("b.parquet", "activity");
  }

  @Test
  void anyNameOfAFolderIsRead() throws Exception {
    List<Path> lakes = new ArrayList<>();
    List<Path> exports = new ArrayList<>();
    for (String name : List.of("with blank", "100%25", "a[1]", "what?", "{b}")) {
      String export = ROWS.replace("T-", "T-" + lakes.size());
      Path csv = Files.writeString(work.resolve(name + ".csv"), export);
      exports.add(csv);
      lakes.add(work.resolve(name));
      parquet(csv, work.resolve(name).resolve("a 1%.parquet"));
    }

    reading(lakes).agreeApartFromPlaces(exports);
  }

  /** The summary says which options of Spark there were. */
  private void sameFindings(BothEngines engines) throws Exception {
    assertThat(engines.onOneMachine(List.of(rows)).code()).isZero();
    assertThat(engines.onSpark(List.of(rows))).isEqualTo(new BothEngines.Said(0, ""));
    Folders.sameFindings(engines.single(), engines.spark());
  }

  private Path numbered(String... numbers) throws Exception {
    return numberedOf(ROWS, numbers);
  }

  private Path numberedOf(String export, String... numbers) throws Exception {
    List<String> lines = new ArrayList<>(export.lines().toList());
    lines.set(0, lines.get(0) + ",n");
    for (int i = 0; i < numbers.length; i++) {
      lines.set(i + 1, lines.get(i + 1) + "," + numbers[i]);
    }
    Path csv = Files.write(work.resolve("n.csv"), lines);
    Path lake = work.resolve("numbered");
    parquet(csv, lake.resolve("a.parquet"));
    return lake;
  }

  @Test
  void whatNumbersNoRowIsRefused() throws Exception {
    assertThat(refused(List.of(numbered("1", "1.5", "3")), "--row-column", "n"))
        .contains("\"n\"", "\"1.5\"", "--row-column");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "-1", "2147483648", "1.5", "99999999999999999999", ""})
  void noOtherNumberIsTaken(String number) {
    assertThatThrownBy(() -> RowNumber.of(number, "t", "n"))
        .isInstanceOf(UnusableExportException.class)
        .hasMessageContainingAll(
            "\"n\"", number.isEmpty() ? "empty" : "\"" + number + "\"", "--row-column");
  }

  @Test
  void zeroIsANumberLikeOthers() throws Exception {
    sameFindings(reading(numbered("0", "1.00", "2147483647"), "--row-column", "n"));
  }

  @Test
  void zeroIsWhereItsRowStands() throws Exception {
    rows = Files.writeString(rows, ROWS.replaceFirst("COMPLAINT_RECEIVED", "PHONED"));
    BothEngines engines =
        reading(numberedOf(Files.readString(rows), "0", "1", "2"), "--row-column", "n")
            .with(List.of("--max-rejected", "50%"));

    assertThat(engines.onSpark(List.of(rows)).code()).isZero();

    assertThat(Files.readString(engines.spark().resolve("problems.csv"))).contains("numbered,0,");
  }

  /** Checks ORC, for which Spark knows no numbers of rows. */
  @Test
  void aTableWithoutNumbersHasEventIds() throws Exception {
    Path table = work.resolve("t.orc");
    LocalSpark.session()
        .read()
        .parquet(ParquetExport.of(rows, work.resolve("t.parquet")).toString())
        .write()
        .orc(table.toString());

    sameFindings(reading(table, "--input-format", "orc"));
  }

  @Test
  void filesOfOneNumberedTableHaveTheSameColumns() throws Exception {
    Path lake = numbered("0", "1", "2");
    parquet(told, lake.resolve("b.parquet"));

    assertThat(refused(List.of(lake), "--row-column", "n"))
        .contains("a.parquet", "b.parquet", "team", "--row-column");
  }

  @Test
  void formatsAreNamedInAnyCapitals() throws Exception {
    Path lake = work.resolve("lake");
    parquet(rows, lake.resolve("a.parquet"));

    sameFindings(reading(lake, "--input-format", "PARQUET"));
  }

  @Test
  void nobodyHearsTheWordsOfADatabase() throws Exception {
    String said =
        refused(
            List.of(Path.of("jdbc:none:user/geheim@host?password=geheim")),
            "--input-format",
            "jdbc",
            "--input-option",
            "dbtable=desk.events",
            "--input-option",
            "password=geheimer");

    assertThat(said).contains("desk.events").doesNotContain("geheim").doesNotContain("host");
  }
}
