package org.complaintauditor.intake.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.complaintauditor.intake.file.QuotedCell;
import org.complaintauditor.intake.profile.Completeness;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.MappedText;
import org.complaintauditor.intake.profile.RecordScope;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;
import org.jspecify.annotations.Nullable;

/** What an export itself says that it lacks: the rest of a list, the events of a case. */
final class CompletenessCheck {
  private final RecordMapper mapping;
  private final RecordCounter records;
  private final MissingPages pages;
  private final Map<Joining, Joins> joins = new LinkedHashMap<>();
  private final Map<Source, Set<String>> held = new HashMap<>();

  /** What looks for its case. */
  private record Joining(Source source, Completeness.Joined by, int file) {}

  /** How many records of a file look for their case, and find none; the first of those. */
  private static final class Joins {
    private long asking;
    private long lost;
    private @Nullable Origin first;
    private String says = "";
  }

  CompletenessCheck(RecordMapper mapping, RecordCounter records) {
    this.mapping = mapping;
    this.records = records;
    this.pages = new MissingPages(records);
  }

  /** Counts a record in. */
  void count(ExportRecord entry) {
    pages.count(entry);
    Completeness complete = entry.source().complete();
    for (Completeness.Joined joined : complete.joined()) {
      count(entry, joined);
    }
    complete
        .total()
        .ifPresent(
            total ->
                held.computeIfAbsent(entry.source(), source -> new HashSet<>())
                    .add(total.each().in(mapping.scope(entry)).text()));
  }

  private void count(ExportRecord entry, Completeness.Joined joined) {
    Joins ofFile =
        joins.computeIfAbsent(
            new Joining(entry.source(), joined, entry.origin().fileOrder()), one -> new Joins());
    RecordScope scope = mapping.scope(entry);
    MappedText says = joined.says().in(scope);
    if (!says.isEmpty()) {
      ofFile.asking++;
      if (joined.found().in(scope).isEmpty()) {
        ofFile.lost++;
        if (ofFile.first == null) {
          ofFile.first = entry.origin();
          ofFile.says = says.text();
        }
      }
    }
  }

  /** What is missing of the files, known when all records are counted. */
  List<Problem> ofFiles() {
    List<Problem> problems = new ArrayList<>();
    joins.forEach((joining, all) -> lost(joining.by(), all, problems));
    pages.missing().forEach(problems::add);
    records.totals().forEach((source, told) -> fewerThanTold(source, told, problems));
    return problems;
  }

  /** Lists of the record that are shorter than it says. */
  void cutLists(ExportRecord entry, Consumer<Problem> found) {
    for (Completeness.Listed list : entry.source().complete().lists()) {
      String length = list.length().in(mapping.scope(entry)).text();
      int held = list.each().all(mapping.scope(entry)).size();
      if (number(length) > held) {
        found.accept(
            new Problem(
                entry.origin(),
                list.written(),
                QuotedCell.cut(length),
                Code.EXPORT_INCOMPLETE,
                mapping.caseOf(entry),
                Wording.of("intake.a-list-of-as-many-as-says", held)));
      }
    }
  }

  /** The case of which the record says that there must be events; empty if it says nothing. */
  String needsEvents(ExportRecord entry) {
    return entry
        .source()
        .complete()
        .eventsOf()
        .map(value -> value.in(mapping.scope(entry)).text())
        .orElse("");
  }

  /** What is to be said of a case without a record that may make events. */
  static Problem withoutEvents(CaseRecord named) {
    return new Problem(
        named.entry().origin(),
        "",
        QuotedCell.cut(named.caseId()),
        Code.EXPORT_INCOMPLETE,
        named.caseId(),
        Wording.of("intake.events-of-case"));
  }

  /** Reports tables that do not go together: hardly any record finds its case. */
  private static void lost(Completeness.Joined joined, Joins all, List<Problem> problems) {
    Origin first = all.first;
    if (first != null && all.lost * 2 > all.asking) {
      problems.add(
          new Problem(
              first,
              joined.written(),
              QuotedCell.cut(all.says),
              Code.RECORDS_WITHOUT_CASE,
              Wording.of(
                  "intake.case-of-record",
                  all.lost,
                  all.asking,
                  all.lost == all.asking
                      ? Wording.of("intake.tables-do-not-go-together")
                      : Wording.of("intake.is-as-should-be-if-export"))));
    }
  }

  private void fewerThanTold(
      Source source, Map.Entry<Origin, String> told, List<Problem> problems) {
    Completeness.Total total = source.complete().total().orElseThrow();
    int holds = held.getOrDefault(source, Set.of()).size();
    if (number(told.getValue()) > holds) {
      problems.add(
          new Problem(
              told.getKey(),
              total.at(),
              QuotedCell.cut(told.getValue()),
              Code.EXPORT_INCOMPLETE,
              Wording.of("intake.as-many-records-as-says", holds)));
    }
  }

  /** A number as the export writes it; nothing where it is none. */
  static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }
}
