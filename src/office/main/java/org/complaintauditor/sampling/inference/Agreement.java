package org.complaintauditor.sampling.inference;

import static org.complaintauditor.sampling.inference.ConfusionTable.VERDICTS;

import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.complaintauditor.model.Verdict;

/**
 * How far two agree, and how far beyond chance. Kappa collapses where nearly all findings have one
 * verdict, although people agree (Feinstein and Cicchetti 1990), therefore AC1 stands beside it.
 *
 * @param table what each said
 * @param coefficients none where there are too few findings for them
 */
public record Agreement(ConfusionTable table, Optional<Coefficients> coefficients) {

  /** Under so many findings there is a table only. */
  public static final int FEWEST = 30;

  /**
   * Agreement beyond chance.
   *
   * @param kappa Cohen's (1960); none where one verdict alone was given by both: it is 0 / 0
   * @param ac1 Gwet's AC1 (2008)
   */
  public record Coefficients(Optional<Coefficient> kappa, Coefficient ac1) {}

  /** A coefficient with its limits: 1 is full agreement, 0 what chance would make. */
  public record Coefficient(double value, NamedInterval interval) {}

  /** The agreement that a table shows. */
  public static Agreement of(ConfusionTable table) {
    return of(table, FEWEST);
  }

  static Agreement of(ConfusionTable table, int fewest) {
    return new Agreement(
        table,
        table.total() < fewest
            ? Optional.empty()
            : Optional.of(new Coefficients(kappa(table), ac1(table))));
  }

  /** The share of findings of which both said the same; empty where there are none. */
  public Optional<Double> raw() {
    return table.total() == 0 ? Optional.empty() : Optional.of(agreed(table));
  }

  private static double agreed(ConfusionTable table) {
    return (double) table.agreed() / table.total();
  }

  private static Optional<Coefficient> kappa(ConfusionTable table) {
    double agreed = agreed(table);
    double chance = sum(one -> table.one(one) * table.other(one));
    if (chance == 1) {
      return Optional.empty();
    }
    double kappa = (agreed - chance) / (1 - chance);
    double diagonal =
        sum(
            one ->
                share(table, one, one)
                    * square(1 - (table.one(one) + table.other(one)) * (1 - kappa)));
    double beside =
        sum(
            one ->
                sum(
                    other ->
                        one == other
                            ? 0
                            : share(table, one, other)
                                * square(table.other(one) + table.one(other))));
    double variance =
        (diagonal + square(1 - kappa) * beside - square(kappa - chance * (1 - kappa)))
            / (table.total() * square(1 - chance));
    return Optional.of(coefficient(kappa, variance, IntervalMethod.FLEISS_COHEN_EVERITT));
  }

  private static Coefficient ac1(ConfusionTable table) {
    int verdicts = VERDICTS.size();
    double agreed = agreed(table);
    double chance = sum(one -> mean(table, one) * (1 - mean(table, one))) / (verdicts - 1);
    double ac1 = (agreed - chance) / (1 - chance);
    double single = sum(one -> share(table, one, one) * (1 - mean(table, one)));
    double both =
        sum(
            one ->
                sum(
                    other ->
                        share(table, one, other)
                            * square(1 - (mean(table, one) + mean(table, other)) / 2)));
    double variance =
        (agreed * (1 - agreed)
                - 4 * (1 - ac1) * (single / (verdicts - 1) - agreed * chance)
                + 4 * square(1 - ac1) * (both / square(verdicts - 1.0) - square(chance)))
            / (table.total() * square(1 - chance));
    return coefficient(ac1, variance, IntervalMethod.GWET);
  }

  /** What is beyond -1 and 1 says nothing. */
  private static Coefficient coefficient(double value, double variance, IntervalMethod method) {
    Confidence confidence = Confidence.USUAL;
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(confidence.risk() / 2);
    double half = z * Math.sqrt(Math.max(0, variance));
    return new Coefficient(
        value,
        new NamedInterval(
            Math.max(-1, value - half), Math.min(1, value + half), confidence, method));
  }

  private static double mean(ConfusionTable table, Verdict verdict) {
    return (table.one(verdict) + table.other(verdict)) / 2;
  }

  private static double share(ConfusionTable table, Verdict verdict, Verdict other) {
    return (double) table.count(verdict, other) / table.total();
  }

  private static double sum(ToDoubleFunction<Verdict> term) {
    return VERDICTS.stream().mapToDouble(term).sum();
  }

  private static double square(double number) {
    return number * number;
  }
}
