package org.complaintauditor.jmh;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many messages are read in a second, on one thread: the labelled ones of all languages, by the
 * lexicon alone and with the second opinion.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextDetection {
  private static final Path MESSAGES = Path.of("src/core/test/resources/labelled", "tuning.csv");

  /** Whether the second opinion is asked. */
  @Param({"false", "true"})
  private boolean opinion;

  private final List<Message> messages = new ArrayList<>();
  private Detector detector;
  private int next;

  private record Message(String text, Direction direction, String language) {}

  /** Reads the messages and the lexicon. */
  @Setup
  public void read() throws IOException {
    Pack pack = PackReader.read(Path.of("rules", "jive-ca"));
    detector =
        new Detector(
            LexiconReader.read(pack.lexicon(), pack.words()),
            opinion ? Optional.of(SecondOpinion.shipped()) : Optional.empty());
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(MESSAGES)) {
      for (CSVRecord row : format.parse(reader)) {
        messages.add(
            new Message(
                row.get("text"),
                Direction.valueOf(row.get("direction").toUpperCase(Locale.ROOT)),
                row.get("language")));
      }
    }
  }

  /** One message after the other. */
  @Benchmark
  public List<Detection> message() {
    next = next + 1 < messages.size() ? next + 1 : 0;
    Message message = messages.get(next);
    return detector.detect(message.text(), message.direction(), message.language());
  }
}
