package org.complaintauditor.jmh;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.pack.PackReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Due days and counts of business days, over random days of five years in Ontario. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CalendarArithmetic {
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 5 * 365;
  private static final int PAIRS = 1 << 12;
  private static final int LIMIT = 10;
  private static final int APART = 60;

  private final LocalDate[] from = new LocalDate[PAIRS];
  private final LocalDate[] upTo = new LocalDate[PAIRS];
  private BusinessCalendar calendar;
  private int next;

  /** Throws the days. */
  @Setup
  public void choose() {
    calendar =
        new BusinessCalendar(
            new JollydayHolidays(PackReader.read(Path.of("rules", "jive-ca")).calendar()));
    SplittableRandom dice = new SplittableRandom(1);
    for (int i = 0; i < PAIRS; i++) {
      from[i] = FIRST.plusDays(dice.nextInt(DAYS));
      upTo[i] = from[i].plusDays(dice.nextInt(APART));
    }
  }

  private int following() {
    next = (next + 1) % PAIRS;
    return next;
  }

  /** The tenth business day after a day. */
  @Benchmark
  public LocalDate dueDay() {
    return calendar.plusBusinessDays(from[following()], LIMIT);
  }

  /** The same where some business days are suspended: counted day by day. */
  @Benchmark
  public LocalDate dueDayWithSuspendedDays() {
    LocalDate day = from[following()];
    LocalDate answered = day.plusDays(LIMIT);
    return calendar.plusBusinessDays(day, LIMIT, other -> !other.isAfter(answered));
  }

  /** The business days from a day to another, up to two months later. */
  @Benchmark
  public int businessDays() {
    int pair = following();
    return calendar.businessDaysIn(from[pair], upTo[pair]);
  }
}
