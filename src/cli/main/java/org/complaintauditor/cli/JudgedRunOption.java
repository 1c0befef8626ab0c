package org.complaintauditor.cli;

import java.nio.file.Path;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.UnusableMaterialException;

/** A run that a command names, judged again from its material. */
final class JudgedRunOption {

  private JudgedRunOption() {}

  /**
   * Opens the run.
   *
   * @throws UnusableExportException if it cannot be judged again
   */
  static JudgedRun open(Path folder) {
    try {
      return JudgedRun.open(folder, Wiring.rules());
    } catch (UnusableMaterialException e) {
      throw new UnusableExportException(e.wording(), e);
    }
  }
}
