package org.complaintauditor.observation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Closings;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Stage;
import org.complaintauditor.observation.timeframe.TimeframeParser;
import org.jspecify.annotations.Nullable;

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
  private final TimeframeParser times;

  TimeframesKept(BusinessCalendar calendar, AuditInstant auditInstant, Set<Channel> recorded) {
    this.calendar = calendar;
    this.auditInstant = auditInstant;
    this.recorded = Set.copyOf(recorded);
    this.times = new TimeframeParser(calendar);
  }

  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    List<ToldTimeframe> promises = promises(history);
    if (promises.isEmpty()) {
      return;
    }
    Course course = new Course(history);
    List<Optional<Event>> kept = keeping(promises, history);
    Set<LocalDate> counted = new HashSet<>();
    for (int i = 0; i < promises.size(); i++) {
      ToldTimeframe promise = promises.get(i);
      if (promise.lastDay().isEmpty()) {
        notes.add(Metric.TIMEFRAME_KEPT, promise.contact(), MetricAnswer.DATE_NOT_KNOWN);
      } else if (counted.add(promise.lastDay().get())) {
        // The same last day told again is the same timeframe.
        answer(promise, promise.lastDay().get(), kept.get(i), course, notes);
      }
    }
  }

  /** The timeframes told while something was still to come. */
  private List<ToldTimeframe> promises(CaseHistory history) {
    List<ToldTimeframe> promises = new ArrayList<>(0);
    for (Stage stage : history.stages()) {
      int end = stage.end().map(Event::position).orElse(history.events().size() - 1);
      for (int i = stage.start().position(); i <= end; i++) {
        Event event = history.events().get(i);
        if (event.discloses(Disclosure.TIMEFRAME) && !event.discloses(Disclosure.OUTCOME)) {
          promises.add(ToldTimeframe.of(event, times, auditInstant.zone()));
        }
      }
    }
    return promises;
  }

  /**
   * For each promise the first event after its contact that does what was promised, whenever it
   * came: the outcome told or accepted, or a timeframe that takes its place.
   */
  private static List<Optional<Event>> keeping(List<ToldTimeframe> promises, CaseHistory history) {
    List<Optional<Event>> keeping = new ArrayList<>(promises.size());
    Deque<ToldTimeframe> later =
        new ArrayDeque<>(); // The next first; none that a next one replaces.
    Optional<Event> outcome = Optional.empty();
    int position = history.events().size() - 1;
    for (int i = promises.size() - 1; i >= 0; i--) {
      ToldTimeframe promise = promises.get(i);
      for (; position > promise.contact().position(); position--) {
        Event event = history.events().get(position);
        if (event.discloses(Disclosure.OUTCOME) || event.activity().accepts()) {
          outcome = Optional.of(event);
        }
      }
      while (!later.isEmpty() && !promise.isReplacedBy(later.getFirst())) {
        later.removeFirst();
      }
      Optional<Event> replaced = Optional.ofNullable(later.peekFirst()).map(ToldTimeframe::contact);
      keeping.add(
          outcome.filter(event -> replaced.filter(event::after).isEmpty()).or(() -> replaced));
      later.addFirst(promise);
    }
    Collections.reverse(keeping);
    return keeping;
  }

  private void answer(
      ToldTimeframe promise,
      LocalDate lastDay,
      Optional<Event> kept,
      Course course,
      ObservationCollector notes) {
    Event contact = promise.contact();
    if (kept.filter(event -> !event.date().isAfter(lastDay)).isPresent()) {
      notes.add(Metric.TIMEFRAME_KEPT, contact, MetricAnswer.YES);
    } else if (course.endedBy(lastDay, contact)) {
      // Nothing was owed any more: not counted.
      return;
    } else if (!auditInstant.date().isAfter(lastDay)) {
      notes.add(Metric.TIMEFRAME_KEPT, contact, MetricAnswer.OPEN);
    } else if (course.recordMayLack(lastDay, contact)) {
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

  /** What may happen to a timeframe in the course of a case. */
  private final class Course {
    private final CaseHistory history;
    private final boolean merged;
    private final TreeSet<LocalDate> unrecorded = new TreeSet<>();

    /** The first day of an abandoned closing, or unknown contact, from an event on, by position. */
    private final LocalDate[] abandoned;

    private final LocalDate[] unknown;

    Course(CaseHistory history) {
      this.history = history;
      this.merged = history.merged();
      Closings closings = new Closings(history.events());
      abandoned =
          firstDays(
              history.events(),
              event -> event.activity() == Activity.CLOSED && !closings.isConclusive(event));
      unknown = firstDays(history.events(), Event::contentUnknown);
      for (Event event : history.events()) {
        if (event.channel() != Channel.NONE && !recorded.contains(event.channel())) {
          unrecorded.add(event.date());
        }
      }
    }

    /**
     * Whether the complaint ended, or was abandoned, up to the last day; a merged one at any time.
     */
    boolean endedBy(LocalDate lastDay, Event contact) {
      return !abandoned[contact.position() + 1].isAfter(lastDay)
          || merged
          || history.end().filter(end -> !end.event().date().isAfter(lastDay)).isPresent();
    }

    boolean recordMayLack(LocalDate lastDay, Event contact) {
      @Nullable LocalDate next = unrecorded.ceiling(contact.date());
      return !unknown[contact.position() + 1].isAfter(lastDay)
          || (next != null && !next.isAfter(lastDay));
    }
  }

  /** The first day of such an event from each event on, by position; behind the last, never. */
  private static LocalDate[] firstDays(List<Event> events, Predicate<Event> wanted) {
    LocalDate[] days = new LocalDate[events.size() + 1];
    LocalDate first = LocalDate.MAX;
    days[events.size()] = first;
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      if (wanted.test(event) && event.date().isBefore(first)) {
        first = event.date();
      }
      days[i] = first;
    }
    return days;
  }
}
