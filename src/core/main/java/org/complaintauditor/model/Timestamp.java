package org.complaintauditor.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When an event happened: an instant, or a day of which the time is not known. The earliest and the
 * latest reading are the same for an instant.
 *
 * @param earliest the first instant at which it can have happened
 * @param latest the last instant at which it can have happened
 * @param date the local date in the complaint desk's zone
 */
public record Timestamp(Instant earliest, Instant latest, LocalDate date) {
  private static final long SECONDS_OF_DAY = 86_400;

  /** An instant, with its local date in the desk's zone. */
  public static Timestamp at(Instant instant, ZoneId zone) {
    long local = instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, SECONDS_OF_DAY));
    return new Timestamp(instant, instant, date);
  }

  /**
   * A local date and time in the desk's zone. A time that daylight saving skips moves forward by
   * the gap; one that occurs twice is the earlier (audit-definitions 3).
   */
  public static Timestamp at(LocalDateTime local, ZoneId zone) {
    ZonedDateTime zoned = ZonedDateTime.ofLocal(local, zone, null);
    Instant instant = zoned.toInstant();
    return new Timestamp(instant, instant, zoned.toLocalDate());
  }

  /** A local date and time in another zone than the desk's. */
  public static Timestamp at(LocalDateTime local, ZoneId localZone, ZoneId desk) {
    return at(ZonedDateTime.ofLocal(local, localZone, null).toInstant(), desk);
  }

  /** A day whose time is not known. */
  public static Timestamp on(LocalDate date, ZoneId zone) {
    return new Timestamp(
        date.atStartOfDay(zone).toInstant(),
        date.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1),
        date);
  }

  /** Whether it came before the other, whatever the times of day that are not known. */
  public boolean isCertainlyBefore(Timestamp other) {
    return latest.isBefore(other.earliest);
  }

  /** Whether only the day is known. */
  public boolean isDateOnly() {
    return !earliest.equals(latest);
  }
}
