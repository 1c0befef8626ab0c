package org.complaintauditor.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;

/** Holds one case against itself in the other run. */
final class CaseComparison {
  private final CasePair pair;
  private final MixedRuns runs;
  private final AuditedCase before;
  private final AuditedCase after;
  private final boolean sameProgram;
  private final Map<Set<Factor>, Optional<AuditedCase>> judged = new HashMap<>();

  CaseComparison(
      CasePair pair, MixedRuns runs, AuditedCase before, AuditedCase after, boolean sameProgram) {
    this.pair = pair;
    this.runs = runs;
    this.before = before;
    this.after = after;
    this.sameProgram = sameProgram;
    judged.put(everything(), Optional.of(after));
    judged.put(EnumSet.noneOf(Factor.class), Optional.of(before));
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

  /**
   * An occurrence that only one of the runs has.
   *
   * @param isNew whether it is the new one
   * @param why what brought it, or took it away
   */
  record Unpaired(Finding finding, Occurrence occurrence, boolean isNew, Attribution why) {}

  /**
   * The commitments that both runs judge.
   *
   * @param from how they stood
   * @param to how they stand
   * @param alsoDue whether another due date alone is a change
   */
  List<Compared> compared(
      Map<String, CommitmentStanding> from, Map<String, CommitmentStanding> to, boolean alsoDue) {
    List<Compared> compared = new ArrayList<>();
    for (Finding finding : after.findings()) {
      CommitmentStanding was = from.get(finding.commitment());
      CommitmentStanding is = to.get(finding.commitment());
      if (was == null || is == null) {
        continue;
      }
      compared.add(
          new Compared(
              finding,
              was,
              is,
              was.isLike(is, alsoDue ? ComparisonStrictness.DUE : ComparisonStrictness.REASON)
                  ? Optional.empty()
                  : Optional.of(attribution(finding.commitment(), was, is))));
    }
    return compared;
  }

  private Attribution attribution(
      String commitment, CommitmentStanding from, CommitmentStanding to) {
    Set<Factor> differing = differing();
    ComparisonStrictness strictness = ComparisonStrictness.ofChange(from, to);
    if (!standing(commitment, differing).isLike(standing(commitment, everything()), strictness)) {
      differing = everything(); // What differs in other cases only, and yet decides here.
    }
    if (sameProgram && differing.size() == 1) {
      return Attribution.sole(differing.iterator().next(), from, to);
    }
    Attribution found = Attribution.of(differing, chosen -> standing(commitment, chosen), from, to);
    // Both runs were judged by one program, and this one judges otherwise: it cannot say why.
    return sameProgram && found.isByProgram() ? Attribution.unknown(from, to) : found;
  }

  private CommitmentStanding standing(String commitment, Set<Factor> fromNew) {
    return finding(commitment, fromNew)
        .map(CommitmentStanding::of)
        .orElse(CommitmentStanding.NOT_AUDITED);
  }

  private Optional<Finding> finding(String commitment, Set<Factor> fromNew) {
    return judged
        .computeIfAbsent(fromNew, chosen -> runs.judged(pair, chosen))
        .flatMap(audited -> finding(audited, commitment));
  }

  private static Optional<Finding> finding(AuditedCase audited, String commitment) {
    return audited.findings().stream()
        .filter(one -> one.commitment().equals(commitment))
        .findFirst();
  }

  /** The occurrences that only one of the runs has, of commitments that both judge. */
  List<Unpaired> unpaired() {
    List<Unpaired> unpaired = new ArrayList<>();
    for (Finding current : after.findings()) {
      Optional<Finding> old = finding(before, current.commitment());
      if (old.isPresent()) {
        Map<String, Occurrence> was = occurrences(old.get());
        Map<String, Occurrence> is = occurrences(current);
        is.forEach(
            (key, one) -> {
              if (!was.containsKey(key)) {
                unpaired.add(new Unpaired(current, one, true, why(current, key, one, true)));
              }
            });
        was.forEach(
            (key, one) -> {
              if (!is.containsKey(key)) {
                unpaired.add(new Unpaired(old.get(), one, false, why(current, key, one, false)));
              }
            });
      }
    }
    return unpaired;
  }

  /** The occurrences by their triggers: a row is the same in whichever zone, and by its id. */
  private Map<String, Occurrence> occurrences(Finding finding) {
    Map<String, Occurrence> found = new LinkedHashMap<>();
    for (Occurrence occurrence : finding.occurrences()) {
      String key = pair.key(occurrence.assessment().obligation().trigger().row());
      int number = 1;
      while (found.putIfAbsent(key + " " + number, occurrence) != null) {
        number++;
      }
    }
    return found;
  }

  private Attribution why(Finding finding, String key, Occurrence occurrence, boolean isNew) {
    CommitmentStanding there = CommitmentStanding.of(finding.showing(occurrence));
    CommitmentStanding from = isNew ? CommitmentStanding.NOT_AUDITED : there;
    CommitmentStanding to = isNew ? there : CommitmentStanding.NOT_AUDITED;
    Set<Factor> everything = everything();
    return sameProgram && everything.size() == 1
        ? Attribution.sole(everything.iterator().next(), from, to)
        : Attribution.of(
            everything,
            chosen ->
                finding(finding.commitment(), chosen)
                        .filter(one -> occurrences(one).containsKey(key))
                        .isPresent()
                    ? there
                    : CommitmentStanding.NOT_AUDITED,
            from,
            to);
  }

  /** The factors that differ for this case. */
  Set<Factor> differing() {
    Set<Factor> differing = everything();
    if (runs.sameRules(before.version(), after.version())) {
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
