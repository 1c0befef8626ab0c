package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.HashSet;
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
