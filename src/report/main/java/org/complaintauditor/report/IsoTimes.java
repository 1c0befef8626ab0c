package org.complaintauditor.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Due;

/**
 * Times for machines: ISO-8601 with the zone's offset, in seconds, fractions cut off; a day alone
 * where only the day is known or meant.
 *
 * @param zone the complaint desk's zone
 */
public record IsoTimes(ZoneId zone) {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxxxx");
  private static final int LAST_PLAIN_YEAR = 9999;

  /** The instant. */
  public String of(Instant instant) {
    ZonedDateTime time = instant.atZone(zone);
    if (time.getYear() < 0
        || time.getYear() > LAST_PLAIN_YEAR
        || time.getOffset().equals(ZoneOffset.UTC)) {
      return SECONDS.format(time);
    }
    // A formatter takes ten times as long, and findings have two or three times each.
    StringBuilder text = new StringBuilder(25);
    text.append(time.toLocalDate()).append('T');
    twoDigits(text, time.getHour()).append(':');
    twoDigits(text, time.getMinute()).append(':');
    return twoDigits(text, time.getSecond()).append(time.getOffset()).toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** When the event happened. */
  public String of(Event event) {
    return event.row().timestamp().isDateOnly()
        ? event.date().toString()
        : of(event.row().timestamp().earliest());
  }

  /** The day, or for an hour limit the instant. */
  public String of(Due due) {
    return due.instant().map(this::of).orElseGet(() -> due.date().toString());
  }
}
