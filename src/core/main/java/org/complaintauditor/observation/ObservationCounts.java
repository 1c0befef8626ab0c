package org.complaintauditor.observation;

import java.util.EnumMap;
import java.util.Map;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;

/** Counts what is observed and measured, case by case. */
public final class ObservationCounts {

  private final Map<ObservationKind, Long> kinds = new EnumMap<>(ObservationKind.class);
  private final Map<Metric, MetricTotal> metrics = new EnumMap<>(Metric.class);

  /** Counts of no case yet. */
  public ObservationCounts() {
    for (ObservationKind kind : ObservationKind.values()) {
      kinds.put(kind, 0L);
    }
    for (Metric metric : Metric.values()) {
      metrics.put(metric, MetricTotal.NONE);
    }
  }

  /** Counts those of a case. */
  public void add(CaseObservations observed) {
    for (Observation seen : observed.observations()) {
      kinds.merge(seen.kind(), 1L, Long::sum);
    }
    for (Measurement seen : observed.measured()) {
      metrics.computeIfPresent(seen.metric(), (metric, before) -> before.plus(seen.answer()));
    }
  }

  /** Counts what the others counted. */
  public void add(ObservationCounts others) {
    others.kinds.forEach((kind, more) -> kinds.merge(kind, more, Long::sum));
    others.metrics.forEach((metric, more) -> metrics.merge(metric, more, MetricTotal::plus));
  }

  /** Writes what was counted. */
  public void write(ByteWriter to) {
    to.all(kinds.entrySet(), (out, one) -> out.value(one.getKey()).number(one.getValue()));
    to.all(
        metrics.entrySet(),
        (out, one) -> {
          MetricTotal total = one.getValue();
          out.value(one.getKey()).number(total.numerator()).number(total.denominator());
          out.number(total.open()).number(total.cannotBeTold()).number(total.dateNotKnown());
        });
  }

  /** Reads what {@link #write} wrote. */
  public static ObservationCounts read(ByteReader from) {
    ObservationCounts counts = new ObservationCounts();
    from.all(in -> counts.kinds.put(in.value(ObservationKind.class), in.number()));
    from.all(
        in ->
            counts.metrics.put(
                in.value(Metric.class),
                new MetricTotal(in.number(), in.number(), in.number(), in.number(), in.number())));
    return counts;
  }

  /** What was counted. */
  public ObservationTotals totals() {
    return new ObservationTotals(kinds, metrics);
  }
}
