package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.obligation.Finding;

/** Holds one case against itself in the other run. */
final class CaseComparison {
  private final CasePair pair;
  private final MixedRuns runs;
  private final AuditedCase before;
  private final AuditedCase after;
  private final boolean sameProgram;
  private final Map<Set<Factor>, Map<String, CommitmentStanding>> judged = new HashMap<>();

  CaseComparison(
      CasePair pair, MixedRuns runs, AuditedCase before, AuditedCase after, boolean sameProgram) {
    this.pair = pair;
    this.runs = runs;
    this.before = before;
    this.after = after;
    this.sameProgram = sameProgram;
  }

  /**
   * A commitment that both runs judge, with the causes of the change where it stands otherwise.
   *
   * @param finding as the new run has it
   * @param from how it stood
   * @param to how it stands
   * @param attribution why; empty where nothing changed
   */
  record Compared(
      Finding finding,
      CommitmentStanding from,
      CommitmentStanding to,
      Optional<Attribution> attribution) {}

  /** The commitments that both runs judge. */
  List<Compared> compared(
      Map<String, CommitmentStanding> recordedBefore,
      Map<String, CommitmentStanding> recordedAfter) {
    List<Compared> compared = new ArrayList<>();
    for (Finding finding : after.findings()) {
      CommitmentStanding from = recordedBefore.get(finding.commitment());
      CommitmentStanding to = recordedAfter.get(finding.commitment());
      if (from == null || to == null) {
        continue;
      }
      boolean changed = from.verdict() != to.verdict() || from.reason() != to.reason();
      compared.add(
          new Compared(
              finding,
              from,
              to,
              changed
                  ? Optional.of(attribution(finding.commitment(), from, to))
                  : Optional.empty()));
    }
    return compared;
  }

  private Attribution attribution(
      String commitment, CommitmentStanding from, CommitmentStanding to) {
    Set<Factor> differing = differing();
    if (!standing(commitment, differing).isLike(standing(commitment, everything()), true)) {
      differing = everything(); // What differs in other cases only, and yet decides here.
    }
    if (sameProgram && differing.size() == 1) {
      return Attribution.sole(differing.iterator().next(), from, to);
    }
    return Attribution.of(differing, chosen -> standing(commitment, chosen), from, to);
  }

  private CommitmentStanding standing(String commitment, Set<Factor> fromNew) {
    return judged
        .computeIfAbsent(fromNew, chosen -> runs.standings(pair, chosen))
        .getOrDefault(commitment, CommitmentStanding.NOT_AUDITED);
  }

  /** The factors that differ for this case. */
  Set<Factor> differing() {
    Set<Factor> differing = everything();
    if (MixedPack.sameRules(before.version(), after.version())) {
      differing.remove(Factor.RULES);
    }
    if (MixedPack.numbers(before.version()).equals(MixedPack.numbers(after.version()))) {
      differing.remove(Factor.LIMITS);
    }
    return differing;
  }

  private Set<Factor> everything() {
    Set<Factor> differing = EnumSet.noneOf(Factor.class);
    differing.addAll(runs.differing());
    if (!pair.sameRows()) {
      differing.add(Factor.DATA);
    }
    if (!pair.sameReading()) {
      differing.add(Factor.READING);
    }
    if (pair.readingFollows()) {
      differing.remove(Factor.READING);
    }
    return differing;
  }
}
