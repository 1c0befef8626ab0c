package org.complaintauditor.report;

import java.time.Instant;
import java.time.ZoneId;
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

  /** The instant. */
  public String of(Instant instant) {
    return SECONDS.format(instant.atZone(zone));
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
