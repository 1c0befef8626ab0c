package org.complaintauditor.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Dates and times as people write them. The names of months and days are texts of ours: those of
 * the Java run time change from one release to the next, and reports must not.
 */
public final class DateFormats {

  /** Most dates that are kept: those of two centuries. */
  private static final int MOST = 73_000;

  /** How exactly times are written. */
  public enum Detail {
    MINUTES,
    /** With the seconds where there are any. */
    SECONDS,
    /** With the seconds, and with their fraction where there is one. */
    FRACTIONS
  }

  private final MessageBundle words;
  private final Map<LocalDate, String> written = new ConcurrentHashMap<>();

  /** Dates in the language of these words. */
  DateFormats(MessageBundle words) {
    this.words = words;
  }

  /** Such as {@code 7 January 2026}. */
  public String date(LocalDate date) {
    String known = written.get(date);
    if (known == null) {
      known = write(date);
      if (written.size() < MOST) {
        written.put(date, known);
      }
    }
    return known;
  }

  private String write(LocalDate date) {
    String month = words.text("proof.month." + date.getMonthValue());
    return words.text("proof.date", day(date), month, Integer.toString(date.getYear()));
  }

  /** Such as {@code Wed 7 Jan 2026}; aligned with others of the language. */
  public String dayOfList(LocalDate date) {
    String day = Integer.toString(date.getDayOfMonth());
    return words.text(
        "proof.date.list",
        words.text("proof.weekday." + date.getDayOfWeek().getValue()),
        day.length() == 1 ? " " + day : day,
        words.text("proof.month.short." + date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /**
   * Such as {@code 7 January 2026 at 09:30}, in this zone.
   *
   * @param detail how exactly
   */
  public String dateAndTime(Instant instant, ZoneId zone, Detail detail) {
    String time = time(instant.atZone(zone).toLocalTime(), detail);
    return words.text("proof.datetime", date(instant.atZone(zone).toLocalDate()), time);
  }

  private String time(LocalTime time, Detail detail) {
    String minutes = twoDigits(time.getMinute());
    boolean seconds =
        switch (detail) {
          case MINUTES -> false;
          case SECONDS -> time.getSecond() != 0;
          case FRACTIONS -> true;
        };
    if (!seconds) {
      return words.text("proof.time", hours(time), minutes);
    }
    String second = twoDigits(time.getSecond());
    return detail == Detail.FRACTIONS && time.getNano() != 0
        ? words.text("proof.time.fraction", hours(time), minutes, second, fraction(time.getNano()))
        : words.text("proof.time.seconds", hours(time), minutes, second);
  }

  /** The figures behind the point, without noughts at the end. */
  private static String fraction(int nanoseconds) {
    return String.format(Locale.ROOT, "%09d", nanoseconds).replaceFirst("0+$", "");
  }

  private static String twoDigits(int number) {
    return String.format(Locale.ROOT, "%02d", number);
  }

  private String hours(LocalTime time) {
    int digits = words.text("proof.time.hours").length();
    return String.format(Locale.ROOT, "%0" + digits + "d", time.getHour());
  }

  private String day(LocalDate date) {
    return date.getDayOfMonth() == 1
        ? words.text("proof.date.first")
        : Integer.toString(date.getDayOfMonth());
  }
}
