package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.words.ColumnMeaning;
import org.complaintauditor.intake.profile.words.ColumnMeaning.Fit;
import org.complaintauditor.intake.profile.words.DeskWords;

/**
 * The column that names the case.
 *
 * @param column the column
 * @param doubt why it is a guess; empty if it is settled
 * @param noRows its texts in rows that are no records, such as totals
 * @param once whether each case has but one row
 */
record CaseColumn(Column column, String doubt, List<String> noRows, boolean once) {
  private static final String ID = "case";
  private static final int OTHERS_NAMED = 5;

  /** Smallest share of a register's rows whose case must be a new one. */
  private static final double NEARLY_ALL = 0.97;

  CaseColumn {
    noRows = List.copyOf(noRows);
  }

  /** Chooses it among the columns that are no dates; empty if there is none. */
  static Optional<CaseColumn> among(List<Column> others, Inquiry inquiry) {
    Optional<Column> meant =
        others.stream().filter(one -> one.meant().is(ColumnMeaning.CASE_ID)).findFirst();
    if (meant.isPresent()) {
      return meant.map(one -> of(one, ""));
    }
    List<Column> candidates = candidates(others);
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    List<Column> sure =
        candidates.stream().filter(one -> one.isSurely(ColumnMeaning.CASE_ID)).toList();
    boolean settled =
        sure.size() == 1
            || candidates.size() == 1
            || candidates.get(0).isCalled(CanonicalColumn.CASE_ID)
            || onlyHint(sure, candidates);
    Column chosen = candidates.get(0);
    if (!settled) {
      Optional<Column> answered =
          inquiry.ask(question(candidates)).flatMap(name -> named(name, candidates));
      settled = answered.isPresent();
      chosen = answered.orElse(chosen);
    }
    return Optional.of(of(chosen, settled ? "" : doubt(chosen, candidates)));
  }

  private static Optional<Column> named(String name, List<Column> candidates) {
    return candidates.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** Whether no column is surely called so, and one alone nearly is. */
  private static boolean onlyHint(List<Column> sure, List<Column> candidates) {
    return sure.isEmpty()
        && candidates.stream().filter(one -> one.fit(ColumnMeaning.CASE_ID) == Fit.MAYBE).count()
            == 1;
  }

  /** The likeliest first: by name, then by whether figures stand in it. */
  private static List<Column> candidates(List<Column> others) {
    List<Column> filled =
        new ArrayList<>(others.stream().filter(Column::isNearlyAlwaysFilled).toList());
    filled.removeIf(one -> one.texts().size() == 1 && one.filled() > 1 && !isCalledSo(one));
    filled.sort(
        Comparator.<Column, Boolean>comparing(one -> !one.isCalled(CanonicalColumn.CASE_ID))
            .thenComparing(one -> one.fit(ColumnMeaning.CASE_ID))
            .thenComparing(one -> !one.hasFigures()));
    return filled.isEmpty() ? others.stream().filter(one -> one.filled() > 0).toList() : filled;
  }

  private static boolean isCalledSo(Column column) {
    return column.fit(ColumnMeaning.CASE_ID) != Fit.NONE;
  }

  private static Question question(List<Column> candidates) {
    return new Question(
        ID,
        Question.Kind.CASE,
        "",
        Map.of(),
        List.of(),
        candidates.stream()
            .limit(OTHERS_NAMED + 1L)
            .map(one -> new Choice(one.name(), example(one)))
            .toList(),
        false,
        candidates.get(0).name(),
        Set.of());
  }

  private static String example(Column column) {
    return column.texts().keySet().stream().findFirst().orElse("");
  }

  private static CaseColumn of(Column column, String doubt) {
    List<String> noRows =
        column.texts().entrySet().stream()
            .filter(entry -> entry.getValue() == 1)
            .map(Map.Entry::getKey)
            .filter(DeskWords.shipped()::isTotal)
            .toList();
    Map<String, Long> ids = new LinkedHashMap<>(column.texts());
    ids.keySet().removeAll(noRows);
    long rows = ids.values().stream().mapToLong(Long::longValue).sum();
    return new CaseColumn(column, doubt, noRows, rows > 1 && ids.size() >= NEARLY_ALL * rows);
  }

  private static String doubt(Column chosen, List<Column> candidates) {
    String how =
        chosen.fit(ColumnMeaning.CASE_ID) == Fit.NONE
            ? "the first that may hold ids"
            : "chosen by its name";
    return "%s; %d different ones in %d records; others: %s"
        .formatted(
            how,
            chosen.texts().size(),
            chosen.filled(),
            String.join(
                ", ",
                candidates.stream()
                    .filter(one -> !one.equals(chosen))
                    .limit(OTHERS_NAMED)
                    .map(Column::name)
                    .toList()));
  }
}
