package org.complaintauditor.jmh;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.evidence.Detector;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Pack;
import org.complaintauditor.pack.PackReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a KB costs of a message that is written to be slow. The test of it: LinearTimeTest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class HostileMessage {
  private static final int KILOBYTES = 100;

  /** What the message repeats; a bar stands for the end of a line. */
  @Param({
    "we will call you within ",
    "complaint not ",
    "Done.|Thea Tarrow|",
    "on 1 x:|",
    "Best|PS: x|",
    "a1-",
    "1.1.",
    "a.a@",
    "<b ",
    "."
  })
  public String piece;

  private Detector detector;
  private String text;

  /** Reads the lexicon and writes the message. */
  @Setup
  public void write() {
    Pack pack = PackReader.read(Path.of("rules", "jive-ca"));
    detector = new Detector(LexiconReader.read(pack.lexicon(), pack.words()));
    String lines = piece.replace('|', '\n');
    text = lines.repeat(KILOBYTES * 1024 / lines.length() + 1).substring(0, KILOBYTES * 1024);
  }

  /** The whole message; JMH tells the time of each KB of it. */
  @Benchmark
  @OperationsPerInvocation(KILOBYTES)
  public List<Detection> kilobyte() {
    return detector.detect(text, Direction.OUTBOUND, "en");
  }
}
