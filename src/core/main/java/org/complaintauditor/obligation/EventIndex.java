package org.complaintauditor.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * The events of a case by kind and by day. All obligations of the case share it, so that none is
 * held against every event: judging takes time in proportion to the number of events. For the use
 * of one thread.
 */
public final class EventIndex {

  /** Below this number of events, a linear search is as fast as the index. */
  private static final int FEW = 64;

  private final CaseHistory history;
  private final List<Event> events;

  /** The days of the events, sorted. */
  private final long[] days;

  /** The latest day of the event and those before it, and the earliest from it on, by position. */
  private final long[] latestSoFar;

  private final long[] earliestToCome;

  /** The days of events by channels whose contacts are not all recorded, sorted. */
  private final long[] unrecorded;

  private final Set<Channel> recordedChannels;
  private final WaitingDays waiting;
  private final boolean anyUnknown;
  private final boolean anyRead;
  private final Map<Kind, int[]> positions = new HashMap<>();
  private @Nullable Instants instants;

  /** Events that meet these conditions, in this sense. */
  private record Kind(Sought.Sense sense, List<EventCondition> conditions) {}

  /** The earliest time at which the event and those after it can have happened, by position. */
  private record Instants(List<Instant> earliest, List<Instant> latest) {}

  private EventIndex(CaseHistory history, Assessment.Basis basis) {
    this.history = history;
    this.events = history.events();
    this.recordedChannels = basis.recordedChannels();
    this.waiting = new WaitingDays(history.waits(), basis.calendar());
    long[] byPosition = new long[events.size()];
    int ofUnrecorded = 0;
    long[] unrecordedDays = new long[events.size()];
    boolean inOrder = true;
    boolean unknown = false;
    boolean read = false;
    for (int i = 0; i < byPosition.length; i++) {
      Event event = events.get(i);
      byPosition[i] = event.date().toEpochDay();
      inOrder &= i == 0 || byPosition[i - 1] <= byPosition[i];
      unknown |= event.contentUnknown() || !event.disputed().isEmpty();
      read |= event.contentRead();
      if (isUnrecorded(event)) {
        unrecordedDays[ofUnrecorded++] = byPosition[i];
      }
    }
    this.anyUnknown = unknown;
    this.anyRead = read;
    this.unrecorded = Arrays.copyOf(unrecordedDays, ofUnrecorded);
    if (inOrder) { // Nearly always.
      this.days = byPosition;
      this.latestSoFar = byPosition;
      this.earliestToCome = byPosition;
    } else {
      Arrays.sort(unrecorded);
      this.days = byPosition.clone();
      Arrays.sort(days);
      this.latestSoFar = byPosition.clone();
      Arrays.parallelPrefix(latestSoFar, Math::max);
      this.earliestToCome = byPosition;
      for (int i = byPosition.length - 2; i >= 0; i--) {
        earliestToCome[i] = Math.min(earliestToCome[i], earliestToCome[i + 1]);
      }
    }
  }

  /** An index of the events of this case. */
  public static EventIndex of(CaseHistory history, Assessment.Basis basis) {
    return new EventIndex(history, basis);
  }

  CaseHistory history() {
    return history;
  }

  Event event(int position) {
    return events.get(position);
  }

  int size() {
    return events.size();
  }

  /** The days on which the case waits on the customer. */
  WaitingDays waiting() {
    return waiting;
  }

  /** How many events are dated on or before the day. */
  int upTo(LocalDate day) {
    return upTo(days, day.toEpochDay());
  }

  /** No event before this position is dated on or after the day. */
  int firstDatedFrom(LocalDate day) {
    return upTo(latestSoFar, day.toEpochDay() - 1);
  }

  /** No event from this position on is dated on or before the day. */
  int endOfDatedUpTo(LocalDate day) {
    return upTo(earliestToCome, day.toEpochDay());
  }

  /** Whether an event by a channel of which not all is recorded is dated on one of these days. */
  boolean isUnrecorded(LocalDate from, LocalDate until) {
    int first = upTo(unrecorded, from.toEpochDay() - 1);
    return first < unrecorded.length && unrecorded[first] <= until.toEpochDay();
  }

  /** The first such event. */
  Optional<Event> firstUnrecorded(LocalDate from, LocalDate until) {
    int end = endOfDatedUpTo(until);
    for (int i = firstDatedFrom(from); i < end; i++) {
      Event event = events.get(i);
      if (isUnrecorded(event) && !event.date().isBefore(from) && !event.date().isAfter(until)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private boolean isUnrecorded(Event event) {
    return event.channel() != Channel.NONE && !recordedChannels.contains(event.channel());
  }

  /** How many of the sorted numbers are at most this. */
  private static int upTo(long[] sorted, long last) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle] > last) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }

  /** Whether every event from this position on certainly happened after the instant. */
  boolean allAfter(Instant instant, int position) {
    return instants().earliest().get(position).isAfter(instant);
  }

  /** Whether every event from this position on may have happened after the instant. */
  boolean allMayBeAfter(Instant instant, int position) {
    return instants().latest().get(position).isAfter(instant);
  }

  private Instants instants() {
    Instants known = instants;
    if (known == null) {
      Instant[] earliest = new Instant[events.size()];
      Instant[] latest = new Instant[events.size()];
      Instant firstEarliest = Instant.MAX;
      Instant firstLatest = Instant.MAX;
      for (int i = earliest.length - 1; i >= 0; i--) {
        firstEarliest = earlier(firstEarliest, events.get(i).row().timestamp().earliest());
        firstLatest = earlier(firstLatest, events.get(i).row().timestamp().latest());
        earliest[i] = firstEarliest;
        latest[i] = firstLatest;
      }
      known = new Instants(Arrays.asList(earliest), Arrays.asList(latest));
      instants = known;
    }
    return known;
  }

  private static Instant earlier(Instant instant, Instant other) {
    return other.isBefore(instant) ? other : instant;
  }

  /** Whether there can be events of this sense at all. */
  boolean holdsAny(Sought.Sense sense) {
    return switch (sense) {
      case FITS -> true;
      case POSSIBLE -> anyUnknown;
      case READ -> anyRead;
    };
  }

  /** Whether positions are kept, so that it is worth asking for them. */
  boolean isIndexed() {
    return events.size() > FEW;
  }

  /** The positions of the events that meet the conditions, whatever their place, in order. */
  int[] positions(Sought.Sense sense, List<EventCondition> ofKind) {
    return positions.computeIfAbsent(new Kind(sense, ofKind), kind -> search(sense, ofKind));
  }

  private int[] search(Sought.Sense sense, List<EventCondition> ofKind) {
    int[] found = new int[events.size()];
    int number = 0;
    for (int i = 0; i < found.length; i++) {
      if (sense.holds(ofKind, events.get(i))) {
        found[number++] = i;
      }
    }
    return number == found.length ? found : Arrays.copyOf(found, number);
  }
}
