package org.complaintauditor.intake.profile.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/** Looks for answers about columns that cannot be right. */
final class ColumnAnswerCheck {
  private final Evidence evidence;
  private final Vocabulary words;
  private final List<Column> columns;
  private final Map<String, String> answers;

  ColumnAnswerCheck(Evidence evidence, Vocabulary words, Map<String, String> answers) {
    this.evidence = evidence;
    this.words = words;
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
        String other = isActivity(said.get()) ? null : meant.get(said.get());
        if (problem.isEmpty() && other != null) {
          problem = Wording.of("intake.column-is-said-to-mean-already", other, said.get());
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

  private boolean isActivity(String code) {
    return words.find(Activity.class, code).isPresent();
  }

  private Wording problem(Column column, String code, boolean log) {
    boolean activity = isActivity(code);
    if (!activity
        && MeantColumn.choices(words).stream().noneMatch(one -> one.code().equals(code))) {
      return Wording.of("intake.is-nothing-a-column-can-mean", code);
    }
    boolean dates = activity || code.equals(CanonicalColumn.TIMESTAMP.title());
    if (dates && column.dates().isEmpty()) {
      return Wording.of("intake.column-has-no-dates-can-be-read", column.name());
    }
    Optional<Wording> duration =
        code.equalsIgnoreCase(ColumnMeaning.TIME_OF_DAY.name())
            ? Durations.why(column, evidence)
            : Optional.empty();
    if (duration.isPresent()) {
      return Wording.of("intake.column-has-and-no-times-of-day", column.name(), duration.get());
    }
    if (activity && log) {
      return Wording.of("intake.another-column-says-what-happened");
    }
    boolean ofWords =
        code.equals(CanonicalColumn.ACTIVITY.title())
            || ColumnMeaning.DIRECTION.name().equalsIgnoreCase(code);
    if (ofWords && !column.isOfWords()) {
      return Wording.of("intake.column-has-too-many-different-texts", column.name(), code);
    }
    return Wording.NONE;
  }
}
