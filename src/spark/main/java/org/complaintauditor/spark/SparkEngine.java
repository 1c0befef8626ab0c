package org.complaintauditor.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.complaintauditor.audit.ClusterEngine;
import org.complaintauditor.audit.ClusterRequest;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.intake.csv.CsvRanges;

/**
 * Audits on Apache Spark, in two passes over rows grouped by case: the first finds out what only
 * all cases tell, the second judges each case by it. Partitioning, sorting, spilling, retries,
 * reading and writing of tables are Spark's; what judges is the program's library.
 */
final class SparkEngine implements ClusterEngine {
  /** How many bytes of a CSV file a task reads. */
  private static final String RANGE = "spark.complaintauditor.rangeBytes";

  private static final String LOCAL_FILES = "fs.file.impl";

  private final SparkSession spark;
  private final HadoopFiles files;

  /** An engine of this session. */
  SparkEngine(SparkSession spark) {
    this.spark = spark;
    RuntimeConfig settings = spark.conf();
    // Each partition holds whole cases: none may be joined with, or split from, another.
    settings.set("spark.sql.adaptive.enabled", "false");
    settings.set("spark.sql.datetime.java8API.enabled", "true");
    settings.set("spark.sql.session.timeZone", "UTC");
    // A file that is damaged, or gone, is no file without rows, whatever the cluster is set to.
    settings.set("spark.sql.files.ignoreCorruptFiles", "false");
    settings.set("spark.sql.files.ignoreMissingFiles", "false");
    // A file of each kind is open at a time, so that what is written need not be sorted by kind.
    settings.set("spark.sql.maxConcurrentOutputFileWriters", "8");
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    hadoop.setIfUnset(LOCAL_FILES, RawLocalFileSystem.class.getName()); // No sums in hidden files.
    hadoop.set(LOCAL_FILES + ".disable.cache", "true");
    hadoop.set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    try {
      this.files = HadoopFiles.of(JavaSparkContext.fromSparkContext(spark.sparkContext()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Reading read(ClusterRequest request, Progress progress) {
    try {
      long range = spark.sparkContext().getConf().getLong(RANGE, CsvRanges.USUAL_SIZE);
      return FirstRefusal.ends(
          spark.sparkContext(),
          () -> {
            ExportInputs inputs = ExportInputs.of(spark, files, request, range);
            progress.stage(Progress.Stage.READING, 0);
            return SparkReading.of(spark, files, request, inputs);
          });
    } catch (Exception e) {
      throw TaskRefusal.unwrapped(e);
    }
  }

  @Override
  public Place place(String address, boolean replaces) throws IOException {
    boolean elsewhere = address.matches("[a-z][a-z0-9+.-]+://.*") && !address.startsWith("file:");
    if (elsewhere) {
      return new RemotePlace(files, address, replaces);
    }
    LocalPlace place = new LocalPlace(Path.of(address.replaceFirst("^file:(//)?", "")), replaces);
    try {
      SharedFolder.refuseUnless(spark, files, place.folder());
    } catch (IOException | RuntimeException e) {
      place.close();
      throw e;
    }
    return place;
  }
}
