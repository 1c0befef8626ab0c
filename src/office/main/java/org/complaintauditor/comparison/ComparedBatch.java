package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.material.KeptCase;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/** Compares some cases of two runs, those that follow each other. Used by one thread. */
final class ComparedBatch {
  private final ComparedRun first;
  private final ComparedRun second;
  private final MixedRuns runs;
  private final boolean alsoDue;
  private final ComparisonTally tally = new ComparisonTally(Set.of());
  private final List<Told> told = new ArrayList<>();
  private final List<String> newIds = new ArrayList<>();
  private final List<String> goneIds = new ArrayList<>();

  /** A change with both findings. */
  record Told(
      FindingChange change,
      Optional<ChangeSink.Judged> before,
      Optional<ChangeSink.Judged> after) {}

  ComparedBatch(ComparedRun first, ComparedRun second, MixedRuns runs, boolean alsoDue) {
    this.first = first;
    this.second = second;
    this.runs = runs;
    this.alsoDue = alsoDue;
  }

  ComparisonTally tally() {
    return tally;
  }

  List<Told> told() {
    return told;
  }

  List<String> newIds() {
    return newIds;
  }

  List<String> goneIds() {
    return goneIds;
  }

  void compare(CaseInRuns caseInRuns) {
    if (caseInRuns.isAlike()
        && runs.differing().isEmpty()
        && caseInRuns.isRecordedAlike()
        && !isDecided(caseInRuns)) {
      tally.pair();
      caseInRuns
          .before()
          .forEach((id, both) -> tally.commitment(id).pair(both.standing(), both.standing()));
      return;
    }
    tally.judged();
    Optional<ExportedCase> old = caseInRuns.old().map(KeptCase::read);
    Optional<ExportedCase> current =
        caseInRuns.isAlike() ? old : caseInRuns.current().map(KeptCase::read);
    Optional<AuditedCase> before = old.flatMap(runs::before);
    Optional<AuditedCase> after =
        caseInRuns.isAlike() && runs.differing().isEmpty() ? before : current.flatMap(runs::after);
    if (before.isPresent() && after.isPresent()) {
      tally.pair();
      CasePair pair =
          new CasePair(
              caseInRuns.caseId(),
              old.orElseThrow().rows(),
              current.orElseThrow().rows(),
              first,
              second);
      compare(
          new CaseComparison(
              pair, runs, before.get(), after.get(), first.program().equals(second.program())),
          pair,
          caseInRuns,
          before.get(),
          after.get());
    } else if (after.isPresent()) {
      tally.newCase();
      newIds.add(caseInRuns.caseId());
      for (Finding finding : after.get().findings()) {
        isNew(after.get(), finding, caseInRuns.after(), FindingChange.Kind.NEW_CASE);
      }
    } else if (before.isPresent()) {
      tally.goneCase();
      goneIds.add(caseInRuns.caseId());
      for (Finding finding : before.get().findings()) {
        isGone(before.get(), finding, caseInRuns.before(), FindingChange.Kind.GONE_CASE);
      }
    }
  }

  private boolean isDecided(CaseInRuns runs) {
    return first.decisions().isAbout(runs.caseId()) || second.decisions().isAbout(runs.caseId());
  }

  private void compare(
      CaseComparison comparison,
      CasePair pair,
      CaseInRuns runs,
      AuditedCase before,
      AuditedCase after) {
    Map<String, CommitmentStanding> from = standings(before, runs.before());
    Map<String, CommitmentStanding> to = standings(after, runs.after());
    ChangeDetail detail = new ChangeDetail(first, second, pair, before, after);
    for (CaseComparison.Compared compared : comparison.compared(from, to, alsoDue)) {
      String id = compared.finding().commitment();
      tally.commitment(id).pair(compared.from(), compared.to());
      compared
          .attribution()
          .ifPresent(
              why -> {
                tally.commitment(id).bridge().changed(why.shares());
                tell(
                    new FindingChange(
                        pair.caseId(),
                        id,
                        trigger(compared.finding()).or(() -> trigger(before, id)).orElse(""),
                        kind(compared.from(), compared.to()),
                        Optional.of(compared.from()),
                        Optional.of(compared.to()),
                        why.enough(),
                        why.needed(),
                        detail.of(why, id)),
                    judged(before, id, first),
                    judged(after, id, second));
              });
    }
    if (isDecided(runs)) {
      for (Finding finding : after.findings()) {
        String id = finding.commitment();
        if (from.containsKey(id) && to.containsKey(id)) {
          HumanChange.of(
                  pair.caseId(),
                  id,
                  trigger(finding).or(() -> trigger(before, id)).orElse(""),
                  new HumanChange.Sides(first.decisions(), second.decisions()),
                  from.get(id),
                  to.get(id))
              .ifPresent(
                  change -> tell(change, judged(before, id, first), judged(after, id, second)));
        }
      }
    }
    for (CaseComparison.Unpaired unpaired : comparison.unpaired()) {
      occurrence(pair, unpaired, before, after, detail);
    }
    after.findings().stream()
        .filter(finding -> !from.containsKey(finding.commitment()))
        .forEach(finding -> isNew(after, finding, runs.after(), FindingChange.Kind.NEW_COMMITMENT));
    before.findings().stream()
        .filter(finding -> !to.containsKey(finding.commitment()))
        .forEach(
            finding -> isGone(before, finding, runs.before(), FindingChange.Kind.GONE_COMMITMENT));
  }

  private static FindingChange.Kind kind(CommitmentStanding from, CommitmentStanding to) {
    return switch (ComparisonStrictness.ofChange(from, to)) {
      case VERDICT -> FindingChange.Kind.CHANGED;
      case REASON -> FindingChange.Kind.REASON_ONLY;
      case DUE -> FindingChange.Kind.DUE_ONLY;
    };
  }

  private void occurrence(
      CasePair pair,
      CaseComparison.Unpaired unpaired,
      AuditedCase before,
      AuditedCase after,
      ChangeDetail detail) {
    Occurrence occurrence = unpaired.occurrence();
    Optional<CommitmentStanding> standing =
        Optional.of(CommitmentStanding.of(unpaired.finding().showing(occurrence)));
    String id = unpaired.finding().commitment();
    tell(
        new FindingChange(
            pair.caseId(),
            id,
            occurrence.assessment().obligation().trigger().name(),
            unpaired.isNew()
                ? FindingChange.Kind.NEW_OCCURRENCE
                : FindingChange.Kind.GONE_OCCURRENCE,
            unpaired.isNew() ? Optional.empty() : standing,
            unpaired.isNew() ? standing : Optional.empty(),
            unpaired.why().enough(),
            unpaired.why().needed(),
            detail.of(unpaired.why(), id)),
        judged(before, id, first),
        judged(after, id, second));
  }

  /** How commitments stand: as recorded, where that is known, else as this program judges. */
  private static Map<String, CommitmentStanding> standings(
      AuditedCase audited, Map<String, RecordedFinding> recorded) {
    if (recorded.isEmpty()) {
      return MixedRuns.standings(audited);
    }
    Map<String, CommitmentStanding> standings = new HashMap<>();
    recorded.forEach((id, finding) -> standings.put(id, finding.standing()));
    return standings;
  }

  private static CommitmentStanding standing(
      Finding finding, Map<String, RecordedFinding> recorded) {
    RecordedFinding known = recorded.get(finding.commitment());
    return known == null ? CommitmentStanding.of(finding) : known.standing();
  }

  private void isNew(
      AuditedCase audited,
      Finding finding,
      Map<String, RecordedFinding> recorded,
      FindingChange.Kind kind) {
    CommitmentStanding standing = standing(finding, recorded);
    tally.commitment(finding.commitment()).isNew(standing);
    tell(
        of(audited, finding, kind, Optional.empty(), Optional.of(standing)),
        Optional.empty(),
        Optional.of(new ChangeSink.Judged(audited, finding, second)));
  }

  private void isGone(
      AuditedCase audited,
      Finding finding,
      Map<String, RecordedFinding> recorded,
      FindingChange.Kind kind) {
    CommitmentStanding standing = standing(finding, recorded);
    tally.commitment(finding.commitment()).isGone(standing);
    tell(
        of(audited, finding, kind, Optional.of(standing), Optional.empty()),
        Optional.of(new ChangeSink.Judged(audited, finding, first)),
        Optional.empty());
  }

  private static FindingChange of(
      AuditedCase audited,
      Finding finding,
      FindingChange.Kind kind,
      Optional<CommitmentStanding> from,
      Optional<CommitmentStanding> to) {
    return new FindingChange(
        audited.history().caseId(),
        finding.commitment(),
        trigger(finding).orElse(""),
        kind,
        from,
        to,
        List.of(),
        Set.of(),
        List.of());
  }

  private static Optional<String> trigger(Finding finding) {
    return finding.shown().map(one -> one.assessment().obligation().trigger().name());
  }

  private static Optional<String> trigger(AuditedCase audited, String commitment) {
    return finding(audited, commitment).flatMap(ComparedBatch::trigger);
  }

  private static Optional<Finding> finding(AuditedCase audited, String commitment) {
    return audited.findings().stream()
        .filter(one -> one.commitment().equals(commitment))
        .findFirst();
  }

  private static Optional<ChangeSink.Judged> judged(
      AuditedCase audited, String commitment, ComparedRun run) {
    return finding(audited, commitment).map(one -> new ChangeSink.Judged(audited, one, run));
  }

  private void tell(
      FindingChange change, Optional<ChangeSink.Judged> before, Optional<ChangeSink.Judged> after) {
    tally.commitment(change.commitment()).add(change);
    told.add(new Told(change, before, after));
  }
}
