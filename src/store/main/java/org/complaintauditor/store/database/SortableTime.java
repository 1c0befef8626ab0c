package org.complaintauditor.store.database;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as texts that sort by time: in UTC, with milliseconds, all of the same length. */
public final class SortableTime {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

  private SortableTime() {}

  /**
   * The same moment.
   *
   * @param time an ISO date and time with its offset from UTC
   * @throws java.time.format.DateTimeParseException if it is none: a defect of the caller
   */
  public static String of(String time) {
    return FORMAT.format(
        OffsetDateTime.parse(time)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MILLIS));
  }

  /** The minute that holds this moment, likewise. */
  public static String minuteOf(String time) {
    return of(time).substring(0, "2026-04-20T09:12".length());
  }
}
