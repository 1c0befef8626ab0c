package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.Arrays;
import org.complaintauditor.model.CaseHistory;

/** The local dates of a case's events, to count how many lie before a due day. */
public final class EventDays {
  private final long[] days;

  private EventDays(long[] days) {
    this.days = days;
  }

  /** The days of all events of the case. */
  public static EventDays of(CaseHistory history) {
    long[] days = new long[history.events().size()];
    for (int i = 0; i < days.length; i++) {
      days[i] = history.events().get(i).date().toEpochDay();
    }
    Arrays.sort(days); // Nearly always sorted already.
    return new EventDays(days);
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
