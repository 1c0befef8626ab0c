package org.complaintauditor.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.figures.Breakdown;
import org.complaintauditor.figures.Lateness;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RecordGap;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.observation.MetricTotal;
import org.complaintauditor.observation.ObservationTotals;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.Trust;
import org.complaintauditor.report.TrustStatement;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** {@code summary.json}: the figures of a run, as {@code summary.schema.json} describes them. */
public final class SummaryJson implements ReportWriter {

  /** The file's name. */
  public static final String FILE = "summary.json";

  private static final String NOT_RECORDED = "not_recorded";
  private static final int RATE_DECIMALS = 6;

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String file() {
    return FILE;
  }

  @Override
  public Report begin(RunFacts run, Path folder) {
    return new Report() {
      @Override
      public void add(AuditedCase audited, List<FindingRow> rows) {
        // A summary is about the totals alone.
      }

      @Override
      public List<Path> finish(ReportModel model) throws IOException {
        Path file = folder.resolve(FILE);
        JsonFile.write(summary(model), file);
        return List.of(file);
      }

      @Override
      public void close() {
        // Nothing is open between cases.
      }
    };
  }

  private static Map<String, @Nullable Object> summary(ReportModel model) {
    Map<String, @Nullable Object> summary = JsonFile.object();
    summary.put("run", RunJson.of(model));
    summary.put("trust", trust(model));
    summary.put("population", population(model));
    summary.put("commitments", commitments(model));
    summary.put("alternative_readings", alternatives(model));
    summary.put("sensitivity", sensitivity(model));
    summary.put("breakdowns", breakdowns(model));
    summary.put("not_broken_down", model.ungrouped());
    summary.put("trend", trends(model));
    summary.put("what_if", model.run().pack().whatIf());
    summary.put("observations", observations(model.observations()));
    summary.put("problems", problems(model));
    if (model.decisions().isGiven()) {
      summary.put("decisions", HumanJson.decisions(model.decisions()));
      if (!model.decisions().agreement().isEmpty()) {
        summary.put("agreement", model.decisions().agreement());
      }
    }
    if (model.run().exceptionsOnly()) {
      summary.put("findings_filter", "exceptions");
    }
    return summary;
  }

  /** What the box at the top of the other outputs says, in the same order. */
  private static List<Object> trust(ReportModel model) {
    List<Object> trust = new ArrayList<>();
    for (TrustStatement trustStatement :
        Trust.of(model, MessageBundle.in(model.run().language()))) {
      Map<String, @Nullable Object> statement = JsonFile.object();
      statement.put("code", trustStatement.code().name());
      statement.put("severity", trustStatement.severity().name());
      statement.put("sentence", trustStatement.sentence());
      statement.put("action", trustStatement.action());
      statement.putAll(trustStatement.figures());
      trust.add(statement);
    }
    return trust;
  }

  private static Map<String, @Nullable Object> population(ReportModel model) {
    Map<String, @Nullable Object> population = JsonFile.object();
    population.put("cases", model.population().cases());
    population.put("cases_not_audited", model.population().casesNotAudited());
    population.put("events", model.population().events());
    RowCounts counts = model.population().rows();
    Map<String, @Nullable Object> rows = JsonFile.object();
    rows.put("read", counts.read());
    rows.put("used", counts.used());
    rows.put("rejected", counts.rejected());
    rows.put("duplicate", counts.duplicate());
    rows.put("after", counts.after());
    population.put("rows", rows);
    population.put("verdicts_from_detection", model.detectedVerdicts());
    population.put("records", records(model.readAs().records()));
    return population;
  }

  private static Map<String, @Nullable Object> records(RecordCounts counts) {
    Map<String, @Nullable Object> records = JsonFile.object();
    records.put("read", counts.read());
    records.put("making_rows", counts.making());
    records.put("looked_up", counts.lookedUp());
    records.put("left_out", counts.leftOut());
    records.put("making_none", counts.silent());
    return records;
  }

  private static List<Object> commitments(ReportModel model) {
    List<Object> commitments = new ArrayList<>();
    for (Commitment rated : model.commitments()) {
      Map<String, @Nullable Object> commitment = JsonFile.object();
      commitment.put("id", rated.id());
      commitment.put("title", rated.title().in(model.run().language()));
      commitment.put("clause", rated.clause());
      commitment.put("basis", rated.basis());
      List<Object> limits = new ArrayList<>();
      for (Limit limit : rated.limits().values()) {
        Map<String, @Nullable Object> stated = JsonFile.object();
        stated.put("name", limit.name());
        stated.put("value", limit.span().toString());
        stated.put("source", limit.source().in(model.run().language()));
        limits.add(stated);
      }
      commitment.put("limits", limits);
      putTally(commitment, model.tallies().getOrDefault(rated.id(), Tally.EMPTY), model);
      RecordGap gap = model.gaps().get(rated.id());
      if (gap != null) {
        commitment.put(NOT_RECORDED, RecordGapJson.of(gap));
      }
      commitment.put("reasons", model.reasons().getOrDefault(rated.id(), Map.of()));
      Lateness lateness = Optional.ofNullable(model.lateness().get(rated.id())).orElseThrow();
      commitment.put("late_by_business_days", lateness.late());
      commitment.put("early_by_business_days", lateness.early());
      if (model.decisions().isGiven()) {
        commitment.put(
            "human",
            HumanJson.tally(
                model.decisions().figures().tallies().getOrDefault(rated.id(), HumanTally.EMPTY)));
      }
      commitments.add(commitment);
    }
    return commitments;
  }

  private static List<Object> alternatives(ReportModel model) {
    List<Object> alternatives = new ArrayList<>();
    for (AlternativeReading reading : model.alternatives()) {
      Map<String, @Nullable Object> alternative = JsonFile.object();
      alternative.put("commitment", reading.commitment());
      alternative.put("parameter", reading.parameter());
      alternative.put("value", reading.value());
      putTally(alternative, reading.tally(), model);
      alternatives.add(alternative);
    }
    return alternatives;
  }

  private static List<Object> sensitivity(ReportModel model) {
    List<Object> sensitivity = new ArrayList<>();
    model
        .sensitivity()
        .forEach(
            (id, byDays) -> {
              List<Object> limits = new ArrayList<>();
              byDays.forEach(
                  (days, tally) -> {
                    Map<String, @Nullable Object> limit = JsonFile.object();
                    limit.put("business_days", days);
                    putTally(limit, tally, model);
                    limits.add(limit);
                  });
              Map<String, @Nullable Object> commitment = JsonFile.object();
              commitment.put("commitment", id);
              commitment.put("at", limits);
              sensitivity.add(commitment);
            });
    return sensitivity;
  }

  private static List<Object> breakdowns(ReportModel model) {
    List<Object> breakdowns = new ArrayList<>();
    for (Breakdown split : model.breakdowns()) {
      Map<String, @Nullable Object> breakdown = JsonFile.object();
      breakdown.put("dimension", split.dimension());
      breakdown.put("value", split.value());
      breakdown.put("pooled_groups", split.pooled());
      breakdown.put("cases", split.cases());
      List<Object> commitments = new ArrayList<>();
      split
          .tallies()
          .forEach(
              (id, tally) -> {
                Map<String, @Nullable Object> commitment = JsonFile.object();
                commitment.put("id", id);
                putTally(commitment, tally, model);
                commitments.add(commitment);
              });
      breakdown.put("commitments", commitments);
      breakdowns.add(breakdown);
    }
    return breakdowns;
  }

  private static List<Object> trends(ReportModel model) {
    List<Object> trends = new ArrayList<>();
    for (Trend course : Trend.of(model.totals())) {
      List<Object> months = new ArrayList<>();
      for (Trend.Point point : course.points()) {
        Map<String, @Nullable Object> month = JsonFile.object();
        month.put("month", point.month());
        month.put("rate", rounded(point.rate()));
        putBounds(month, point.tally());
        month.put("rate_told", point.isTold());
        month.put("lower", point.isTold() ? rounded(point.lower()) : null);
        month.put("upper", point.isTold() ? rounded(point.upper()) : null);
        month.put("outside", point.outside());
        months.add(month);
      }
      Map<String, @Nullable Object> trend = JsonFile.object();
      trend.put("commitment", course.commitment());
      trend.put("centre", rounded(course.centre()));
      trend.put("months", months);
      trends.add(trend);
    }
    return trends;
  }

  static @Nullable BigDecimal rounded(OptionalDouble rate) {
    return rate.isPresent() ? rounded(rate.getAsDouble()) : null;
  }

  private static BigDecimal rounded(double share) {
    BigDecimal rounded = BigDecimal.valueOf(share).setScale(RATE_DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  private static Map<String, @Nullable Object> observations(ObservationTotals totals) {
    Map<String, @Nullable Object> counts = JsonFile.object();
    totals.kinds().forEach((kind, count) -> counts.put(kind.name(), count));
    Map<String, @Nullable Object> metrics = JsonFile.object();
    totals.metrics().forEach((metric, total) -> metrics.put(metric.name(), metric(total)));
    Map<String, @Nullable Object> observations = JsonFile.object();
    observations.put("counts", counts);
    observations.put("metrics", metrics);
    return observations;
  }

  private static Map<String, @Nullable Object> metric(MetricTotal total) {
    Map<String, @Nullable Object> metric = JsonFile.object();
    metric.put("numerator", total.numerator());
    metric.put("denominator", total.denominator());
    metric.put("rate", share(total.numerator(), total.denominator()));
    metric.put("open", total.open());
    metric.put("unknown", total.unknown());
    metric.put("date_not_known", total.dateNotKnown());
    return metric;
  }

  private static Map<String, @Nullable Object> problems(ReportModel model) {
    Map<String, @Nullable Object> problems = JsonFile.object();
    for (DataProblems.Kind kind : DataProblems.kinds(model)) {
      Map<String, @Nullable Object> problem = JsonFile.object();
      problem.put("count", kind.count());
      problem.put("severity", kind.code().severity().name());
      problem.put("blocks", kind.blocks());
      problems.put(kind.code().name(), problem);
    }
    return problems;
  }

  /** The verdicts of a commitment of a summary; unrated where its export can show no breach. */
  public static Tally tally(JsonNode commitment) {
    Tally tally =
        new Tally(
            commitment.path("met").asLong(),
            commitment.path("breached").asLong(),
            commitment.path("pending").asLong(),
            commitment.path("not_applicable").asLong(),
            commitment.path("not_evidenced").asLong());
    return commitment.has(NOT_RECORDED) ? tally.unrated() : tally;
  }

  private static void putTally(
      Map<String, @Nullable Object> object, Tally tally, ReportModel model) {
    object.put("met", tally.met());
    object.put("breached", tally.breached());
    object.put("pending", tally.pending());
    object.put("not_applicable", tally.notApplicable());
    object.put("not_evidenced", tally.notEvidenced());
    object.put("rate", tally.isTold() ? share(tally.met(), tally.evidenced()) : null);
    object.put("rate_told", tally.isTold());
    putBounds(object, tally);
    object.put("unreliable", tally.isUnreliable(model.run().pack().unreliableAbove()));
  }

  /** How low and how high the rate is if doubtful texts are read the other way. */
  private static void putBounds(Map<String, @Nullable Object> object, Tally tally) {
    Tally lowest = tally.lowest();
    Tally highest = tally.highest();
    boolean untold = tally.isUntold();
    object.put("lowest", untold ? null : share(lowest.met(), lowest.evidenced()));
    object.put("highest", untold ? null : share(highest.met(), highest.evidenced()));
    object.put("review", tally.doubtful().review());
  }

  private static @Nullable BigDecimal share(long some, long all) {
    if (all == 0) {
      return null;
    }
    BigDecimal share =
        BigDecimal.valueOf(some)
            .divide(BigDecimal.valueOf(all), RATE_DECIMALS, RoundingMode.HALF_UP);
    return share.stripTrailingZeros();
  }
}
