package org.complaintauditor.words;

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
public final class Dates {

  /** So many dates are kept: those of two centuries. */
  private static final int MOST = 73_000;

  private final Words words;
  private final Map<LocalDate, String> written = new ConcurrentHashMap<>();

  /** Dates in the language of these words. */
  Dates(Words words) {
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

  /** Such as {@code Wed}. */
  public String weekday(LocalDate date) {
    return words.text("proof.weekday." + date.getDayOfWeek().getValue());
  }

  /** Such as {@code 7 Jan}. */
  public String dayAndMonth(LocalDate date) {
    return words.text(
        "proof.date.day", day(date), words.text("proof.month.short." + date.getMonthValue()));
  }

  /**
   * Such as {@code 7 January 2026 at 09:30}, in this zone.
   *
   * @param toTheSecond whether seconds are written, where there are any
   */
  public String dateAndTime(Instant instant, ZoneId zone, boolean toTheSecond) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    boolean seconds = toTheSecond && time.getSecond() != 0;
    String minutes = twoDigits(time.getMinute());
    String written =
        seconds
            ? words.text("proof.time.seconds", hours(time), minutes, twoDigits(time.getSecond()))
            : words.text("proof.time", hours(time), minutes);
    return words.text("proof.datetime", date(instant.atZone(zone).toLocalDate()), written);
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
