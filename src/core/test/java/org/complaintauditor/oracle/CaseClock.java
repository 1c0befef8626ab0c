package org.complaintauditor.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The running time of one generated case, and the many ways in which a timestamp is written. */
final class CaseClock {
  static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final OracleCalendar CALENDAR =
      new OracleCalendar(OntarioHolidays.between(2019, 2030));
  private static final int[] OTHER_OFFSETS = {14 * 60, 330, 60, 0, -480, -210, -720};

  private final Dice dice;
  private final boolean dense;
  private final int dateOnlyShare;
  private LocalDateTime now;

  CaseClock(Dice dice, LocalDateTime start) {
    this.dice = dice;
    this.now = start;
    this.dense = dice.percent(60);
    this.dateOnlyShare = dice.oneOf(0, 0, 0, 8, 8, 20, 45);
  }

  LocalDateTime now() {
    return now;
  }

  /** Moves on by a gap that often is exactly a limit, one day less, or one day more. */
  void advance() {
    int roll = dice.below(100);
    if (dense) {
      if (roll < 12) {
        return;
      } else if (roll < 45) {
        now = now.plusSeconds(dice.between(1, 7200));
      } else if (roll < 50) {
        now = now.plusHours(dice.oneOf(1, 4, 24));
      } else {
        nextBusinessDay(dice.oneOf(1, 1, 1, 2, 2, 3));
      }
    } else {
      if (roll < 5) {
        return;
      } else if (roll < 25) {
        now = now.plusMinutes(dice.between(1, 400));
      } else if (roll < 60) {
        nextBusinessDay(dice.oneOf(1, 1, 2, 2, 3, 4));
      } else if (roll < 80) {
        nextBusinessDay(dice.oneOf(9, 10, 10, 11, 12));
      } else {
        now = now.plusDays(dice.between(1, 17)).plusMinutes(dice.between(0, 300));
      }
    }
  }

  /** A long silence, as after a question to the customer. */
  void rest() {
    nextBusinessDay(dice.oneOf(1, 4, 8, 10, 11, 14, 20, 21));
  }

  private void nextBusinessDay(int days) {
    LocalDate date = now.toLocalDate();
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      if (CALENDAR.isBusinessDay(date)) {
        left--;
      }
    }
    if (dice.percent(10)) {
      date = date.plusDays(1);
    }
    now = date.atTime(timeOfDay());
  }

  private LocalTime timeOfDay() {
    if (dice.percent(20)) {
      return dice.oneOf(
          LocalTime.MIDNIGHT,
          LocalTime.of(0, 30),
          LocalTime.of(1, 30),
          LocalTime.of(2, 30),
          LocalTime.of(23, 59, 59),
          now.toLocalTime());
    }
    return LocalTime.of(dice.between(6, 21), dice.below(60), dice.below(60));
  }

  /** Writes the present in one of the forms of formats 1. */
  String stamp() {
    if (dice.percent(dateOnlyShare)) {
      return now.toLocalDate().toString();
    }
    ZonedDateTime zoned = now.atZone(TORONTO);
    if (dice.percent(50)) {
      zoned = zoned.withLaterOffsetAtOverlap();
    }
    LocalDateTime local = now;
    if (dice.percent(6)) {
      int nanos = dice.oneOf(1, 500_000_000, 999_999_999, 120_000_000);
      zoned = zoned.withNano(nanos);
      local = local.withNano(nanos);
    }
    int form = dice.below(100);
    if (form < 30) {
      return local.toString();
    } else if (form < 50) {
      return zoned.toInstant().toString();
    } else if (form < 65) {
      int minutes = OTHER_OFFSETS[dice.below(OTHER_OFFSETS.length)];
      return zoned
          .withZoneSameInstant(ZoneOffset.ofTotalSeconds(minutes * 60))
          .toOffsetDateTime()
          .toString();
    }
    OffsetDateTime offset = zoned.toOffsetDateTime();
    return dice.percent(50) ? offset.toString() : offset.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
