package org.complaintauditor.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.complaintauditor.decision.Decision;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.DecisionLine;
import org.complaintauditor.decision.DecisionState;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.HumanAnswer;
import org.complaintauditor.decision.HumanClass;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.decision.JudgedDecision;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.Person;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.decision.Waiver;
import org.complaintauditor.decision.WaiverReason;
import org.complaintauditor.model.SoleAct;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;

/**
 * A decision, or a waiver that holds for a finding, as lists show it.
 *
 * @param subject what it is about
 * @param machine the finding's verdict by the machine; empty where the finding is not in the run
 * @param human the finding's verdict after all decisions
 * @param humanClass what people made of the finding
 * @param kind what was decided
 * @param reasonCode the reason's code, or empty
 * @param reason the reason, the question, or that of the waiver
 * @param by who decided, or approved the waiver
 * @param mark what one administrator alone had done to the account that decided; empty for most
 * @param second who seconded it, or asked for the waiver; empty where nobody did
 * @param date when, as that person says
 * @param state how it stands to the run
 * @param line the ledger's line
 * @param seen the evidence that the person saw, or empty
 * @param now the evidence that the run shows, or empty
 * @param waiver the waiver's id, or empty
 * @param evidenceRef where what it relies on is kept, or empty
 * @param said the verdict that the person said, where one is said
 * @param isDecision whether somebody decided about this finding, rather than waived many
 */
public record DecisionRow(
    Subject subject,
    Optional<Verdict> machine,
    Optional<Verdict> human,
    Optional<HumanClass> humanClass,
    DecisionKind kind,
    String reasonCode,
    String reason,
    String by,
    Optional<SoleAct> mark,
    String second,
    LocalDate date,
    DecisionState state,
    OptionalLong line,
    String seen,
    String now,
    String waiver,
    String evidenceRef,
    Optional<Verdict> said,
    boolean isDecision) {

  /** All rows of a run: in the order of the cases, then what is about none of them. */
  public static List<DecisionRow> of(DecisionList list) {
    List<DecisionRow> rows = new ArrayList<>();
    list.findings().forEach(one -> rows.addAll(of(list, one.human())));
    List<DecisionLine> lines = list.figures().decisions().lines();
    boolean[] shown = new boolean[lines.size()];
    for (DecidedFinding finding : list.findings()) {
      finding.human().decisions().forEach(judged -> shown[judged.number()] = true);
    }
    for (int i = 0; i < shown.length; i++) {
      if (!shown[i] && lines.get(i) instanceof Decision decision) {
        rows.add(
            row(
                new JudgedDecision(
                    decision, i, DecisionState.ORPHANED, Optional.empty(), Optional.empty()),
                Optional.empty()));
      }
    }
    return rows;
  }

  /**
   * The rows of a finding: its decisions as they were made, then the waivers that hold for it and
   * that no decision names.
   */
  public static List<DecisionRow> of(DecisionList list, HumanFinding human) {
    List<DecisionRow> rows = new ArrayList<>();
    human.decisions().forEach(one -> rows.add(row(one, Optional.of(human))));
    LocalDate auditDay = list.figures().decisions().terms().auditDay();
    for (Waiver waiver : human.waivers()) {
      boolean named = rows.stream().anyMatch(one -> one.waiver().equals(waiver.id()));
      if (!named && !waiver.isExpired(auditDay)) {
        rows.add(row(waiver, human));
      }
    }
    return rows;
  }

  private static DecisionRow row(JudgedDecision judgedDecision, Optional<HumanFinding> human) {
    Decision decision = judgedDecision.decision();
    return new DecisionRow(
        decision.subject(),
        human.map(HumanFinding::machineVerdict),
        human.map(HumanFinding::verdict),
        human.map(HumanFinding::humanClass),
        decision.kind(),
        decision.answer().reasonCode(),
        decision.answer().reason(),
        decision.by().name(),
        judgedDecision.mark(),
        judgedDecision.second().map(Person::name).orElse(""),
        decision.date(),
        judgedDecision.state(),
        decision.place().ledgerLine(),
        decision.seen().map(Digests::evidence).orElse(""),
        judgedDecision.now().map(now -> now.digests().evidenceLike(decision.seen())).orElse(""),
        decision.answer() instanceof HumanAnswer.Waive waive ? waive.waiver() : "",
        decision.evidenceRef(),
        said(decision.answer()),
        true);
  }

  private static DecisionRow row(Waiver waiver, HumanFinding human) {
    return new DecisionRow(
        human.machine().subject(),
        Optional.of(human.machineVerdict()),
        Optional.of(human.verdict()),
        Optional.of(human.humanClass()),
        DecisionKind.WAIVE,
        waiver.code().name(),
        waiver.reason(),
        waiver.approval().approvedBy().name(),
        waiver.approval().approvedBy().mark(),
        waiver.approval().requestedBy().name(),
        waiver.approval().approvedOn(),
        DecisionState.CURRENT,
        OptionalLong.empty(),
        "",
        "",
        waiver.id(),
        waiver.evidenceRef(),
        Optional.empty(),
        false);
  }

  private static Optional<Verdict> said(HumanAnswer answer) {
    if (answer instanceof HumanAnswer.Overrule overrule) {
      return Optional.of(overrule.verdict());
    }
    return answer instanceof HumanAnswer.Agree agree ? agree.verdict() : Optional.empty();
  }

  /** Who decided, with the mark of the account where it has one. */
  public String byWithMark(MessageBundle words) {
    return mark.map(act -> words.text("SoleAct.of", by, DecisionText.mark(words, act))).orElse(by);
  }

  /** The word for the reason's code, or nothing. */
  public String reasonWord(MessageBundle words) {
    if (reasonCode.isEmpty()) {
      return "";
    }
    return kind == DecisionKind.WAIVE
        ? words.of(WaiverReason.valueOf(reasonCode))
        : words.of(OverruleReason.valueOf(reasonCode));
  }
}
