package org.complaintauditor.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.complaintauditor.acceptance.Run;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.GeneratedFiles;
import org.complaintauditor.oracle.OracleRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run's material, audited, gives the reports of the run byte for byte: findings, figures,
 * problems, pages, workbook; with any number of threads, and without the texts of messages.
 *
 * <p>The system property {@code material.cases} sets how many generated cases are tried.
 */
final class MaterialRoundTripTest {
  private static final int CASES = Integer.getInteger("material.cases", 1_000);
  private static final int CASES_PER_EXPORT = 500;
  private static final long SEED = 20_261_129L;
  private static final List<List<String>> OPTIONS =
      List.of(
          List.of(),
          List.of("--set", "ACK-01.written=1", "--set", "CON-01.between=7d"),
          List.of("--evidence", "detected"),
          List.of("--evidence", "recorded"),
          List.of("--doubtful", "not-evidenced", "--language", "fr"),
          List.of("--holidays", "none", "--language", "de"),
          List.of("--zone", "America/Vancouver"),
          List.of("--personal", "include", "--agents", "pseudonyms"));

  @TempDir private Path folder;

  @Test
  void generatedCasesAreJudgedTheSameAgain() throws IOException {
    Random random = new Random(SEED);
    for (int done = 0; done < CASES; done += CASES_PER_EXPORT) {
      long seed = random.nextLong();
      boolean records = random.nextBoolean();
      CaseGenerator generator = new CaseGenerator(seed).withRejectedRows(random.nextBoolean());
      List<OracleRow> rows = generator.export(CASES_PER_EXPORT, records);
      List<String> options = new ArrayList<>(OPTIONS.get(random.nextInt(OPTIONS.size())));
      if (random.nextBoolean()) {
        options.addAll(List.of("--as-of", generator.auditInstant(zone(options)).toString()));
      }
      Path work = Files.createDirectory(folder.resolve(Integer.toString(done)));
      same(
          "seed %d, %s".formatted(seed, options),
          GeneratedFiles.write(rows, work),
          options,
          random.nextInt(2) + 1,
          "csv,json",
          work);
    }
  }

  private static ZoneId zone(List<String> options) {
    int option = options.indexOf("--zone");
    return ZoneId.of(option < 0 ? "America/Toronto" : options.get(option + 1));
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("sample-data"), 2)) {
      List<Path> tables =
          all.filter(Files::isRegularFile)
              .filter(file -> file.toString().matches(".*/(complaints|edge)[^/]*\\.csv"))
              .filter(file -> !file.toString().contains("expected"))
              .sorted()
              .toList();
      return Stream.concat(
          tables.stream(),
          Stream.of("cfpb/complaints.json", "xes", "zendesk", "jira-service-management")
              .map(Path.of("sample-data")::resolve));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesAreJudgedTheSameAgain(Path sample) throws IOException {
    same(sample.toString(), files(sample), List.of(), 2, "csv,json,html", folder);
  }

  static List<Path> files(Path sample) throws IOException {
    if (Files.isRegularFile(sample)) {
      return List.of(sample);
    }
    try (Stream<Path> all = Files.list(sample)) {
      return all.filter(file -> file.toString().matches(".*\\.(json|csv|xes|gz)"))
          .filter(file -> !file.toString().contains("expected"))
          .sorted()
          .toList();
    }
  }

  private static void same(
      String what, List<Path> export, List<String> options, int threads, String formats, Path work)
      throws IOException {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < options.size(); i += 2) {
      if (List.of("--language", "--personal", "--agents").contains(options.get(i))) {
        shown.addAll(options.subList(i, i + 2));
      }
    }
    audit(export, options, threads, formats, work.resolve("run"), "--material");
    audit(List.of(work.resolve("run")), shown, 3 - threads, formats, work.resolve("again"));
    assertSame(what, work.resolve("run"), work.resolve("again"));
    audit(
        export,
        options,
        threads,
        formats,
        work.resolve("bare"),
        "--material",
        "--material-texts",
        "leave-out");
    audit(List.of(work.resolve("bare/material")), shown, threads, formats, work.resolve("bare2"));
    assertSame(what + ", without texts", work.resolve("run"), work.resolve("bare2"));
  }

  private static void audit(
      List<Path> files,
      List<String> options,
      int threads,
      String formats,
      Path out,
      String... more) {
    List<Object> arguments = new ArrayList<>(List.of("audit"));
    arguments.addAll(files);
    arguments.addAll(options);
    arguments.addAll(List.of("--threads", threads, "--format", formats, "--out", out));
    arguments.addAll(List.of(more));
    if (more.length > 0) {
      arguments.addAll(List.of("--max-rejected", "50%"));
    }
    Run.fine(arguments.toArray());
  }

  /** All files but the manifest, which lists the material, are the same. */
  private static void assertSame(String what, Path run, Path again) throws IOException {
    assertThat(names(again)).as(what).isEqualTo(names(run));
    for (String name : names(run)) {
      assertThat(Files.mismatch(run.resolve(name), again.resolve(name)))
          .as("%s: %s", what, name)
          .isEqualTo(-1);
    }
  }

  private static List<String> names(Path run) throws IOException {
    try (Stream<Path> all = Files.walk(run)) {
      return all.filter(Files::isRegularFile)
          .map(file -> run.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("material/") && !name.equals("manifest.json"))
          .sorted()
          .toList();
    }
  }
}
