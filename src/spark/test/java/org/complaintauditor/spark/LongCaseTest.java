package org.complaintauditor.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.complaintauditor.benchmark.ExportGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A case of very many events is judged like any other, and does not hold up the others by more than
 * its own time.
 */
final class LongCaseTest {

  private static final int CASES = Integer.getInteger("spark.long.cases", 200);
  private static final int EVENTS = Integer.getInteger("spark.long.events", 3_000);

  private static final int FEW = 10;

  @TempDir Path work;
  private Path ordinary;
  private Path long_;

  @BeforeEach
  void exports() throws IOException {
    ordinary = work.resolve("ordinary.csv");
    new ExportGenerator(CASES, 1).write(ordinary, ExportGenerator.Order.GROUPED);
    long_ = work.resolve("long.csv");
    write(long_, EVENTS);
  }

  /** What messages told is recorded, as in the others: else by itself it would be judged once. */
  private static void write(Path file, int events) throws IOException {
    Instant start = Instant.parse("2025-01-07T15:00:00Z");
    try (Writer rows = Files.newBufferedWriter(file)) {
      rows.write("case_id,event_id,timestamp,activity,actor_role,channel,discloses,text\n");
      for (int i = 0; i < events; i++) {
        boolean customers = i % 2 == 0;
        rows.write("C-LONG,L%06d,%s,".formatted(i, start.plusSeconds(i * 60L)));
        rows.write(i == 0 ? "COMPLAINT_RECEIVED" : customers ? "MESSAGE_RECEIVED" : "MESSAGE_SENT");
        rows.write(customers ? ",CUSTOMER,EMAIL,," : ",AGENT,EMAIL,");
        rows.write(customers ? "" : i == 1 ? "TRACKING_NUMBER," : ",");
        rows.write(
            customers
                ? "Where is my refund?\n"
                : "We look into it. Your number is T-%d.\n".formatted(i));
      }
    }
  }

  @Test
  void agrees() throws Exception {
    new BothEngines(work).agree(List.of(ordinary, long_));
  }

  /**
   * Each in a process of its own with 1 GB of heap, on two cores: with the case, without it, it
   * alone, and what a job takes that has next to nothing to judge, which is nobody's own time.
   */
  @Test
  @EnabledIfSystemProperty(named = "spark.equipment", matches = "true")
  void holdsUpTheOthersByNoMoreThanItsOwnTime() throws Exception {
    BothEngines engines = engines("both");
    assertThat(engines.onOneMachine(List.of(ordinary, long_)).code()).isZero();
    Path few = work.resolve("few.csv");
    write(few, FEW);
    Duration start = time("few", List.of(few));
    Duration without = time("ordinary", List.of(ordinary));
    Duration alone = time("long", List.of(long_));
    Duration with = time("both", List.of(ordinary, long_));

    Folders.same(engines.single(), engines.spark());
    Duration own = alone.minus(start);
    double share = (double) with.minus(without).toMillis() / own.toMillis();
    System.out.printf(
        Locale.ROOT,
        "A case of %,d events among %,d others: %s s without, %s s with it; %s s for it alone, of"
            + " which a job's start takes %s; they wait for %.2f of its own time%n",
        EVENTS,
        CASES,
        without.toSeconds(),
        with.toSeconds(),
        alone.toSeconds(),
        start.toSeconds(),
        share);
    assertThat(share).isLessThan(1);
  }

  private Duration time(String name, List<Path> export) throws Exception {
    long start = System.nanoTime();
    BothEngines.Said said = engines(name).onSpark(export);
    assertThat(said.code()).as(said.errors()).isZero();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private BothEngines engines(String name) throws IOException {
    Path folder = Files.createDirectories(work.resolve(name));
    Submission job = Submission.ofTheAudit(List.of()).to("local[2]").forLong();
    return new BothEngines(folder).on(arguments -> job.run(folder, arguments).said());
  }
}
