package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;

/**
 * What people say that a column means: by answers such as {@code column:Team = team}. A column of
 * the canonical export, what happened on its dates, an attribute of the case, or nothing.
 *
 * @param said what is said of the column; empty if nobody has said anything
 * @param isActivity whether that is what happened on its dates
 * @param taken what is said of other columns: this one does not mean it
 */
record MeantColumn(Optional<String> said, boolean isActivity, Set<String> taken) {

  /** Nobody has said anything. */
  static final MeantColumn OPEN = new MeantColumn(Optional.empty(), false, Set.of());

  /** What an answer's id begins with. */
  static final String ID = "column:";

  /** It is kept, to break results down by it. */
  static final String ATTRIBUTE = "attribute";

  /** Meanings that columns of the canonical export do not have, as they are not of one row. */
  private static final Set<ColumnMeaning> FURTHER =
      EnumSet.of(ColumnMeaning.DIRECTION, ColumnMeaning.INTERNAL, ColumnMeaning.TIME_OF_DAY);

  MeantColumn {
    taken = Set.copyOf(taken);
  }

  /** What can be said of columns: first what is of every kind of column, then activities. */
  static List<Choice> choices(Vocabulary words) {
    List<Choice> choices = new ArrayList<>();
    for (CanonicalColumn column : CanonicalColumn.values()) {
      choices.add(Choice.of(column.title()));
    }
    FURTHER.forEach(one -> choices.add(Choice.of(code(one))));
    choices.add(Choice.of(ATTRIBUTE));
    choices.add(Choice.of(Question.NONE));
    for (Activity activity : words.activities()) {
      choices.add(Choice.of(activity.name()));
    }
    return choices;
  }

  /** The columns with what is said of them. */
  static List<Column> told(List<Column> columns, Answers answers, Vocabulary words) {
    Set<String> taken = new HashSet<>();
    columns.forEach(one -> answers.to(ID + one.name()).ifPresent(taken::add));
    if (taken.isEmpty()) {
      return columns;
    }
    taken.remove(ATTRIBUTE);
    taken.remove(Question.NONE);
    return columns.stream()
        .map(one -> one.meaning(of(answers.to(ID + one.name()), taken, words)))
        .toList();
  }

  private static MeantColumn of(Optional<String> said, Set<String> taken, Vocabulary words) {
    boolean activity = said.flatMap(code -> words.find(Activity.class, code)).isPresent();
    return new MeantColumn(said, activity, taken);
  }

  /**
   * What is wrong with answers about columns, by their ids.
   *
   * @param evidence what was seen of the file
   * @param words the words in which it is said what happened
   */
  static Map<String, Wording> problems(
      Evidence evidence, Vocabulary words, Map<String, String> answers) {
    return new ColumnAnswerCheck(evidence, words, answers).problems();
  }

  /** Whether it is said to mean this. */
  boolean is(String code) {
    return said.filter(code::equals).isPresent();
  }

  /** Whether it is said to mean a kind of column. */
  boolean is(ColumnMeaning meaning) {
    return is(code(meaning));
  }

  /** Whether it is left as it is, or left out. */
  boolean isLeft() {
    return is(ATTRIBUTE) || is(Question.NONE);
  }

  /** Whether it may be used as one with dates. */
  boolean mayBeDates() {
    return said.isEmpty() || isActivity || is(ColumnMeaning.TIMESTAMP);
  }

  /** What is known of a meaning; empty where it has to be guessed. */
  Optional<ColumnMeaning.Fit> fit(ColumnMeaning meaning) {
    if (said.isPresent()) {
      // Whoever did something may be of the staff.
      boolean fits = is(meaning) || (is(ColumnMeaning.ACTOR) && meaning == ColumnMeaning.STAFF);
      return Optional.of(fits ? ColumnMeaning.Fit.SURE : ColumnMeaning.Fit.NONE);
    }
    return taken.contains(code(meaning)) ? Optional.of(ColumnMeaning.Fit.NONE) : Optional.empty();
  }

  /** Whether it is the column of the canonical export; empty where it has to be guessed. */
  Optional<Boolean> isCalled(CanonicalColumn column) {
    return said.isPresent()
        ? Optional.of(is(column.title()))
        : taken.contains(column.title()) ? Optional.of(false) : Optional.empty();
  }

  private static String code(ColumnMeaning meaning) {
    return meaning.name().toLowerCase(Locale.ROOT);
  }
}
