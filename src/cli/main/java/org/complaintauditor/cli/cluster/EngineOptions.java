package org.complaintauditor.cli.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.complaintauditor.cli.AuditOptions;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.model.Wording;
import picocli.CommandLine.Option;

/** The options that let a cluster judge in place of this process. */
public final class EngineOptions {
  private static final String ENGINE = "--engine";
  private static final String SETTING = "--engine-option";
  private static final String MEMORY = "--max-memory";

  /** What is said to the process that starts the engine: that decides how its Java starts. */
  private static final List<String> OWN = List.of(ENGINE, SETTING, MEMORY);

  private static final String SPARK = "spark";
  private static final String ALL_CORES = "local[*]";

  /** What Spark takes for a master; with anything else it would end with the code of a finding. */
  private static final Pattern MASTER =
      Pattern.compile("local(\\[.+]|-cluster\\[.+])?|yarn|(spark|k8s)://.+");

  private static final Pattern KEY_AND_VALUE = Pattern.compile("spark\\.[^=\\s]+=.*");

  @Option(
      names = ENGINE,
      paramLabel = "spark[=MASTER]",
      converter = AuditOptions.Filled.class,
      description =
          "Judge on Apache Spark, which SPARK_HOME names, for exports that one machine does not do"
              + " (docs/scaling.md). MASTER: spark://host:7077, yarn, k8s://..., local[4] (default:"
              + " local[*], the cores of this machine).")
  private Optional<String> engine = Optional.empty();

  @Option(
      names = SETTING,
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark, repeatable: spark.executor.memory=2g.")
  private List<String> settings = new ArrayList<>();

  /**
   * The master of the cluster, if one is to judge.
   *
   * @throws UsageException if the engine, its master or a setting is none
   */
  public Optional<String> master() {
    if (engine.isEmpty() && !settings.isEmpty()) {
      throw new UsageException(
          Wording.of("cli.engine-option-says-something-to-no-engine", settings.get(0)));
    }
    for (String setting : settings) {
      if (!KEY_AND_VALUE.matcher(setting).matches()) {
        throw new UsageException(Wording.of("cli.engine-option-write-a-setting-of-spark", setting));
      }
    }
    return engine.map(EngineOptions::masterIn);
  }

  private static String masterIn(String engine) {
    String[] parts = engine.split("=", 2);
    if (!parts[0].equals(SPARK)) {
      throw new UsageException(Wording.of("cli.engine-write-spark-or-spark-master", engine));
    }
    String master = parts.length == 1 ? ALL_CORES : parts[1];
    if (!MASTER.matcher(master).matches()) {
      throw new UsageException(Wording.of("cli.engine-is-no-master-of-spark", engine, master));
    }
    return master;
  }

  /** The settings of the engine, each as {@code KEY=VALUE}. */
  public List<String> settings() {
    return List.copyOf(settings);
  }

  /**
   * The arguments without those that say how the engine starts: it is told all others as they were
   * given.
   */
  public static List<String> without(List<String> arguments) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals("--")) {
        others.addAll(arguments.subList(i, arguments.size()));
        return others;
      }
      if (OWN.contains(argument)) {
        i++; // Its value.
      } else if (OWN.stream().noneMatch(option -> argument.startsWith(option + "="))) {
        others.add(argument);
      }
    }
    return others;
  }
}
