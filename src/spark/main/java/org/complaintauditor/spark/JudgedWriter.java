package org.complaintauditor.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.intake.Export;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.report.FindingCells;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.FindingsCsv;

/** The second pass: judges the cases, and writes their findings. */
final class JudgedWriter {
  private static final String PARQUET = "findings.parquet";

  private final SparkSession spark;
  private final HadoopFiles files;
  private final JavaRDD<InternalRow> grouped;
  private final JobSetup setup;
  private final ClusterEngine.Place place;
  private final String home;

  /**
   * Writes to a place.
   *
   * @param grouped the rows, by case
   * @param setup what cases are judged with
   */
  JudgedWriter(
      SparkSession spark,
      HadoopFiles files,
      JavaRDD<InternalRow> grouped,
      JobSetup setup,
      ClusterEngine.Place place) {
    this.spark = spark;
    this.files = files;
    this.grouped = grouped;
    this.setup = setup;
    this.place = place;
    String folder =
        place instanceof RemotePlace remote
            ? remote.partial()
            : place.folder().toAbsolutePath().toUri().toString();
    this.home = folder.endsWith("/") ? folder : folder + "/";
  }

  /**
   * Judges and writes.
   *
   * @param gathered what the first pass told
   * @param account takes the problems that are found
   * @param formats in which findings are written
   * @throws org.complaintauditor.intake.file.UnusableExportException if results were lost
   */
  ClusterEngine.Judged write(
      JudgingContext context,
      RunFacts run,
      GatheredFacts gathered,
      Export account,
      Set<String> formats)
      throws IOException {
    List<String> columns = new FindingCells(run).columns();
    Results results =
        Results.write(
            spark,
            files,
            grouped.mapPartitions(new JudgeTask(setup, !formats.isEmpty())),
            new ResultSchema(columns),
            home + "_judged");
    JudgedTotals totals = JudgedTotals.of(results, context, run, account);
    totals.refuseUnlessComplete(grouped.getNumPartitions(), gathered);
    List<Path> written = new ArrayList<>();
    List<RunFacts.FileFacts> elsewhere = new ArrayList<>();
    if (formats.contains("csv")) {
      written.add(csv(results, columns, run));
    }
    if (formats.contains("parquet")) {
      results.moveFindings(new org.apache.hadoop.fs.Path(home + PARQUET));
      if (place instanceof RemotePlace) {
        elsewhere.addAll(hashes());
      } else {
        written.add(place.folder().resolve(PARQUET));
      }
    }
    results.delete();
    return totals.with(written, elsewhere);
  }

  private Path csv(Results results, List<String> columns, RunFacts run) throws IOException {
    Path csv = place.folder().resolve(FindingsCsv.FILE);
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
    return csv;
  }

  /** The hashes of what is written outside this machine's folders. */
  private List<RunFacts.FileFacts> hashes() throws IOException {
    List<String> parts = files.in(home + PARQUET);
    List<String> names =
        parts.stream().map(part -> PARQUET + part.substring(part.lastIndexOf('/'))).toList();
    return ContentHashes.ofFiles(
        JavaSparkContext.fromSparkContext(spark.sparkContext()), files, names, parts);
  }
}
