package org.complaintauditor.oracle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** When an obligation is due: a date for day limits, an instant for hour limits (definitions 3). */
final class OracleDue {
  private final OracleEvent trigger;
  private final boolean byInstant;
  private final Duration duration;
  private final LocalDate date;
  private final ZoneId zone;

  private OracleDue(
      OracleEvent trigger, boolean byInstant, Duration duration, LocalDate date, ZoneId zone) {
    this.trigger = trigger;
    this.byInstant = byInstant;
    this.duration = duration;
    this.date = date;
    this.zone = zone;
  }

  /** The due date or instant of a limit that runs from a trigger, some days being suspended. */
  static OracleDue after(
      OracleEvent trigger,
      OracleLimit limit,
      OracleCalendar calendar,
      ZoneId zone,
      Predicate<LocalDate> suspended) {
    if (limit.unit() == OracleLimit.Unit.HOURS) {
      Instant shown = trigger.instant().plus(limit.duration());
      return new OracleDue(trigger, true, limit.duration(), LocalDate.ofInstant(shown, zone), zone);
    }
    LocalDate date = calendar.due(trigger.date(), limit, suspended);
    return new OracleDue(trigger, false, Duration.ZERO, date, zone);
  }

  /**
   * Whether an event is on or before the due date. "Day limits compare local dates only"; an hour
   * limit compares instants, in every reading (decisions 5 and 6).
   */
  OracleAnswer isMetBy(OracleEvent event) {
    if (!byInstant) {
      return OracleAnswer.of(!event.date().isAfter(date));
    }
    if (event == trigger) {
      return OracleAnswer.of(!duration.isNegative());
    }
    return compare(event.time().earliest(), event.time().latest());
  }

  /** Whether the audit instant is on or before the due date (definitions 5, line 6). */
  OracleAnswer isMetBy(Instant asOf) {
    if (!byInstant) {
      return OracleAnswer.of(!LocalDate.ofInstant(asOf, zone).isAfter(date));
    }
    return compare(asOf, asOf);
  }

  private OracleAnswer compare(Instant earliest, Instant latest) {
    if (!latest.isAfter(trigger.time().earliest().plus(duration))) {
      return OracleAnswer.YES;
    }
    if (earliest.isAfter(trigger.time().latest().plus(duration))) {
      return OracleAnswer.NO;
    }
    return OracleAnswer.DEPENDS;
  }

  /** The due date, or the date of the due instant that is shown. */
  LocalDate date() {
    return date;
  }

  /** The date of the due instant when a date-only trigger came as early as it can have come. */
  LocalDate earliestDate() {
    return byInstant ? LocalDate.ofInstant(trigger.time().earliest().plus(duration), zone) : date;
  }

  /** The date of the due instant when a date-only trigger came as late as it can have come. */
  LocalDate latestDate() {
    return byInstant ? LocalDate.ofInstant(trigger.time().latest().plus(duration), zone) : date;
  }

  /** For the choice between two obligations of the same trigger (decision 12). */
  Instant sortKey() {
    return byInstant ? trigger.instant().plus(duration) : EventTime.lastInstantOf(date, zone);
  }

  /** "date for day limits, timestamp for hour limits" (formats 4). */
  String shown() {
    return byInstant ? EventTime.shown(trigger.instant().plus(duration), zone) : date.toString();
  }
}
