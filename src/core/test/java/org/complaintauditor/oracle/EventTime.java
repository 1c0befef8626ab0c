package org.complaintauditor.oracle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When an event happened (definitions 3).
 *
 * @param date the local date in the desk's zone
 * @param dateOnly whether the timestamp has a date and no time of day
 * @param earliest the first instant it may have happened at
 * @param latest the last instant it may have happened at; the same unless it is date-only
 */
record EventTime(LocalDate date, boolean dateOnly, Instant earliest, Instant latest) {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  /** Reads "ISO-8601 with offset or Z; or local date-time, or date only" (formats 1). */
  static Optional<EventTime> read(String cell, ZoneId zone) {
    String text = cell.strip();
    try {
      if (text.indexOf('T') < 0) {
        return Optional.of(ofDate(LocalDate.parse(text), zone));
      }
      int time = text.indexOf('T') + 1;
      boolean offset =
          text.endsWith("Z") || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
      Instant instant =
          offset
              ? OffsetDateTime.parse(text).toInstant()
              : ZonedDateTime.ofLocal(LocalDateTime.parse(text), zone, null).toInstant();
      return Optional.of(
          new EventTime(LocalDate.ofInstant(instant, zone), false, instant, instant));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static EventTime ofDate(LocalDate date, ZoneId zone) {
    Instant first = date.atStartOfDay(zone).toInstant();
    return new EventTime(date, true, first, lastInstantOf(date, zone));
  }

  static Instant lastInstantOf(LocalDate date, ZoneId zone) {
    return date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
  }

  /**
   * "A date-only inbound event counts as the first instant of its day (OUTCOME_REJECTED and
   * OUTCOME_ACCEPTED: the last), any other date-only event as the last."
   */
  Instant placedAt(OracleActivity activity) {
    boolean first =
        activity.kind() == OracleActivity.Kind.INBOUND && !activity.isOneOfOutcomeAnswers();
    return first ? earliest : latest;
  }

  /** "Left out ...; a date-only event is after it only when its date is." */
  boolean isAfterAudit(Instant asOf, ZoneId zone) {
    return dateOnly ? date.isAfter(LocalDate.ofInstant(asOf, zone)) : earliest.isAfter(asOf);
  }

  /** As findings show it (formats 4, decision 8). */
  String shown(ZoneId zone) {
    return dateOnly ? date.toString() : shown(earliest, zone);
  }

  static String shown(Instant instant, ZoneId zone) {
    return SHOWN.format(instant.atZone(zone));
  }
}
