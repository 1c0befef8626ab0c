package org.complaintauditor.observation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.complaintauditor.model.Event;

/** The list in which observers note what they see in a case. */
final class ObservationCollector {
  private final List<Observation> observations = new ArrayList<>();
  private final List<Measurement> measured = new ArrayList<>();

  void add(Observation observation) {
    observations.add(observation);
  }

  void add(Metric metric, Event event, MetricAnswer answer) {
    measured.add(new Measurement(metric, event, answer));
  }

  CaseObservations ofCase() {
    observations.sort(
        Comparator.comparing(Observation::kind)
            .thenComparing(one -> one.events().get(0).position()));
    measured.sort(
        Comparator.comparing(Measurement::metric).thenComparing(one -> one.event().position()));
    return new CaseObservations(observations, measured);
  }
}
