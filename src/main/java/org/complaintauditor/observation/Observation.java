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
 * @param promised the last day of the timeframe, of a {@link Kind#TIMEFRAME_MISSED}
 * @param businessDays of a {@link Kind#TIMEFRAME_MISSED} how many business days late what was
 *     promised came, or is at the audit instant; of a {@link Kind#IDENTITY_CHECK_DELAYED} how many
 *     lie after the question, up to the acknowledgement
 */
public record Observation(
    Kind kind,
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
  static Observation of(Kind kind, Event... events) {
    return new Observation(kind, List.of(events), "", Optional.empty(), OptionalInt.empty());
  }

  /** What can be observed, in the order of reports (docs/observations.md). */
  public enum Kind {
    /** Neither outcome nor new timeframe came within the timeframe that was told. */
    TIMEFRAME_MISSED,
    /** The customer was asked to prove their identity, and the acknowledgement had to wait. */
    IDENTITY_CHECK_DELAYED,
    /** A second complaint in a case that was closed. */
    SECOND_COMPLAINT,
    /** Closed while the case waited on the customer. */
    ABANDONED_CLOSING,
    /** Reopened although the customer did not express a stance. */
    REOPENED_WITHOUT_STANCE,
    /** The customer came only by channels that the provider does not list. */
    UNLISTED_CHANNEL
  }
}
