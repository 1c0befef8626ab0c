package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.dossier.MaterialReports;
import org.complaintauditor.ruling.RuleStore;

/**
 * Judges a material again for dossiers.
 *
 * @param rules compiles rules
 * @param progress hears how far it is
 */
public record MaterialAgain(RuleStore rules, Progress progress) implements MaterialReports {

  @Override
  public void write(Path material, String language, Set<String> formats, Path folder)
      throws IOException {
    AuditRun.again(
        material,
        language,
        settings -> ReportChoices.asIn(settings, folder, formats),
        RunDecisions.NONE,
        rules,
        progress);
  }
}
