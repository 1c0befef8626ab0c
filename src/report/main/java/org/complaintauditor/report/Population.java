package org.complaintauditor.report;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.RowCounts;

/**
 * What was audited, in numbers.
 *
 * @param rows the row accounting
 * @param cases how many cases were judged
 * @param casesNotAudited cases of which no event is left (all rejected, or after the audit instant)
 * @param events how many events were judged
 * @param happened from the first event to the last; empty where there is none
 * @param received from the first receipt to the last; empty where no case shows one
 * @param casesByVersion how many cases were judged under each pack version, by version
 */
public record Population(
    RowCounts rows,
    long cases,
    long casesNotAudited,
    long events,
    Optional<Period> happened,
    Optional<Period> received,
    Map<String, Long> casesByVersion) {

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
  }
}
