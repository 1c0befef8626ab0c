package org.complaintauditor.intake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.Map;

/** Finds local times that occur twice, as clocks are set back. */
final class RepeatedTimes {

  /** {@code yyyy-MM-dd}. */
  private static final int DATE_LENGTH = 10;

  private final ZoneId zone;

  /** Few days have such a time; that most rows lie on another one is found out without reading. */
  private final Map<String, Boolean> days = new HashMap<>();

  RepeatedTimes(ZoneId zone) {
    this.zone = zone;
  }

  /** Whether a timestamp is a local time that occurs twice; one with an offset is not. */
  boolean has(String cell) {
    String text = cell.strip();
    return text.length() > DATE_LENGTH
        && !hasOffset(text)
        && days.computeIfAbsent(text.substring(0, DATE_LENGTH), this::isLongDay)
        && TimestampText.read(text)
            .flatMap(TimestampText.Read::local)
            .filter(this::occursTwice)
            .isPresent();
  }

  /** Only behind the date: there a sign begins an offset. */
  private static boolean hasOffset(String text) {
    return text.indexOf('-', DATE_LENGTH) > 0
        || text.indexOf('+', DATE_LENGTH) > 0
        || text.endsWith("Z");
  }

  private boolean occursTwice(LocalDateTime local) {
    return zone.getRules().getValidOffsets(local).size() > 1;
  }

  private boolean isLongDay(String date) {
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return false;
    }
    // A clock set back at midnight repeats the end of the day before.
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant().minusSeconds(1));
    return next != null && next.isOverlap() && !next.getDateTimeAfter().toLocalDate().isAfter(day);
  }
}
