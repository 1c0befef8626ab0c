package org.complaintauditor.intake.profile.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Vocabulary;

/** The column that says what happened. */
final class ActivityColumn {
  private static final String ID = "activity-column";

  /** A column whose name only hints at it has to speak of activities this often. */
  private static final double OFTEN = 0.5;

  private ActivityColumn() {}

  /** Chooses it; empty if none says it. */
  static Optional<Column> among(List<Column> free, Inquiry inquiry) {
    Optional<Column> meant =
        free.stream().filter(one -> one.meant().is(ColumnMeaning.ACTIVITY)).findFirst();
    if (meant.isPresent()) {
      return meant;
    }
    List<Column> candidates =
        free.stream()
            .filter(one -> one.meant().said().isEmpty())
            .filter(Column::isOfWords)
            .filter(one -> mayBe(one, inquiry.words()))
            .sorted(
                Comparator.<Column, Boolean>comparing(
                        one -> !one.isCalled(CanonicalColumn.ACTIVITY))
                    .thenComparing(one -> share(one, inquiry.words()) < OFTEN)
                    .thenComparing(one -> one.fit(ColumnMeaning.ACTIVITY))
                    .thenComparing(one -> -share(one, inquiry.words())))
            .toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    Column first = candidates.get(0);
    boolean settled =
        first.isCalled(CanonicalColumn.ACTIVITY)
            || candidates.size() == 1
            || first.isSurely(ColumnMeaning.ACTIVITY)
            || (share(first, inquiry.words()) >= OFTEN
                && share(candidates.get(1), inquiry.words()) < OFTEN);
    if (settled) {
      return Optional.of(first);
    }
    return inquiry
        .ask(question(candidates))
        .flatMap(name -> candidates.stream().filter(one -> one.name().equals(name)).findFirst())
        .or(() -> Optional.of(first));
  }

  private static boolean mayBe(Column column, Vocabulary words) {
    return switch (column.fit(ColumnMeaning.ACTIVITY)) {
      case SURE -> true;
      case MAYBE -> share(column, words) > 0 && !column.isSurely(ColumnMeaning.INTERNAL);
      case NONE -> share(column, words) >= OFTEN && !isSomethingElse(column);
    };
  }

  private static boolean isSomethingElse(Column column) {
    for (ColumnMeaning meaning :
        List.of(
            ColumnMeaning.CHANNEL,
            ColumnMeaning.DIRECTION,
            ColumnMeaning.ACTOR_ROLE,
            ColumnMeaning.ACTOR,
            ColumnMeaning.TO_ROLE,
            ColumnMeaning.DISCLOSES,
            ColumnMeaning.CATEGORY,
            ColumnMeaning.LIFECYCLE,
            ColumnMeaning.TEAM)) {
      if (column.fit(meaning) != Fit.NONE) {
        return true;
      }
    }
    return false;
  }

  /** How many of its records speak of an activity that is understood. */
  private static double share(Column column, Vocabulary words) {
    long told =
        column.count(
            text -> {
              org.complaintauditor.intake.profile.words.WordMeaning wording =
                  DeskWords.shipped().wording(text, words);
              return wording.understood() && !wording.isUnknown();
            });
    return column.filled() == 0 ? 0 : (double) told / column.filled();
  }

  private static Question question(List<Column> candidates) {
    return new Question(
        ID,
        Question.Kind.ACTIVITY_COLUMN,
        "",
        Map.of(),
        List.of(),
        candidates.stream()
            .map(
                one ->
                    new Choice(
                        one.name(),
                        String.join(", ", one.texts().keySet().stream().limit(4).toList())))
            .toList(),
        false,
        candidates.get(0).name(),
        Set.of());
  }
}
