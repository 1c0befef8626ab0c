package org.complaintauditor.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;

/**
 * Days in the desk's zone.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
public record Period(LocalDate first, LocalDate last) {

  /** The shortest period that holds both, if any. */
  static Optional<Period> with(Optional<Period> period, Optional<Period> other) {
    return other.isEmpty() ? period : with(with(period, other.get().first), other.get().last);
  }

  /** The shortest period that holds this one, if any, and the day. */
  static Optional<Period> with(Optional<Period> period, LocalDate day) {
    if (period.isEmpty()) {
      return Optional.of(new Period(day, day));
    }
    Period known = period.get();
    if (day.isBefore(known.first)) {
      return Optional.of(new Period(day, known.last));
    }
    return day.isAfter(known.last) ? Optional.of(new Period(known.first, day)) : period;
  }

  static void write(ByteWriter to, Optional<Period> period) {
    to.flag(period.isPresent());
    period.ifPresent(one -> to.date(one.first).date(one.last));
  }

  static Optional<Period> read(ByteReader from) {
    return from.flag() ? Optional.of(new Period(from.date(), from.date())) : Optional.empty();
  }
}
