package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;

/** When the events of a log happened: in a column, or in one of days and one of times of day. */
final class StampChoice {
  private static final String ID = "time-column";

  private StampChoice() {}

  /** Chooses the column among those with dates. */
  static Column among(List<Column> dated, Inquiry inquiry) {
    Optional<Column> meant =
        dated.stream().filter(one -> one.meant().is(ColumnMeaning.TIMESTAMP)).findFirst();
    if (meant.isPresent()) {
      return meant.get();
    }
    List<Column> candidates = new ArrayList<>(dated);
    candidates.removeIf(one -> one.isSurely(ColumnMeaning.NO_EVENT) && dated.size() > 1);
    if (candidates.isEmpty()) {
      candidates.addAll(dated);
    }
    candidates.sort(
        Comparator.<Column, Boolean>comparing(one -> !one.isCalled(CanonicalColumn.TIMESTAMP))
            .thenComparing(one -> !one.isNearlyAlwaysFilled())
            .thenComparing(one -> one.fit(ColumnMeaning.TIMESTAMP))
            .thenComparing(one -> -one.texts().size()));
    Column first = candidates.get(0);
    if (candidates.size() == 1
        || first.isSurely(ColumnMeaning.TIMESTAMP)
        || candidates.stream().filter(Column::isNearlyAlwaysFilled).count() == 1) {
      return first;
    }
    return inquiry
        .ask(question(candidates))
        .flatMap(name -> candidates.stream().filter(one -> one.name().equals(name)).findFirst())
        .orElse(first);
  }

  /** The column of times of day beside one whose dates are days only; empty if there is none. */
  static Optional<Column> timeOfDay(
      Column day, DatesWritten dates, List<Column> others, Evidence evidence) {
    if (!hasDaysOnly(day, dates)) {
      return Optional.empty();
    }
    return others.stream()
        .filter(one -> TimesOfDay.isIn(one, evidence))
        .min(Comparator.<Column, Fit>comparing(one -> one.fit(ColumnMeaning.TIME_OF_DAY)));
  }

  /** Whether no date of the column has a time of day already. */
  static boolean hasDaysOnly(Column day, DatesWritten dates) {
    return day.texts().keySet().stream()
        .flatMap(text -> dates.read(text).stream())
        .allMatch(reading -> reading.day().isPresent() || isMidnight(reading));
  }

  private static boolean isMidnight(
      org.complaintauditor.intake.profile.time.TimePattern.Reading reading) {
    return reading
        .local()
        .filter(local -> local.toLocalTime().equals(java.time.LocalTime.MIDNIGHT))
        .isPresent();
  }

  private static Question question(List<Column> candidates) {
    return new Question(
        ID,
        Question.Kind.TIME_COLUMN,
        "",
        Map.of(),
        List.of(),
        candidates.stream()
            .map(
                one -> new Choice(one.name(), one.texts().keySet().stream().findFirst().orElse("")))
            .toList(),
        false,
        candidates.get(0).name(),
        Set.of());
  }
}
