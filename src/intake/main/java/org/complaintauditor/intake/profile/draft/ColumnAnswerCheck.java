package org.complaintauditor.intake.profile.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.model.Wording;

/** Looks for answers about columns that cannot be right. */
final class ColumnAnswerCheck {
  private final Evidence evidence;
  private final List<Column> columns;
  private final Map<String, String> answers;

  ColumnAnswerCheck(Evidence evidence, Map<String, String> answers) {
    this.evidence = evidence;
    this.columns = evidence.columns();
    this.answers = answers;
  }

  /** What is wrong, by the id of the answer. */
  Map<String, Wording> problems() {
    Map<String, Wording> problems = new LinkedHashMap<>();
    Map<String, String> meant = new HashMap<>();
    boolean log =
        columns.stream()
            .map(this::said)
            .flatMap(Optional::stream)
            .anyMatch(code -> code.equals(CanonicalColumn.ACTIVITY.title()));
    for (Column column : columns) {
      Optional<String> said = said(column);
      if (said.isPresent()) {
        Wording problem = problem(column, said.get(), log);
        String other = Activities.isOne(said.get()) ? null : meant.get(said.get());
        if (problem.isEmpty() && other != null) {
          problem =
              Wording.of(
                  "column \"%s\" is said to mean %s already; one column can", other, said.get());
        }
        if (problem.isEmpty() && isMeaning(said.get())) {
          meant.put(said.get(), column.name());
        }
        if (!problem.isEmpty()) {
          problems.put(MeantColumn.ID + column.name(), problem);
        }
      }
    }
    return problems;
  }

  private Optional<String> said(Column column) {
    return Optional.ofNullable(answers.get(MeantColumn.ID + column.name()));
  }

  private static boolean isMeaning(String code) {
    return !code.equals(MeantColumn.ATTRIBUTE) && !code.equals(Question.NONE);
  }

  private Wording problem(Column column, String code, boolean log) {
    if (MeantColumn.choices().stream().noneMatch(one -> one.code().equals(code))) {
      return Wording.of(
          "\"%s\" is nothing that a column can mean. Write the name of a column of the canonical"
              + " export, an activity for a column of dates, attribute or none",
          code);
    }
    boolean dates = Activities.isOne(code) || code.equals(CanonicalColumn.TIMESTAMP.title());
    if (dates && column.dates().isEmpty()) {
      return Wording.of(
          "column \"%s\" has no dates that can be read, so nothing can have happened on them",
          column.name());
    }
    Optional<Wording> duration =
        code.equalsIgnoreCase(ColumnMeaning.TIME_OF_DAY.name())
            ? Durations.why(column, evidence)
            : Optional.empty();
    if (duration.isPresent()) {
      return Wording.of(
          "column \"%s\" has %s, and no times of day: beside a date they would make an hour at which"
              + " nothing happened",
          column.name(), duration.get());
    }
    if (Activities.isOne(code) && log) {
      return Wording.of(
          "another column says what happened, so each row is one event. Either that column is none,"
              + " or this one is");
    }
    boolean words =
        code.equals(CanonicalColumn.ACTIVITY.title())
            || ColumnMeaning.DIRECTION.name().equalsIgnoreCase(code);
    if (words && !column.isOfWords()) {
      return Wording.of(
          "column \"%s\" has too many different texts to say %s by its words", column.name(), code);
    }
    return Wording.NONE;
  }
}
