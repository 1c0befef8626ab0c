package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.Wait;

/** The business days on which a case waits on the customer. For the use of one thread. */
final class WaitingDays {

  /** Days without a gap, the first of them a business day; the last may be far in the future. */
  private record Run(LocalDate first, LocalDate last) {}

  private final BusinessCalendar calendar;
  private final List<Run> runs = new ArrayList<>(0);
  private final Map<Asked, Set<LocalDate>> known = new HashMap<>(0);

  private record Asked(LocalDate after, int atMost) {}

  WaitingDays(List<Wait> waits, BusinessCalendar calendar) {
    this.calendar = calendar;
    if (waits.isEmpty()) {
      return;
    }
    List<Wait> sorted = new ArrayList<>(waits);
    sorted.sort(Comparator.comparing(Wait::from));
    LocalDate free = LocalDate.MIN; // The first day after all runs.
    for (Wait wait : sorted) {
      LocalDate first = wait.from().plusDays(1);
      LocalDate last = wait.until().orElse(LocalDate.MAX.minusDays(1));
      add(first.isBefore(free) ? free : first, last);
      free = last.isBefore(free) ? free : last.plusDays(1);
    }
  }

  private void add(LocalDate from, LocalDate last) {
    LocalDate first = from;
    while (!first.isAfter(last) && !calendar.isBusinessDay(first)) {
      first = first.plusDays(1);
    }
    if (!first.isAfter(last)) {
      runs.add(new Run(first, last));
    }
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Whether the case waits on this business day. */
  boolean covers(LocalDate day) {
    int run = firstEndingFrom(day);
    return run < runs.size() && !day.isBefore(runs.get(run).first());
  }

  /** The first of these days that come after the given one, at most so many. */
  Set<LocalDate> firstAfter(LocalDate day, int atMost) {
    return runs.isEmpty()
        ? Set.of()
        : known.computeIfAbsent(new Asked(day, atMost), asked -> count(day, atMost));
  }

  private Set<LocalDate> count(LocalDate after, int atMost) {
    Set<LocalDate> days = new HashSet<>();
    LocalDate next = after.plusDays(1);
    for (int i = firstEndingFrom(next); i < runs.size() && days.size() < atMost; i++) {
      Run run = runs.get(i);
      LocalDate day = next.isBefore(run.first()) ? run.first() : next;
      while (days.size() < atMost && !day.isAfter(run.last())) {
        if (calendar.isBusinessDay(day)) {
          days.add(day);
        }
        day = day.plusDays(1);
      }
    }
    return Set.copyOf(days);
  }

  /** The number of the first run that ends on this day or later. */
  private int firstEndingFrom(LocalDate day) {
    int from = 0;
    int to = runs.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (runs.get(middle).last().isBefore(day)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
