package org.complaintauditor.observation;

import java.util.List;

/**
 * What was observed and measured in a case.
 *
 * @param observations by kind, then in the order of events
 * @param measured what the metrics count, by metric, then in the order of events
 */
public record CaseObservations(List<Observation> observations, List<Measurement> measured) {
  /** No observations. */
  public static final CaseObservations NONE = new CaseObservations(List.of(), List.of());

  public CaseObservations {
    observations = List.copyOf(observations);
    measured = List.copyOf(measured);
  }
}
