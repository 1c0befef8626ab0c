package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is broken is listed or refused as on the single machine, and never silently lost. */
final class FaultsTest {

  private static final Path EDGES = Path.of("sample-data/edge-cases.csv");
  private static final String FAILING = "CTS-01-each-later-level-anew";
  private static final String HEADER = "case_id,event_id,timestamp,activity,channel,text\n";
  private static final long SEED = Long.getLong("spark.seed", 20_261_130L);

  private static final int FAILURES = Integer.getInteger("spark.failures", 1);
  private static final List<FaultyFileSystem.Doing> DOINGS =
      List.of(FaultyFileSystem.Doing.values());

  @TempDir Path work;

  @BeforeEach
  void mark() {
    LocalSpark.mark(true);
  }

  @AfterEach
  void nothingFailsAnyMore() {
    LocalSpark.mark(false);
    FaultyFileSystem.count(FaultyFileSystem.Doing.READING);
  }

  /** Tasks of either pass: the first that reads or writes, and later ones. */
  @ParameterizedTest
  @CsvSource({"READING, 0", "WRITING, 0", "ENDING, 1"})
  void aTaskThatFailsOnceChangesNothing(FaultyFileSystem.Doing doing, int number) throws Exception {
    FaultyFileSystem.failOnce(doing, number);

    new BothEngines(work).agree(List.of(EDGES));

    assertThat(FaultyFileSystem.hasFailed()).isTrue();
  }

  /** Any task, in whatever it does. */
  @Test
  void aTaskThatFailsAtRandomChangesNothing() throws Exception {
    BothEngines engines = new BothEngines(work).with(List.of("--force"));
    assertThat(engines.onOneMachine(List.of(EDGES)).code()).isZero();
    Map<FaultyFileSystem.Doing, Integer> often = new EnumMap<>(FaultyFileSystem.Doing.class);
    Random seeds = new Random(SEED);
    for (int i = 0; i < FAILURES; i++) {
      long seed = seeds.nextLong();
      Random dice = new Random(seed);
      FaultyFileSystem.Doing doing = DOINGS.get(dice.nextInt(DOINGS.size()));
      if (!often.containsKey(doing)) {
        FaultyFileSystem.count(doing);
        assertThat(engines.onSpark(List.of(EDGES)).code()).isZero();
        often.put(doing, FaultyFileSystem.counted());
      }
      FaultyFileSystem.failOnce(doing, dice.nextInt(often.get(doing)));

      assertThat(engines.onSpark(List.of(EDGES)).code()).as("seed %d", seed).isZero();

      Folders.same(engines.single(), engines.spark());
      assertThat(FaultyFileSystem.hasFailed()).as("seed %d", seed).isTrue();
    }
  }

  private static Stream<String> oddRows() {
    return Stream.of(
        "C7,E1,2026-02-30,CLOSED,EMAIL,a day that is none",
        "C7,E1,2026-02-02,PHONED,EMAIL,an activity that is none",
        ",E1,2026-02-02,CLOSED,EMAIL,no case",
        "C7,E1,2026-02-02,CLOSED,EMAIL,one,too many",
        "C7,E1,2026-02-02",
        "C7,E1,2026-02-02,CLOSED,EMAIL,\"two\n\nlines, and \"\"quotes\"\"\"",
        "\n\n",
        "C7,E1,2026-02-02,CLOSED,EMAIL,=1+1");
  }

  @Test
  void oddRowsAreListedAtTheirPlaces() throws Exception {
    BothEngines engines = new BothEngines(work).with(List.of("--max-rejected", "5%"));

    engines.agree(List.of(export(200, oddRows().toArray(String[]::new))));

    assertThat(Folders.records(engines.spark().resolve("problems.csv"))).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("oddRows")
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void oneOddRowIsListedAtItsPlace(String row) throws Exception {
    new BothEngines(work)
        .with(List.of("--max-rejected", "5%"))
        .agreeOrRefuse(List.of(export(200, row)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C7,E1,2026-02-02,CLOSED,EMAIL,\"a quote that is never closed",
        "C7,E1,2026-02-02,CLOSED,EMAIL,\"a quote\" too many",
        "C7,E1,2026-02-02,CLOSED,EMAIL,\u0000nothing",
      })
  void aBrokenFileIsRefused(String row) throws Exception {
    BothEngines.Said said = new BothEngines(work).refuse(List.of(export(200, row)));

    assertThat(said.code()).isEqualTo(3);
  }

  /** The cause is told, not the exception in which Spark wraps it. */
  @Test
  void aBrokenFileAmongOthersIsRefused() throws Exception {
    Path broken = export(50, "C7,E1,2026-02-02,CLOSED,EMAIL,\"open");

    BothEngines.Said said = new BothEngines(work).refuse(List.of(EDGES, broken));

    assertThat(said.errors()).contains("export.csv").doesNotContain("org.apache.spark");
  }

  @Test
  void tooManyRejectedRowsAreRefused() throws Exception {
    BothEngines.Said said =
        new BothEngines(work)
            .refuse(List.of(export(20, "C7,E1,2026-02-30,CLOSED,EMAIL,a day that is none")));

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.errors()).contains("more than --max-rejected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "case_id,timestamp,activity\n", "case_id,time,activity\nA,b,c\n"})
  void aFileWithoutRowsOrColumnsIsRefused(String text) throws Exception {
    Path file = Files.writeString(work.resolve("export.csv"), text);

    assertThat(new BothEngines(work).refuse(List.of(file)).code()).isEqualTo(3);
  }

  @Test
  void aFileThatIsNotThereIsRefused() throws Exception {
    assertThat(new BothEngines(work).refuse(List.of(work.resolve("none.csv"))).code()).isEqualTo(3);
  }

  /** A case that cannot be judged takes none with it, and nobody takes the result for a whole. */
  @Test
  void aCaseThatFailsIsNamedAndTheOthersAreJudged() throws Exception {
    Path pack = EditedPack.failingFor(FAILING, work.resolve("pack"));
    BothEngines engines =
        new BothEngines(work).with(List.of("--pack", pack.toString(), "--trust-rules"));

    BothEngines.Said said = engines.onSpark(List.of(EDGES));

    assertThat(said.code()).isEqualTo(4);
    assertThat(said.errors()).contains(FAILING).doesNotContain("org.apache.spark");
    assertThat(Folders.records(engines.spark().resolve("failed.csv"))).hasSize(2);
    assertThat(engines.onOneMachine(List.of(without(FAILING))).code()).isZero();
    Folders.sameFindings(engines.single(), engines.spark());
  }

  private Path without(String caseId) throws Exception {
    return Files.writeString(
        work.resolve("without.csv"),
        String.join(
                "\n",
                Folders.records(EDGES).stream()
                    .filter(record -> !record.startsWith(caseId + ","))
                    .toList())
            + "\n");
  }

  /** An export of so many rows of cases, with these rows here and there, one in its middle. */
  private Path export(int rows, String... odd) throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < rows; i++) {
      if (i % (rows / odd.length) == rows / odd.length / 2
          && i / (rows / odd.length) < odd.length) {
        text.append(odd[i / (rows / odd.length)]).append('\n');
      }
      text.append("C%d,N%d,2026-02-%02d,".formatted(i / 3, i, 2 + i % 3))
          .append(List.of("COMPLAINT_RECEIVED", "ACKNOWLEDGEMENT_SENT", "CLOSED").get(i % 3))
          .append(",EMAIL,fine\n");
    }
    return Files.writeString(work.resolve("export.csv"), text);
  }
}
