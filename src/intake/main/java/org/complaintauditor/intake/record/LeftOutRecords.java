package org.complaintauditor.intake.record;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.ConditionText;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.RecordCondition;
import org.complaintauditor.intake.profile.RecordScope;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.TruthValue;
import org.complaintauditor.model.Origin;

/** The records that a profile's {@code only} leaves out, by the condition that does not hold. */
final class LeftOutRecords {
  private final RecordMapper mapping;
  private final Map<Source, Map<RecordCondition, Counted>> sources = new LinkedHashMap<>();

  /** How many records a condition leaves out, and what the first of them says. */
  private static final class Counted {
    private final Origin first;
    private final String value;
    private long count;

    Counted(Origin first, String value) {
      this.first = first;
      this.value = value;
    }
  }

  LeftOutRecords(RecordMapper mapping) {
    this.mapping = mapping;
  }

  /** Counts a record in that is left out. */
  void add(ExportRecord entry) {
    RecordScope scope = mapping.scope(entry);
    RecordCondition failed = failed(entry.source().only(), scope);
    sources
        .computeIfAbsent(entry.source(), source -> new LinkedHashMap<>())
        .computeIfAbsent(
            failed,
            condition ->
                new Counted(
                    entry.origin(),
                    ConditionText.askedAbout(condition)
                        .map(value -> QuotedCell.cut(value.in(scope).text()))
                        .orElse("")))
        .count++;
  }

  /** The first of several required conditions that does not hold. */
  private static RecordCondition failed(RecordCondition condition, RecordScope scope) {
    if (condition instanceof RecordCondition.All all) {
      for (RecordCondition part : all.conditions()) {
        if (part.of(scope) == TruthValue.NO) {
          return failed(part, scope);
        }
      }
    }
    return condition;
  }

  /** What is left out, in the order of sources and first records. */
  List<IntakeSummary.LeftOut> all() {
    return sources.entrySet().stream()
        .flatMap(
            of ->
                of.getValue().entrySet().stream()
                    .sorted(
                        Map.Entry.comparingByValue(
                            Comparator.comparing((Counted counted) -> counted.first)))
                    .map(
                        one ->
                            new IntakeSummary.LeftOut(
                                of.getKey().name(),
                                ConditionText.of(one.getKey(), of.getKey()),
                                one.getValue().value,
                                one.getValue().count,
                                one.getValue().first)))
        .toList();
  }
}
