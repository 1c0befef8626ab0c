package org.complaintauditor.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.program.BuildFacts;
import org.complaintauditor.cli.RereadExport;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.RecordedDecisions;
import org.complaintauditor.comparison.WrittenRun;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;

/**
 * One of two runs that are compared: its folder, with the material that it kept, or that is made
 * again of its export.
 */
final class RunSide implements Closeable {
  private final Path folder;
  private final Optional<WrittenRun> record;
  private final Optional<Material> material;
  private final Optional<RereadExport> reread;

  private RunSide(
      Path folder,
      Optional<WrittenRun> record,
      Optional<Material> material,
      Optional<RereadExport> reread) {
    this.folder = folder;
    this.record = record;
    this.material = material;
    this.reread = reread;
  }

  /**
   * The run in a folder.
   *
   * @param export the files of its export, if they are given
   * @param option by which they are given
   * @throws UnusableExportException if the folder is of no run, or the export is another one
   */
  static RunSide of(Path place, List<Path> export, String option, PrintWriter err)
      throws IOException {
    if (Material.isAt(place)) {
      if (!export.isEmpty()) {
        throw new UsageException(Wording.of("cli.kept-material-leave-option-out", option, place));
      }
      Material material = Material.open(place);
      Path above =
          Optional.ofNullable(material.folder().toAbsolutePath().getParent())
              .orElse(material.folder());
      return new RunSide(above, WrittenRun.in(above), Optional.of(material), Optional.empty());
    }
    WrittenRun record =
        WrittenRun.in(place)
            .orElseThrow(
                () ->
                    new UnusableExportException(
                        Wording.of("cli.has-neither-material-nor-manifest-json", place)));
    if (export.isEmpty()) {
      return new RunSide(place, Optional.of(record), Optional.empty(), Optional.empty());
    }
    RereadExport reread = RereadExport.of(record, export, option, err);
    return new RunSide(
        place, Optional.of(record), Optional.of(reread.material()), Optional.of(reread));
  }

  Optional<Material> material() {
    return material;
  }

  Optional<WrittenRun> record() {
    return record;
  }

  /**
   * What the run wrote about itself.
   *
   * @throws UnusableExportException if that is gone
   */
  WrittenRun recordNeeded() {
    return record.orElseThrow(
        () ->
            new UnusableExportException(
                Wording.of("cli.has-no-manifest-json-a-run-without", folder)));
  }

  /** The name of the pack that judged. */
  String packName() {
    return material.map(one -> one.pack().name()).orElseGet(() -> recordNeeded().packName());
  }

  RecordedDecisions decisions() throws IOException {
    return RecordedDecisions.of(folder);
  }

  /** The run whose cases can be judged again. */
  ComparedRun compared(RuleStore rules) throws IOException {
    Material kept = material.orElseThrow();
    String judgedBy =
        reread.isPresent() ? recordNeeded().program() : kept.settings().program().sha256();
    return ComparedRun.of(
        kept,
        rules,
        WrittenRun.verdicts(record, judgedBy, BuildFacts.program().jars()),
        judgedBy,
        decisions());
  }

  @Override
  public void close() throws IOException {
    if (reread.isPresent()) {
      reread.get().close();
    }
  }
}
