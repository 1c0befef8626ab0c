package org.complaintauditor.dossier.making;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.dossier.MaterialReports;
import org.complaintauditor.dossier.ScratchFolder;
import org.complaintauditor.dossier.bag.Bag;
import org.complaintauditor.dossier.bag.BagInfo;
import org.complaintauditor.dossier.bag.DossierZip;
import org.complaintauditor.dossier.redaction.Audience;
import org.complaintauditor.dossier.redaction.KnownIdentities;
import org.complaintauditor.dossier.redaction.LeakCheck;
import org.complaintauditor.dossier.redaction.Pseudonyms;
import org.complaintauditor.dossier.redaction.Redaction;
import org.complaintauditor.dossier.request.DossierRequest;
import org.complaintauditor.dossier.run.RunFolder;
import org.complaintauditor.dossier.seal.Seal;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.material.Material;
import org.complaintauditor.material.MaterialWriter;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Wording;
import org.complaintauditor.report.DecisionList;

/**
 * Makes a dossier: the cases that a request is about, redacted, judged again from what is left, and
 * sealed. The same run, request and keys give the same bytes.
 */
public final class DossierMaking {
  private final RunFolder run;
  private final Material material;
  private final DossierRequest request;
  private final DossierKeys keys;
  private final Audience audience;
  private final Pseudonyms pseudonyms;
  private final Program program;

  /**
   * What the program lends.
   *
   * @param reports judges a material again and writes its reports
   * @param auditor judges the cases of a material
   * @param ruleBook writes the rule book of a pack in a language
   * @param name the program with its version
   */
  public record Program(
      MaterialReports reports, Auditors auditor, RuleBooks ruleBook, String name) {}

  /** Makes what judges the cases of a material. */
  @FunctionalInterface
  public interface Auditors {
    /** What judges its cases as they were judged. */
    CaseAuditor of(Material material);
  }

  /** Writes rule books. */
  @FunctionalInterface
  public interface RuleBooks {
    /** The rule book of the material's pack. */
    String of(Material material, String language);
  }
