package org.complaintauditor.console.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.complaintauditor.app.job.JobCall;
import org.complaintauditor.app.job.JobJson;
import org.complaintauditor.console.Limits;
import org.complaintauditor.console.OwnerOnly;
import org.complaintauditor.console.ProgramCommand;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How commands are started here.
 *
 * @param program the program
 * @param temporary where each has a folder for what it needs only while it runs
 * @param limits how much it may use
 * @param environment variables that it has beside those of the console, such as the password of the
 *     database
 */
public record CommandSettings(
    ProgramCommand program, Path temporary, Limits limits, Map<String, String> environment) {

  /** How many bytes a command may print: an answer of JSON, or the summary of an audit. */
  static final int MOST_PRINTED = 32 << 20;

  private static final Logger LOG = LoggerFactory.getLogger(CommandSettings.class);
  private static final int SECONDS_TO_END = 10;

  /**
   * Bytes below which an export is read and judged before Java's optimising compiler would pay for
   * itself; the launcher takes the same.
   */
  private static final long SMALL = 40_000_000;

  public CommandSettings {
    environment = Map.copyOf(environment);
  }

  /**
   * Starts the process of a job.
   *
   * @param id names its temporary folder, and is seen in the list of the system's processes
   * @param call what it is to do; nobody else sees it
   * @param listener is told each line of its progress
   * @throws IOException if it cannot be started
   */
  CommandProcess start(String id, JobCall call, Consumer<ProgressLine> listener)
      throws IOException {
    long size = size(call.request().files().stream().map(Path::toFile));
    return CommandProcess.start(
        program.job(options(id, size)),
        JobJson.write(call),
        OwnerOnly.folder(folder(id)),
        environment,
        MOST_PRINTED,
        listener);
  }

  private List<String> options(String id, long size) {
    List<String> options =
        new ArrayList<>(
            List.of(
                mark(id),
                "-Xmx" + limits.jobMegabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true"));
    if (size < SMALL) {
      options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }
    return options;
  }

  /** Bytes of the files that are named. */
  private static long size(Stream<File> named) {
    return named.filter(File::isFile).mapToLong(File::length).sum();
  }

  /** The mark by which a process is known to be that of a command. */
  private String mark(String id) {
    return "-Djava.io.tmpdir=" + folder(id);
  }

  private Path folder(String id) {
    return temporary.resolve("job-" + id);
  }

  /** Takes away what a command left in its temporary folder. */
  void clean(String id) {
    delete(folder(id));
  }

  /** Takes away a file or a folder with all that is in it, as far as the system lets it. */
  static void delete(Path there) {
    if (!Files.exists(there)) {
      return;
    }
    try (Stream<Path> all = Files.walk(there)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    } catch (IOException e) {
      // What cannot be deleted now is deleted when the console starts again.
    }
  }

  /** Ends the process of a command that an earlier console has left behind. */
  void endLeftBehind(String id, long pid) {
    ProcessHandle.of(pid)
        .filter(process -> process.info().commandLine().orElse("").contains(mark(id)))
        .ifPresent(
            process -> {
              List<ProcessHandle> children = process.descendants().toList();
              process.destroyForcibly();
              children.forEach(ProcessHandle::destroyForcibly);
              // What it writes is looked at next, so that it must not write any more.
              awaitEnd(process);
              children.forEach(CommandSettings::awaitEnd);
            });
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("process {} does not end", process.pid());
    }
  }
}
