package org.complaintauditor.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A date that the data give for a case, under the name that a profile gives it, such as {@code
 * deadline}. Rows that differ leave several values: each is a reading of it.
 *
 * @param name its name
 * @param values the different values, the earliest first; none where no row gives one
 */
public record CaseDate(String name, List<Value> values) {

  /** Orders dates by their time; of equal ones, the one that stands first wins. */
  private static final Comparator<Value> ORDER =
      Comparator.comparing((Value value) -> value.date().timestamp().latest())
          .thenComparing(value -> value.date().timestamp().earliest())
          .thenComparing(Value::origin);

  /**
   * One value of it.
   *
   * @param date the value, with the field in which it stands
   * @param origin where the first row stands that has it
   */
  public record Value(GivenDate date, Origin origin) {

    /** The last instant that the value leaves: of a day, its end. */
    public Instant until() {
      return date.timestamp().latest();
    }

    /** Its local date. */
    public LocalDate day() {
      return date.timestamp().date();
    }
  }

  public CaseDate {
    values = values.stream().sorted(ORDER).toList();
  }

  /** A date that the data of a case do not give. */
  public static CaseDate missing(String name) {
    return new CaseDate(name, List.of());
  }

  /** Whether the data give none. */
  public boolean isMissing() {
    return values.isEmpty();
  }

  /** Whether rows of the case give different ones. */
  public boolean differs() {
    return values.size() > 1;
  }

  /** Whether each value is a day without a time. */
  public boolean isByDay() {
    return values.stream().allMatch(value -> value.date().timestamp().isDateOnly());
  }
}
