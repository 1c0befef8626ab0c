package org.complaintauditor.cli.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.app.comparison.RunSide;
import org.complaintauditor.cli.RereadExport;
import org.complaintauditor.cli.terminal.UsageException;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Wording;

/** One of two runs that are compared, whose export may be read again. */
record ExportSide(RunSide run, Optional<RereadExport> reread) implements Closeable {

  /**
   * The run in a folder.
   *
   * @param export the files of its export, if they are given
   * @param option by which they are given
   * @throws org.complaintauditor.intake.file.UnusableExportException if the folder is of no run, or
   *     the export is another one
   */
  static ExportSide of(Path place, List<Path> export, String option, PrintWriter err)
      throws IOException {
    if (!export.isEmpty() && Material.isAt(place)) {
      throw new UsageException(Wording.of("cli.kept-material-leave-option-out", option, place));
    }
    RunSide run = RunSide.of(place);
    if (export.isEmpty()) {
      return new ExportSide(run, Optional.empty());
    }
    RereadExport reread = RereadExport.of(run.recordNeeded(), export, option, err);
    return new ExportSide(run.reread(reread.material()), Optional.of(reread));
  }

  @Override
  public void close() throws IOException {
    if (reread.isPresent()) {
      reread.get().close();
    }
  }
}
