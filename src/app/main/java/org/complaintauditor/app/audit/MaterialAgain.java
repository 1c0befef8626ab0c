package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.complaintauditor.app.program.Wiring;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.ruling.gate.RuleTrust;

/** Judges a material again for those who stand below the command line. */
public final class MaterialAgain {
  private final RuleTrust trust;

  /**
   * What judges again.
   *
   * @param trust which rules may run that are neither shipped nor proven
   */
  public MaterialAgain(RuleTrust trust) {
    this.trust = trust;
  }

  /** What writes without a word. */
  public void write(Path material, String language, Set<String> formats, Path folder)
      throws IOException {
    write(material, language, formats, folder, Progress.NONE);
  }

  /** As {@link org.complaintauditor.dossier.MaterialReports} says. */
  public void write(
      Path material, String language, Set<String> formats, Path folder, Progress progress)
      throws IOException {
    AuditRun.again(
        material,
        language,
        settings -> ReportChoices.asIn(settings, folder, formats),
        RunDecisions.NONE,
        Wiring.rules(trust),
        progress);
  }
}
