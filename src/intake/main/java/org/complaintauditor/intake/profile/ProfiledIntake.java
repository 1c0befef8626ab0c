package org.complaintauditor.intake.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.FileNames;
import org.complaintauditor.intake.InputCannotBeAudited;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.OtherTables;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;

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
    Taken taken = take(files, zone);
    refuseAmbiguous(taken, files);
    List<String> missing = missingSources(taken, FileNames.of(files));
    if (!missing.isEmpty()) {
      throw new InputCannotBeAudited(String.join("\n", missing));
    }
    Export export = new EventMaking(profile, taken, FileNames.of(files)).export();
    if (export.rowsRead() == 0) {
      throw new InputCannotBeAudited(
          "%s: read with profile %s, no record makes an event. Maybe the export's filter matched nothing, or another profile is needed? See: auditor inspect"
              .formatted(
                  files.stream().map(ExportFile::toString).collect(Collectors.joining(", ")),
                  profile.name()));
    }
    return export;
  }

  /**
   * As {@link #read}, with what a look at an export shows; refuses no ambiguous dates, but shows
   * them.
   *
   * @throws InputCannotBeAudited if a file cannot be read
   */
  public Reading look(List<ExportFile> files, ZoneId zone) {
    Taken taken = take(files, zone);
    List<String> names = FileNames.of(files);
    boolean ambiguous = taken.mapping().times().values().stream().anyMatch(TimeColumn::isAmbiguous);
    EventMaking making = new EventMaking(profile, taken, names);
    Optional<Export> export = ambiguous ? Optional.empty() : Optional.of(making.export());
    return new Views(profile, names)
        .reading(taken, making.silent().sorted(), export, missingSources(taken, names));
  }

  /**
   * What was taken from the files.
   *
   * @param records all records
   * @param mapping what makes rows of them
   * @param wanted those that may make rows
   */
  record Taken(Records records, Mapping mapping, List<Entry> wanted) {}

  private Taken take(List<ExportFile> files, ZoneId zone) {
    Records records = records(files);
    Mapping mapping = new Mapping(zone, profile, lookups(records.entries()));
    List<Entry> wanted =
        records.entries().stream()
            .filter(entry -> entry.source().caseId().isPresent())
            .filter(mapping::wants)
            .toList();
    wanted.forEach(mapping::countTimes);
    Taken taken = new Taken(records, mapping, wanted);
    refuseHalfSwapped(taken, files);
    return taken;
  }

  private Records records(List<ExportFile> files) {
    Records records = new Records();
    List<String> names = FileNames.of(files);
    EntryReader reader = new EntryReader(readers, records);
    for (int i = 0; i < files.size(); i++) {
      ExportFile file = files.get(i);
      SourcesHeld held = SourcesHeld.in(file, readers, profile.sources());
      records.open(names.get(i), held.look(), held.sources());
      if (held.sources().isEmpty()) {
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
        reader.read(file, names.get(i), i, held);
        Origin origin = new Origin(names.get(i), i, 1);
        otherTables(file, origin, held).forEach(records::notUsed);
        for (String list : held.look().unreadLists(profile.sources(), held.sources())) {
          records.notUsed(
              new Problem(
                  origin,
                  list,
                  "",
                  Code.FILE_NOT_USED,
                  "one list of events; this one stands beside the one that is read, and is not read."
                      + " Save it as a file of its own"));
        }
      }
    }
    if (records.looks().stream().allMatch(look -> look.sources().isEmpty())) {
      throw new InputCannotBeAudited(
          "%s: profile %s does not read this file; expected: %s."
              .formatted(files.get(0), profile.name(), records.problems().get(0).expected()));
    }
    return records;
  }

  /** A profile that names the sheets of all sources has chosen. */
  private List<Problem> otherTables(ExportFile file, Origin header, SourcesHeld held) {
    if (!held.look().format().isTable()
        || held.sources().stream().noneMatch(source -> source.layout().sheet().isEmpty())) {
      return List.of();
    }
    return new OtherTables(
            readers.tables(),
            columns ->
                profile.sources().stream()
                    .anyMatch(source -> Titles.hasAll(columns, source.recognisedBy())))
        .leftOut(file, held.sources().get(0).layout(), header);
  }

  private List<String> missingSources(Taken taken, List<String> names) {
    return new MissingSources(profile, taken.records().looks(), names).found();
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

  private static void refuseHalfSwapped(Taken taken, List<ExportFile> files) {
    taken
        .mapping()
        .times()
        .forEach(
            (key, column) ->
                column
                    .halfSwapped()
                    .ifPresent(
                        what -> {
                          throw HalfSwapped.refusal(
                              files.get(key.column().file()), nameOf(key, taken), what);
                        }));
  }

  private static String nameOf(Mapping.TimeKey key, Taken taken) {
    return key.column().nameIn(taken.records().looks().get(key.column().file()).look());
  }

  private static void refuseAmbiguous(Taken taken, List<ExportFile> files) {
    List<String> refusals = new ArrayList<>();
    taken
        .mapping()
        .times()
        .forEach(
            (key, column) -> {
              if (column.isAmbiguous()) {
                refusals.add(
                    "%s: the dates in \"%s\" can be read as %s, such as \"%s\", and no value of the column settles which%s. Name the pattern in a profile (timestamps: ...), or export a longer period."
                        .formatted(
                            files.get(key.column().file()),
                            nameOf(key, taken),
                            column.fitting().stream()
                                .map(TimePattern::toString)
                                .collect(Collectors.joining(" or as ")),
                            column.undecided().orElse(""),
                            settling(column.fitting())));
              }
            });
    if (!refusals.isEmpty()) {
      throw new InputCannotBeAudited(String.join("\n", refusals));
    }
  }

  /** What would settle it: with a year of four digits, day and month are what can be confused. */
  private static String settling(List<TimePattern> patterns) {
    return patterns.stream().allMatch(pattern -> pattern.toString().contains("yyyy"))
        ? " (a day after the 12th of a month would)"
        : "";
  }
}
