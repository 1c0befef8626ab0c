package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.complaintauditor.cli.Main;

/** An export audited on the single machine and by Spark; what both wrote and said is compared. */
final class BothEngines {

  /** A run's exit code and what it said on standard error. */
  record Said(int code, String errors) {}

  /** Somebody who runs the command line. */
  interface Engine {
    Said run(List<String> arguments) throws Exception;
  }

  /** What the single machine made of samples, which do not change: results, by what was asked. */
  private static final Map<List<String>, Path> OF_SAMPLES = new ConcurrentHashMap<>();

  private static final AtomicInteger KEPT_YET = new AtomicInteger();
  private static final Path SAMPLES = Path.of("sample-data");
  private static final Path KEPT =
      Path.of("target/complaint-auditor-spark/of-samples", "" + ProcessHandle.current().pid());

  private final Path folder;
  private final List<String> options = new ArrayList<>(List.of("--format", "csv,json"));
  private final List<String> optionsOfSpark = new ArrayList<>();
  private Engine cluster = BothEngines::withinTheProcess;
  private List<Path> forSpark = List.of();
  private Path single;

  /** Results go to this folder. */
  BothEngines(Path folder) {
    this.folder = folder;
    single = folder.resolve("single");
  }

  /** The same with options of both. */
  BothEngines with(List<String> more) {
    options.addAll(more);
    return this;
  }

  /** The same with options that only Spark has. */
  BothEngines withSpark(List<String> more) {
    optionsOfSpark.addAll(more);
    return this;
  }

  /** The same, and Spark reads the export from these. */
  BothEngines sparkReading(List<Path> inputs) {
    forSpark = List.copyOf(inputs);
    return this;
  }

  /** The same, where Spark runs elsewhere than in this process. */
  BothEngines on(Engine other) {
    cluster = other;
    return this;
  }

  /** The folder of the single machine's result. */
  Path single() {
    return single;
  }

  /** The folder of Spark's result. */
  Path spark() {
    return folder.resolve("spark");
  }

  /** Audits with both and expects the same of both. */
  void agree(List<Path> export) throws Exception {
    bothEndWell(export);
    Folders.same(single(), spark());
  }

  /** Audits with both and expects the same of both, wherever the rows lay. */
  void agreeApartFromPlaces(List<Path> export) throws Exception {
    bothEndWell(export);
    Folders.sameApartFromPlaces(single(), spark());
  }

  private void bothEndWell(List<Path> export) throws Exception {
    Said single = onOneMachine(export);
    assertThat(single.code()).as(single.errors()).isZero();
    Said other = onSpark(export);
    assertThat(other.code()).as(other.errors()).isZero();
  }

  /** Audits with both; the same words, the same code, and the same result if there is one. */
  Said agreeOrRefuse(List<Path> export) throws Exception {
    Said single = onOneMachine(export);
    Said other = onSpark(export);
    assertThat(neutral(other)).isEqualTo(neutral(single));
    if (single.code() == 0) {
      Folders.same(single(), spark());
    } else {
      assertThat(spark().resolve("findings.csv")).doesNotExist();
      assertThat(spark().resolve("manifest.json")).doesNotExist();
      if (Files.exists(single())) {
        Folders.sameProblems(single(), spark());
      } else {
        assertThat(spark()).as("nothing half written").doesNotExist();
      }
    }
    return single;
  }

  /** Audits with both, and both refuse with the same words and the same code. */
  Said refuse(List<Path> export) throws Exception {
    Said said = agreeOrRefuse(export);
    assertThat(said.code()).as(said.errors()).isNotZero();
    return said;
  }

  /** What was said, whatever the folder is called. */
  private Said neutral(Said said) {
    return new Said(
        said.code(),
        said.errors()
            .replace(single().toString(), "OUT")
            .replace(spark().toString(), "OUT")
            .replace(spark().toUri().toString(), "OUT"));
  }

  /** Audits on the single machine; samples once. */
  Said onOneMachine(List<Path> export) throws Exception {
    if (!export.stream().allMatch(file -> file.startsWith(SAMPLES))) {
      return runOnOneMachine(export);
    }
    List<String> asked = arguments(export, SAMPLES);
    Path known = OF_SAMPLES.get(asked);
    if (known != null) {
      single = known;
      return new Said(0, "");
    }
    single = Files.createDirectories(KEPT).resolve(String.valueOf(KEPT_YET.getAndIncrement()));
    Said said = runOnOneMachine(export);
    if (said.equals(new Said(0, ""))) {
      OF_SAMPLES.put(asked, single);
    }
    return said;
  }

  private Said runOnOneMachine(List<Path> export) {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            arguments(export, single()).toArray(String[]::new));
    return new Said(code, err.toString());
  }

  /** Audits on Spark. */
  Said onSpark(List<Path> export) throws Exception {
    List<String> arguments = arguments(forSpark.isEmpty() ? export : forSpark, spark());
    arguments.addAll(optionsOfSpark);
    return cluster.run(arguments);
  }

  private static Said withinTheProcess(List<String> arguments) {
    StringWriter err = new StringWriter();
    int code =
        SparkAudit.run(
            LocalSpark.session(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            arguments.toArray(String[]::new));
    return new Said(code, err.toString());
  }

  private List<String> arguments(List<Path> export, Path out) {
    List<String> all = new ArrayList<>(List.of("audit"));
    export.forEach(file -> all.add(file.toString()));
    all.addAll(options);
    all.addAll(List.of("--out", out.toString()));
    return all;
  }
}
