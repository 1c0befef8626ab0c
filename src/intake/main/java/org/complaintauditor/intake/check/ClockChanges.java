package org.complaintauditor.intake.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.TimestampText;

/** Finds local times that a change of the clocks makes doubtful. */
public final class ClockChanges {

  /** {@code yyyy-MM-dd}. */
  private static final int DATE_LENGTH = 10;

  private final ZoneId zone;

  /** Few days have such a time; that most rows lie on another one is found out without reading. */
  private final Map<String, Boolean> days = new HashMap<>();

  public ClockChanges(ZoneId zone) {
    this.zone = zone;
  }

  /** What becomes of a timestamp, if it is a local time; of one with an offset nothing does. */
  public Optional<ClockChange> of(String cell) {
    String text = cell.strip();
    if (text.length() <= DATE_LENGTH
        || hasOffset(text)
        || !days.computeIfAbsent(text.substring(0, DATE_LENGTH), this::hasChange)) {
      return Optional.empty();
    }
    return TimestampText.read(text)
        .flatMap(TimestampText.Read::local)
        .flatMap(local -> ClockChange.of(local, zone));
  }

  /** Only behind the date: there a sign begins an offset. */
  private static boolean hasOffset(String text) {
    return text.indexOf('-', DATE_LENGTH) > 0
        || text.indexOf('+', DATE_LENGTH) > 0
        || text.endsWith("Z");
  }

  private boolean hasChange(String date) {
    LocalDate day;
    try {
      day = LocalDate.parse(date);
    } catch (DateTimeParseException e) {
      return false;
    }
    // A clock set back at midnight repeats the end of the day before.
    ZoneOffsetTransition next =
        zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant().minusSeconds(1));
    return next != null && !next.getDateTimeAfter().toLocalDate().isAfter(day);
  }
}
