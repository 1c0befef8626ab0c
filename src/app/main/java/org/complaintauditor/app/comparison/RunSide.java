package org.complaintauditor.app.comparison;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.complaintauditor.app.AppContext;
import org.complaintauditor.comparison.ComparedRun;
import org.complaintauditor.comparison.RecordedDecisions;
import org.complaintauditor.comparison.WrittenRun;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;

/**
 * One of two runs that are compared: its folder, with the material that it kept, or that is made
 * again of its export.
 */
public final class RunSide {
  private final Path folder;
  private final Optional<WrittenRun> record;
  private final Optional<Material> material;
  private final boolean reread;

  private RunSide(
      Path folder, Optional<WrittenRun> record, Optional<Material> material, boolean reread) {
    this.folder = folder;
    this.record = record;
    this.material = material;
    this.reread = reread;
  }

  /**
   * The run in a folder.
   *
   * @throws UnusableExportException if the folder is of no run
   */
  public static RunSide of(Path place) {
    if (Material.isAt(place)) {
      Material material = Material.open(place);
      Path above =
          Optional.ofNullable(material.folder().toAbsolutePath().getParent())
              .orElse(material.folder());
      return new RunSide(above, WrittenRun.in(above), Optional.of(material), false);
    }
    WrittenRun record =
        WrittenRun.in(place)
            .orElseThrow(
                () ->
                    new UnusableExportException(
                        Wording.of("app.has-neither-material-nor-manifest-json", place)));
    return new RunSide(place, Optional.of(record), Optional.empty(), false);
  }

  /** The same run, of whose export this material was made again. */
  public RunSide reread(Material made) {
    return new RunSide(folder, record, Optional.of(made), true);
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
  public WrittenRun recordNeeded() {
    return record.orElseThrow(
        () ->
            new UnusableExportException(
                Wording.of("app.has-no-manifest-json-a-run-without", folder)));
  }

  /** The name of the pack that judged. */
  String packName() {
    return material.map(one -> one.pack().name()).orElseGet(() -> recordNeeded().packName());
  }

  RecordedDecisions decisions() throws IOException {
    return RecordedDecisions.of(folder);
  }

  /** The run whose cases can be judged again. */
  ComparedRun compared(AppContext context) throws IOException {
    Material kept = material.orElseThrow();
    String judgedBy = reread ? recordNeeded().program() : kept.settings().program().sha256();
    return ComparedRun.of(
        kept,
        context.rules(),
        WrittenRun.verdicts(record, judgedBy, context.program().jars()),
        judgedBy,
        decisions());
  }
}
