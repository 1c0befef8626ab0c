package org.complaintauditor.intake.profile;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.Intake;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.intake.canonical.MisspelledColumns;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileNames;
import org.complaintauditor.intake.profile.IntakeSummary.As;
import org.complaintauditor.intake.profile.IntakeSummary.Decision;
import org.complaintauditor.intake.profile.IntakeSummary.Use;
import org.complaintauditor.intake.profile.time.TimePattern;
import org.complaintauditor.intake.record.IntakeSummaries;
import org.complaintauditor.intake.record.ProfiledIntake;
import org.complaintauditor.intake.table.TableLayout;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/** Reads canonical exports as they are, and others by the profile that was chosen for them. */
public final class ExportReader implements Intake {

  /** The name of the profile that maps nothing. */
  public static final String CANONICAL = "canonical";

  private final Optional<Profile> profile;
  private final Vocabulary words;
  private final Readers readers;
  private final long memory;
  private final boolean beside;

  /** An intake that may use all memory there is; see the other. */
  public ExportReader(Optional<Profile> profile, Vocabulary words, Readers readers) {
    this(profile, words, readers, Runtime.getRuntime().maxMemory(), true);
  }

  /**
   * An intake.
   *
   * @param profile empty for canonical tables
   * @param words the words of the run
   * @param memory how many bytes the whole audit may use
   * @param beside whether reading may use threads of its own; else all is done by the caller's
   */
  public ExportReader(
      Optional<Profile> profile, Vocabulary words, Readers readers, long memory, boolean beside) {
    this.profile = profile;
    this.words = words;
    this.readers = readers;
    this.memory = memory;
    this.beside = beside;
  }

  @Override
  public CaseRows read(
      List<ExportFile> files, ZoneId zone, Supplier<? extends Consumer<ExportedCase>> firstLook) {
    return profile
        .<Intake>map(chosen -> new ProfiledIntake(chosen, readers, memory))
        .orElseGet(() -> new CanonicalIntake(readers.tables(), words, memory, beside))
        .read(files, zone, firstLook);
  }

  /**
   * What reading the files shows, also where they cannot be judged for ambiguous dates.
   *
   * @throws UnusableExportException if a file cannot be read
   */
  public IntakeSummary look(List<ExportFile> files, ZoneId zone) {
    return profile
        .map(chosen -> new ProfiledIntake(chosen, readers, memory).look(files, zone))
        .orElseGet(() -> canonical(files, zone));
  }

  private IntakeSummary canonical(List<ExportFile> files, ZoneId zone) {
    CaseRows cases = new CanonicalIntake(readers.tables(), words, memory, beside).read(files, zone);
    Export export = cases.account();
    List<String> names = FileNames.of(files);
    List<IntakeSummary.File> views = new ArrayList<>();
    List<IntakeSummary.Times> times = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      List<String> columns = FilePreview.at(files.get(i), readers, TableLayout.FOUND_OUT).columns();
      Map<String, CanonicalColumn> near = MisspelledColumns.of(columns);
      List<IntakeSummary.Field> fields =
          columns.stream()
              .map(column -> new IntakeSummary.Field(column, uses(column, near)))
              .toList();
      views.add(
          new IntakeSummary.File(
              names.get(i), export.formats().get(i), List.of(), fields, List.of(), List.of()));
      times.add(
          new IntakeSummary.Times(
              names.get(i),
              CanonicalColumn.TIMESTAMP.title(),
              TimePattern.ISO,
              List.of(TimePattern.ISO),
              zone.getId(),
              Decision.ONLY,
              "",
              export.rowsRead(),
              IntakeSummaries.unreadable(export, names.get(i), CanonicalColumn.TIMESTAMP.title()),
              IntakeSummaries.lost(export, names.get(i), CanonicalColumn.TIMESTAMP.title())));
    }
    return new IntakeSummary(
        views,
        times,
        List.of(),
        List.of(),
        Map.of(),
        WordSet.copyOf(words.activities()),
        List.of(),
        Optional.of(cases));
  }

  private static List<Use> uses(String column, Map<String, CanonicalColumn> near) {
    if (CanonicalColumn.isKnown(column)) {
      return List.of(new Use(As.COLUMN, column));
    }
    List<Use> uses = new ArrayList<>(List.of(new Use(As.ATTRIBUTE, column)));
    Optional.ofNullable(near.get(column))
        .ifPresent(meant -> uses.add(new Use(As.NEARLY, meant.title())));
    return uses;
  }
}
