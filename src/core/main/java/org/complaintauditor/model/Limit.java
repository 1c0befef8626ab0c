package org.complaintauditor.model;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after its trigger an obligation is due.
 *
 * @param name the limit's name in its commitment, such as {@code written}
 * @param span how long
 * @param source what justifies the number
 * @param sensitive whether the sensitivity table varies it
 */
public record Limit(String name, Span span, LocalizedText source, boolean sensitive) {

  /** The same limit with another length. */
  public Limit withSpan(Span other) {
    return new Limit(name, other, source, sensitive);
  }

  /** Whether it ends with the trigger's own day: then nothing is done with days to spare. */
  public boolean leavesNoDay() {
    return span.equals(new BusinessDays(0)) || span.equals(new CalendarDays(0));
  }

  /** A length of time: business days, calendar days or hours (audit-definitions 3). */
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
   * n days after the trigger's day, moved to the next business day if it is none.
   *
   * @param days n, not negative
   */
  public record CalendarDays(int days) implements Span {
    @Override
    public String toString() {
      return days + "d";
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

  private static final long MOST_DAYS = 9999;
  private static final Pattern DAYS = Pattern.compile("(\\d{1,4})(d?)");

  /**
   * Reads {@code 2} (business days), {@code 5d} (calendar days) or {@code PT4H} (hours).
   *
   * @throws IllegalArgumentException if the value is none of these; the message says what is
   */
  public static Span parseSpan(String value) {
    Matcher days = DAYS.matcher(value);
    if (days.matches()) {
      int number = Integer.parseInt(days.group(1));
      return days.group(2).isEmpty() ? new BusinessDays(number) : new CalendarDays(number);
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
    throw new InvalidValueException(
        Wording.of(
            "\"%s\" is not a limit: write 2 for business days, 5d for calendar days or PT4H for "
                + "hours, up to 9999 days",
            value));
  }
}
