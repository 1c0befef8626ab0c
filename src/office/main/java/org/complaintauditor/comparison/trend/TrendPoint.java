package org.complaintauditor.comparison.trend;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Tally;

/**
 * A rate at a time.
 *
 * @param at the audit instant of a run, or a month
 * @param run the id of the run that says it
 * @param tally how often each verdict was found; empty for a month, of which a summary has the rate
 *     alone
 * @param rate the rate; empty where none is told
 * @param human the rate with what people decided
 * @param follows whether there is a point before it
 * @param differing what is another than at the point before
 */
public record TrendPoint(
    String at,
    String run,
    Optional<Tally> tally,
    Optional<BigDecimal> rate,
    Optional<BigDecimal> human,
    boolean follows,
    Set<Circumstance> differing) {

  public TrendPoint {
    Set<Circumstance> copy = EnumSet.noneOf(Circumstance.class);
    copy.addAll(differing);
    differing = Collections.unmodifiableSet(copy);
  }

  /** Whether it may be joined with the point before. */
  public boolean isJoined() {
    return follows && differing.stream().noneMatch(Circumstance::breaks);
  }

  /** Why the line breaks here; nothing where it does not. */
  public Set<Circumstance> breaks() {
    Set<Circumstance> breaks = EnumSet.noneOf(Circumstance.class);
    differing.stream().filter(Circumstance::breaks).forEach(breaks::add);
    return breaks;
  }

  /** What is another than before without breaking the line. */
  public Set<Circumstance> others() {
    Set<Circumstance> others = EnumSet.noneOf(Circumstance.class);
    differing.stream().filter(one -> !one.breaks()).forEach(others::add);
    return others;
  }
}
