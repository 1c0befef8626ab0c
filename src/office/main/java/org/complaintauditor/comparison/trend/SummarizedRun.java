package org.complaintauditor.comparison.trend;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A run as its {@code summary.json} and {@code manifest.json} tell of it.
 *
 * @param id the run's id
 * @param pack the pack's name
 * @param versions the pack's versions
 * @param instant the audit instant, as the desk's clock had it
 * @param basis what it was judged by, as one text for each circumstance but the limits
 * @param figures its figures by commitment, in the pack's order
 */
record SummarizedRun(
    String id,
    String pack,
    List<String> versions,
    OffsetDateTime instant,
    Map<Circumstance, String> basis,
    Map<String, SummaryFigures> figures) {

  SummarizedRun {
    versions = List.copyOf(versions);
    basis = Collections.unmodifiableMap(new EnumMap<>(basis));
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** What is another in this run than in the one before, as far as it touches a commitment. */
  Set<Circumstance> differing(SummarizedRun before, String commitment) {
    Set<Circumstance> differing = EnumSet.noneOf(Circumstance.class);
    for (Circumstance circumstance : Circumstance.values()) {
      if (!basis
          .getOrDefault(circumstance, "")
          .equals(before.basis.getOrDefault(circumstance, ""))) {
        differing.add(circumstance);
      }
    }
    SummaryFigures mine = figures.get(commitment);
    SummaryFigures others = before.figures.get(commitment);
    if (mine != null && others != null && !mine.limits().equals(others.limits())) {
      differing.add(Circumstance.LIMITS);
    }
    return differing;
  }
}
