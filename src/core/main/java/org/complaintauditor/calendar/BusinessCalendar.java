package org.complaintauditor.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Business days: Monday to Friday, less the holidays (audit-definitions 3). Safe to share between
 * threads.
 */
public final class BusinessCalendar {

  /** The years that exports are about; any other is looked up. */
  private static final int FIRST = 1900;

  private static final int YEARS = 400;
  private static final int REACH = 31;
  private static final String FORM = "business calendar";
  private static final int FORM_VERSION = 1;

  private final HolidaySource source;
  private final Map<Integer, BusinessYear> years = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<@Nullable BusinessYear> atHand =
      new AtomicReferenceArray<>(YEARS);

  /** A calendar that takes its holidays from this source, each year once. */
  public BusinessCalendar(HolidaySource source) {
    this.source = source;
  }

  /** The file that the holidays are listed in; empty if there is none. */
  public String holidayFile() {
    return source.file();
  }

  /** The calendar as bytes: another process that has the pack makes the same of them. */
  public byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .text(source.file())
        .all(
            source.listed().stream().toList(),
            (to, listed) ->
                to.all(
                    new TreeMap<>(listed).entrySet(),
                    (out, day) ->
                        out.date(day.getKey())
                            .all(
                                day.getValue().byLanguage().entrySet(),
                                (text, one) -> text.text(one.getKey()).text(one.getValue()))))
        .toBytes();
  }

  /**
   * The calendar that wrote these bytes.
   *
   * @param spec the calendar of its pack, which it is where it is no list
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static BusinessCalendar fromBytes(byte[] bytes, CalendarSpec spec) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    String file = from.text();
    List<Map<LocalDate, LocalizedText>> listed =
        from.all(
            in -> {
              Map<LocalDate, LocalizedText> days = new HashMap<>();
              in.all(day -> days.put(day.date(), name(day)) == null);
              return days;
            });
    from.end();
    return new BusinessCalendar(
        listed.isEmpty() ? new JollydayHolidays(spec) : new ListedHolidays(listed.get(0), file));
  }

  private static LocalizedText name(ByteReader from) {
    Map<String, String> byLanguage = new HashMap<>();
    from.all(in -> byLanguage.put(in.text(), in.text()) == null);
    return new LocalizedText(byLanguage);
  }

  /** The years between two dates whose holidays are unknown. */
  public List<Integer> yearsWithoutHolidays(LocalDate from, LocalDate to) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .filter(year -> !source.covers(year))
        .boxed()
        .toList();
  }

  /**
   * The year after this date's that due dates may reach, if its holidays are not known. None is
   * more than a month away, but for limits of another kind.
   */
  public Optional<Integer> reachedWithoutHolidays(LocalDate date) {
    int year = date.plusDays(REACH).getYear();
    return year == date.getYear() || source.covers(year) ? Optional.empty() : Optional.of(year);
  }

  /** Monday to Friday and no holiday. */
  public boolean isBusinessDay(LocalDate date) {
    return year(date.getYear()).isBusinessDay(date);
  }

  /** Saturday or Sunday. */
  public boolean isWeekend(LocalDate date) {
    return BusinessYear.isWeekend(date);
  }

  /** The holiday's name, if the date is one. */
  public Optional<LocalizedText> holiday(LocalDate date) {
    return year(date.getYear()).holiday(date);
  }

  /**
   * The n-th business day after {@code from}, which itself never counts; {@code from} for n = 0,
   * whatever day it is.
   */
  public LocalDate plusBusinessDays(LocalDate from, int days) {
    if (days == 0) {
      return from;
    }
    BusinessYear year = year(from.getYear());
    int wanted = year.businessDaysUpTo(from) + days;
    while (wanted > year.businessDays()) {
      wanted -= year.businessDays();
      year = year(year.number() + 1);
    }
    return year.businessDay(wanted);
  }

  /**
   * The n-th business day after {@code from}, some days not counted.
   *
   * @param skipped business days that are not counted
   */
  public LocalDate plusBusinessDays(LocalDate from, int days, Predicate<LocalDate> skipped) {
    LocalDate date = from;
    int counted = 0;
    while (counted < days) {
      date = date.plusDays(1);
      if (isBusinessDay(date) && !skipped.test(date)) {
        counted++;
      }
    }
    return date;
  }

  /**
   * n days after {@code from}, whatever day that is.
   *
   * @param skipped days that are not counted
   */
  public static LocalDate plusCalendarDays(LocalDate from, int days, Predicate<LocalDate> skipped) {
    LocalDate date = from;
    int counted = 0;
    while (counted < days) {
      date = date.plusDays(1);
      if (!skipped.test(date)) {
        counted++;
      }
    }
    return date;
  }

  /** The day itself if it is a business day, else the next one. */
  public LocalDate businessDayFrom(LocalDate day) {
    LocalDate date = day;
    while (!isBusinessDay(date)) {
      date = date.plusDays(1);
    }
    return date;
  }

  /** How many business days lie after {@code after}, up to and including {@code upTo}. */
  public int businessDaysIn(LocalDate after, LocalDate upTo) {
    if (!upTo.isAfter(after)) {
      return 0;
    }
    int days =
        year(upTo.getYear()).businessDaysUpTo(upTo) - year(after.getYear()).businessDaysUpTo(after);
    for (int year = after.getYear(); year < upTo.getYear(); year++) {
      days += year(year).businessDays();
    }
    return days;
  }

  private BusinessYear year(int number) {
    int place = number - FIRST;
    boolean near = place >= 0 && place < YEARS;
    BusinessYear known = near ? atHand.get(place) : null;
    if (known != null) {
      return known;
    }
    BusinessYear found =
        years.computeIfAbsent(number, year -> new BusinessYear(year, source.holidaysOf(year)));
    if (near) {
      atHand.set(place, found);
    }
    return found;
  }
}
