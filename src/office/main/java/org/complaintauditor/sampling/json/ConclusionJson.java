package org.complaintauditor.sampling.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.json.JsonFile;
import org.complaintauditor.sampling.PopulationConclusion;
import org.complaintauditor.sampling.ReviewAgreement;
import org.complaintauditor.sampling.SampleConclusion;
import org.complaintauditor.sampling.StratumConclusion;
import org.complaintauditor.sampling.inference.Agreement;
import org.complaintauditor.sampling.inference.ConfusionTable;
import org.complaintauditor.sampling.inference.NamedInterval;
import org.complaintauditor.sampling.inference.ShareEstimate;
import org.jspecify.annotations.Nullable;

/** What follows from a review, as JSON: conclusions of a sample, and agreement. */
public final class ConclusionJson {
  private static final int DECIMALS = 6;

  private ConclusionJson() {}

  /** A conclusion's text. */
  public static String write(SampleConclusion conclusion) {
    Map<String, @Nullable Object> file = JsonFile.object();
    file.put("run", conclusion.sample().run());
    file.put("seed", conclusion.sample().design().seed());
    file.put("tolerable", conclusion.sample().design().plan().tolerable());
    file.put("confidence", conclusion.sample().design().plan().confidence().level());
    file.put(
        "populations", conclusion.populations().stream().map(ConclusionJson::population).toList());
    List<Object> totals = new ArrayList<>();
    for (SampleConclusion.Total sum : conclusion.totals()) {
      Map<String, @Nullable Object> total = JsonFile.object();
      total.put("verdict", sum.verdict().name());
      total.put("N", sum.size());
      total.put("wrong", share(sum.wrong()));
      totals.add(total);
    }
    file.put("totals", totals);
    List<Object> rates = new ArrayList<>();
    for (SampleConclusion.Corrected corrected : conclusion.rates()) {
      Map<String, @Nullable Object> rate = JsonFile.object();
      rate.put("commitment", corrected.commitment());
      rate.put("met", corrected.met());
      rate.put("breached", corrected.breached());
      rate.put(
          "corrected",
          share(new ShareEstimate(corrected.rate().rate(), corrected.rate().interval())));
      rates.add(rate);
    }
    file.put("rates", rates);
    return JsonFile.text(file);
  }

  private static Map<String, @Nullable Object> population(PopulationConclusion conclusion) {
    Map<String, @Nullable Object> population = JsonFile.object();
    population.put("commitment", conclusion.population().commitment());
    population.put("verdict", conclusion.population().verdict().name());
    population.put("N", conclusion.population().size());
    population.put("standing", conclusion.standing().name());
    population.put("wrong", conclusion.wrong().map(ConclusionJson::share).orElse(null));
    List<Object> strata = new ArrayList<>();
    for (StratumConclusion each : conclusion.strata()) {
      Map<String, @Nullable Object> stratum = JsonFile.object();
      stratum.put("key", each.stratum().key());
      stratum.put("N", each.stratum().size());
      stratum.put("n", each.stratum().drawn());
      stratum.put("reviewed", each.reviewed());
      stratum.put("wrong", each.wrong());
      stratum.put("open", each.open());
      stratum.put("at_most", each.atMost().orElse(null));
      stratum.put(
          "bound",
          each.atMost()
              .map(most -> each.isCounted() ? "counted" : "exact hypergeometric")
              .orElse(null));
      stratum.put("standing", each.standing().name());
      strata.add(stratum);
    }
    population.put("strata", strata);
    return population;
  }

  /** An agreement's text. */
  public static String write(ReviewAgreement agreement) {
    Map<String, @Nullable Object> file = JsonFile.object();
    file.put("agreement", agreement(agreement));
    return JsonFile.text(file);
  }

  /** What {@code "agreement"} holds, there and in the summary of a run. */
  public static Map<String, @Nullable Object> agreement(ReviewAgreement found) {
    Map<String, @Nullable Object> agreement = JsonFile.object();
    agreement.put("machine_reviewer", agreement(found.machine()));
    agreement.put("reviewers", agreement(found.reviewers()));
    List<Object> disagreements = new ArrayList<>();
    found
        .disagreements()
        .forEach(
            said -> {
              Map<String, @Nullable Object> fields = JsonFile.object();
              fields.put("case", said.finding().caseId());
              fields.put("commitment", said.finding().commitment());
              fields.put("first", said.first().name());
              fields.put("second", said.second().name());
              disagreements.add(fields);
            });
    agreement.put("disagreements", disagreements);
    return agreement;
  }

  private static Map<String, @Nullable Object> agreement(Agreement found) {
    ConfusionTable table = found.table();
    Map<String, @Nullable Object> agreement = JsonFile.object();
    agreement.put("findings", table.total());
    agreement.put("agreed", table.agreed());
    agreement.put("raw", found.raw().map(ConclusionJson::rounded).orElse(null));
    Map<String, @Nullable Object> rows = JsonFile.object();
    for (Verdict verdict : ConfusionTable.VERDICTS) {
      Map<String, @Nullable Object> row = JsonFile.object();
      ConfusionTable.VERDICTS.forEach(other -> row.put(other.name(), table.count(verdict, other)));
      rows.put(verdict.name(), row);
    }
    agreement.put("table", rows);
    agreement.put(
        "kappa",
        found
            .coefficients()
            .flatMap(Agreement.Coefficients::kappa)
            .map(one -> value(one.value(), Optional.of(one.interval())))
            .orElse(null));
    agreement.put(
        "ac1",
        found
            .coefficients()
            .map(Agreement.Coefficients::ac1)
            .map(one -> value(one.value(), Optional.of(one.interval())))
            .orElse(null));
    return agreement;
  }

  private static Map<String, @Nullable Object> share(ShareEstimate estimate) {
    return value(estimate.share(), estimate.interval());
  }

  /** No limits without their name. */
  private static Map<String, @Nullable Object> value(
      double value, Optional<NamedInterval> interval) {
    Map<String, @Nullable Object> object = JsonFile.object();
    object.put("value", rounded(value));
    object.put("low", interval.map(one -> rounded(one.low())).orElse(null));
    object.put("high", interval.map(one -> rounded(one.high())).orElse(null));
    object.put("confidence", interval.map(one -> one.confidence().level()).orElse(null));
    object.put("method", interval.map(one -> one.method().shown()).orElse("counted"));
    return object;
  }

  private static BigDecimal rounded(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }
}
