package org.complaintauditor.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Closings;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.observation.promise.PromisedTimes;

/**
 * Timeframe kept: of the timeframes told while a stage was open, those within which the outcome was
 * told (or accepted) or a new timeframe was. Days are compared. One that was missed is an
 * observation, never a breach: the document calls timeframes approximate.
 *
 * <p>As for verdicts, what is not recorded proves nothing: where an event from the telling to the
 * last day is on a channel of which not all is recorded, or a contact of unknown content came in
 * time, it cannot be told.
 */
final class TimeframesKept implements Observer {
  private final BusinessCalendar calendar;
  private final AuditInstant auditInstant;
  private final Set<Channel> recorded;
  private final PromisedTimes times;

  TimeframesKept(BusinessCalendar calendar, AuditInstant auditInstant, Set<Channel> recorded) {
    this.calendar = calendar;
    this.auditInstant = auditInstant;
    this.recorded = Set.copyOf(recorded);
    this.times = new PromisedTimes(calendar);
  }

  @Override
  public void observe(CaseHistory history, PackVersion version, Notes notes) {
    List<Promise> promises = promises(history);
    Set<LocalDate> counted = new java.util.HashSet<>();
    for (int i = 0; i < promises.size(); i++) {
      Promise promise = promises.get(i);
      if (promise.lastDay().isEmpty()) {
        notes.add(Metric.TIMEFRAME_KEPT, promise.contact(), MetricAnswer.DATE_NOT_KNOWN);
      } else if (counted.add(promise.lastDay().get())) {
        // The same last day told again is the same timeframe.
        Optional<Event> kept =
            firstKeeping(promise, promises.subList(i + 1, promises.size()), history);
        answer(promise, promise.lastDay().get(), kept, history, notes);
      }
    }
  }

  /** The timeframes told while something was still to come. */
  private List<Promise> promises(CaseHistory history) {
    List<Promise> promises = new ArrayList<>();
    for (Event event : history.events()) {
      if (event.discloses(Disclosure.TIMEFRAME)
          && !event.discloses(Disclosure.OUTCOME)
          && history.stages().stream().anyMatch(stage -> stage.contains(event))) {
        promises.add(Promise.of(event, times, auditInstant.zone()));
      }
    }
    return promises;
  }

  /** The first event after the contact that does what was promised, whenever it came. */
  private static Optional<Event> firstKeeping(
      Promise promise, List<Promise> later, CaseHistory history) {
    return history.events().stream()
        .filter(event -> event.after(promise.contact()))
        .filter(
            event ->
                event.discloses(Disclosure.OUTCOME)
                    || event.activity() == Activity.OUTCOME_ACCEPTED
                    || later.stream()
                        .anyMatch(
                            other -> other.contact().equals(event) && promise.isReplacedBy(other)))
        .findFirst();
  }

  private void answer(
      Promise promise, LocalDate lastDay, Optional<Event> kept, CaseHistory history, Notes notes) {
    Event contact = promise.contact();
    if (kept.filter(event -> !event.date().isAfter(lastDay)).isPresent()) {
      notes.add(Metric.TIMEFRAME_KEPT, contact, MetricAnswer.YES);
    } else if (endedBy(lastDay, contact, history)) {
      // Nothing was owed any more: not counted.
      return;
    } else if (!auditInstant.date().isAfter(lastDay)) {
      notes.add(Metric.TIMEFRAME_KEPT, contact, MetricAnswer.OPEN);
    } else if (recordMayLack(lastDay, contact, history)) {
      notes.add(Metric.TIMEFRAME_KEPT, contact, MetricAnswer.CANNOT_BE_TOLD);
    } else {
      notes.add(Metric.TIMEFRAME_KEPT, contact, MetricAnswer.NO);
      List<Event> events = new ArrayList<>(List.of(contact));
      kept.ifPresent(events::add);
      LocalDate until = kept.map(Event::date).orElse(auditInstant.date());
      notes.add(
          new Observation(
              ObservationKind.TIMEFRAME_MISSED,
              events,
              promise.quote(),
              Optional.of(lastDay),
              OptionalInt.of(calendar.businessDaysIn(lastDay, until))));
    }
  }

  /**
   * Whether the complaint ended, or was abandoned, up to the last day; a merged one at any time.
   */
  private static boolean endedBy(LocalDate lastDay, Event contact, CaseHistory history) {
    Closings closings = new Closings(history.events());
    boolean abandoned =
        history.events().stream()
            .anyMatch(
                event ->
                    event.after(contact)
                        && event.activity() == Activity.CLOSED
                        && !closings.isConclusive(event)
                        && !event.date().isAfter(lastDay));
    return abandoned
        || history.merged()
        || history.end().filter(end -> !end.event().date().isAfter(lastDay)).isPresent();
  }

  private boolean recordMayLack(LocalDate lastDay, Event contact, CaseHistory history) {
    return history.events().stream()
        .filter(event -> !event.date().isAfter(lastDay))
        .anyMatch(
            event ->
                (event.after(contact) && event.contentUnknown())
                    || (!event.date().isBefore(contact.date()) && isUnrecorded(event.channel())));
  }

  private boolean isUnrecorded(Channel channel) {
    return channel != Channel.NONE && !recorded.contains(channel);
  }
}
