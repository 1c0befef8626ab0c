package org.complaintauditor.judgement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.VerdictReadings;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.UnknownAttributes;

/** Tells which verdicts of a case stand, whatever its unknown attributes are. */
final class AttributeVerdicts {

  /**
   * A case under one reading of its attributes.
   *
   * @param findings one per commitment, in catalogue order
   * @param verdicts those of the findings, and those under other limits and parameters
   */
  record Judged(List<Finding> findings, DoubtfulVerdicts.AllVerdicts verdicts) {

    /** The findings with their verdicts under other limits and parameters. */
    static Judged of(
        List<Finding> findings,
        List<List<Verdict>> underOtherLimits,
        List<AlternativeVerdicts.Reading> otherwise) {
      return new Judged(
          findings,
          new DoubtfulVerdicts.AllVerdicts(
              findings.stream().map(Finding::verdict).toList(), underOtherLimits, otherwise));
    }
  }

  private final Judged stand;
  private final Map<String, UnknownAttributes> unknown = new HashMap<>();

  /** Commitments with the limits or parameters under which their readings differ. */
  private final Set<List<Object>> alternatives = new HashSet<>();

  /** The verdicts of the first reading stand until another one differs. */
  AttributeVerdicts(Judged stand) {
    this.stand = stand;
  }

  /** Nobody tried all readings of these commitments, which hang on these attributes. */
  void untried(Set<String> commitments, Set<String> names) {
    commitments.forEach(id -> unknown.put(id, new UnknownAttributes(names, List.of())));
    eachAlternative((id, key, verdict) -> addIf(commitments.contains(id), key));
  }

  /**
   * Takes in another reading, as far as it is about these commitments.
   *
   * @param first the values of the first reading
   * @param values those of this one
   */
  void add(
      Set<String> commitments,
      Map<String, String> first,
      Map<String, String> values,
      Judged other) {
    for (int i = 0; i < stand.findings().size(); i++) {
      Finding finding = stand.findings().get(i);
      Finding otherwise = other.findings().get(i);
      if (commitments.contains(finding.commitment()) && otherwise.verdict() != finding.verdict()) {
        UnknownAttributes before =
            unknown.computeIfAbsent(
                finding.commitment(),
                id ->
                    new UnknownAttributes(
                        first.keySet(),
                        List.of(new UnknownAttributes.Reading(first, finding.reason()))));
        unknown.put(finding.commitment(), before.with(values, otherwise.reason()));
      }
    }
    Map<List<Object>, Verdict> verdicts = new HashMap<>();
    new AttributeVerdicts(other).eachAlternative((id, key, verdict) -> verdicts.put(key, verdict));
    eachAlternative(
        (id, key, verdict) -> addIf(commitments.contains(id) && verdicts.get(key) != verdict, key));
  }

  private void addIf(boolean differs, List<Object> key) {
    if (differs) {
      alternatives.add(key);
    }
  }

  private interface Alternative {
    void is(String commitment, List<Object> key, Verdict verdict);
  }

  private void eachAlternative(Alternative seen) {
    List<List<Verdict>> limits = stand.verdicts().underOtherLimits();
    for (int place = 0; place < limits.size(); place++) {
      for (int i = 0; i < stand.findings().size(); i++) {
        String id = stand.findings().get(i).commitment();
        seen.is(id, List.of(place, i), limits.get(place).get(i));
      }
    }
    for (AlternativeVerdicts.Reading reading : stand.verdicts().otherwise()) {
      seen.is(reading.commitment(), key(reading), reading.verdict().verdict());
    }
  }

  private static List<Object> key(AlternativeVerdicts.Reading reading) {
    return List.of(reading.commitment(), reading.parameter(), reading.value());
  }

  /** The findings, those whose readings differ as not evidenced. */
  List<Finding> findings() {
    if (unknown.isEmpty()) {
      return stand.findings();
    }
    return stand.findings().stream()
        .map(
            finding -> {
              UnknownAttributes why = unknown.get(finding.commitment());
              return why == null ? finding : finding.hangingOn(why);
            })
        .toList();
  }

  /** The verdicts of the first reading, those that differ by reading as not evidenced. */
  DoubtfulVerdicts.AllVerdicts verdicts() {
    return masked(stand.verdicts());
  }

  /** These verdicts, as not evidenced where those that stand are by reading. */
  DoubtfulVerdicts.AllVerdicts masked(DoubtfulVerdicts.AllVerdicts verdicts) {
    if (unknown.isEmpty() && alternatives.isEmpty()) {
      return verdicts;
    }
    List<Verdict> findings = new ArrayList<>(verdicts.findings());
    List<List<Verdict>> limits = new ArrayList<>();
    verdicts.underOtherLimits().forEach(all -> limits.add(new ArrayList<>(all)));
    for (int i = 0; i < findings.size(); i++) {
      if (unknown.containsKey(stand.findings().get(i).commitment())) {
        findings.set(i, Verdict.NOT_EVIDENCED);
      }
      for (int place = 0; place < limits.size(); place++) {
        if (alternatives.contains(List.<Object>of(place, i))) {
          limits.get(place).set(i, Verdict.NOT_EVIDENCED);
        }
      }
    }
    return new DoubtfulVerdicts.AllVerdicts(
        findings,
        limits,
        verdicts.otherwise().stream()
            .map(
                reading ->
                    alternatives.contains(key(reading))
                        ? new AlternativeVerdicts.Reading(
                            reading.commitment(),
                            reading.parameter(),
                            reading.value(),
                            VerdictReadings.sure(Verdict.NOT_EVIDENCED))
                        : reading)
            .toList());
  }
}
