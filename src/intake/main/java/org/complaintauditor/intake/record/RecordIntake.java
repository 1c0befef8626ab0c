package org.complaintauditor.intake.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.EventRowBuilder;
import org.complaintauditor.intake.ExportBuilder;
import org.complaintauditor.intake.RowsByCase;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.profile.EventRule;
import org.complaintauditor.intake.profile.ExportRecord;
import org.complaintauditor.intake.profile.ExportRecordCodec;
import org.complaintauditor.intake.profile.FieldReferences;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.Source;
import org.complaintauditor.intake.profile.ValueExpression;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordedActs;

/**
 * Makes the events of an export's records, and counts those that make none: takes all records once
 * as they are read, to know how columns are to be read, then again case by case.
 */
final class RecordIntake implements AutoCloseable {
  private final Profile profile;
  private final ExportBuilder export;
  private final EventRowBuilder rows;
  private final RecordCounter records;
  private final RecordMapper mapping;
  private final Lookups lookups;
  private final CompletenessCheck gaps;
  private final UnmappedKinds silent;
  private final LeftOutRecords leftOut;
  private final UnknownStatuses statuses;
  private final RecordOrder order;
  private final RowsByCase<CaseRecord> byCase;
  private final Set<String> attributes = new LinkedHashSet<>();
  private final Set<Source> sources = new HashSet<>();
  private final Map<Source, Set<String>> rest = new HashMap<>();
  private long lookedUp;
  private long wanted;

  /**
   * @param desk the complaint desk's zone
   * @param export takes the rows, and counts what is no record
   * @param lookups takes the records that are looked up, before all are taken
   * @param memory how many bytes the whole audit may use
   * @param tellsSilent whether the kinds of records that make no event are asked for
   */
  RecordIntake(
      Profile profile,
      ZoneId desk,
      ExportBuilder export,
      Lookups lookups,
      long memory,
      boolean tellsSilent) {
    this.profile = profile;
    this.export = export;
    this.rows = export.rows();
    mapping = new RecordMapper(desk, profile, lookups);
    this.lookups = lookups;
    records =
        new RecordCounter(
            rows,
            this::take,
            (row, entry) -> mapping.hasTimestamp(entry) || row.mayBeOf(mapping.caseOf(entry)));
    gaps = new CompletenessCheck(mapping, records);
    silent = new UnmappedKinds(mapping, tellsSilent);
    leftOut = new LeftOutRecords(mapping);
    statuses = new UnknownStatuses(mapping);
    order = new RecordOrder(mapping);
    byCase =
        new RowsByCase<>(
            memory,
            false,
            new CaseRecord.Form(new ExportRecordCodec(profile.sources())),
            this::makeEvents);
  }

  /** Takes what is found in the files. */
  RecordCounter records() {
    return records;
  }

  RecordMapper mapping() {
    return mapping;
  }

  private void take(ExportRecord entry) {
    gaps.count(entry);
    countAttributes(entry);
    boolean wants = mapping.wants(entry);
    if (entry.source().caseId().isEmpty()) {
      lookedUp++;
    } else if (wants) {
      wanted++;
      mapping.countTimes(entry);
      byCase.add(new CaseRecord(mapping.caseOf(entry), entry, true));
    } else {
      leftOut.add(entry);
    }
    String mustHaveEvents = wants ? gaps.needsEvents(entry) : "";
    if (!mustHaveEvents.isEmpty()) {
      byCase.add(new CaseRecord(mustHaveEvents, entry, false));
    }
  }

  private void countAttributes(ExportRecord entry) {
    Set<String> known = rest.computeIfAbsent(entry.source(), source -> new HashSet<>());
    for (String name : entry.rest().keySet()) {
      if (known.add(name)) {
        attributes.add(name);
        if (entry.source().personal().lists(name)) {
          rows.settle(name, true);
        }
      }
    }
    if (sources.add(entry.source())) {
      attributes.addAll(entry.source().attributes().keySet());
      entry
          .source()
          .attributes()
          .forEach(
              (name, value) ->
                  entry
                      .source()
                      .settles(name, value)
                      .ifPresent(personal -> rows.settle(name, personal)));
      for (EventRule rule : entry.source().events()) {
        CanonicalColumn.ATTRIBUTES.stream()
            .filter(rule.cells()::containsKey)
            .forEach(
                column -> {
                  attributes.add(column.title());
                  ValueExpression value = rule.cells().get(column);
                  if (value != null) {
                    entry
                        .source()
                        .settles(column.title(), value)
                        .ifPresent(personal -> rows.settle(column.title(), personal));
                  }
                });
      }
    }
  }

  /** Makes the events, once all records were taken. */
  CaseRows export() {
    boolean content = recordsContent();
    export.dates(DatedDisclosures.of(sources, profile.words()));
    export.records(recordedActs());
    List<String> names = new ArrayList<>();
    for (int i = 0; i < records.looks().size(); i++) {
      RecordCounter.Look look = records.looks().get(i);
      names.add(look.name());
      rows.openFile(
          new Origin(look.name(), i, 1), CanonicalColumn.EVENT_ID.place(), content, attributes);
      export.format(look.look().described());
    }
    records.problems().forEach(rows::remark);
    new MixedTimes(mapping, records, names).problems().forEach(export::remarkAtEnd);
    gaps.ofFiles().forEach(rows::remark);
    order.link(
        lookups.askingForOrder().stream()
            .filter(entry -> entry.source().caseId().isPresent())
            .filter(mapping::wants)
            .toList());
    byCase.finish();
    statuses.unknown().forEach(rows::remark);
    return export.finish(counts());
  }

  private RecordedActs recordedActs() {
    Set<Source> held = new LinkedHashSet<>();
    Set<Source> ofTables = new HashSet<>();
    for (RecordCounter.Look look : records.looks()) {
      held.addAll(look.sources());
      if (look.look().shape().isEmpty()) {
        ofTables.addAll(look.sources());
      }
    }
    // A table's header tells whether it has a place for a date; a field of a tree may be left out.
    return RecordableActs.of(
        profile, held, (source, field) -> !ofTables.contains(source) || records.has(source, field));
  }

  private void makeEvents(String caseId, List<CaseRecord> ofCase) {
    List<ExportRecord> entries =
        ofCase.stream().filter(CaseRecord::makesEvents).map(CaseRecord::entry).toList();
    if (entries.isEmpty()) {
      rows.at(ofCase.get(0).entry().number());
      rows.remark(CompletenessCheck.withoutEvents(ofCase.get(0)));
      return;
    }
    order.link(entries);
    rows.beginCase(caseId);
    for (ExportRecord entry : entries) {
      rows.at(entry.number());
      gaps.cutLists(entry, rows::remark);
      if (mapping.map(entry, rows) == 0) {
        silent.add(entry);
        statuses.look(entry);
      }
    }
    rows.endCase();
  }

  private RecordCounts counts() {
    long all = records.read() + records.rejected();
    long leftOut = records.read() - lookedUp - wanted;
    return new RecordCounts(
        all, all - lookedUp - leftOut - silent.size(), lookedUp, leftOut, silent.size());
  }

  /** The records that the profile leaves out. */
  LeftOutRecords leftOut() {
    return leftOut;
  }

  /** The records that made no event. */
  UnmappedKinds silent() {
    return silent;
  }

  /** Whether the export has what a profile takes for disclosures, with or without texts. */
  private boolean recordsContent() {
    for (Source source : profile.sources()) {
      for (EventRule rule : source.events()) {
        ValueExpression discloses = rule.cells().get(CanonicalColumn.DISCLOSES);
        if (discloses != null
            && FieldReferences.of(discloses).stream()
                .anyMatch(place -> records.has(source, place))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void close() {
    byCase.close();
    lookups.close();
  }
}
