package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.profile.time.TimePattern;

/** Whether the day or the month comes first: one file writes all its dates in one order. */
final class DateOrder {
  static final String ID = "dates";
  private static final String DAY_FIRST = "day-first";
  private static final String MONTH_FIRST = "month-first";

  private final Map<Column, DatesWritten> written = new LinkedHashMap<>();

  private DateOrder() {}

  /**
   * Decides on the order of these columns' dates.
   *
   * @param used the columns whose dates make events
   */
  static DateOrder of(List<Column> used, Inquiry inquiry) {
    DateOrder order = new DateOrder();
    used.forEach(column -> column.dates().ifPresent(dates -> order.written.put(column, dates)));
    List<Column> open =
        order.written.entrySet().stream()
            .filter(entry -> entry.getValue().isOpen())
            .map(Map.Entry::getKey)
            .toList();
    if (!open.isEmpty()) {
      Optional<Character> known = order.settledOrder();
      Optional<Character> decided =
          known.isPresent()
              ? known
              : inquiry
                  .ask(order.question(open))
                  .map(answer -> answer.equals(DAY_FIRST) ? 'd' : 'M');
      decided.ifPresent(first -> order.written.replaceAll((column, dates) -> dates.in(first)));
    }
    return order;
  }

  /** How the column's dates are written. */
  DatesWritten of(Column column) {
    DatesWritten dates = written.get(column);
    return dates == null ? column.dates().orElseThrow() : dates;
  }

  /** The order of the columns whose dates tell it, if they agree. */
  private Optional<Character> settledOrder() {
    Set<Character> orders =
        written.values().stream()
            .filter(dates -> dates.settled() && !dates.mixed())
            .map(dates -> DatesWritten.order(dates.patterns().get(0)))
            .filter(order -> order != 'y')
            .collect(Collectors.toSet());
    return orders.size() == 1 ? Optional.of(orders.iterator().next()) : Optional.empty();
  }

  private Question question(List<Column> open) {
    Column first = open.get(0);
    String example = example(first);
    return new Question(
        ID,
        Question.Kind.DATE_ORDER,
        first.name(),
        Map.of(example, first.filled()),
        open.stream().skip(1).map(Column::name).toList(),
        List.of(
            new Choice(DAY_FIRST, reading(first, 'd', example)),
            new Choice(MONTH_FIRST, reading(first, 'M', example))),
        false,
        proposed(open),
        Set.of());
  }

  /** A date that reads otherwise in the other order. */
  private static String example(Column column) {
    return column.texts().keySet().stream()
        .filter(text -> !reading(column, 'd', text).equals(reading(column, 'M', text)))
        .filter(text -> !reading(column, 'd', text).isEmpty())
        .findFirst()
        .orElseGet(() -> column.texts().keySet().iterator().next());
  }

  /** The day that a text says, written year first. */
  private static String reading(Column column, char order, String text) {
    return column
        .dates()
        .map(dates -> dates.in(order))
        .flatMap(dates -> dates.read(text))
        .map(DateOrder::day)
        .orElse("");
  }

  private static String day(TimePattern.Reading reading) {
    return reading
        .day()
        .or(() -> reading.local().map(java.time.LocalDateTime::toLocalDate))
        .map(java.time.LocalDate::toString)
        .orElse("");
  }

  /** The order in which the dates lie closer together; 12-hour clocks speak for the month. */
  private static String proposed(List<Column> open) {
    long days = span(open, 'd');
    long months = span(open, 'M');
    if (days != months) {
      return days < months ? DAY_FIRST : MONTH_FIRST;
    }
    boolean halfDays =
        open.stream()
            .flatMap(column -> column.dates().stream())
            .anyMatch(dates -> dates.patterns().stream().anyMatch(one -> one.contains("a")));
    return halfDays ? MONTH_FIRST : DAY_FIRST;
  }

  private static long span(List<Column> open, char order) {
    List<String> days = new ArrayList<>();
    for (Column column : open) {
      for (String text : column.texts().keySet()) {
        String day = reading(column, order, text);
        if (!day.isEmpty()) {
          days.add(day);
        }
      }
    }
    days.sort(null);
    return days.isEmpty()
        ? 0
        : java.time.LocalDate.parse(days.get(days.size() - 1)).toEpochDay()
            - java.time.LocalDate.parse(days.get(0)).toEpochDay();
  }
}
