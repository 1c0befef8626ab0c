package org.complaintauditor.quality;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.complaintauditor.model.EventRow;

/** A timestamp as outputs write it: the cell itself is not kept. */
final class TimestampValue {

  private TimestampValue() {}

  /** ISO-8601 with the zone's offset, to the second; the date alone where no time is known. */
  static String of(EventRow row, ZoneId zone) {
    return row.timestamp().isDateOnly()
        ? row.timestamp().date().toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            row.timestamp().earliest().truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
