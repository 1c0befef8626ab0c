package org.complaintauditor.comparison.impact;

import java.util.ArrayList;
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
 * is as each run had it: cases and what was read in their texts, calendar, zone, audit instant,
 * channels, and limits that were tried.
 */
public final class PackImpact {
  private final Pack edited;
  private final RuleStore rules;
  private final MessageBundle words;
  private final Map<String, CommitmentImpact> commitments = new LinkedHashMap<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private long cases;

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
          Wording.of(
              "%s was judged by pack %s, and %s is to be tried: name runs of the same pack",
              name, own.name(), edited.name()));
    }
    if (!own.lexicon().equals(edited.lexicon()) || !own.calendar().equals(edited.calendar())) {
      unread.add(name);
    }
    Side before = new Side(material.context(material.compiled(rules)));
    Pack tried = WhatIf.apply(edited, material.settings().pack().whatIf());
    Side after = new Side(material.context(CompiledPack.of(tried, rules, new LexiconStore())));
    for (ExportedCase one : material) {
      add(name, one, before, after);
    }
  }

  private void add(String name, ExportedCase one, Side before, Side after) {
    List<EventRow> rows = before.auditor.happened(one.rows());
    if (rows.isEmpty()) {
      return;
    }
    cases++;
    AuditedCase old = before.auditor.judge(one.caseId(), rows, one.problems());
    AuditedCase current = after.auditor.judge(one.caseId(), rows, one.problems());
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
              new FlipCase(name, one.caseId(), before.proof(old, was), after.proof(current, is)));
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

  /**
   * The runs whose texts were read by other words than the edited pack has, or whose calendar is
   * another: neither is tried here.
   */
  public Set<String> unread() {
    return new LinkedHashSet<>(unread);
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
