package org.complaintauditor.observation.timeframe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.evidence.message.Language;

/**
 * Dates: {@code May 12}, {@code 12.05.}, {@code the 12th}, {@code end of May}. Without a year it is
 * the next such date.
 */
final class DateExpressions {
  private static final Pattern ISO =
      Pattern.compile(
          "(?<![0-9])(?<year>20[0-9]{2})-(?<first>[0-9]{1,2})-(?<second>[0-9]{1,2})(?![0-9])");
  private static final Pattern POINTS =
      Pattern.compile(
          "(?<![0-9.])(?<first>[0-9]{1,2})[.](?<second>[0-9]{1,2})[.](?<year>20[0-9]{2}|[0-9]{2})?(?![0-9])");
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?<![0-9/-])(?<first>[0-9]{1,2})(?<sign>[/-])(?<second>[0-9]{1,2})(?:\\k<sign>(?<year>20[0-9]{2}|[0-9]{2}))?(?![0-9/-])");

  private static final int CENTURY = 2000;

  /** Number of years in which a date that does not occur every year is looked for. */
  private static final int YEARS = 8;

  private static final int BEGINNING_UP_TO = 10;
  private static final int MIDDLE_UP_TO = 20;

  private final TimeExpressionSearch search;
  private final LocalDate told;

  private DateExpressions(TimeExpressionSearch search) {
    this.search = search;
    this.told = search.told().toLocalDate();
  }

  static void read(TimeExpressionSearch search, Language language) {
    DateExpressions dates = new DateExpressions(search);
    search.each(ISO, found -> dates.date(found, "second", "first"));
    search.each(POINTS, found -> dates.date(found, "first", "second"));
    search.each(SIGNS, found -> dates.signs(found, language));
    search.each(TimeVocabulary.Shape.DATED, dates::spoken);
    search.each(TimeVocabulary.Shape.DATED_MONTH_FIRST, dates::spoken);
    search.each(
        TimeVocabulary.Shape.DATED_FIRST, found -> dates.on(1, dates.month(found), year(found)));
    search.each(TimeVocabulary.Shape.BARE_DAY, dates::bareDay);
    search.each(TimeVocabulary.Shape.MONTH_EARLY, found -> dates.ofMonth(found, BEGINNING_UP_TO));
    search.each(TimeVocabulary.Shape.MONTH_MID, found -> dates.ofMonth(found, MIDDLE_UP_TO));
    search.each(TimeVocabulary.Shape.MONTH_END, dates::endOfMonth);
  }

  private Optional<LocalDate> spoken(Matcher found) {
    return on(Integer.parseInt(found.group("day")), month(found), year(found));
  }

  private Optional<LocalDate> date(Matcher found, String day, String month) {
    int number = Integer.parseInt(found.group(month));
    return number < 1 || number > Month.values().length
        ? Optional.empty()
        : on(Integer.parseInt(found.group(day)), Month.of(number), year(found));
  }

  /** {@code 3/4} is a day of April in French and German; in Canadian English nobody can tell. */
  private Optional<LocalDate> signs(Matcher found, Language language) {
    int first = Integer.parseInt(found.group("first"));
    int second = Integer.parseInt(found.group("second"));
    int months = Month.values().length;
    if (first > months || first == second) {
      return date(found, "first", "second");
    }
    if (second > months) {
      return date(found, "second", "first");
    }
    if (found.group("sign").equals("-") && year(found).isEmpty()) {
      return Optional.empty(); // 5-7 are two numbers
    }
    if (language == Language.EN) {
      search.giveUp();
      return Optional.empty();
    }
    return date(found, "first", "second");
  }

  private Optional<LocalDate> bareDay(Matcher found) {
    int day = Integer.parseInt(found.group("day"));
    for (int months = 0; months < Month.values().length; months++) {
      LocalDate month = told.withDayOfMonth(1).plusMonths(months);
      if (day >= 1 && day <= month.lengthOfMonth() && !month.withDayOfMonth(day).isBefore(told)) {
        return Optional.of(month.withDayOfMonth(day));
      }
    }
    return Optional.empty();
  }

  /** The last day of a part of a month. */
  private Optional<LocalDate> ofMonth(Matcher found, int lastDay) {
    return on(lastDay, month(found), year(found));
  }

  /** The end of the month; without a year, of the next such month. */
  private Optional<LocalDate> endOfMonth(Matcher found) {
    YearMonth named = YearMonth.of(year(found).orElse(told.getYear()), month(found));
    boolean over = named.isBefore(YearMonth.from(told));
    YearMonth meant = over && year(found).isEmpty() ? named.plusYears(1) : named;
    return Optional.of(meant.atEndOfMonth());
  }

  /** The date in this year, else the next such date; none if there is no such day. */
  private Optional<LocalDate> on(int day, Month month, OptionalInt year) {
    if (year.isPresent()) {
      return valid(year.getAsInt(), month, day);
    }
    for (int later = 0; later <= YEARS; later++) {
      Optional<LocalDate> date = valid(told.getYear() + later, month, day);
      if (date.isPresent() && !date.get().isBefore(told)) {
        return date;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> valid(int year, Month month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Month month(Matcher found) {
    return search.spoken().month(found.group("month"));
  }

  private static OptionalInt year(Matcher found) {
    return TimeExpressionSearch.group(found, "year")
        .map(year -> OptionalInt.of(Integer.parseInt(year) % CENTURY + CENTURY))
        .orElse(OptionalInt.empty());
  }
}
