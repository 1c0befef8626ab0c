package org.complaintauditor.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.complaintauditor.material.KeptCase;
import org.complaintauditor.ruling.RuleStore;

/**
 * Two runs whose cases are judged again.
 *
 * @param first the old run
 * @param second the new run
 * @param old what is said of the old run
 * @param current what is said of the new run
 * @param cases the cases of both
 * @param rules compiles their rules
 * @param scope how they are compared
 */
public record JudgedComparison(
    ComparedRun first,
    ComparedRun second,
    RunDescription old,
    RunDescription current,
    Cases cases,
    RuleStore rules,
    Comparison.Scope scope)
    implements ComparisonSource {

  /** The cases of both runs, each sorted by case id in code points. */
  public record Cases(Iterator<KeptCase> old, Iterator<KeptCase> current) {}

  @Override
  public ComparisonResult run(ChangeSink sink) {
    Comparison comparison = new Comparison(first, second, rules, scope, sink);
    try {
      comparison.run(cases.old(), cases.current());
    } finally {
      close(first.recorded());
      close(second.recorded());
    }
    return new ComparisonResult(
        old, current, comparison.differing(), comparison.tally(), comparison.similar(), true, true);
  }

  private static void close(RecordedVerdicts recorded) {
    try {
      recorded.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
