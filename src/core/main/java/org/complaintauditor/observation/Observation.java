package org.complaintauditor.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.model.Event;

/**
 * Something worth knowing about the handling of a case that breaches no commitment.
 *
 * @param kind what it is
 * @param events the events that it rests on, in their order; at least one
 * @param quote the words that show it, exactly as they stand; empty where no text shows it
 * @param promised the last day of the timeframe, of a {@link ObservationKind#TIMEFRAME_MISSED}
 * @param businessDays of a {@link ObservationKind#TIMEFRAME_MISSED} how many business days late
 *     what was promised came, or is at the audit instant; of a {@link
 *     ObservationKind#IDENTITY_CHECK_DELAYED} how many lie after the question, up to the
 *     acknowledgement
 */
public record Observation(
    ObservationKind kind,
    List<Event> events,
    String quote,
    Optional<LocalDate> promised,
    OptionalInt businessDays) {
  public Observation {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("an observation rests on no event: " + kind);
    }
  }

  /** An observation that the events show by themselves. */
  static Observation of(ObservationKind kind, Event... events) {
    return new Observation(kind, List.of(events), "", Optional.empty(), OptionalInt.empty());
  }
}
