package org.complaintauditor.decision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.complaintauditor.figures.Period;

/**
 * Which findings a waiver is about: all that is named must hold. It names cases, or commitments
 * with a period.
 *
 * @param commitments the commitments; empty for all
 * @param triggered the dates of the trigger, both included
 * @param cases the cases; empty for all
 * @param where the values that attributes of the case may have, as exported; empty for all cases
 */
public record WaiverScope(
    Set<String> commitments,
    Optional<Period> triggered,
    Set<String> cases,
    Map<String, Set<String>> where) {
  public WaiverScope {
    commitments = Set.copyOf(commitments);
    cases = Set.copyOf(cases);
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    where.forEach((name, values) -> copy.put(name, Set.copyOf(values)));
    where = Map.copyOf(copy);
  }

  /** The commitments in order. */
  public SortedSet<String> sortedCommitments() {
    return new TreeSet<>(commitments);
  }

  /** The cases in order. */
  public SortedSet<String> sortedCases() {
    return new TreeSet<>(cases);
  }

  /** The attributes and their values in order. */
  public SortedMap<String, SortedSet<String>> sortedWhere() {
    SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
    where.forEach((name, values) -> sorted.put(name, new TreeSet<>(values)));
    return sorted;
  }

  /** Whether it says enough to be a scope: cases, or commitments with a period. */
  public boolean isBounded() {
    return !cases.isEmpty() || (!commitments.isEmpty() && triggered.isPresent());
  }

  /** Whether what the machine says of a finding, or of one of its occurrences, is in it. */
  boolean holds(MachineFinding finding, MachineVerdict verdict) {
    return (commitments.isEmpty() || commitments.contains(finding.subject().commitment()))
        && (cases.isEmpty() || cases.contains(finding.subject().caseId()))
        && triggered
            .map(period -> verdict.triggered().filter(on -> within(period, on)).isPresent())
            .orElse(true)
        && where.entrySet().stream()
            .allMatch(
                one ->
                    one.getValue().contains(finding.attributes().getOrDefault(one.getKey(), "")));
  }

  private static boolean within(Period period, LocalDate date) {
    return !date.isBefore(period.first()) && !date.isAfter(period.last());
  }
}
