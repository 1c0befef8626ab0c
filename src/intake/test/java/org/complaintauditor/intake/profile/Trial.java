package org.complaintauditor.intake.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportFiles;
import org.complaintauditor.intake.JiveWords;
import org.complaintauditor.intake.WholeExport;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.intake.file.FileFormats;
import org.complaintauditor.intake.json.JsonTreeReader;
import org.complaintauditor.intake.table.TableReaders;
import org.complaintauditor.intake.xes.XesTreeReader;
import org.complaintauditor.intake.xlsx.XlsxTableReader;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;

/** A profile and small files that are read by it, as a test writes them. */
public final class Trial {
  public static final ZoneId DESK = ZoneId.of("America/Toronto");
  public static final Readers READERS =
      new Readers(
          FileFormats::of,
          new TableReaders(new CsvTableReader(), new XlsxTableReader()),
          new JsonTreeReader(),
          new XesTreeReader());

  private static final long LITTLE = 2_000;

  private final Path folder;
  private final String profile;
  private final List<Path> files = new ArrayList<>();

  /**
   * A trial.
   *
   * @param folder where the files are written
   */
  public Trial(Path folder, String profile) {
    this.folder = folder;
    this.profile = profile;
  }

  /** A profile with one source named cases, of which these are the lines. */
  public static Trial ofSource(Path folder, String source) {
    return new Trial(
        folder,
        "profile: desk\nzone: UTC\nsources:\n  cases:\n" + source.indent(4).stripTrailing());
  }

  /** With this file. */
  public Trial with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** With this file. */
  public Trial with(String name, byte[] content) {
    files.add(write(name, content));
    return this;
  }

  /** With this file beside the profile, which is no export. */
  public Trial beside(String name, String content) {
    write(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<ExportFile> files() {
    return ExportFiles.of(files);
  }

  public Profile profile() {
    write("desk.yaml", profile.getBytes(StandardCharsets.UTF_8));
    return new ProfileCatalogue(new CsvTableReader(), JiveWords.WORDS)
        .find(folder.resolve("desk.yaml").toString());
  }

  /** What the intake makes of the files. */
  public WholeExport export() {
    WholeExport kept = export(Long.MAX_VALUE);
    assertThat(export(LITTLE)).as("what memory does not hold goes to files").isEqualTo(kept);
    return kept;
  }

  private WholeExport export(long memory) {
    try (CaseRows cases =
        new ExportReader(Optional.of(profile()), JiveWords.WORDS, READERS, memory, true)
            .read(files(), DESK)) {
      return WholeExport.of(cases);
    }
  }

  /** What a look at the files shows. */
  public IntakeSummary look() {
    return new ExportReader(Optional.of(profile()), JiveWords.WORDS, READERS).look(files(), DESK);
  }

  /** The events, each as its case and activity. */
  public List<String> events() {
    return export().rows().stream().map(row -> row.caseId() + " " + row.activity()).toList();
  }

  /** The events, each as its case, activity and instant. */
  public List<String> times() {
    return export().rows().stream()
        .map(
            row ->
                "%s %s %s"
                    .formatted(
                        row.caseId(),
                        row.activity(),
                        row.timestamp().isDateOnly()
                            ? row.timestamp().date()
                            : row.timestamp().earliest()))
        .toList();
  }

  /** The events' texts. */
  public List<String> texts() {
    return export().rows().stream().map(EventRow::text).toList();
  }

  /** The events' attributes by name. */
  public List<String> attributes() {
    return export().rows().stream().map(row -> new TreeMap<>(row.attributes()).toString()).toList();
  }

  /** What is wrong with the data: row, code, column, value. */
  public List<String> problems() {
    return export().problems().stream().map(Trial::problem).toList();
  }

  private static String problem(Problem problem) {
    return "%d %s %s \"%s\""
        .formatted(problem.origin().row(), problem.code(), problem.column(), problem.value());
  }
}
