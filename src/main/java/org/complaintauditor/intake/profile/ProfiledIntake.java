package org.complaintauditor.intake.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.intake.Column;
import org.complaintauditor.intake.EventRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.FileNames;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.TableLayout;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.RecordCounts;

/** Reads exports by a profile. */
public final class ProfiledIntake implements Intake {
  private final Profile profile;
  private final Readers readers;

  /** An intake that reads by the profile, with these readers. */
  public ProfiledIntake(Profile profile, Readers readers) {
    this.profile = profile;
    this.readers = readers;
  }

  @Override
  public Export read(List<ExportFile> files, ZoneId zone) {
    return readAll(files, zone).export();
  }

  /**
   * As {@link #read}, with what a look at an export shows.
   *
   * @throws InputCannotBeAudited if it cannot be read
   */
  Reading readAll(List<ExportFile> files, ZoneId zone) {
    Records records = records(files);
    Mapping mapping = new Mapping(zone, profile.roles(), lookups(records.entries()));
    List<Entry> making =
        records.entries().stream().filter(e -> e.source().caseId().isPresent()).toList();
    List<Entry> wanted = making.stream().filter(mapping::wants).toList();
    wanted.forEach(mapping::countTimes);
    refuseAmbiguous(mapping, files);
    new CaseOrder(mapping).link(wanted);

    EventRows rows = new EventRows();
    boolean content = recordsContent(records);
    List<String> names = FileNames.of(files);
    Set<String> attributes = attributes(records.entries());
    for (int i = 0; i < files.size(); i++) {
      rows.openFile(new Origin(names.get(i), i, 1), Column.EVENT_ID.place(), content, attributes);
      rows.format(records.looks().get(i).look().described());
    }
    records.problems().forEach(rows::remark);
    records.rejected().forEach(problem -> rows.reject(problem, -1));
    Map<Source, Map<String, Reading.Kind>> silent = new HashMap<>();
    long silentCount = 0;
    for (Entry entry : wanted) {
      if (mapping.map(entry, rows) == 0) {
        silentCount++;
        silent
            .computeIfAbsent(entry.source(), source -> new HashMap<>())
            .merge(
                mapping.kindOf(entry),
                new Reading.Kind(1, entry.origin()),
                (one, other) -> new Reading.Kind(one.count() + 1, one.first()));
      }
    }
    if (rows.read() == 0) {
      throw new InputCannotBeAudited(
          "%s: read with profile %s, no record makes an event. Maybe the export's filter matched nothing, or another profile is needed? See: auditor inspect"
              .formatted(
                  files.stream().map(ExportFile::toString).collect(Collectors.joining(", ")),
                  profile.name()));
    }
    long rejected = records.rejected().size();
    long all = records.entries().size();
    long lookedUp = all - making.size();
    long leftOut = all - lookedUp - wanted.size();
    RecordCounts counts =
        new RecordCounts(
            all + rejected,
            all + rejected - lookedUp - leftOut - silentCount,
            lookedUp,
            leftOut,
            silentCount);
    return new Reading(
        profile, records.looks(), rows.close(counts), mapping.times(), silent, records.perSource());
  }

  private Records records(List<ExportFile> files) {
    Records records = new Records();
    List<String> names = FileNames.of(files);
    EntryReader reader = new EntryReader(readers, records);
    for (int i = 0; i < files.size(); i++) {
      ExportFile file = files.get(i);
      FileLook look = FileLook.at(file, readers, layout());
      List<Source> sources = profile.sources().stream().filter(look::holds).toList();
      records.open(look, sources);
      if (sources.isEmpty()) {
        records.notUsed(
            new Problem(
                new Origin(names.get(i), i, 1),
                "",
                "",
                Code.FILE_NOT_USED,
                "a file that holds one of the profile's sources: "
                    + profile.sources().stream()
                        .map(s -> s.name() + " (" + String.join(", ", s.recognisedBy()) + ")")
                        .collect(Collectors.joining("; "))));
      } else {
        reader.read(file, names.get(i), i, look, sources);
      }
    }
    if (records.problems().size() == files.size()) {
      throw new InputCannotBeAudited(
          "%s: profile %s does not read this file; expected: %s."
              .formatted(files.get(0), profile.name(), records.problems().get(0).expected()));
    }
    return records;
  }

  /** How the first look finds a table's header: as the first source that says so has it. */
  private TableLayout layout() {
    return profile.sources().stream()
        .map(Source::layout)
        .filter(layout -> !layout.equals(TableLayout.FOUND_OUT))
        .findFirst()
        .orElse(TableLayout.FOUND_OUT);
  }

  private Scope.Lookups lookups(List<Entry> entries) {
    Map<String, Map<String, Entry>> bySource = new HashMap<>();
    Scope.Lookups empty = new Scope.Lookups(Map.of());
    for (Entry entry : entries) {
      entry
          .source()
          .key()
          .ifPresent(
              key -> {
                Scope scope = new Scope(entry, empty, profile.roles());
                if (entry.source().only().of(scope) != Truth.NO) {
                  String text = key.in(scope).text();
                  if (!text.isEmpty()) {
                    bySource
                        .computeIfAbsent(entry.source().name(), name -> new HashMap<>())
                        .putIfAbsent(text, entry);
                  }
                }
              });
    }
    return new Scope.Lookups(bySource);
  }

  /** Whether the export has what a profile takes for disclosures, with or without texts. */
  private boolean recordsContent(Records records) {
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

  private static void refuseAmbiguous(Mapping mapping, List<ExportFile> files) {
    List<String> refusals = new ArrayList<>();
    mapping
        .times()
        .forEach(
            (key, column) -> {
              if (column.decision() == TimeColumn.Decision.AMBIGUOUS) {
                refusals.add(
                    "%s: the dates in \"%s\" can be read as %s, such as \"%s\", and no value of the column settles which. Name the pattern in a profile (timestamps: ...), or export a longer period."
                        .formatted(
                            files.get(key.column().file()),
                            key.column().field(),
                            column.allowed().patterns().stream()
                                .map(TimePattern::toString)
                                .collect(Collectors.joining(" or as ")),
                            column.undecided().orElse("")));
              }
            });
    if (!refusals.isEmpty()) {
      throw new InputCannotBeAudited(String.join("\n", refusals));
    }
  }
}
