package org.complaintauditor.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.sampling.inference.CorrectedRate;
import org.complaintauditor.sampling.inference.SamplingPlan;
import org.complaintauditor.sampling.inference.ShareEstimate;
import org.complaintauditor.sampling.inference.StratumCount;

/**
 * What a sample says, once people looked at it.
 *
 * @param sample what was drawn
 * @param populations in the order of the sample
 * @param totals the share that is wrong over all commitments, for each verdict looked at
 * @param rates the corrected rates, where both sides were looked at, in catalogue order
 */
public record SampleConclusion(
    Sample sample,
    List<PopulationConclusion> populations,
    List<Total> totals,
    List<Corrected> rates) {
  public SampleConclusion {
    populations = List.copyOf(populations);
    totals = List.copyOf(totals);
    rates = List.copyOf(rates);
  }

  /** The share of all findings with this verdict that is wrong. */
  public record Total(Verdict verdict, int size, ShareEstimate wrong) {}

  /**
   * A commitment's rate beside the one that its sample corrects it to.
   *
   * @param met how many findings are met by the machine
   * @param breached how many are breached
   */
  public record Corrected(String commitment, int met, int breached, CorrectedRate rate) {}

  /**
   * Concludes.
   *
   * @param reviewed what people say, by the keys of the findings
   */
  public static SampleConclusion of(Sample sample, Map<String, ReviewedFinding> reviewed) {
    SamplingPlan plan = sample.design().plan();
    return new SampleConclusion(
        sample,
        sample.populations().stream()
            .map(one -> PopulationConclusion.of(one, reviewed, plan))
            .toList(),
        sample.design().purpose().verdicts().stream()
            .flatMap(one -> total(sample, one, reviewed).stream())
            .toList(),
        sample.design().commitments().stream()
            .flatMap(one -> corrected(sample, one, reviewed).stream())
            .toList());
  }

  /** The same, which corrects no rate of these commitments: they have none. */
  public SampleConclusion withoutRatesOf(Set<String> commitments) {
    return new SampleConclusion(
        sample,
        populations,
        totals,
        rates.stream().filter(one -> !commitments.contains(one.commitment())).toList());
  }

  private static Optional<Total> total(
      Sample sample, Verdict verdict, Map<String, ReviewedFinding> reviewed) {
    List<StratumCount> all = new ArrayList<>();
    int size = 0;
    for (SampledPopulation population : sample.populations()) {
      if (population.verdict() == verdict) {
        Optional<List<StratumCount>> counts =
            PopulationConclusion.counts(population, reviewed, said -> said != verdict);
        if (counts.isEmpty()) {
          return Optional.empty();
        }
        all.addAll(counts.get());
        size += population.size();
      }
    }
    int findings = size;
    return ShareEstimate.of(all, sample.design().plan().confidence())
        .map(wrong -> new Total(verdict, findings, wrong));
  }

  private static Optional<Corrected> corrected(
      Sample sample, String commitment, Map<String, ReviewedFinding> reviewed) {
    Optional<SampledPopulation> met = population(sample, commitment, Verdict.MET);
    Optional<SampledPopulation> breached = population(sample, commitment, Verdict.BREACHED);
    if (met.isEmpty() || breached.isEmpty()) {
      return Optional.empty();
    }
    Optional<CorrectedRate.Side> metSide = side(sample, met.get(), Verdict.BREACHED, reviewed);
    Optional<CorrectedRate.Side> other = side(sample, breached.get(), Verdict.MET, reviewed);
    return metSide
        .flatMap(
            m -> other.flatMap(q -> CorrectedRate.of(m, q, sample.design().plan().confidence())))
        .map(rate -> new Corrected(commitment, met.get().size(), breached.get().size(), rate));
  }

  private static Optional<SampledPopulation> population(
      Sample sample, String commitment, Verdict verdict) {
    return sample.populations().stream()
        .filter(one -> one.commitment().equals(commitment) && one.verdict() == verdict)
        .findFirst();
  }

  private static Optional<CorrectedRate.Side> side(
      Sample sample,
      SampledPopulation population,
      Verdict other,
      Map<String, ReviewedFinding> reviewed) {
    if (population.size() == 0) {
      return Optional.of(new CorrectedRate.Side(0, ShareEstimate.known(0), ShareEstimate.known(0)));
    }
    SamplingPlan plan = sample.design().plan();
    Predicate<Verdict> neither = said -> said != Verdict.MET && said != Verdict.BREACHED;
    Optional<ShareEstimate> leaving =
        PopulationConclusion.share(population, reviewed, plan, neither);
    return PopulationConclusion.share(population, reviewed, plan, said -> said == other)
        .map(
            share ->
                new CorrectedRate.Side(
                    population.size(),
                    share,
                    // Where nothing was seen to leave the rate, nothing is said of it.
                    leaving
                        .filter(estimate -> estimate.share() > 0)
                        .orElse(ShareEstimate.known(0))));
  }
}
