package org.complaintauditor.jmh;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.ruling.Judge;
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

/** What the rules cost for a case: its facts inserted, fired, the findings made of obligations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulesPerCase {
  private List<CaseHistory> histories;
  private Judge judge;
  private int next;

  /** Makes the cases, and loads the rules. */
  @Setup
  public void make() throws IOException {
    GeneratedCases cases = new GeneratedCases();
    histories = cases.histories();
    judge = cases.judge();
  }

  /** One case after the other. */
  @Benchmark
  public List<Finding> findings() {
    next = next + 1 < histories.size() ? next + 1 : 0;
    return judge.judge(histories.get(next)).findings();
  }
}
