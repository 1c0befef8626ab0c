package org.complaintauditor.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Whether the latest events of an export stand so far behind all others that they must be misdated.
 * Events are looked at by month: the result does not depend on their order, and takes little
 * memory.
 */
final class LatestEvents {
  private static final Duration APART = Duration.ofDays(3653);

  private final Map<Integer, Month> months = new HashMap<>();
  private int lastKey = Integer.MIN_VALUE;
  private @Nullable Month lastMonth;

  /** What is known of an event. */
  record Seen(Origin origin, LocalDate date, Instant latest) {}

  /**
   * Few events, far behind all others.
   *
   * @param number how many they are
   * @param days how far behind
   * @param first the first of them
   * @param before the last of the others
   */
  record Apart(long number, long days, Seen first, Seen before) {}

  private static final class Month {
    private Seen first;
    private Seen last;
    private long events = 1;

    Month(Seen only) {
      first = only;
      last = only;
    }
  }

  /** Looks at an event. */
  void add(EventRow row) {
    LocalDate date = row.timestamp().date();
    int key = date.getYear() * 12 + date.getMonthValue();
    Month known = key == lastKey ? lastMonth : months.get(key);
    if (known == null) {
      known = new Month(seen(row));
      months.put(key, known);
    } else {
      known.events++;
      int toFirst = row.timestamp().latest().compareTo(known.first.latest());
      int toLast = row.timestamp().latest().compareTo(known.last.latest());
      boolean earlierRow = row.origin().compareTo(known.first.origin()) < 0;
      if (toFirst < 0 || (toFirst == 0 && earlierRow)) {
        known.first = seen(row);
      }
      if (toLast > 0 || (toLast == 0 && row.origin().compareTo(known.last.origin()) < 0)) {
        known.last = seen(row);
      }
    }
    lastKey = key;
    lastMonth = known;
  }

  private static Seen seen(EventRow row) {
    return new Seen(row.origin(), row.timestamp().date(), row.timestamp().latest());
  }

  /** The latest events, at most half of all, that come more than ten years after all others. */
  Optional<Apart> apart() {
    long all = months.values().stream().mapToLong(month -> month.events).sum();
    long behind = 0;
    Month later = null;
    for (Month month : new TreeMap<>(months).descendingMap().values()) {
      if (later != null && behind * 2 <= all) {
        Duration gap = Duration.between(month.last.latest(), later.first.latest());
        if (gap.compareTo(APART) > 0) {
          return Optional.of(new Apart(behind, gap.toDays(), later.first, month.last));
        }
      }
      behind += month.events;
      later = month;
    }
    return Optional.empty();
  }
}
