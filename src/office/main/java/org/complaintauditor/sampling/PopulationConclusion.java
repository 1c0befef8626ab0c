package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.sampling.inference.ShareEstimate;
import org.complaintauditor.sampling.inference.StratumCount;

/**
 * What a sample says of a population.
 *
 * @param population what was drawn
 * @param strata what can be signed of each stratum; one where the population was not divided
 * @param wrong the share that is wrong, with limits; what a question is open about left out; empty
 *     before everything drawn was looked at, and where there is nothing
 */
public record PopulationConclusion(
    SampledPopulation population, List<StratumConclusion> strata, Optional<ShareEstimate> wrong) {
  public PopulationConclusion {
    strata = List.copyOf(strata);
  }

  static PopulationConclusion of(
      SampledPopulation population, Map<String, ReviewedFinding> reviewed, SamplingPlan plan) {
    List<StratumConclusion> strata = new ArrayList<>();
    for (SampledStratum stratum : population.strata()) {
      List<ReviewedFinding> answers = answers(population, stratum, reviewed);
      strata.add(
          StratumConclusion.of(
              stratum,
              answers.size(),
              count(answers, verdict -> verdict != population.verdict()),
              (int) answers.stream().filter(one -> one.verdict().isEmpty()).count(),
              plan));
    }
    return new PopulationConclusion(
        population,
        strata,
        share(population, reviewed, plan, verdict -> verdict != population.verdict()));
  }

  /** The share of which people say such a verdict; empty before all was looked at. */
  static Optional<ShareEstimate> share(
      SampledPopulation population,
      Map<String, ReviewedFinding> reviewed,
      SamplingPlan plan,
      Predicate<Verdict> such) {
    return counts(population, reviewed, such)
        .flatMap(counts -> ShareEstimate.of(counts, plan.confidence()));
  }

  /** The counts of all strata; empty before all was looked at. */
  static Optional<List<StratumCount>> counts(
      SampledPopulation population,
      Map<String, ReviewedFinding> reviewed,
      Predicate<Verdict> such) {
    List<StratumCount> counts = new ArrayList<>();
    for (SampledStratum stratum : population.strata()) {
      List<ReviewedFinding> answers = answers(population, stratum, reviewed);
      if (answers.size() < stratum.drawn()) {
        return Optional.empty();
      }
      counts.add(
          new StratumCount(stratum.size(), count(answers, verdict -> true), count(answers, such)));
    }
    return Optional.of(counts);
  }

  private static List<ReviewedFinding> answers(
      SampledPopulation population, SampledStratum stratum, Map<String, ReviewedFinding> reviewed) {
    return population.selected().stream()
        .filter(one -> one.stratum().equals(stratum.key()))
        .flatMap(one -> Optional.ofNullable(reviewed.get(one.key())).stream())
        .toList();
  }

  private static int count(List<ReviewedFinding> answers, Predicate<Verdict> such) {
    return (int) answers.stream().filter(one -> one.verdict().filter(such).isPresent()).count();
  }

  /** What can be signed of the whole; empty where it was divided into several strata. */
  public Optional<StratumConclusion> whole() {
    return strata.size() == 1 ? Optional.of(strata.get(0)) : Optional.empty();
  }

  /** Whether the sample shows of every stratum what it was to show. */
  public Support standing() {
    if (strata.isEmpty()) {
      return Support.EMPTY;
    }
    for (Support support : List.of(Support.NOT_REVIEWED, Support.NOT_SUPPORTED)) {
      if (strata.stream().anyMatch(stratum -> stratum.standing() == support)) {
        return support;
      }
    }
    return Support.SUPPORTED;
  }
}
