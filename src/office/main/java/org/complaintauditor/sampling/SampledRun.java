package org.complaintauditor.sampling;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.ruling.RuleStore;

/** A run whose cases are judged again, from its material. */
public final class SampledRun {
  private final Material material;
  private final RuleStore rules;

  /**
   * A run.
   *
   * @param rules compiles the pack in the material
   */
  public SampledRun(Material material, RuleStore rules) {
    this.material = material;
    this.rules = rules;
  }

  /** The run's id. */
  public String id() {
    return material.settings().run();
  }

  /** What it judged. */
  public Material material() {
    return material;
  }

  /** The commitments of which its export can show no breach, and why: they have no rate. */
  public Map<String, RecordGap> gaps() {
    return material.contextOfVerdicts(material.compiled(rules)).gaps();
  }

  /** Draws a sample of it. */
  public Sample draw(SampleDesign design) {
    SampleDrawing drawing = new SampleDrawing(id(), material.pack().name(), design);
    each(drawing::add);
    return drawing.draw();
  }

  /** Judges case by case, in the order of findings.csv. */
  public void each(Consumer<AuditedCase> judged) {
    CaseAuditor auditor = material.auditor(rules);
    for (ExportedCase exportedCase : material) {
      List<EventRow> happened = auditor.happened(exportedCase.rows());
      if (!happened.isEmpty()) {
        judged.accept(auditor.judge(exportedCase.caseId(), happened, List.of()));
      }
    }
  }
}
