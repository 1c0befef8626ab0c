package org.complaintauditor.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.UnusableFolderException;

/**
 * A folder that all machines see. What one of them writes where the others do not see it is lost,
 * and nobody would hear of it: so tasks of each are asked whether they see what this one has
 * written.
 */
final class SharedFolder {
  private static final int TASKS_OF_A_CORE = 3;

  private SharedFolder() {}

  /**
   * Nothing, if the folder is one.
   *
   * @throws UnusableFolderException if a machine does not see it
   */
  static void refuseUnless(SparkSession spark, HadoopFiles files, Path folder) throws IOException {
    if (spark.sparkContext().isLocal()) {
      return;
    }
    Path sign = Files.createTempFile(folder, "_shared", "");
    String seen = sign.toAbsolutePath().toUri().toString();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = spark.sparkContext().defaultParallelism() * TASKS_OF_A_CORE;
    boolean shared =
        context
            .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
            .map(task -> files.exists(seen))
            .reduce(Boolean::logicalAnd);
    Files.delete(sign);
    if (!shared) {
      throw new UnusableFolderException(Wording.of("spark.a-machine-of-cluster-does-not-see"));
    }
  }
}
