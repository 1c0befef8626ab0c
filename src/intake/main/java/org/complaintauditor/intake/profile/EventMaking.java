package org.complaintauditor.intake.profile;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.complaintauditor.intake.Column;
import org.complaintauditor.intake.EventRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.RecordCounts;

/** Makes the events of an export's records, and counts those that make none. */
final class EventMaking {
  private final Profile profile;
  private final Records records;
  private final Mapping mapping;
  private final List<Entry> wanted;
  private final List<String> names;
  private final Kinds silent;

  /**
   * @param names the names of the files
   */
  EventMaking(Profile profile, ProfiledIntake.Taken taken, List<String> names) {
    this.profile = profile;
    this.records = taken.records();
    this.mapping = taken.mapping();
    this.wanted = taken.wanted();
    this.names = names;
    silent = new Kinds(mapping);
  }

  /** Makes the events. */
  Export export() {
    new CaseOrder(mapping).link(wanted);
    EventRows rows = new EventRows();
    boolean content = recordsContent();
    Set<String> attributes = attributes(records.entries());
    for (int i = 0; i < names.size(); i++) {
      rows.openFile(new Origin(names.get(i), i, 1), Column.EVENT_ID.place(), content, attributes);
      rows.format(records.looks().get(i).look().described());
    }
    records.problems().forEach(rows::remark);
    new MixedTimes(mapping, records, names).problems().forEach(rows::remarkAtEnd);
    records.rejected().forEach(problem -> rows.reject(problem, -1));
    new Gaps(mapping, records, wanted).found().forEach(rows::remark);
    Statuses statuses = new Statuses(mapping);
    for (Entry entry : wanted) {
      if (mapping.map(entry, rows) == 0) {
        silent.add(entry);
        statuses.look(entry);
      }
    }
    statuses.unknown().forEach(rows::remark);
    return rows.close(counts(silent.size()));
  }

  private RecordCounts counts(long silentCount) {
    long all = (long) records.entries().size() + records.rejected().size();
    long lookedUp =
        records.entries().stream().filter(entry -> entry.source().caseId().isEmpty()).count();
    long leftOut = records.entries().size() - lookedUp - wanted.size();
    return new RecordCounts(
        all, all - lookedUp - leftOut - silentCount, lookedUp, leftOut, silentCount);
  }

  /** The records that made no event. */
  Kinds silent() {
    return silent;
  }

  /** Whether the export has what a profile takes for disclosures, with or without texts. */
  private boolean recordsContent() {
    for (Source source : profile.sources()) {
      for (EventRule rule : source.events()) {
        Value discloses = rule.cells().get(Column.DISCLOSES);
        if (discloses != null
            && Places.of(discloses).stream().anyMatch(place -> records.has(source, place))) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> attributes(List<Entry> entries) {
    Set<String> attributes = new LinkedHashSet<>();
    Set<Source> seen = new HashSet<>();
    for (Entry entry : entries) {
      attributes.addAll(entry.rest().keySet());
      if (seen.add(entry.source())) {
        attributes.addAll(entry.source().attributes().keySet());
        for (EventRule rule : entry.source().events()) {
          Column.ATTRIBUTES.stream()
              .filter(rule.cells()::containsKey)
              .forEach(column -> attributes.add(column.title()));
        }
      }
    }
    return attributes;
  }
}
