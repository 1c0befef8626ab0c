package org.complaintauditor.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;

/**
 * Measures detection on one thread, warm, by the time of the processor: how many messages of the
 * sample quarter it reads in a second, beside a plain pass over their characters.
 */
final class DetectionBenchmark {
  private static final Path SAMPLE = Path.of("sample-data", "complaints-2026-q1.csv");
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int rounds;

  /** A message to measure with. */
  private record Message(String text, Direction direction, String language) {}

  /** A benchmark that takes the best of so many rounds over all messages. */
  DetectionBenchmark(int rounds) {
    this.rounds = rounds;
  }

  /** The lines of a report. */
  List<String> run() throws IOException {
    List<Message> messages = messages();
    long characters = messages.stream().mapToLong(message -> message.text().length()).sum();
    Detector detector = new Detector(LexiconReader.read(PACK.lexicon(), PACK.words()));
    double plain = best(messages, message -> message.text().chars().asLongStream().sum());
    double detection =
        best(
            messages,
            message ->
                detector.detect(message.text(), message.direction(), message.language()).size());
    return List.of(
        "%,d messages, %,d characters each, one thread, best of %d rounds"
            .formatted(messages.size(), characters / messages.size(), rounds),
        line("a pass over the characters", messages.size() / plain, 1),
        line("detection", messages.size() / detection, detection / plain));
  }

  private static String line(String what, double perSecond, double ratio) {
    return String.format(Locale.ROOT, "  %-52s %,12.0f /s  %6.2f : 1", what, perSecond, ratio);
  }

  /** The seconds of the best round. */
  private double best(List<Message> messages, ToLongFunction<Message> work) {
    double best = Double.MAX_VALUE;
    long result = 0;
    for (int round = 0; round < rounds; round++) {
      long start = THREADS.getCurrentThreadCpuTime();
      long sum = messages.stream().mapToLong(work).sum();
      best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - start) / 1e9);
      if (round > 0 && sum != result) {
        throw new IllegalStateException("another result in round " + round);
      }
      result = sum;
    }
    return best;
  }

  private static List<Message> messages() throws IOException {
    List<Message> messages = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(SAMPLE)) {
      for (CSVRecord row : format.parse(reader)) {
        Activity activity = PACK.words().named(Activity.class, row.get("activity"));
        if (activity.direction() != Direction.INTERNAL && !row.get("text").isBlank()) {
          messages.add(new Message(row.get("text"), activity.direction(), row.get("language")));
        }
      }
    }
    return messages;
  }
}
