package org.complaintauditor.intake.profile.draft;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;

/** What each column of a file means in a plan. */
final class ColumnMeanings {

  /** It decides what a record makes, in a way of its own. */
  static final String USED = "used";

  private final Evidence evidence;
  private final Plan plan;
  private final Events events;
  private final boolean register;

  /**
   * The meanings of the columns under a plan.
   *
   * @param register whether each row is a case, with a column of dates for each step
   */
  ColumnMeanings(Evidence evidence, Plan plan, Events events, boolean register) {
    this.evidence = evidence;
    this.plan = plan;
    this.events = events;
    this.register = register;
  }

  /** The meanings by the columns' names, in the file's order. */
  Map<String, String> byColumn() {
    Map<String, String> found = new LinkedHashMap<>();
    found.put(plan.caseId(), CanonicalColumn.CASE_ID.title());
    events
        .activity()
        .ifPresent(one -> found.putIfAbsent(one.name(), CanonicalColumn.ACTIVITY.title()));
    for (EventPlan event : plan.events()) {
      stamp(event, found);
      event.cells().forEach((column, value) -> value(column, value, found));
    }
    plan.shared().forEach((column, value) -> value(column, value, found));
    for (Column column : events.used()) {
      found.putIfAbsent(column.name(), use(column));
    }
    plan.only().keySet().forEach(name -> found.putIfAbsent(name, USED));
    Map<String, String> all = new LinkedHashMap<>();
    for (Column column : evidence.columns()) {
      all.put(
          column.name(),
          column.meant().is(Question.NONE)
              ? Question.NONE
              : found.getOrDefault(column.name(), MeantColumn.ATTRIBUTE));
    }
    return all;
  }

  private void stamp(EventPlan event, Map<String, String> found) {
    String day = event.stamp().fields().get(0);
    if (register && event.activity() instanceof Value.Constant constant) {
      found.put(day, constant.word());
    } else {
      found.putIfAbsent(day, CanonicalColumn.TIMESTAMP.title());
    }
    event.stamp().fields().stream()
        .skip(1)
        .forEach(time -> found.putIfAbsent(time, code(ColumnMeaning.TIME_OF_DAY)));
  }

  private static void value(CanonicalColumn column, Value value, Map<String, String> found) {
    if (value instanceof Value.Field field) {
      found.putIfAbsent(field.name(), column.title());
    } else if (value instanceof Value.Table table) {
      found.putIfAbsent(table.field(), column.title());
    } else if (value instanceof Value.FirstOf first) {
      first.values().forEach(one -> value(column, one, found));
    }
  }

  private String use(Column column) {
    if (column.dates().isPresent() && column.meant().mayBeDates()) {
      return MeantColumn.ATTRIBUTE; // Nothing happened on its dates.
    }
    for (ColumnMeaning meaning :
        new ColumnMeaning[] {ColumnMeaning.DIRECTION, ColumnMeaning.INTERNAL}) {
      if (column.fit(meaning) != ColumnMeaning.Fit.NONE) {
        return code(meaning);
      }
    }
    return USED;
  }

  private static String code(ColumnMeaning meaning) {
    return meaning.name().toLowerCase(Locale.ROOT);
  }
}
