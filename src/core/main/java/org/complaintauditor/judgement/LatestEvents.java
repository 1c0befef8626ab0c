package org.complaintauditor.judgement;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * The latest events of an export, and whether they stand so far behind all others that they must be
 * misdated. Events are looked at by month: the result does not depend on their order, and takes
 * little memory.
 */
final class LatestEvents {
  private static final Duration APART = Duration.ofDays(3653);

  private final Map<Integer, Month> months = new HashMap<>();
  private int lastKey = Integer.MIN_VALUE;
  private @Nullable Month lastMonth;
  private @Nullable Seen latest;
  private @Nullable Seen secondLatest;

  /** What is known of an event. Of events at one instant the one that stands first comes first. */
  record Seen(Origin origin, LocalDate date, Instant latest) {

    static Seen of(EventRow row) {
      return new Seen(row.origin(), row.timestamp().date(), row.timestamp().latest());
    }

    boolean isLaterThan(@Nullable Seen other) {
      if (other == null) {
        return true;
      }
      int order = latest.compareTo(other.latest);
      return order > 0 || (order == 0 && origin.compareTo(other.origin) < 0);
    }

    void write(ByteWriter to) {
      to.repeated(origin.file()).number(origin.fileOrder()).number(origin.row());
      to.date(date).instant(latest);
    }

    static Seen read(ByteReader from) {
      Origin origin = new Origin(from.repeated(), from.smallNumber(), from.smallNumber());
      return new Seen(origin, from.date(), from.instant());
    }
  }

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
    private long events;

    Month(Seen first, Seen last, long events) {
      this.first = first;
      this.last = last;
      this.events = events;
    }

    void add(Month other) {
      events += other.events;
      int order = other.first.latest().compareTo(first.latest());
      if (order < 0 || (order == 0 && other.first.origin().compareTo(first.origin()) < 0)) {
        first = other.first;
      }
      if (other.last.isLaterThan(last)) {
        last = other.last;
      }
    }
  }

  /** Looks at an event. */
  void add(EventRow row) {
    LocalDate date = row.timestamp().date();
    int key = date.getYear() * 12 + date.getMonthValue();
    Month known = key == lastKey ? lastMonth : months.get(key);
    Instant at = row.timestamp().latest();
    boolean inside =
        known != null && at.isAfter(known.first.latest()) && at.isBefore(known.last.latest());
    if (inside && secondLatest != null && at.isBefore(secondLatest.latest())) {
      Optional.ofNullable(known).orElseThrow().events++; // Most events are neither first nor last.
    } else {
      Seen seen = Seen.of(row);
      add(key, new Month(seen, seen, 1));
      rank(seen);
      known = months.get(key);
    }
    lastKey = key;
    lastMonth = known;
  }

  private void add(int key, Month month) {
    Month known = months.get(key);
    if (known == null) {
      months.put(key, month);
    } else {
      known.add(month);
    }
  }

  private void rank(@Nullable Seen seen) {
    if (seen != null && seen.isLaterThan(latest)) {
      secondLatest = latest;
      latest = seen;
    } else if (seen != null && seen.isLaterThan(secondLatest)) {
      secondLatest = seen;
    }
  }

  /** Looks at all that the other looked at. */
  void merge(LatestEvents other) {
    other.months.forEach(
        (key, month) -> add(key, new Month(month.first, month.last, month.events)));
    rank(other.latest);
    rank(other.secondLatest);
    lastKey = Integer.MIN_VALUE;
    lastMonth = null;
  }

  void write(ByteWriter to) {
    to.all(
        new TreeMap<>(months).entrySet(),
        (out, month) -> {
          out.signed(month.getKey()).number(month.getValue().events);
          month.getValue().first.write(out);
          month.getValue().last.write(out);
        });
    Optional.ofNullable(latest)
        .ifPresentOrElse(one -> one.write(to.flag(true)), () -> to.flag(false));
    Optional.ofNullable(secondLatest)
        .ifPresentOrElse(one -> one.write(to.flag(true)), () -> to.flag(false));
  }

  static LatestEvents read(ByteReader from) {
    LatestEvents events = new LatestEvents();
    from.all(
        in -> {
          int key = (int) in.signed();
          long number = in.number();
          return events.months.put(key, new Month(Seen.read(in), Seen.read(in), number)) == null;
        });
    events.latest = from.flag() ? Seen.read(from) : null;
    events.secondLatest = from.flag() ? Seen.read(from) : null;
    return events;
  }

  /** The latest event; of several at one instant, the one that stands first. */
  Optional<Seen> latest() {
    return Optional.ofNullable(latest);
  }

  /** The latest event but one. */
  Optional<Seen> secondLatest() {
    return Optional.ofNullable(secondLatest);
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
