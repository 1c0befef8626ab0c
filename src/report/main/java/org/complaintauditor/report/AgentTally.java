package org.complaintauditor.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Occurrence;

/**
 * What came of what an agent was responsible for: of each time that something was owed, not of
 * findings, each of which shows one of several times.
 */
public final class AgentTally {

  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
  private long daysLate;
  private int mostDaysLate;
  private long casesBreached;
  private Optional<String> lastBreached = Optional.empty();

  /** Counts an occurrence. Occurrences of one case come one after the other. */
  public void add(String caseId, Occurrence occurrence, Assessment.Basis basis) {
    counts.merge(occurrence.verdict(), 1L, Long::sum);
    int days =
        occurrence.verdict() == Verdict.BREACHED
            ? Delay.of(occurrence, basis).map(Delay::businessDays).orElse(0)
            : 0; // Where late cannot be told from in time, the days of the record say nothing.
    daysLate += days;
    mostDaysLate = Math.max(mostDaysLate, days);
    if (occurrence.verdict() == Verdict.BREACHED
        && lastBreached.filter(one -> CodePoints.ORDER.compare(one, caseId) == 0).isEmpty()) {
      lastBreached = Optional.of(caseId);
      casesBreached++;
    }
  }

  /** How often the verdict was this. */
  public long of(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** How often something fell due: met, breached, or not to be told. */
  public long due() {
    return of(Verdict.MET) + of(Verdict.BREACHED) + of(Verdict.NOT_EVIDENCED);
  }

  /** The business days late, of all that was breached together; not done: up to the audit. */
  public long daysLate() {
    return daysLate;
  }

  /** The most business days that anything was late. */
  public int mostDaysLate() {
    return mostDaysLate;
  }

  /** In how many cases something was breached. */
  public long casesBreached() {
    return casesBreached;
  }
}
