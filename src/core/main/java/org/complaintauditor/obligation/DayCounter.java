package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Limit;
import org.complaintauditor.obligation.CountedDay.Kind;
import org.complaintauditor.obligation.CountedDay.Mark;

/** Says of each day of an assessment how it counts. */
final class DayCounter {

  /** Days up to the due date, and after it, that are listed one by one. */
  private static final int LISTED_UP_TO_DUE = 45;

  private static final int FIRST_UP_TO_DUE = 10;
  private static final int LAST_UP_TO_DUE = 5;
  private static final int LISTED_AFTER_DUE = 10;
  private static final int FIRST_AFTER_DUE = 3;

  /** Holidays of a run that are named: those of about a year. */
  private static final int HOLIDAYS_NAMED = 12;

  private static final int DAYS_OF_A_WEEK = 7;
  private static final int BUSINESS_DAYS_OF_A_WEEK = 5;

  private final Assessment assessment;
  private final Assessment.Basis basis;
  private final WaitingDays waiting;
  private final LocalDate due;
  private final LocalDate latestDue;
  private int counted;
  private int late;

  private DayCounter(Assessment assessment) {
    this.assessment = assessment;
    this.basis = assessment.grounds().basis();
    this.waiting = assessment.grounds().events().waiting();
    this.due = assessment.due().date();
    this.latestDue = assessment.due().latestDate(basis.auditInstant().zone());
  }

  /** The days from the trigger to the due date; beyond it to the discharge or the audit instant. */
  static List<CountedDay> of(Assessment assessment, boolean beyondDue) {
    return new DayCounter(assessment).days(beyondDue);
  }

  /** Whether days up to the due date were counted although the case waited on the customer. */
  static boolean waitsLonger(Assessment assessment) {
    DayCounter count = new DayCounter(assessment);
    if (count.waiting.isEmpty()) {
      return false;
    }
    return assessment
        .obligation()
        .trigger()
        .date()
        .datesUntil(count.due.plusDays(1))
        .skip(1)
        .anyMatch(count::isWaitingUnsuspended);
  }

  /** The first business days of waiting are suspended: one that is not comes after their number. */
  private boolean isWaitingUnsuspended(LocalDate date) {
    return assessment.obligation().suspendable().isPresent()
        && assessment.obligation().date().isEmpty()
        && !(assessment.limit().span() instanceof Limit.Hours)
        && !assessment.suspended().contains(date)
        && basis.calendar().isBusinessDay(date)
        && waiting.covers(date);
  }

  private Kind counting(LocalDate date) {
    return isWaitingUnsuspended(date) ? Kind.COUNTED_WAITING : Kind.COUNTED;
  }

  private List<CountedDay> days(boolean beyondDue) {
    LocalDate start = assessment.obligation().trigger().date();
    List<CountedDay> upToDue = new ArrayList<>();
    if (assessment.due().given().isPresent()) {
      return aroundGiven(start, beyondDue);
    }
    boolean inHours = assessment.limit().span() instanceof Limit.Hours;
    upToDue.add(day(start, inHours ? Kind.HOURS : Kind.START, 0));
    for (LocalDate date = start.plusDays(1); !date.isAfter(due); date = date.plusDays(1)) {
      upToDue.add(upToDue(date));
    }
    List<CountedDay> days = new ArrayList<>(shorten(upToDue));
    if (beyondDue) {
      days.addAll(beyondDue());
    }
    return days;
  }

  /** Up to a date that the data give no day is counted: those that count come after it. */
  private List<CountedDay> aroundGiven(LocalDate start, boolean beyondDue) {
    List<CountedDay> days = new ArrayList<>();
    if (start.isBefore(due)) {
      days.add(day(start, Kind.START, 0));
    }
    if (assessment.due().firstDate().isBefore(due)) {
      days.add(day(assessment.due().firstDate(), Kind.GIVEN, 0));
    }
    days.add(day(due, Kind.GIVEN, 0));
    if (beyondDue) {
      days.addAll(beyondDue());
    }
    return days;
  }

  private List<CountedDay> beyondDue() {
    return afterDueUpTo(
        assessment.discharge().map(Event::date).orElse(basis.auditInstant().date()));
  }

  /** Centuries may lie between the due date and the audit instant: those days are not looked at. */
  private List<CountedDay> afterDueUpTo(LocalDate last) {
    boolean all = ChronoUnit.DAYS.between(due, last) <= LISTED_AFTER_DUE;
    LocalDate shown = all ? last : due.plusDays(FIRST_AFTER_DUE);
    List<CountedDay> days = new ArrayList<>();
    for (LocalDate date = due.plusDays(1); !date.isAfter(shown); date = date.plusDays(1)) {
      days.add(afterDue(date));
    }
    if (!all) {
      days.add(runAfterDue(shown, last.minusDays(1)));
      days.add(afterDue(last));
    }
    return days;
  }

  /** The days after one day, up to and including another, in one line. */
  private CountedDay runAfterDue(LocalDate after, LocalDate until) {
    BusinessCalendar calendar = basis.calendar();
    late += calendar.businessDaysIn(after, until);
    int surely = calendar.businessDaysIn(latestDue.isAfter(after) ? latestDue : after, until);
    int holidays = holidaysIn(after, until);
    List<CountedDay.Holiday> named = new ArrayList<>();
    for (LocalDate date = after.plusDays(1);
        named.size() < Math.min(holidays, HOLIDAYS_NAMED);
        date = date.plusDays(1)) {
      if (!calendar.isWeekend(date)) {
        named.addAll(holiday(date));
      }
    }
    return new CountedDay(
        after.plusDays(1),
        until,
        surely > 0 ? Kind.LATE_RUN : Kind.COUNTED_RUN,
        surely,
        named,
        holidays - named.size(),
        Set.of());
  }

  /**
   * How many days from Monday to Friday after one day, up to and including another, do not count.
   */
  private int holidaysIn(LocalDate after, LocalDate until) {
    long days = ChronoUnit.DAYS.between(after, until);
    int weekdays = (int) (days / DAYS_OF_A_WEEK) * BUSINESS_DAYS_OF_A_WEEK;
    for (long rest = days % DAYS_OF_A_WEEK; rest > 0; rest--) {
      weekdays += basis.calendar().isWeekend(after.plusDays(rest)) ? 0 : 1;
    }
    return weekdays - basis.calendar().businessDaysIn(after, until);
  }

  private List<CountedDay.Holiday> holiday(LocalDate date) {
    return basis.calendar().holiday(date).stream()
        .map(name -> new CountedDay.Holiday(date, name))
        .toList();
  }

  private CountedDay upToDue(LocalDate date) {
    BusinessCalendar calendar = basis.calendar();
    Limit.Span span = assessment.limit().span();
    if (span instanceof Limit.Hours) {
      return day(date, Kind.HOURS, 0);
    }
    if (assessment.suspended().contains(date)) {
      return day(date, Kind.SUSPENDED, 0);
    }
    if (span instanceof Limit.CalendarDays calendarDays && counted < calendarDays.days()) {
      return day(date, counting(date), ++counted);
    }
    if (calendar.holiday(date).isPresent()) {
      return day(date, Kind.HOLIDAY, 0);
    }
    if (calendar.isWeekend(date)) {
      return day(date, Kind.WEEKEND, 0);
    }
    return span instanceof Limit.CalendarDays
        ? day(date, Kind.MOVED, 0)
        : day(date, counting(date), ++counted);
  }

  private CountedDay afterDue(LocalDate date) {
    if (basis.calendar().holiday(date).isPresent()) {
      return day(date, Kind.HOLIDAY, 0);
    }
    return basis.calendar().isWeekend(date)
        ? day(date, Kind.WEEKEND, 0)
        : day(date, date.isAfter(latestDue) ? Kind.LATE : Kind.PERHAPS_LATE, ++late);
  }

  private CountedDay day(LocalDate date, Kind kind, int number) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (date.equals(due)) {
      marks.add(Mark.DUE);
    }
    if (assessment.discharge().map(Event::date).filter(date::equals).isPresent()) {
      marks.add(Mark.DONE);
    }
    if (assessment.discharge().isEmpty() && date.equals(basis.auditInstant().date())) {
      marks.add(Mark.AUDIT);
    }
    List<CountedDay.Holiday> holidays = kind == Kind.HOLIDAY ? holiday(date) : List.of();
    return new CountedDay(date, date, kind, number, holidays, 0, marks);
  }

  /** The first and the last days, and between them the others in one line. */
  private List<CountedDay> shorten(List<CountedDay> days) {
    if (days.size() <= LISTED_UP_TO_DUE) {
      return days;
    }
    List<CountedDay> middle = days.subList(FIRST_UP_TO_DUE, days.size() - LAST_UP_TO_DUE);
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    middle.forEach(day -> marks.addAll(day.marks()));
    List<CountedDay> result = new ArrayList<>(days.subList(0, FIRST_UP_TO_DUE));
    result.add(
        new CountedDay(
            middle.get(0).date(),
            middle.get(middle.size() - 1).date(),
            Kind.COUNTED_RUN,
            (int) middle.stream().filter(CountedDay::isCounted).count(),
            middle.stream()
                .filter(day -> !basis.calendar().isWeekend(day.date()))
                .flatMap(day -> day.holidays().stream())
                .toList(),
            0,
            marks));
    result.addAll(days.subList(days.size() - LAST_UP_TO_DUE, days.size()));
    return result;
  }
}
