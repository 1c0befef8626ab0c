package org.complaintauditor.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.complaintauditor.cli.Main;

/** The job for {@code spark-submit}: takes the arguments of {@code auditor audit}. */
public final class SparkAudit {
  private static final String COMMAND = "audit";

  private SparkAudit() {}

  /** Audits, and ends the process with the exit code of {@code auditor audit} if it is not 0. */
  public static void main(String[] arguments) {
    Locale.setDefault(Locale.ENGLISH);
    System.setProperty("line.separator", "\n");
    System.setProperty("java.awt.headless", "true");
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    SparkSession spark = SparkSession.builder().appName("complaint-auditor").getOrCreate();
    int code;
    try {
      code = run(spark, out, err, arguments);
    } finally {
      spark.stop();
    }
    out.flush();
    if (code != 0) {
      System.exit(code); // Whoever submitted the job takes anything else for success.
    }
  }

  /**
   * Audits in a session that is there.
   *
   * @return the exit code of {@code auditor audit}
   */
  static int run(SparkSession spark, PrintWriter out, PrintWriter err, String... arguments) {
    String[] all =
        Stream.concat(
                arguments.length > 0 && arguments[0].equals(COMMAND)
                    ? Stream.empty()
                    : Stream.of(COMMAND),
                Arrays.stream(arguments))
            .toArray(String[]::new);
    return Main.run(out, err, new SparkEngine(spark), all);
  }
}
