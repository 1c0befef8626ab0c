package org.complaintauditor.cli;

import java.nio.file.Path;
import org.complaintauditor.deciding.run.LedgerDecisions;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.review.KnownDecisions;
import org.complaintauditor.review.ReviewedRun;

/** The folder of a run whose findings are reviewed. */
final class ReviewedRunFolder {

  private ReviewedRunFolder() {}

  /**
   * Opens the run.
   *
   * @throws UnusableExportException if it cannot be judged again
   */
  static ReviewedRun open(Path folder) {
    try {
      return new ReviewedRun(Material.open(folder), Wiring.rules(), BuildFacts.program());
    } catch (UnusableMaterialException e) {
      throw new UnusableExportException(e.wording(), e);
    }
  }

  /** What a ledger says already. */
  static KnownDecisions known(LedgerDecisions decisions) {
    return new KnownDecisions(decisions.lines(), decisions.head());
  }
}
