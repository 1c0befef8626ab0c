package org.complaintauditor.comparison.impact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.file.UnusableExportException;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.material.Material;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.ruling.RuleStore;
import org.complaintauditor.text.MessageBundle;

/**
 * Judges the cases of runs by their own packs and by an edited one, side by side. Everything else
 * is as each run had it: cases, zone, audit instant, channels, and limits that were tried. Texts
 * are read again where the edited pack has other words, and days are counted by its calendar, as
 * far as the run allows it.
 */
public final class PackImpact {
  private final Pack edited;
  private final RuleStore rules;
  private final MessageBundle words;
  private final Map<String, CommitmentImpact> commitments = new LinkedHashMap<>();
  private final Map<String, Set<Untried>> untried = new LinkedHashMap<>();
  private long cases;

  /** What of the edited pack is not tried on a run. */
  public enum Untried {
    /** Its words: the run kept no texts. */
    LEXICON,
    /** Its holidays: the run did not count by those of its pack. */
    HOLIDAYS,
    /** Its zone: the times of the run were read in another. */
    ZONE,
    /** Its question for what the export can record: the run is older and did not keep that. */
    RECORD
  }

  /**
   * No run yet.
   *
   * @param edited the edited pack
   * @param rules compiles rules
   * @param words of the language of the proofs
   */
  public PackImpact(Pack edited, RuleStore rules, MessageBundle words) {
    this.edited = edited;
    this.rules = rules;
    this.words = words;
    edited.allCommitments().forEach(one -> commitment(one.id()));
  }

  /**
   * Judges the cases of a run.
   *
   * @param name the run's folder, as it was given
   * @throws UnusableExportException if the run was judged by a pack of another name
   */
  public void add(String name, Material material) {
    Pack own = material.pack();
    if (!own.name().equals(edited.name())) {
      throw new UnusableExportException(
          Wording.of("office.was-judged-by-pack", name, own.name(), edited.name()));
    }
    boolean otherWords = !own.lexicon().equals(edited.lexicon());
    boolean readAgain = otherWords && material.settings().texts();
    Set<Untried> notTried = EnumSet.noneOf(Untried.class);
    if (otherWords && !readAgain) {
      notTried.add(Untried.LEXICON);
    }
    if (!holidays(own).equals(holidays(edited)) && !material.countsByPack()) {
      notTried.add(Untried.HOLIDAYS);
    }
    if (!own.calendar().zone().equals(edited.calendar().zone())) {
      notTried.add(Untried.ZONE);
    }
    if (!material.saysWhatIsRecorded()) {
      notTried.add(Untried.RECORD);
    }
    if (!notTried.isEmpty()) {
      untried.put(name, notTried);
    }
    Side before = new Side(material.contextOfVerdicts(material.compiled(rules)));
    Pack tried = WhatIf.apply(edited, material.settings().pack().whatIf());
    Side after =
        new Side(
            material.contextUnder(CompiledPack.of(tried, rules, new LexiconStore()), readAgain));
    for (ExportedCase exportedCase : material) {
      List<EventRow> rows = before.auditor.happened(exportedCase.rows());
      if (!rows.isEmpty()) {
        List<EventRow> read = readAgain ? after.auditor.read(Material.unread(rows)) : rows;
        add(
            name,
            exportedCase,
            before,
            before.auditor.judge(exportedCase.caseId(), rows, exportedCase.problems()),
            after,
            after.auditor.judge(exportedCase.caseId(), read, exportedCase.problems()));
      }
    }
  }

  private static List<Object> holidays(Pack pack) {
    return List.of(
        pack.calendar().country(), pack.calendar().region(), pack.calendar().holidayTypes());
  }

  private void add(
      String name,
      ExportedCase exportedCase,
      Side before,
      AuditedCase old,
      Side after,
      AuditedCase current) {
    cases++;
    Map<String, Finding> from = byCommitment(old);
    Map<String, Finding> to = byCommitment(current);
    Set<String> ids = new LinkedHashSet<>(from.keySet());
    ids.addAll(to.keySet());
    for (String id : ids) {
      CommitmentImpact impact = commitment(id);
      Optional<Finding> was = Optional.ofNullable(from.get(id));
      Optional<Finding> is = Optional.ofNullable(to.get(id));
      if (was.isPresent()) {
        impact.isJudged();
      }
      Flip flip = new Flip(was.map(Finding::verdict), is.map(Finding::verdict));
      if (!flip.from().equals(flip.to())) {
        impact.add(flip, rules(was), rules(is));
        if (impact.shows()) {
          impact.show(
              new FlipCase(
                  name, exportedCase.caseId(), before.proof(old, was), after.proof(current, is)));
        }
      } else if (!was.map(Finding::reason).equals(is.map(Finding::reason))) {
        impact.hasOtherReason();
      }
    }
  }

  private static List<String> rules(Optional<Finding> finding) {
    return finding.map(Finding::rules).orElse(List.of());
  }

  private static Map<String, Finding> byCommitment(AuditedCase audited) {
    return audited.findings().stream()
        .collect(
            Collectors.toMap(
                Finding::commitment, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }

  private CommitmentImpact commitment(String id) {
    return commitments.computeIfAbsent(id, CommitmentImpact::new);
  }

  /** What changes, by commitment: those of the edited pack in its order, then those of runs. */
  public List<CommitmentImpact> commitments() {
    return new ArrayList<>(commitments.values());
  }

  /** How many cases were judged. */
  public long cases() {
    return cases;
  }

  /** What of the edited pack is not tried, by the runs on which it is not. */
  Map<String, Set<Untried>> untried() {
    return Collections.unmodifiableMap(untried);
  }

  /** The ids that a pack knows. */
  public static Set<String> ids(Pack pack) {
    return pack.allCommitments().stream()
        .map(Commitment::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One of the two that judge. */
  private final class Side {
    private final JudgingContext context;
    private final CaseAuditor auditor;
    private final ProofText text;

    Side(JudgingContext context) {
      this.context = context;
      this.auditor = new CaseAuditor(context);
      this.text = new ProofText(words, context.pack());
    }

    List<String> proof(AuditedCase audited, Optional<Finding> finding) {
      return finding
          .map(
              one ->
                  text.lines(
                      Proof.of(
                          audited.history(),
                          audited.version().commitment(one.commitment()).orElseThrow(),
                          one,
                          context.basis())))
          .orElse(List.of());
    }
  }

  /** The words for a verdict, or that a commitment is not judged. */
  static String word(MessageBundle words, Optional<Verdict> verdict) {
    return verdict.map(words::of).orElseGet(() -> words.text("impact.not_judged"));
  }
}
