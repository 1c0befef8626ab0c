package org.complaintauditor.observation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was observed and measured over many cases.
 *
 * @param kinds how many observations of each kind, 0 for those that were not made
 * @param metrics the metrics
 */
public record ObservationTotals(
    Map<ObservationKind, Long> kinds, Map<Metric, MetricTotal> metrics) {
  /** Totals of no case. */
  public static final ObservationTotals NONE = new ObservationCounts().totals();

  public ObservationTotals {
    // The order of the kinds and metrics is what outputs show.
    kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
    metrics = Collections.unmodifiableMap(new EnumMap<>(metrics));
  }

  /** How many observations of this kind were made. */
  public long of(ObservationKind kind) {
    return kinds.getOrDefault(kind, 0L);
  }

  /** The metric. */
  public MetricTotal of(Metric metric) {
    return metrics.getOrDefault(metric, MetricTotal.NONE);
  }
}
