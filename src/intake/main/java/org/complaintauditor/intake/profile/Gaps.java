package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.CellText;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;

/** What an export itself says that it lacks: the rest of a list, the events of a case. */
final class Gaps {
  private final Mapping mapping;
  private final Records records;
  private final List<Entry> wanted;

  /**
   * @param wanted the records that may make events
   */
  Gaps(Mapping mapping, Records records, List<Entry> wanted) {
    this.mapping = mapping;
    this.records = records;
    this.wanted = wanted;
  }

  /** All of them. */
  List<Problem> found() {
    List<Problem> problems = new ArrayList<>();
    for (Entry entry : wanted) {
      cutLists(entry, problems);
    }
    casesWithoutEvents(problems);
    recordsWithoutCase(problems);
    new Pages(records).missing().forEach(problems::add);
    records.totals().forEach((source, told) -> fewerThanTold(source, told, problems));
    return problems;
  }

  private void cutLists(Entry entry, List<Problem> problems) {
    for (Completeness.Listed list : entry.source().complete().lists()) {
      String length = list.length().in(mapping.scope(entry)).text();
      int held = list.each().all(mapping.scope(entry)).size();
      if (number(length) > held) {
        problems.add(
            new Problem(
                entry.origin(),
                list.written(),
                CellText.cut(length),
                Code.EXPORT_INCOMPLETE,
                mapping.caseOf(entry),
                "a list of as many as this says; there are %d. Maybe the system answers page by page? Export the rest, too"
                    .formatted(held)));
      }
    }
  }

  private void casesWithoutEvents(List<Problem> problems) {
    if (records.entries().stream()
        .noneMatch(one -> one.source().complete().eventsOf().isPresent())) {
      return;
    }
    Set<String> cases = new HashSet<>();
    wanted.forEach(entry -> cases.add(mapping.caseOf(entry)));
    for (Entry entry : records.entries()) {
      String id =
          entry
              .source()
              .complete()
              .eventsOf()
              .map(value -> value.in(mapping.scope(entry)).text())
              .orElse("");
      if (!id.isEmpty() && mapping.wants(entry) && cases.add(id)) {
        problems.add(
            new Problem(
                entry.origin(),
                "",
                CellText.cut(id),
                Code.EXPORT_INCOMPLETE,
                id,
                "the events of this case: the file names it, but no file holds one of its events. Export them, too"));
      }
    }
  }

  /** Where hardly anything finds its case, the tables do not go together. */
  private void recordsWithoutCase(List<Problem> problems) {
    Map<Source, Map<Integer, List<Entry>>> byTable = new LinkedHashMap<>();
    for (Entry entry : records.entries()) {
      if (!entry.source().complete().joined().isEmpty()) {
        byTable
            .computeIfAbsent(entry.source(), source -> new LinkedHashMap<>())
            .computeIfAbsent(entry.origin().fileOrder(), file -> new ArrayList<>())
            .add(entry);
      }
    }
    byTable.forEach(
        (source, files) ->
            source
                .complete()
                .joined()
                .forEach(joined -> files.values().forEach(all -> lost(joined, all, problems))));
  }

  private void lost(Completeness.Joined joined, List<Entry> all, List<Problem> problems) {
    List<Entry> asking =
        all.stream().filter(entry -> !joined.says().in(mapping.scope(entry)).isEmpty()).toList();
    List<Entry> lost =
        asking.stream().filter(entry -> joined.found().in(mapping.scope(entry)).isEmpty()).toList();
    if (lost.size() * 2 > asking.size()) {
      Entry first = lost.get(0);
      problems.add(
          new Problem(
              first.origin(),
              joined.written(),
              CellText.cut(joined.says().in(mapping.scope(first)).text()),
              Code.RECORDS_WITHOUT_CASE,
              "the case of the record; %d of %d records of this kind find none, and are left out. %s: identifiers were cut or changed, or cases are missing"
                  .formatted(
                      lost.size(),
                      asking.size(),
                      lost.size() == asking.size()
                          ? "The tables do not go together"
                          : "That is as it should be if the export has few of the cases, but the records of all. Else the tables do not go together")));
    }
  }

  private void fewerThanTold(
      Source source, Map.Entry<Origin, String> told, List<Problem> problems) {
    Completeness.Total total = source.complete().total().orElseThrow();
    Set<String> held = new HashSet<>();
    for (Entry entry : records.entries()) {
      if (entry.source().equals(source)) {
        held.add(total.each().in(mapping.scope(entry)).text());
      }
    }
    if (number(told.getValue()) > held.size()) {
      problems.add(
          new Problem(
              told.getKey(),
              total.at(),
              CellText.cut(told.getValue()),
              Code.EXPORT_INCOMPLETE,
              "as many records as this says; the files hold %d. Maybe the system answers page by page? Export the other pages, too"
                  .formatted(held.size())));
    }
  }

  /** A number as the export writes it; nothing where it is none. */
  static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }
}
