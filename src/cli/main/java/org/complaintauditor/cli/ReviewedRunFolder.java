package org.complaintauditor.cli;

import java.nio.file.Path;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.review.KnownDecisions;
import org.complaintauditor.review.ReviewedRun;
import org.complaintauditor.ruling.gate.RuleTrust;

/** The folder of a run whose findings are reviewed. */
final class ReviewedRunFolder {

  private ReviewedRunFolder() {}

  /**
   * Opens the run.
   *
   * @throws UnusableExportException if it cannot be judged again
   */
  static ReviewedRun open(Path folder, RuleTrust trust) {
    return open(folder, trust, MaterialListener.NONE);
  }

  /** The same, of which somebody hears how far its cases are judged. */
  static ReviewedRun open(Path folder, RuleTrust trust, ConsoleProgress progress) {
    return open(folder, trust, progress.listener(Progress.Stage.JUDGING));
  }

  private static ReviewedRun open(Path folder, RuleTrust trust, MaterialListener listener) {
    try {
      return new ReviewedRun(
          Material.open(folder).heardBy(listener), Wiring.rules(trust), BuildFacts.program());
    } catch (UnusableMaterialException e) {
      throw new UnusableExportException(e.wording(), e);
    }
  }

  /** What a ledger says already. */
  static KnownDecisions known(LedgerDecisions decisions) {
    return new KnownDecisions(decisions.lines(), decisions.waivers(), decisions.head());
  }
}
