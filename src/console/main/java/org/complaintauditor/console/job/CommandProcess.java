package org.complaintauditor.console.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.complaintauditor.console.job.CommandEnd.How;
import org.jspecify.annotations.Nullable;

/** The process of a command. What an export does to it, it does to nothing else. */
final class CommandProcess {

  /** What Java or a shell would take from there, and what decides which code runs. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "LD_PRELOAD");

  private static final Path SHELL = Path.of("/bin/sh");
  private static final int MOST_WARNINGS = 50;
  private static final int MOST_FOREIGN = 20;
  private static final long SECONDS_TO_DIE = 10;
  private static final String OUT_OF_MEMORY = "OutOfMemoryError";

  private final Process process;
  private final BoundedText printed;
  private final Consumer<ProgressLine> listener;
  private final AtomicReference<@Nullable How> ended = new AtomicReference<>();
  private final List<String> warnings = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();
  private final Thread errors;
  private final Thread output;
  private ProgressLine.@Nullable Finished finished;

  private CommandProcess(Process process, int mostPrinted, Consumer<ProgressLine> listener) {
    this.process = process;
    this.printed = new BoundedText(mostPrinted);
    this.listener = listener;
    errors = reading("errors", () -> BoundedText.lines(process.getErrorStream(), this::line));
    output =
        reading(
            "output",
            () -> printed.read(process.getInputStream(), () -> end(How.TOO_MUCH_PRINTED)));
  }

  /**
   * Starts it.
   *
   * @param words the program and its arguments
   * @param input what it reads
   * @param folder where it works
   * @param environment variables that it has beside those of this process
   * @param mostPrinted how many bytes it may print
   * @param listener is told each line of its progress
   * @throws IOException if it cannot be started
   */
  static CommandProcess start(
      List<String> words,
      String input,
      Path folder,
      Map<String, String> environment,
      int mostPrinted,
      Consumer<ProgressLine> listener)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(forOwner(words)).directory(folder.toFile());
    builder.environment().keySet().removeAll(NOT_PASSED_ON);
    builder.environment().putAll(environment);
    CommandProcess started = new CommandProcess(builder.start(), mostPrinted, listener);
    started.write(input);
    return started;
  }

  private void write(String input) {
    try (OutputStream stream = process.getOutputStream()) {
      stream.write(input.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // It has ended already, and says why itself.
    }
  }

  /** What it writes is for nobody but its owner; Java itself cannot say so. */
  private static List<String> forOwner(List<String> words) {
    if (!Files.isExecutable(SHELL)) {
      return words;
    }
    List<String> all =
        new ArrayList<>(List.of(SHELL.toString(), "-c", "umask 077 && exec \"$0\" \"$@\""));
    all.addAll(words);
    return all;
  }

  private interface Reading {
    void read() throws IOException;
  }

  private static Thread reading(String what, Reading reading) {
    Thread thread =
        new Thread(
            () -> {
              try {
                reading.read();
              } catch (IOException e) {
                // The process was ended, and its streams with it.
              }
            },
            "job " + what);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void line(String line) {
    ProgressLine read = ProgressLine.of(line);
    synchronized (this) {
      if (read instanceof ProgressLine.Finished last) {
        finished = last;
      } else if (read instanceof ProgressLine.Remark remark && warnings.size() < MOST_WARNINGS) {
        warnings.add(remark.text());
      } else if (read instanceof ProgressLine.Foreign printed && foreign.size() < MOST_FOREIGN) {
        foreign.add(printed.text());
      }
    }
    listener.accept(read);
  }

  /** Its number. */
  long pid() {
    return process.pid();
  }

  /** Ends it with all processes that it has started; the first reason is the one that counts. */
  void end(How why) {
    if (process.isAlive()) {
      ended.compareAndSet(null, why);
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Waits until it has ended; ends it after a time. */
  CommandEnd await(Duration most) throws InterruptedException {
    if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
      end(How.TIMED_OUT);
      process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
    }
    errors.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_DIE));
    output.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_DIE));
    return told();
  }

  private synchronized CommandEnd told() {
    OptionalInt exit =
        process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    Optional<ProgressLine.Finished> last = Optional.ofNullable(finished);
    return new CommandEnd(
        how(last),
        exit,
        last.flatMap(ProgressLine.Finished::message),
        last.flatMap(ProgressLine.Finished::run),
        last.map(ProgressLine.Finished::files).orElse(List.of()),
        warnings,
        printed.text());
  }

  private How how(Optional<ProgressLine.Finished> last) {
    How reason = ended.get();
    if (reason != null) {
      return reason;
    }
    if (last.isPresent()) {
      return How.BY_ITSELF;
    }
    boolean memory =
        foreign.stream().anyMatch(line -> line.contains(OUT_OF_MEMORY))
            || printed.text().contains(OUT_OF_MEMORY);
    return memory ? How.OUT_OF_MEMORY : How.KILLED;
  }
}
