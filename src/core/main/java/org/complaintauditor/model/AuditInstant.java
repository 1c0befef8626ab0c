package org.complaintauditor.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The instant as of which the record is judged (audit-definitions 3).
 *
 * @param instant the instant
 * @param date its local date in the desk's zone
 * @param zone the complaint desk's zone
 */
public record AuditInstant(Instant instant, LocalDate date, ZoneId zone) {

  /** The instant in the desk's zone. */
  public static AuditInstant of(Instant instant, ZoneId zone) {
    return new AuditInstant(instant, instant.atZone(zone).toLocalDate(), zone);
  }

  /** Whether the timestamp has not happened yet: a date-only one is after it only by its date. */
  public boolean isBefore(Timestamp timestamp) {
    return timestamp.isDateOnly()
        ? timestamp.date().isAfter(date)
        : timestamp.earliest().isAfter(instant);
  }
}
