package org.complaintauditor.intake.record;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportBuilder;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.intake.profile.FieldUses;
import org.complaintauditor.intake.profile.IntakeSummary;
import org.complaintauditor.intake.profile.Profile;
import org.complaintauditor.intake.profile.ProfileCheck;
import org.complaintauditor.intake.profile.Readers;
import org.complaintauditor.intake.profile.time.SwappedDayMonth;
import org.complaintauditor.intake.profile.time.TimeColumn;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.table.ColumnTitles;
import org.complaintauditor.intake.table.OtherTables;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Problem.Code;
import org.complaintauditor.model.Wording;

/** Reads exports by a profile. */
public final class ProfiledIntake implements Intake {
  private final Profile profile;
  private final Readers readers;
  private final long memory;

  /**
   * An intake that reads by the profile, with these readers.
   *
   * @param memory how many bytes the whole audit may use
   */
  public ProfiledIntake(Profile profile, Readers readers, long memory) {
    this.profile = profile;
    this.readers = readers;
    this.memory = memory;
  }

  @Override
  public CaseRows read(
      List<ExportFile> files, ZoneId zone, Supplier<? extends Consumer<ExportedCase>> firstLook) {
    ExportBuilder export = new ExportBuilder(profile.words(), memory, firstLook.get());
    try (RecordIntake making = take(files, zone, export, false)) {
      refuseAmbiguous(making, files);
      List<Wording> missing = missingSources(making, files);
      if (!missing.isEmpty()) {
        throw new UnusableExportException(Wording.join("\n", missing));
      }
      CaseRows cases = making.export();
      if (cases.account().rowsRead() == 0) {
        throw new UnusableExportException(
            Wording.of(
                "intake.read-with-profile-no-record-makes",
                files.stream().map(ExportFile::toString).collect(Collectors.joining(", ")),
                profile.name()));
      }
      return cases;
    } catch (RuntimeException | Error e) {
      export.close();
      throw e;
    }
  }

  /**
   * As {@link #read}, with what a look at an export shows; refuses no ambiguous dates, but shows
   * them.
   *
   * @throws UnusableExportException if a file cannot be read
   */
  public IntakeSummary look(List<ExportFile> files, ZoneId zone) {
    ExportBuilder export = new ExportBuilder(profile.words(), memory, one -> {});
    try (RecordIntake making = take(files, zone, export, true)) {
      boolean ambiguous =
          making.mapping().times().values().stream().anyMatch(TimeColumn::isAmbiguous);
      Optional<CaseRows> read = ambiguous ? Optional.empty() : Optional.of(making.export());
      return new IntakeSummaries(profile, FileNames.of(files))
          .reading(making, read, missingSources(making, files));
    } catch (RuntimeException | Error e) {
      export.close();
      throw e;
    }
  }

  private RecordIntake take(
      List<ExportFile> files, ZoneId zone, ExportBuilder export, boolean tellsSilent) {
    List<String> names = FileNames.of(files);
    List<SourcesHeld> held =
        files.stream().map(file -> SourcesHeld.in(file, readers, profile.sources())).toList();
    Lookups lookups = new Lookups(profile, memory);
    RecordIntake making = new RecordIntake(profile, zone, export, lookups, memory, tellsSilent);
    try {
      for (int i = 0; i < files.size(); i++) {
        SourcesHeld some = held.get(i).of(Lookups::areOf);
        if (!some.sources().isEmpty()) {
          new RecordReader(readers, lookups).read(files.get(i), names.get(i), i, some);
        }
      }
      for (int i = 0; i < files.size(); i++) {
        read(files.get(i), names.get(i), i, held.get(i), making.records());
      }
      if (held.stream().allMatch(one -> one.sources().isEmpty())) {
        throw new UnusableExportException(
            Wording.of(
                "intake.profile-does-not-read-file",
                files.get(0),
                profile.name(),
                making.records().problems().get(0).expected()));
      }
      refuseHalfSwapped(making, files);
      refuseDurations(making, files);
      return making;
    } catch (RuntimeException | Error e) {
      making.close();
      throw e;
    }
  }

  private void read(
      ExportFile file, String name, int order, SourcesHeld held, RecordCounter records) {
    Origin origin = new Origin(name, order, 1);
    records.open(name, held.look(), held.sources());
    if (held.sources().isEmpty()) {
      records.notUsed(
          new Problem(
              origin,
              "",
              "",
              Code.FILE_NOT_USED,
              Wording.of(
                  "intake.a-file-holds-one-of-profiles-sources",
                  profile.sources().stream()
                      .map(
                          one ->
                              "%s (%s)"
                                  .formatted(one.name(), String.join(", ", one.recognisedBy())))
                      .collect(Collectors.joining("; ")))));
      return;
    }
    new RecordReader(readers, records).read(file, name, order, held);
    otherTables(file, origin, held).forEach(records::notUsed);
    if (profile.check().equals(ProfileCheck.BUILT_IN)) {
      TextsLeftAside.in(file, readers, origin, held, FieldUses.of(profile), profile.words())
          .forEach(records::notUsed);
    }
    for (String list : held.look().unreadLists(profile.sources(), held.sources())) {
      records.notUsed(
          new Problem(
              origin, list, "", Code.FILE_NOT_USED, Wording.of("intake.one-list-of-events")));
    }
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
                    .anyMatch(source -> ColumnTitles.hasAll(columns, source.recognisedBy())))
        .leftOut(file, held.sources().get(0).layout(), header);
  }

  private List<Wording> missingSources(RecordIntake making, List<ExportFile> files) {
    return new MissingSources(profile, making.records().looks(), FileNames.of(files)).found();
  }

  private static void refuseHalfSwapped(RecordIntake making, List<ExportFile> files) {
    making
        .mapping()
        .times()
        .forEach(
            (key, column) ->
                column
                    .halfSwapped()
                    .ifPresent(
                        what -> {
                          throw SwappedDayMonth.refusal(
                              files.get(key.column().file()), nameOf(key, making), what);
                        }));
  }

  private static void refuseDurations(RecordIntake making, List<ExportFile> files) {
    making
        .mapping()
        .times()
        .forEach(
            (key, column) ->
                column
                    .durations()
                    .ifPresent(
                        what -> {
                          throw new UnusableExportException(
                              Wording.of(
                                  "intake.nobody-can-say-when-events-of-column",
                                  files.get(key.column().file()),
                                  nameOf(key, making),
                                  what));
                        }));
  }

  private static String nameOf(RecordMapper.TimeKey key, RecordIntake making) {
    return key.column().nameIn(making.records().looks().get(key.column().file()).look());
  }

  private static void refuseAmbiguous(RecordIntake making, List<ExportFile> files) {
    List<Wording> refusals = new ArrayList<>();
    making
        .mapping()
        .times()
        .forEach(
            (key, column) -> {
              if (column.isAmbiguous()) {
                refusals.add(
                    Wording.of(
                        "intake.dates-in-can-be-read",
                        files.get(key.column().file()),
                        nameOf(key, making),
                        column.fitting().stream()
                            .map(pattern -> Wording.verbatim(pattern.toString()))
                            .reduce((one, another) -> Wording.of("intake.or-as", one, another))
                            .orElse(Wording.NONE),
                        column.undecided().orElse(""),
                        settling(column.fitting())));
              }
            });
    if (!refusals.isEmpty()) {
      throw new UnusableExportException(Wording.join("\n", refusals));
    }
  }

  /** What would settle it: with a year of four digits, day and month are what can be confused. */
  private static Wording settling(List<TimePattern> patterns) {
    return patterns.stream().allMatch(pattern -> pattern.toString().contains("yyyy"))
        ? Wording.of("intake.a-day-after-12th-of-a-month")
        : Wording.NONE;
  }
}
