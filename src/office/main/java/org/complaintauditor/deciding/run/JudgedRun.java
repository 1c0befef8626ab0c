package org.complaintauditor.deciding.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Pack;
import org.complaintauditor.ruling.RuleStore;

/** A run that is judged again from its material. */
public final class JudgedRun {
  private final Material material;
  private final JudgingContext context;

  private JudgedRun(Material material, JudgingContext context) {
    this.material = material;
    this.context = context;
  }

  /**
   * Opens a run.
   *
   * @param folder of the run, or of its material
   * @throws org.complaintauditor.material.UnusableMaterialException if it has no material, or one
   *     that was changed
   */
  public static JudgedRun open(Path folder, RuleStore rules) {
    Material material = Material.open(folder);
    return new JudgedRun(material, material.context(material.compiled(rules)));
  }

  /**
   * Opens a run of which only single cases are judged: its cases are not gone through.
   *
   * @param folder of the run, or of its material
   * @throws org.complaintauditor.material.UnusableMaterialException as {@link #open}
   */
  public static JudgedRun forSingleCases(Path folder, RuleStore rules) {
    Material material = Material.open(folder);
    return new JudgedRun(
        material,
        material
            .contextOfVerdicts(material.compiled(rules))
            .without(material.settings().personal().keySet()));
  }

  /** The pack under which the run was judged. */
  public Pack pack() {
    return context.pack();
  }

  /** The audit instant's date at the desk. */
  public LocalDate auditDay() {
    return context.basis().auditInstant().date();
  }

  /** What the cases were judged by. */
  public JudgingContext context() {
    return context;
  }

  /** Whether whole messages are kept. */
  public boolean keepsTexts() {
    return material.settings().texts();
  }

  /**
   * Judges one case, which is read without the others. Safe to be asked by many threads.
   *
   * @return empty if the run has no such case, or nothing of it had happened
   * @throws org.complaintauditor.material.UnusableMaterialException if it cannot be read
   */
  public Optional<AuditedCase> judge(String caseId) {
    CaseAuditor auditor = new CaseAuditor(context);
    return material
        .find(caseId)
        .filter(one -> !auditor.happened(one.rows()).isEmpty())
        .map(one -> auditor.judge(one.caseId(), auditor.happened(one.rows()), one.problems()));
  }

  /** Judges every case, in the order of the case ids in code points. */
  public void forEach(Consumer<AuditedCase> taker) {
    CaseAuditor auditor = new CaseAuditor(context);
    for (ExportedCase exportedCase : material) {
      List<EventRow> rows = auditor.happened(exportedCase.rows());
      if (!rows.isEmpty()) {
        taker.accept(auditor.judge(exportedCase.caseId(), rows, exportedCase.problems()));
      }
    }
  }
}
