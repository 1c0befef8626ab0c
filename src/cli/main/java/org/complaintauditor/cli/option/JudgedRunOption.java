package org.complaintauditor.cli.option;

import java.nio.file.Path;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.ruling.gate.RuleTrust;

/** A run that a command names, judged again from its material. */
public final class JudgedRunOption {

  private JudgedRunOption() {}

  /**
   * Opens the run.
   *
   * @param trust which rules may run that are neither shipped nor proven
   * @throws UnusableExportException if it cannot be judged again
   */
  public static JudgedRun open(Path folder, RuleTrust trust) {
    try {
      return JudgedRun.open(folder, Wiring.rules(trust));
    } catch (UnusableMaterialException e) {
      throw new UnusableExportException(e.wording(), e);
    }
  }
}
