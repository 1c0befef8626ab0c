package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.time.TimeColumn;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/**
 * Looks for local times that may belong to another zone than the one they are read in. Two things
 * are suspicious: other times of the column have an offset, or another file of the same system
 * writes its times differently.
 */
final class MixedTimes {
  private final Map<RecordMapper.TimeKey, TimeColumn> times;
  private final RecordCounter records;
  private final List<String> names;

  MixedTimes(RecordMapper mapping, RecordCounter records, List<String> names) {
    this.times = mapping.times();
    this.records = records;
    this.names = names;
  }

  /** One problem for each such column of a file. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    Map<TimePatterns, String> ofIso = new HashMap<>();
    times.forEach(
        (key, column) -> {
          column
              .zone()
              .flatMap(zone -> column.bases().problem(nameOf(key), zone))
              .ifPresent(problems::add);
          if (isOfLocalTimes(column) && column.pattern() instanceof TimePattern.Iso) {
            ofIso.putIfAbsent(key.allowed(), "\"%s\" of %s".formatted(nameOf(key), file(key)));
          }
        });
    times.forEach(
        (key, column) -> {
          String other = ofIso.get(key.allowed());
          if (other != null
              && isOfLocalTimes(column)
              && !(column.pattern() instanceof TimePattern.Iso)) {
            problems.add(otherwise(key, column, other));
          }
        });
    return problems;
  }

  private static boolean isOfLocalTimes(TimeColumn column) {
    return column.decision() == TimeColumn.Decision.DECIDED
        && column.bases().firstLocal().isPresent();
  }

  private Problem otherwise(RecordMapper.TimeKey key, TimeColumn column, String other) {
    return new Problem(
        column.bases().firstLocal().orElseGet(() -> new Origin(file(key), key.column().file(), 1)),
        nameOf(key),
        QuotedCell.cut(column.bases().example()),
        Code.MIXED_TIME_BASES,
        Wording.of(
            "intake.one-way-of-writing-times-in-export",
            column.pattern(),
            other,
            column
                .zone()
                .map(zone -> Wording.verbatim(zone.getId()))
                .orElseGet(() -> Wording.of("intake.of-their-offset"))));
  }

  private String nameOf(RecordMapper.TimeKey key) {
    return key.column().nameIn(records.looks().get(key.column().file()).look());
  }

  private String file(RecordMapper.TimeKey key) {
    return names.get(key.column().file());
  }
}
