package org.complaintauditor.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;

/**
 * A part of a submitted job that holds tasks of a pass until the test lets them go, so that
 * something can happen to them just then. It also tells which Java runs where, and which executors
 * were lost. Test and job speak by files in a folder.
 */
public final class HeldTasks implements SparkPlugin {

  /** The folder. */
  static final String FOLDER = "spark.complaintauditor.tests.folder";

  /** The setting for the passes whose tasks are held: action and method, separated by commas. */
  static final String PASSES = "spark.complaintauditor.tests.passes";

  private static final String PROGRAM = "org.complaintauditor.spark.";

  /** Number of tasks of a pass that are not held: what they did is lost with their executor. */
  private static final int NOT_HELD = 2;

  private static final int PATIENCE_SECONDS = 300;

  @Override
  public DriverPlugin driverPlugin() {
    return new Driver();
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new Executor();
  }

  /** Which process held a task of this pass. */
  static List<Long> held(Path folder, String pass) throws IOException {
    Path held = folder.resolve("held").resolve(pass);
    if (!Files.isDirectory(held)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(held)) {
      return all.map(one -> Long.valueOf(one.getFileName().toString())).toList();
    }
  }

  /** Lets the tasks of a pass go. */
  static void letGo(Path folder, String pass) throws IOException {
    Files.createFile(gone(folder, pass));
  }

  /** Which Java ran where: a line for the driver and each executor, version last. */
  static List<String> javas(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("javas"));
  }

  /** Which executors were lost. */
  static List<String> lost(Path folder) throws IOException {
    Path lost = folder.resolve("lost");
    return Files.exists(lost) ? Files.readAllLines(lost) : List.of();
  }

  private static Path gone(Path folder, String pass) {
    return folder.resolve("gone-" + pass);
  }

  private static void add(Path file, String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Knows which stage is which pass. */
  private static final class Driver extends SparkListenerOfPasses implements DriverPlugin {
    private final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();
    private Path folder = Path.of("");
    private List<String> passes = List.of();

    @Override
    public Map<String, String> init(SparkContext context, PluginContext plugin) {
      folder = Path.of(plugin.conf().get(FOLDER));
      passes = List.of(plugin.conf().get(PASSES, "").split(",", -1));
      add(folder.resolve("javas"), "driver " + Runtime.version().feature());
      context.addSparkListener(this);
      return Map.of(FOLDER, folder.toString());
    }

    @Override
    void lost(String executor) {
      add(folder.resolve("lost"), executor);
    }

    /** The pass of which a task is held, or nothing. */
    @Override
    public Object receive(Object message) throws InterruptedException {
      if (message instanceof String java) {
        add(folder.resolve("javas"), java);
        return "";
      }
      String pass = pass((Integer) message);
      return passes.contains(pass)
              && begun.computeIfAbsent(pass, one -> new AtomicInteger()).incrementAndGet()
                  > NOT_HELD
          ? pass
          : "";
    }
  }

  /** Hears of stages before or after their first tasks begin. */
  private abstract static class SparkListenerOfPasses extends SparkListener {
    private final Map<Integer, String> passes = new ConcurrentHashMap<>();

    abstract void lost(String executor);

    /** Action and method of this program: {@code parquet-Results.write}. */
    final String pass(int stage) throws InterruptedException {
      for (int i = 0; i < 1000 && !passes.containsKey(stage); i++) {
        TimeUnit.MILLISECONDS.sleep(10);
      }
      return passes.getOrDefault(stage, "");
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted submitted) {
      String method =
          submitted
              .stageInfo()
              .details()
              .lines()
              .filter(line -> line.startsWith(PROGRAM))
              .map(line -> line.substring(PROGRAM.length(), line.indexOf('(')))
              .findFirst()
              .orElse("");
      String action = submitted.stageInfo().name().replaceAll(" .*", "");
      passes.put(submitted.stageInfo().stageId(), action + "-" + method);
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      lost(removed.executorId());
    }
  }

  /** Asks before each task. */
  private static final class Executor implements ExecutorPlugin {
    private PluginContext plugin;
    private Path folder = Path.of("");

    @Override
    public void init(PluginContext context, Map<String, String> told) {
      plugin = context;
      folder = Path.of(told.get(FOLDER));
      ask(context.executorID() + " " + Runtime.version().feature());
    }

    private String ask(Object what) {
      try {
        return (String) plugin.ask(what);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void onTaskStart() {
      String pass = ask(TaskContext.get().stageId());
      if (pass.isEmpty()) {
        return;
      }
      try {
        Path held = Files.createDirectories(folder.resolve("held").resolve(pass));
        Path mine = held.resolve(String.valueOf(ProcessHandle.current().pid()));
        if (!Files.exists(mine)) {
          Files.createFile(mine);
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(gone(folder, pass)) && System.nanoTime() < until) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
