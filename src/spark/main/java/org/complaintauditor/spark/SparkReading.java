package org.complaintauditor.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.functions;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.bytes.ProblemCodec;
import org.complaintauditor.intake.CanonicalExport;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ProblemSpool;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.report.RunFacts;

/** An export that Spark has read, its rows grouped by case. */
final class SparkReading implements ClusterEngine.Reading {
  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /** How many bytes of an export a task takes, where it is large: two fit into 1 GB of heap. */
  private static final long BYTES_OF_A_TASK = 96L << 20;

  private static final int TASKS_OF_A_CORE = 3;
  private static final int MEMORY_OF_PROBLEMS = 64 << 20;

  private final SparkSession spark;
  private final HadoopFiles files;
  private final ExportInputs inputs;
  private final JobSetup setup;
  private final JavaRDD<InternalRow> grouped;
  private final GatheredFacts gathered;
  private final Export account;
  private final List<RunFacts.FileFacts> hashes;

  private SparkReading(
      SparkSession spark,
      HadoopFiles files,
      ExportInputs inputs,
      JobSetup setup,
      JavaRDD<InternalRow> grouped,
      GatheredFacts gathered,
      Export account,
      List<RunFacts.FileFacts> hashes) {
    this.spark = spark;
    this.files = files;
    this.inputs = inputs;
    this.setup = setup;
    this.grouped = grouped;
    this.gathered = gathered;
    this.account = account;
    this.hashes = hashes;
  }

  /** Groups the rows by case, and gathers what only all of them tell. */
  static SparkReading of(
      SparkSession spark, HadoopFiles files, ClusterRequest request, ExportInputs inputs) {
    JobSetup setup = JobSetup.reading(request, inputs.files());
    JavaRDD<InternalRow> grouped = grouped(spark, inputs);
    GatheredFacts gathered = GatheredFacts.of(grouped, setup, request.pack(), request.options());
    Export account =
        CanonicalExport.account(
            inputs.files().stream().map(TableFile::asExportFile).toList(),
            TableFile.open(inputs.files(), request.options().zone()),
            inputs.formats(),
            gathered.counted(),
            new ProblemSpool(MEMORY_OF_PROBLEMS),
            request.options().zone());
    if (account.contentRecorded()) {
      gathered.facts().discloses();
    }
    gathered.facts().dates(account.datedDisclosures());
    gathered.facts().records(account.acts());
    List<RunFacts.FileFacts> hashes =
        ContentHashes.of(JavaSparkContext.fromSparkContext(spark.sparkContext()), files, inputs);
    ContentHashes.refuseGivenTwice(inputs.files(), hashes);
    return new SparkReading(spark, files, inputs, setup, grouped, gathered, account, hashes);
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

  /** The rows, by case, as both passes read them. */
  JavaRDD<InternalRow> rowsByCase() {
    return grouped;
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
    return gathered.facts();
  }

  @Override
  public List<RunFacts.FileFacts> inputs() {
    return hashes;
  }

  @Override
  public void listProblems() {
    try {
      FirstRefusal.ends(
          spark.sparkContext(),
          () -> {
            Iterator<byte[]> found =
                grouped.mapPartitions(new ProblemsTask(setup)).toLocalIterator();
            while (found.hasNext()) {
              ProblemCodec.fromBytes(found.next()).forEach(account.problems()::add);
            }
            return account;
          });
    } catch (Exception e) {
      throw TaskRefusal.unwrapped(e);
    }
  }

  @Override
  public ClusterEngine.Judged judge(
      JudgingContext context, RunFacts run, Set<String> formats, ClusterEngine.Place place)
      throws IOException {
    JudgedWriter writer =
        new JudgedWriter(spark, files, grouped, setup.judging(gathered.facts(), run), place);
    try {
      return FirstRefusal.ends(
          spark.sparkContext(),
          () -> {
            ClusterEngine.Judged judged = writer.write(context, run, gathered, account, formats);
            inputs.states().refuseChanged();
            return judged;
          });
    } catch (IOException e) {
      throw e; // The place cannot be written.
    } catch (Exception e) {
      throw TaskRefusal.unwrapped(e);
    }
  }
}
