package org.complaintauditor.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.intake.canonical.TimestampText;
import org.complaintauditor.model.Timestamp;
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

/** What a timestamp costs to be read, by the form in which it is written. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class TimestampParsing {

  /** How a timestamp is written. */
  public enum Form {
    OFFSET,
    UTC,
    LOCAL,
    MINUTES_AFTER_BLANK,
    DATE,
    NONE
  }

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final LocalDateTime FIRST = LocalDateTime.of(2022, 1, 1, 0, 0, 0);
  private static final int SECONDS = 5 * 365 * 24 * 60 * 60;
  private static final int TEXTS = 1 << 12;

  /** The form of all timestamps of a trial; the last one is no timestamp. */
  @Param public Form form;

  private final String[] texts = new String[TEXTS];
  private int next;

  /** Writes the timestamps. */
  @Setup
  public void write() {
    SplittableRandom dice = new SplittableRandom(1);
    for (int i = 0; i < TEXTS; i++) {
      texts[i] = text(FIRST.plusSeconds(dice.nextInt(SECONDS)).atZone(ZONE));
    }
  }

  private String text(ZonedDateTime time) {
    return switch (form) {
      case OFFSET -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      case UTC -> DateTimeFormatter.ISO_INSTANT.format(Instant.from(time));
      case LOCAL -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
      case MINUTES_AFTER_BLANK ->
          DateTimeFormatter.ISO_LOCAL_DATE.format(time) + " " + time.toLocalTime().withSecond(0);
      case DATE -> DateTimeFormatter.ISO_LOCAL_DATE.format(time);
      case NONE -> "on " + DateTimeFormatter.ISO_LOCAL_DATE.format(time);
    };
  }

  /** One text after the other; null where it is no timestamp. */
  @Benchmark
  public Timestamp parse() {
    next = (next + 1) % TEXTS;
    return TimestampText.parse(texts[next], ZONE);
  }
}
