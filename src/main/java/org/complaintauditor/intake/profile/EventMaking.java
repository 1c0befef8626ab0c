package org.complaintauditor.intake.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  private final Map<Source, Map<String, Silence>> silent = new HashMap<>();

  /** How many records there are of a kind, and where the first stands. */
  private record Silence(long count, Origin first) {
    Silence and(Silence other) {
      return new Silence(count + other.count(), first);
    }
  }

  /**
   * @param names the names of the files
   */
  EventMaking(Profile profile, ProfiledIntake.Taken taken, List<String> names) {
    this.profile = profile;
    this.records = taken.records();
    this.mapping = taken.mapping();
    this.wanted = taken.wanted();
    this.names = names;
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
    records.rejected().forEach(problem -> rows.reject(problem, -1));
    long silentCount = 0;
    for (Entry entry : wanted) {
      if (mapping.map(entry, rows) == 0) {
        silentCount++;
        silent
            .computeIfAbsent(entry.source(), source -> new HashMap<>())
            .merge(mapping.kindOf(entry), new Silence(1, entry.origin()), Silence::and);
      }
    }
    return rows.close(counts(silentCount));
  }

  private RecordCounts counts(long silentCount) {
    long all = (long) records.entries().size() + records.rejected().size();
    long lookedUp =
        records.entries().stream().filter(entry -> entry.source().caseId().isEmpty()).count();
    long leftOut = records.entries().size() - lookedUp - wanted.size();
    return new RecordCounts(
        all, all - lookedUp - leftOut - silentCount, lookedUp, leftOut, silentCount);
  }

  /** The kinds of records that made no event, the most frequent first. */
  List<Reading.Kind> silent() {
    List<Reading.Kind> kinds = new ArrayList<>();
    silent.forEach(
        (source, byKind) ->
            byKind.forEach(
                (values, one) ->
                    kinds.add(new Reading.Kind(source.name(), values, one.count(), one.first()))));
    kinds.sort(
        Comparator.comparing((Reading.Kind kind) -> -kind.count())
            .thenComparing(Reading.Kind::first)
            .thenComparing(Reading.Kind::source));
    return kinds;
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
