package org.complaintauditor.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.intake.CanonicalExport;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.IntakeFacts;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.FindingCells;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.ReviewList;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.UnusableFolderException;
import org.complaintauditor.report.csv.FindingsCsv;

/** An export that Spark has read, its rows grouped by case. */
final class SparkReading implements ClusterEngine.Reading {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String PARQUET = "findings.parquet";

  /** How many bytes of an export a task takes, where it is large: two fit into 1 GB of heap. */
  private static final long BYTES_OF_A_TASK = 96L << 20;

  private static final int TASKS_OF_A_CORE = 3;
  private static final int MEMORY_OF_PROBLEMS = 64 << 20;

  private final SparkSession spark;
  private final HadoopFiles files;
  private final ExportInputs inputs;
  private final InputStates states;
  private final JobSetup setup;
  private final JavaRDD<InternalRow> grouped;
  private final ExportFacts facts;
  private final Export account;
  private final List<RunFacts.FileFacts> hashes;
  private final long failedReading;

  private SparkReading(
      SparkSession spark,
      HadoopFiles files,
      ExportInputs inputs,
      InputStates states,
      JobSetup setup,
      JavaRDD<InternalRow> grouped,
      ExportFacts facts,
      Export account,
      List<RunFacts.FileFacts> hashes,
      long failedReading) {
    this.spark = spark;
    this.files = files;
    this.inputs = inputs;
    this.states = states;
    this.setup = setup;
    this.grouped = grouped;
    this.facts = facts;
    this.account = account;
    this.hashes = hashes;
    this.failedReading = failedReading;
  }

  /** Groups the rows by case, and gathers what only all of them tell. */
  static SparkReading of(
      SparkSession spark, HadoopFiles files, ClusterRequest request, ExportInputs inputs) {
    InputStates states = InputStates.of(files, inputs.files());
    JobSetup setup = JobSetup.reading(request, inputs.files());
    JavaRDD<InternalRow> grouped = grouped(spark, inputs);
    ExportFacts facts = new ExportFacts(request.pack(), request.options());
    IntakeFacts counted = new IntakeFacts();
    List<byte[]> parts = grouped.mapPartitions(new FactsTask(setup)).collect();
    long failed = 0;
    for (int i = 0; i < parts.size(); i += FactsTask.RESULTS) {
      facts.merge(ExportFacts.fromBytes(parts.get(i), request.pack(), request.options()));
      counted.merge(IntakeFacts.fromBytes(parts.get(i + 1)));
      failed += FactsTask.failed(parts.get(i + 2));
    }
    facts.settle();
    ProblemSpool problems = new ProblemSpool(MEMORY_OF_PROBLEMS);
    Export account =
        CanonicalExport.account(
            inputs.files().stream().map(TableFile::asExportFile).toList(),
            TableFile.open(inputs.files(), request.options().zone()),
            inputs.formats(),
            counted,
            problems,
            request.options().zone());
    if (account.contentRecorded()) {
      facts.discloses();
    }
    facts.dates(account.datedDisclosures());
    List<RunFacts.FileFacts> hashes = hashes(spark, files, inputs);
    refuseGivenTwice(inputs.files(), hashes);
    return new SparkReading(
        spark, files, inputs, states, setup, grouped, facts, account, hashes, failed);
  }

  /** As on one machine: what happened once would count twice where events have no ids. */
  private static void refuseGivenTwice(List<TableFile> files, List<RunFacts.FileFacts> hashes) {
    Map<String, TableFile> known = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      TableFile file = files.get(i);
      TableFile first = known.putIfAbsent(hashes.get(i).sha256(), file);
      if (first != null && !file.columns().contains(CanonicalColumn.EVENT_ID.title())) {
        throw new UnusableExportException(
            Wording.of(
                "%s holds the same as %s, byte by byte, and its events have no ids: what happened "
                    + "once would count twice. Leave one of them out.",
                file.address(), first.address()));
      }
    }
  }

  /** One lineage for both passes: the second finds what the first has sorted. */
  private static JavaRDD<InternalRow> grouped(SparkSession spark, ExportInputs inputs) {
    Dataset<Row> rows =
        inputs
            .rows()
            .repartition(partitions(spark, inputs.bytes()), functions.col(RowSchema.HASH))
            .sortWithinPartitions(RowSchema.HASH);
    return InternalRows.of(rows);
  }

  private static int partitions(SparkSession spark, long bytes) {
    if (spark.conf().getAll().contains(PARTITIONS)) {
      return Integer.parseInt(spark.conf().get(PARTITIONS));
    }
    long bySize = bytes / BYTES_OF_A_TASK + 1;
    int byCores = spark.sparkContext().defaultParallelism() * TASKS_OF_A_CORE;
    return (int) Math.min(1 << 20, Math.max(bySize, byCores));
  }

  /** The content of each file is hashed by a task; of a table its rows are, as a whole. */
  private static List<RunFacts.FileFacts> hashes(
      SparkSession spark, HadoopFiles files, ExportInputs inputs) {
    ArrayList<TableFile> all = new ArrayList<>(inputs.files());
    if (!inputs.hashed()) {
      return RowSums.of(inputs);
    }
    Function<Integer, byte[]> hash =
        at -> {
          try (InputStream in = files.file(all.get(at).address()).open(0)) {
            return JavaBytes.of(FileSum.of(RunFacts.FileFacts.of(all.get(at).name(), in)));
          }
        };
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return context
        .parallelize(IntStream.range(0, all.size()).boxed().toList(), all.size())
        .map(hash)
        .collect()
        .stream()
        .map(bytes -> JavaBytes.read(bytes, FileSum.class).facts())
        .toList();
  }

  @Override
  public List<String> names() {
    return inputs.files().stream().map(TableFile::name).toList();
  }

  @Override
  public Export account() {
    return account;
  }

  @Override
  public ExportFacts facts() {
    return facts;
  }

  @Override
  public List<RunFacts.FileFacts> inputs() {
    return hashes;
  }

  @Override
  public void listProblems() {
    try {
      Iterator<byte[]> found = grouped.mapPartitions(new ProblemsTask(setup)).toLocalIterator();
      while (found.hasNext()) {
        ProblemCodec.fromBytes(found.next()).forEach(account.problems()::add);
      }
    } catch (Exception e) {
      throw TaskRefusal.unwrapped(e);
    }
  }

  @Override
  public ClusterEngine.Judged judge(
      JudgingContext context, RunFacts run, Set<String> formats, ClusterEngine.Place place)
      throws IOException {
    try {
      return judged(context, run, formats, place);
    } catch (IOException e) {
      throw e; // The place cannot be written.
    } catch (Exception e) {
      throw TaskRefusal.unwrapped(e);
    }
  }

  private ClusterEngine.Judged judged(
      JudgingContext context, RunFacts run, Set<String> formats, ClusterEngine.Place place)
      throws IOException {
    List<String> columns = new FindingCells(run).columns();
    ResultSchema schema = new ResultSchema(columns);
    String folder =
        place instanceof RemotePlace remote
            ? remote.partial()
            : place.folder().toAbsolutePath().toUri().toString();
    String home = folder.endsWith("/") ? folder : folder + "/";
    refuseUnlessShared(place, home);
    JobSetup judging = setup.judging(facts, run);
    Results results =
        Results.write(
            spark,
            files,
            grouped.mapPartitions(new JudgeTask(judging, !formats.isEmpty())),
            schema,
            home + "_judged");
    results.each(
        ResultSchema.PROBLEM,
        bytes -> ProblemCodec.fromBytes(bytes).forEach(account.problems()::add));
    Figures figures = new Figures(context, run.counted());
    int[] parts = {0, 0};
    results.each(
        ResultSchema.FIGURES,
        bytes -> {
          figures.merge(Figures.fromBytes(bytes, context, run.counted()));
          parts[0]++;
        });
    EvidenceSeen seen = new EvidenceSeen(run.pack());
    results.each(
        ResultSchema.SEEN,
        bytes -> {
          seen.merge(EvidenceSeen.fromBytes(bytes, run.pack()));
          parts[1]++;
        });
    ReviewList reviews = new ReviewList(run.pack());
    results.each(ResultSchema.REVIEW, bytes -> reviews.add(ReviewItem.fromBytes(bytes)));
    List<ClusterEngine.Failed> failed = new ArrayList<>();
    results.each(ResultSchema.FAILED, bytes -> failed.add(failed(bytes)));
    failed.sort(Comparator.comparing(ClusterEngine.Failed::caseId, CodePoints.ORDER));
    refuseUnlessComplete(parts, figures.totals().cases(), failed.size());
    List<java.nio.file.Path> written = new ArrayList<>();
    if (formats.contains("csv")) {
      java.nio.file.Path csv = place.folder().resolve(FindingsCsv.FILE);
      try (OutputStream out = Files.newOutputStream(csv)) {
        if (results.hasFindings()) {
          FindingsCsvParts.write(
              results.findingsInOrder(
                  run.pack().allCommitments().stream().map(Commitment::id).toList(),
                  grouped.getNumPartitions()),
              columns,
              run.csv(),
              files,
              home + "_csv",
              out);
        } else {
          FindingsCsvParts.writeHead(columns, run.csv(), out);
        }
      }
      written.add(csv);
    }
    if (formats.contains("parquet")) {
      results.moveFindings(new org.apache.hadoop.fs.Path(home + PARQUET));
      if (!(place instanceof RemotePlace)) {
        written.add(place.folder().resolve(PARQUET));
      }
    }
    results.delete();
    states.refuseChanged();
    return new JudgedCases(figures, seen, reviews, failed, written);
  }

  /**
   * What machines write where the others do not see it is lost, and nobody would hear of it: so a
   * task of each is asked whether it sees what this one has written.
   */
  private void refuseUnlessShared(ClusterEngine.Place place, String home) throws IOException {
    if (place instanceof RemotePlace || spark.sparkContext().isLocal()) {
      return;
    }
    java.nio.file.Path sign = Files.createTempFile(place.folder(), "_shared", "");
    String seen = home + sign.getFileName();
    HadoopFiles reached = files;
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = spark.sparkContext().defaultParallelism() * TASKS_OF_A_CORE;
    boolean shared =
        context
            .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
            .map(task -> reached.exists(seen))
            .reduce(Boolean::logicalAnd);
    Files.delete(sign);
    if (!shared) {
      throw new UnusableFolderException(
          Wording.of(
              "a machine of the cluster does not see this folder. Name with --out a folder on a disk"
                  + " that all of them share, or an address such as hdfs:// or s3a://"));
    }
  }

  /** The cases that were read are those that were judged, or could not be. */
  private void refuseUnlessComplete(int[] parts, long judged, long failed) {
    int partitions = grouped.getNumPartitions();
    if (parts[0] != partitions
        || parts[1] != partitions
        || judged + failed != facts.cases()
        || failed < failedReading) {
      throw new UnusableExportException(
          Wording.of(
              "%,d cases were read, and %,d came back judged or failed, in %d of %d parts. Results were"
                  + " lost, or the export changed meanwhile: nothing was written. Run again, with an --out"
                  + " that all machines share",
              facts.cases(), judged + failed, Math.min(parts[0], parts[1]), partitions));
    }
  }

  private static ClusterEngine.Failed failed(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, JudgeTask.FAILED_FORM, JudgeTask.FAILED_VERSION);
    ClusterEngine.Failed failed = new ClusterEngine.Failed(from.text(), from.text());
    from.end();
    return failed;
  }

  private record JudgedCases(
      Figures figures,
      EvidenceSeen seen,
      ReviewList reviews,
      List<ClusterEngine.Failed> failed,
      List<java.nio.file.Path> written)
      implements ClusterEngine.Judged {}
}
