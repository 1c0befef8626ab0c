package org.complaintauditor.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialListener;
import org.complaintauditor.material.MaterialSettings;
import org.complaintauditor.material.UnusableMaterialException;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.PersonalSign;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.ShownTexts;

/** A run whose findings people review: judged again from its material. */
public final class ReviewedRun {

  private final Material material;
  private final JudgingContext context;
  private final RunFacts.Program program;

  /**
   * A run.
   *
   * @param rules compiles the pack in the material
   * @param program the program that judges again
   */
  public ReviewedRun(Material material, RuleStore rules, RunFacts.Program program) {
    this.material = material;
    this.context = material.context(material.compiled(rules));
    this.program = program;
  }

  /**
   * Opens the folder of a run.
   *
   * @param progress hears how far its cases are judged
   * @throws UnusableExportException if it cannot be judged again
   */
  public static ReviewedRun open(
      Path folder, RuleStore rules, RunFacts.Program program, MaterialListener progress) {
    try {
      return new ReviewedRun(Material.open(folder).heardBy(progress), rules, program);
    } catch (UnusableMaterialException e) {
      throw new UnusableExportException(e.wording(), e);
    }
  }

  /** Its id. */
  public String id() {
    return material.settings().run();
  }

  /** What it judged. */
  public Material material() {
    return material;
  }

  /** The context in which it judged. */
  public JudgingContext context() {
    return context;
  }

  /** What a workbook says of the run. */
  public RunFacts facts(String language, ShownTexts texts) {
    MaterialSettings settings = material.settings();
    Map<String, String> options = new TreeMap<>(settings.options());
    options.keySet().removeIf(name -> name.equals("findings") || name.equals(RunFacts.PERSONAL));
    options.put("texts", texts.option());
    TreeMap<String, PersonalSign> personal = new TreeMap<>();
    settings.personal().forEach((name, sign) -> personal.put(name, PersonalSign.valueOf(sign)));
    List<RunFacts.FileFacts> inputs = new ArrayList<>();
    settings
        .inputs()
        .forEach(one -> inputs.add(new RunFacts.FileFacts(one.name(), one.sha256(), one.size())));
    return new RunFacts(
        settings.run(),
        program,
        material.pack(),
        settings.calendar().name(),
        settings.calendar().version(),
        "", // Said by the manifest alone, and this writes none.
        context.basis(),
        settings.evidence(),
        new LinkedHashSet<>(context.attributes()),
        PersonalFields.of(personal),
        options,
        inputs,
        language);
  }

  /**
   * Judges cases in the order of findings.csv.
   *
   * @param wanted the ids of the cases that are judged
   */
  public void each(Predicate<String> wanted, Consumer<AuditedCase> judged) {
    CaseAuditor auditor = new CaseAuditor(context);
    for (ExportedCase exportedCase : material) {
      if (wanted.test(exportedCase.caseId())) {
        List<EventRow> happened = auditor.happened(exportedCase.rows());
        if (!happened.isEmpty()) {
          judged.accept(auditor.judge(exportedCase.caseId(), happened, exportedCase.problems()));
        }
      }
    }
  }

  /** The findings of a case, with what a workbook of this run says of each. */
  public static List<FindingRow> rows(RunFacts facts, AuditedCase audited) {
    MessageBundle words = facts.words();
    ProofText text = new ProofText(words, facts.pack().authoritativeLanguage());
    return FindingRow.of(
        facts,
        audited,
        (run, one, commitment, finding) ->
            text.sentence(Proof.of(one.history(), commitment, finding, run.basis())));
  }
}
