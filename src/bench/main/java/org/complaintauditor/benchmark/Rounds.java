package org.complaintauditor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Processes that are measured in turns, each once a round: what else a machine does in the meantime
 * meets all of them.
 */
final class Rounds {

  private record Command(List<String> flags, List<String> command) {}

  private final Benchmark processes;
  private final Path work;
  private final Map<String, Command> commands = new LinkedHashMap<>();
  private final Map<String, List<Benchmark.Measured>> measured = new LinkedHashMap<>();

  Rounds(Path work) {
    this.work = work;
    this.processes = new Benchmark(work, List.of(), 1);
  }

  /** One more process to be measured. */
  void add(String name, List<String> flags, List<String> command) throws IOException {
    List<String> logging = new ArrayList<>(flags);
    logging.addAll(HeapLog.flags(log(name)));
    commands.put(name, new Command(logging, command));
    measured.put(name, new ArrayList<>());
  }

  /** Measures all of them, so many times. */
  void run(int rounds) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, Command> entry : commands.entrySet()) {
        Command command = entry.getValue();
        measured.get(entry.getKey()).add(processes.measure(command.flags(), command.command()));
      }
    }
  }

  /** Whether there is such a process. */
  boolean has(String name) {
    return commands.containsKey(name);
  }

  double seconds(String name) {
    return median(name, Benchmark.Measured::seconds);
  }

  double processorSeconds(String name) {
    return median(name, Benchmark.Measured::processorSeconds);
  }

  /** The resident memory of the largest process that it started, in MB. */
  double startedMegabytes(String name) {
    return median(name, Benchmark.Measured::startedMegabytes);
  }

  private double median(String name, ToDoubleFunction<Benchmark.Measured> figure) {
    List<Benchmark.Measured> all = measured.get(name);
    return all.stream().mapToDouble(figure).sorted().toArray()[all.size() / 2];
  }

  /** A line for each process: medians of its times, resident memory, heap. */
  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String name : commands.keySet()) {
      HeapLog heap = HeapLog.read(log(name));
      lines.add(
          String.format(
              Locale.ROOT,
              "  %-50s %8.2f %10.2f %9.0f %6d %6d",
              name,
              seconds(name),
              processorSeconds(name),
              median(name, one -> one.megabytes()),
              heap.used(),
              heap.kept()));
    }
    return lines;
  }

  /** What the columns of the lines are. */
  static String header() {
    return String.format(
        Locale.ROOT,
        "  %-50s %8s %10s %9s %6s %6s",
        "",
        "wall s",
        "processor",
        "resident",
        "heap",
        "kept");
  }

  private Path log(String name) throws IOException {
    Path folder = Files.createDirectories(work.resolve("logs"));
    return folder.resolve(name.replaceAll("\\W+", "-") + ".log");
  }
}
