package org.complaintauditor.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A cluster on this machine: Spark's own master and two workers of one core each, processes of
 * their own on free ports of the loopback.
 */
final class StandaloneGrid implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final List<Process> processes = new ArrayList<>();
  private final List<Process> workers = new ArrayList<>();
  private final Path folder;
  private final String master;

  /** Starts a cluster; what its processes say goes to this folder. */
  StandaloneGrid(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Path words = Files.createDirectories(folder).resolve("master.txt");
    start(words, "org.apache.spark.deploy.master.Master");
    master = waitFor(words, MASTER).group(1);
    for (Path worker : List.of(startWorker(), startWorker())) {
      waitFor(worker, REGISTERED);
    }
  }

  /** Starts one more worker; gives the file of what it says. */
  private Path startWorker() throws IOException {
    String worker = "worker-" + (workers.size() + 1);
    Path said = folder.resolve(worker + ".txt");
    workers.add(
        start(
            said,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--work-dir",
            folder.resolve(worker).toString(),
            master));
    return said;
  }

  private Process start(Path words, String mainClass, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(mainClass, "--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
    command.addAll(List.of(arguments));
    Process process =
        SparkHome.process(
                JavaHome.running(),
                words,
                Stream.concat(Stream.of("-Xmx256m"), Submission.SHORT_LIVED.stream()).toList(),
                command)
            .start();
    processes.add(process);
    return process;
  }

  private Matcher waitFor(Path words, Pattern pattern) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Matcher found = pattern.matcher(Files.readString(words));
      if (found.find()) {
        return found;
      }
      boolean allRun = processes.stream().allMatch(Process::isAlive);
      if (!allRun || System.nanoTime() > until) {
        close();
        throw new IllegalStateException(pattern + " not in " + Files.readString(words));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** The address to which jobs are submitted. */
  String master() {
    return master;
  }

  /** The executors that run at the moment. */
  List<ProcessHandle> executors() {
    return workers.stream()
        .flatMap(Process::descendants)
        .filter(one -> one.info().commandLine().orElse("").contains(EXECUTOR))
        .toList();
  }

  /** Kills one executor of a worker, from 0, as {@code kill -9} does; false if it has none. */
  boolean killExecutor(int worker) {
    return workers
        .get(worker)
        .descendants()
        .filter(one -> one.info().commandLine().orElse("").contains(EXECUTOR))
        .findFirst()
        .filter(ProcessHandle::destroyForcibly)
        .isPresent();
  }

  /** Kills a worker, from 0, with its executors; gives the ids of their processes. */
  List<Long> kill(int worker) {
    List<ProcessHandle> executors = workers.get(worker).descendants().toList();
    workers.get(worker).destroyForcibly().onExit().join();
    executors.forEach(ProcessHandle::destroyForcibly);
    return executors.stream().map(ProcessHandle::pid).toList();
  }

  /** Puts a new worker in the place of one that was killed. */
  void replace() throws IOException {
    startWorker();
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process process : processes) {
      process.descendants().forEach(all::add);
    }
    for (Process process : processes) {
      process.destroyForcibly().onExit().join();
    }
    all.forEach(ProcessHandle::destroyForcibly);
  }
}
