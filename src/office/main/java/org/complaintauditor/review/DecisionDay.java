package org.complaintauditor.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complaintauditor.intake.xlsx.FilledCell;

/**
 * The days that a cell can be read as.
 *
 * @param days none if it is no date, several if it can be read in more than one way
 */
record DecisionDay(Set<LocalDate> days) {

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]00:00(?::00)?)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})[-/.]\\s?(\\d{4})");

  DecisionDay {
    days = Set.copyOf(days);
  }

  /** What a cell says. */
  static DecisionDay of(FilledCell cell) {
    boolean counts = cell.kind() == FilledCell.Kind.DATE || cell.kind() == FilledCell.Kind.NUMBER;
    if (counts && cell.time().isPresent()) {
      return new DecisionDay(Set.of(cell.time().map(LocalDateTime::toLocalDate).orElseThrow()));
    }
    Set<LocalDate> days = new LinkedHashSet<>();
    String text = cell.text().strip();
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    Matcher yearLast = YEAR_LAST.matcher(text);
    if (yearFirst.matches()) {
      day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)).ifPresent(days::add);
    } else if (yearLast.matches()) {
      day(yearLast.group(4), yearLast.group(3), yearLast.group(1)).ifPresent(days::add);
      // With dots the day is first everywhere.
      if (!yearLast.group(2).equals(".")) {
        day(yearLast.group(4), yearLast.group(1), yearLast.group(3)).ifPresent(days::add);
      }
    }
    return new DecisionDay(days);
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The one day that it is. */
  Optional<LocalDate> only() {
    return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
  }

  /** One of the days that it can be, for a message. */
  Optional<LocalDate> earliest() {
    return days.stream().min(LocalDate::compareTo);
  }
}
