package org.complaintauditor.intake.profile.draft;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.time.DurationText;
import org.complaintauditor.intake.profile.words.DeskWords;
import org.complaintauditor.model.Wording;

/**
 * Columns that say how long something took. They look like times of day, but put beside a date they
 * make an hour at which nothing happened. Told by the name, by a value that is no time of day, or
 * by being what lies between two dates of the row.
 */
public final class Durations {
  private static final double NEARLY_ALL = 0.9;

  /** Beside so many times of day, one value that is none is mistyped. */
  private static final long OF_VALUES = 100;

  private static final int FEWEST_ROWS = 3;
  private static final int ROWS_READ = 300;

  /** Seconds are often cut off where durations are written. */
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final Evidence evidence;

  private Durations(Evidence evidence) {
    this.evidence = evidence;
  }

  /** For each column with durations why they are no times of day, in the file's order. */
  public static Map<String, Wording> in(Evidence evidence) {
    Map<String, Wording> all = new LinkedHashMap<>();
    for (Column column : evidence.columns()) {
      why(column, evidence).ifPresent(reason -> all.put(column.name(), reason));
    }
    return Collections.unmodifiableMap(all);
  }

  /** Why the column has durations; empty if it has none. */
  static Optional<Wording> why(Column column, Evidence evidence) {
    if (!looksLikeThem(column)) {
      return Optional.empty();
    }
    Durations durations = new Durations(evidence);
    return durations
        .byName(column)
        .or(() -> byValue(column))
        .or(() -> durations.byDifference(column));
  }

  private static boolean looksLikeThem(Column column) {
    return column.filled() > 0
        && (column.dates().isEmpty() || byValue(column).isPresent())
        && column.count(text -> TimesOfDay.isOne(text) || DurationText.read(text).isPresent())
            >= NEARLY_ALL * column.filled();
  }

  private Optional<Wording> byName(Column column) {
    return DeskWords.shipped()
            .isDuration(column.name(), evidence.columns().stream().map(Column::name).toList())
        ? Optional.of(Wording.of("intake.durations-by-name"))
        : Optional.empty();
  }

  private static Optional<Wording> byValue(Column column) {
    long durations = column.count(DurationText::isNoTimeOfDay);
    return durations == 0 || durations * OF_VALUES < column.filled()
        ? Optional.empty()
        : column.texts().keySet().stream()
            .filter(DurationText::isNoTimeOfDay)
            .findFirst()
            .map(text -> Wording.of("intake.durations-such-as", QuotedCell.cut(text)));
  }

  private Optional<Wording> byDifference(Column column) {
    List<Column> dated =
        evidence.columns().stream()
            .filter(one -> one.dates().isPresent() && !one.equals(column))
            .toList();
    for (Column from : dated) {
      for (Column to : dated) {
        if (!from.equals(to) && isBetween(column, from, to)) {
          return Optional.of(Wording.of("intake.durations-time-from-to", from.name(), to.name()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isBetween(Column column, Column from, Column to) {
    int rows = 0;
    int equal = 0;
    for (List<String> row : evidence.rows()) {
      Optional<Duration> said = DurationText.read(evidence.text(row, column));
      Optional<LocalDateTime> begin = time(row, from);
      Optional<LocalDateTime> end = time(row, to);
      if (said.isPresent() && begin.isPresent() && end.isPresent()) {
        rows++;
        Duration passed = Duration.between(begin.get(), end.get()).minus(said.get());
        equal += passed.abs().compareTo(A_MINUTE) < 0 ? 1 : 0;
      }
      if (rows == ROWS_READ) {
        break;
      }
    }
    return rows >= FEWEST_ROWS && equal >= NEARLY_ALL * rows;
  }

  /** The time of a date; empty for a day alone, behind which any time of day is a duration. */
  private Optional<LocalDateTime> time(List<String> row, Column column) {
    return column
        .dates()
        .flatMap(dates -> dates.read(evidence.text(row, column)))
        .flatMap(
            reading ->
                reading
                    .local()
                    .or(
                        () ->
                            reading
                                .instant()
                                .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC))))
        .filter(time -> !time.toLocalTime().equals(LocalTime.MIDNIGHT));
  }
}
