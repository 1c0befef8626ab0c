package org.complaintauditor.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after its trigger an obligation is due.
 *
 * @param name the limit's name in its commitment, such as {@code written}
 * @param span how long
 * @param rolls whether a number of calendar days that ends on no business day runs to the next one
 *     ({@code roll: next} in the catalogue); says nothing of other lengths
 * @param source what justifies the number
 * @param sensitive whether the sensitivity table varies it
 */
public record Limit(
    String name, Span span, boolean rolls, LocalizedText source, boolean sensitive) {

  /** A limit that ends on the day on which it ends, whatever day that is. */
  public Limit(String name, Span span, LocalizedText source, boolean sensitive) {
    this(name, span, false, source, sensitive);
  }

  /** The same limit with another length. */
  public Limit withSpan(Span other) {
    return new Limit(name, other, rolls, source, sensitive);
  }

  /** Whether its last day may be moved to a business day. */
  public boolean mayMove() {
    return rolls && span instanceof CalendarDays;
  }

  /** Whether it ends with the trigger's own day: then nothing is done with days to spare. */
  public boolean leavesNoDay() {
    return span.equals(new BusinessDays(0))
        || (span instanceof CalendarDays calendar && calendar.days() == 0);
  }

  /** A length of time: business days, calendar days or hours (audit-definitions 3); or a date. */
  public sealed interface Span {}

  /**
   * The n-th business day after the trigger's day; 0 is that day itself.
   *
   * @param days n, not negative
   */
  public record BusinessDays(int days) implements Span {
    @Override
    public String toString() {
      return Integer.toString(days);
    }
  }

  /**
   * n days after the trigger's day, whatever day that is; it moves only under a limit that {@link
   * Limit#rolls() rolls}.
   *
   * @param days n, not negative
   * @param inWeeks whether it was written as a number of weeks
   */
  public record CalendarDays(int days, boolean inWeeks) implements Span {
    private static final int WEEK = 7;

    /** A number of days. */
    public CalendarDays(int days) {
      this(days, false);
    }

    /** A number of weeks. */
    public static CalendarDays ofWeeks(int weeks) {
      return new CalendarDays(weeks * WEEK, true);
    }

    /** How many weeks it is, of one that was written so. */
    public int weeks() {
      return days / WEEK;
    }

    @Override
    public String toString() {
      return inWeeks ? weeks() + "w" : days + "d";
    }
  }

  /**
   * A duration from the trigger's instant.
   *
   * @param duration not negative, at most 9999 days
   */
  public record Hours(Duration duration) implements Span {
    @Override
    public String toString() {
      return duration.toString();
    }
  }

  /**
   * Up to a date that the data give for the case.
   *
   * @param date the date's name
   */
  public record UpToGivenDate(String date) implements Span {
    @Override
    public String toString() {
      return "date " + date;
    }
  }

  /** No limit of a catalogue: what is due on a date that the data give for the case. */
  public static Limit upTo(CaseDate date) {
    return new Limit(date.name(), new UpToGivenDate(date.name()), false, GIVEN, false);
  }

  private static final LocalizedText GIVEN =
      new LocalizedText(
          Map.of(
              "en", "a date that the data give",
              "fr", "une date que donnent les données",
              "de", "ein Datum, das die Daten angeben"));

  private static final long MOST_DAYS = 9999;
  private static final Pattern DAYS = Pattern.compile("(\\d{1,4})([dw]?)");

  /**
   * Reads {@code 2} (business days), {@code 5d} (calendar days), {@code 8w} (weeks) or {@code PT4H}
   * (hours).
   *
   * @throws IllegalArgumentException if the value is none of these; the message says what is
   */
  public static Span parseSpan(String value) {
    Matcher days = DAYS.matcher(value);
    if (days.matches()) {
      int number = Integer.parseInt(days.group(1));
      if (days.group(2).isEmpty()) {
        return new BusinessDays(number);
      }
      CalendarDays span =
          days.group(2).equals("w") ? CalendarDays.ofWeeks(number) : new CalendarDays(number);
      if (span.days() <= MOST_DAYS) {
        return span;
      }
    }
    if (value.startsWith("PT")) {
      try {
        Duration duration = Duration.parse(value);
        if (!duration.isNegative() && duration.toDays() <= MOST_DAYS) {
          return new Hours(duration);
        }
      } catch (DateTimeParseException e) {
        // Falls through to the message that says what would be right.
      }
    }
    throw new InvalidValueException(Wording.of("core.is-not-a-limit", value));
  }
}
