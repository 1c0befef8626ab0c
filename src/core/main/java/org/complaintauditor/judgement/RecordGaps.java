package org.complaintauditor.judgement;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.RecordRule;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleFailureException;

/**
 * Tells before a case is judged of which commitments an export can show no breach. What the rules
 * owe is found out by asking them: they are fired on cases in which everything happens.
 */
final class RecordGaps {
  private final DisclosureEvidence export;

  private RecordGaps(DisclosureEvidence export) {
    this.export = export;
  }

  /** The gaps by commitment; none for an export that records every act. */
  static Map<String, RecordGap> of(
      CompiledPack compiled, DisclosureEvidence export, Assessment.Basis basis) {
    Map<String, RecordGap> gaps = new LinkedHashMap<>();
    if (export.acts().complete()) {
      return gaps;
    }
    RecordGaps finder = new RecordGaps(export);
    for (PackVersion version : compiled.pack().versions()) {
      Judge judge = new Judge(compiled.rulesOf(version), version, basis);
      List<Obligation> owed =
          Eventful.histories(compiled.pack().words()).stream()
              .flatMap(
                  history ->
                      AttributeReadings.everyWay(history, compiled.pack().attributes().values()))
              .flatMap(history -> owed(judge, history).stream())
              .toList();
      for (Commitment commitment : version.commitments()) {
        finder
            .gap(
                commitment,
                owed.stream().filter(one -> one.commitment().equals(commitment.id())).toList())
            .ifPresentOrElse(
                gap -> gaps.put(commitment.id(), gap), () -> gaps.remove(commitment.id()));
      }
    }
    return gaps;
  }

  /** None where a rule fails: a case in which it fails as well will say so. */
  private static List<Obligation> owed(Judge judge, CaseHistory history) {
    try {
      return judge.obligations(history);
    } catch (RuleFailureException e) {
      return List.of();
    }
  }

  private Optional<RecordGap> gap(Commitment commitment, List<Obligation> owed) {
    if (!isTriggered(commitment.needs())) {
      EvidenceRequirements.Sign triggers = without(commitment.needs());
      return Optional.of(
          new RecordGap(
              RecordGap.Kind.TRIGGER, triggers.activities(), triggers.disclosures(), false));
    }
    // One obligation that the export could show as breached is enough: the one that lacks least.
    return owed.stream()
        .map(one -> RecordRule.unplaced(one.discharge(), export))
        .min(Comparator.comparingInt(RecordRule.Unplaced::size))
        .filter(least -> !least.isEmpty())
        .map(
            least ->
                new RecordGap(
                    RecordGap.Kind.DISCHARGE, least.acts(), least.told(), least.contacts()));
  }

  /** Whether an entry makes what triggers the commitment, or a text can turn out to be it. */
  private boolean isTriggered(EvidenceRequirements needs) {
    EvidenceRequirements.Sign triggers = without(needs);
    if (needs.triggers().equals(triggers) || !isNothing(triggers)) {
      return triggers.activities().stream().anyMatch(this::isMade)
          || triggers.disclosures().stream().anyMatch(export::records);
    }
    return export.readsTexts() && export.acts().contactTexts(); // Words that are right, or wrong.
  }

  /**
   * The triggers that do not discharge in the same moment: those show nothing but what was kept.
   */
  private static EvidenceRequirements.Sign without(EvidenceRequirements needs) {
    Set<Activity> acts = new WordSet<>();
    acts.addAll(needs.triggers().activities());
    acts.removeAll(needs.discharges().activities());
    Set<Disclosure> told = new WordSet<>();
    told.addAll(needs.triggers().disclosures());
    told.removeAll(needs.discharges().disclosures());
    return new EvidenceRequirements.Sign(acts, told);
  }

  private static boolean isNothing(EvidenceRequirements.Sign sign) {
    return sign.activities().isEmpty() && sign.disclosures().isEmpty();
  }

  private boolean isMade(Activity activity) {
    return export.acts().made().contains(activity)
        || (Activity.STANCES.contains(activity)
            && export.usesTexts()
            && export.acts().customerTexts());
  }
}
