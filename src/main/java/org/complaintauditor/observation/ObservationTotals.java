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
  /** Of no case. */
  public static final ObservationTotals NONE = none();

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

  /** Whether nothing was observed, and there was nothing to measure. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** With those of another case. */
  public ObservationTotals plus(CaseObservations one) {
    if (one.observations().isEmpty() && one.measured().isEmpty()) {
      return this;
    }
    Map<ObservationKind, Long> more = new EnumMap<>(kinds);
    one.observations().forEach(seen -> more.merge(seen.kind(), 1L, Long::sum));
    Map<Metric, MetricTotal> measured = new EnumMap<>(metrics);
    one.measured()
        .forEach(
            seen ->
                measured.computeIfPresent(
                    seen.metric(), (m, before) -> before.plus(seen.answer())));
    return new ObservationTotals(more, measured);
  }

  /** With those of other cases. */
  public ObservationTotals plus(ObservationTotals others) {
    Map<ObservationKind, Long> more = new EnumMap<>(kinds);
    others.kinds.forEach((kind, count) -> more.merge(kind, count, Long::sum));
    Map<Metric, MetricTotal> measured = new EnumMap<>(metrics);
    others.metrics.forEach((metric, total) -> measured.merge(metric, total, MetricTotal::plus));
    return new ObservationTotals(more, measured);
  }

  private static ObservationTotals none() {
    Map<ObservationKind, Long> kinds = new EnumMap<>(ObservationKind.class);
    for (ObservationKind kind : ObservationKind.values()) {
      kinds.put(kind, 0L);
    }
    Map<Metric, MetricTotal> metrics = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      metrics.put(metric, MetricTotal.NONE);
    }
    return new ObservationTotals(kinds, metrics);
  }
}
