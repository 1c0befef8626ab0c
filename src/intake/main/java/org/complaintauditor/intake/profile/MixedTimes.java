package org.complaintauditor.intake.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.CellText;
import org.complaintauditor.intake.profile.time.TimeColumn;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.profile.time.TimePatterns;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;

/**
 * Looks for local times that may belong to another zone than the one they are read in. Two things
 * are suspicious: other times of the column have an offset, or another file of the same system
 * writes its times differently.
 */
final class MixedTimes {
  private final Map<Mapping.TimeKey, TimeColumn> times;
  private final Records records;
  private final List<String> names;

  MixedTimes(Mapping mapping, Records records, List<String> names) {
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

  private Problem otherwise(Mapping.TimeKey key, TimeColumn column, String other) {
    return new Problem(
        column.bases().firstLocal().orElseGet(() -> new Origin(file(key), key.column().file(), 1)),
        nameOf(key),
        CellText.cut(column.bases().example()),
        Code.MIXED_TIME_BASES,
        ("one way of writing times in the export: these are written as %s, but those in column %s as"
                + " ISO-8601, and both are read in the zone %s. Times that are written for people are"
                + " often of those people's zone, and then hours off: export all of them as the"
                + " system keeps them")
            .formatted(
                column.pattern(),
                other,
                column.zone().map(ZoneId::getId).orElse("of their offset")));
  }

  private String nameOf(Mapping.TimeKey key) {
    return key.column().nameIn(records.looks().get(key.column().file()).look());
  }

  private String file(Mapping.TimeKey key) {
    return names.get(key.column().file());
  }
}
