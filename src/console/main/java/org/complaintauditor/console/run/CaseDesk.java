package org.complaintauditor.console.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.console.ConsoleContext;
import org.complaintauditor.console.web.Refusal;
import org.complaintauditor.deciding.run.JudgedRun;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.model.Wording;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.ruling.gate.ForeignRulesException;
import org.complaintauditor.store.run.RunRecord;

/**
 * Judges single cases of runs again from their material. Packs are read once: those of the runs
 * that were asked for last are kept.
 */
public final class CaseDesk {

  private static final int RUNS_KEPT = 4;
  private static final String SETTINGS = "material/settings.json";

  private final RuleStore rules;
  private final ReadOnce<String, JudgedRun> open = new ReadOnce<>(RUNS_KEPT);

  /** The runs of this office. */
  public CaseDesk(ConsoleContext context) {
    rules = context.program().rules();
  }

  /**
   * The run.
   *
   * @throws Refusal if it has no material, or one that cannot be used
   */
  public JudgedRun open(RunRecord run, RunFiles folder) {
    if (!folder.hasMaterial()) {
      throw Refusal.conflict(Wording.of("console.run-did-not-keep-cases-so-they", run.run()));
    }
    String key = run.run() + " " + folder.path() + " " + stamp(folder.path().resolve(SETTINGS));
    return open.get(key, () -> opened(run, folder));
  }

  private JudgedRun opened(RunRecord run, RunFiles folder) {
    try {
      return JudgedRun.forSingleCases(folder.path(), rules);
    } catch (UnusableMaterialException e) {
      throw damaged(run, e.wording());
    } catch (ForeignRulesException e) {
      throw Refusal.conflict(e.wording());
    }
  }

  /** A material that is replaced is another one. */
  private static String stamp(Path file) {
    try {
      return Files.getLastModifiedTime(file) + " " + Files.size(file);
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * A case, judged again.
   *
   * @throws Refusal if the material has none of this id, or cannot be read
   */
  public AuditedCase judge(RunRecord run, JudgedRun judged, String caseId) {
    try {
      return judged
          .judge(caseId)
          .orElseThrow(
              () -> damaged(run, Wording.of("console.material-has-no-case-any-more", caseId)));
    } catch (UnusableMaterialException e) {
      throw damaged(run, e.wording());
    }
  }

  /** That a run is damaged, and how. */
  public static Refusal damaged(RunRecord run, Wording what) {
    return Refusal.conflict(Wording.of("console.run-is-damaged", run.run(), what));
  }
}
