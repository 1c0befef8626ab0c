package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Event;

/**
 * The local dates of a case's events, to count how many lie before a due day; and which events came
 * by channels whose contacts are not all recorded. Obligations and limits share them.
 */
public final class EventDays {
  private final long[] days;
  private final List<Event> unrecorded;

  private EventDays(long[] days, List<Event> unrecorded) {
    this.days = days;
    this.unrecorded = unrecorded;
  }

  /**
   * The days of all events of the case.
   *
   * @param recordedChannels the channels whose contacts are all recorded
   */
  public static EventDays of(CaseHistory history, Set<Channel> recordedChannels) {
    long[] days = new long[history.events().size()];
    for (int i = 0; i < days.length; i++) {
      days[i] = history.events().get(i).date().toEpochDay();
    }
    Arrays.sort(days); // Nearly always sorted already.
    List<Event> unrecorded = new ArrayList<>(0);
    for (Event event : history.events()) {
      Channel channel = event.channel();
      if (channel != Channel.NONE && !recordedChannels.contains(channel)) {
        unrecorded.add(event);
      }
    }
    return new EventDays(days, unrecorded);
  }

  /** The events by channels whose contacts are not all recorded, in order. */
  List<Event> unrecorded() {
    return unrecorded;
  }

  /** How many events are dated on or before the day. */
  int upTo(LocalDate day) {
    long last = day.toEpochDay();
    int from = 0;
    int to = days.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (days[middle] > last) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return from;
  }
}
