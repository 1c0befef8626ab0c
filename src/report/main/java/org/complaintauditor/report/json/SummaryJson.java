package org.complaintauditor.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
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
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.observation.MetricTotal;
import org.complaintauditor.observation.ObservationTotals;
import org.complaintauditor.report.DataProblems;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.trust.Trust;
import org.complaintauditor.report.trust.TrustStatement;
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

  private static JsonObject summary(ReportModel model) {
    JsonObject summary =
        JsonFile.object()
            .with("run", RunJson.of(model))
            .with(
                "trust",
                Trust.of(model, MessageBundle.in(model.run().language(), model.run().pack())),
                SummaryJson::trust)
            .with("population", population(model))
            .with("commitments", model.commitments(), one -> commitment(one, model))
            .with("alternative_readings", model.alternatives(), one -> alternative(one, model))
            .with(
                "sensitivity",
                model.sensitivity().entrySet(),
                one -> sensitivity(one.getKey(), one.getValue(), model))
            .with("breakdowns", model.breakdowns(), one -> breakdown(one, model))
            .with("not_broken_down", model.ungrouped())
            .with("trend", Trend.of(model.totals()), SummaryJson::trend)
            .with("what_if", model.run().pack().whatIf())
            .with("observations", observations(model.observations()))
            .with("problems", problems(model));
    if (model.decisions().isGiven()) {
      summary.with("decisions", HumanJson.decisions(model.decisions()));
      if (!model.decisions().agreement().isEmpty()) {
        summary.with("agreement", model.decisions().agreement());
      }
    }
    VocabularyJson.of(model.run().pack().words())
        .ifPresent(words -> summary.with(VocabularyJson.KEY, words));
    if (model.run().exceptionsOnly()) {
      summary.with("findings_filter", "exceptions");
    }
    return summary;
  }

  /** What the box at the top of the other outputs says. */
  private static JsonObject trust(TrustStatement said) {
    JsonObject statement =
        JsonFile.object()
            .with("code", said.code())
            .with("severity", said.severity())
            .with("sentence", said.sentence())
            .with("action", said.action());
    statement.putAll(said.figures());
    return statement;
  }

  private static JsonObject population(ReportModel model) {
    RecordCounts records = model.readAs().records();
    return JsonFile.object()
        .with("cases", model.population().cases())
        .with("cases_not_audited", model.population().casesNotAudited())
        .with("events", model.population().events())
        .with("rows", model.population().rows())
        .with("verdicts_from_detection", model.detectedVerdicts())
        .with(
            "records",
            JsonFile.object()
                .with("read", records.read())
                .with("making_rows", records.making())
                .with("looked_up", records.lookedUp())
                .with("left_out", records.leftOut())
                .with("making_none", records.silent()));
  }

  private static JsonObject commitment(Commitment rated, ReportModel model) {
    String language = model.run().language();
    JsonObject commitment =
        JsonFile.object()
            .with("id", rated.id())
            .with("title", rated.title().in(language))
            .with("clause", rated.clause())
            .with("basis", rated.basis())
            .with(
                "limits",
                rated.limits().values(),
                limit ->
                    JsonFile.object()
                        .with("name", limit.name())
                        .with("value", limit.span().toString())
                        .with("source", limit.source().in(language)));
    putTally(commitment, model.tallies().getOrDefault(rated.id(), Tally.EMPTY), model);
    Lateness lateness = Optional.ofNullable(model.lateness().get(rated.id())).orElseThrow();
    commitment
        .ifPresent(
            NOT_RECORDED, Optional.ofNullable(model.gaps().get(rated.id())).map(RecordGapJson::of))
        .with("reasons", model.reasons().getOrDefault(rated.id(), Map.of()))
        .with("late_by_business_days", lateness.late())
        .with("early_by_business_days", lateness.early());
    if (model.decisions().isGiven()) {
      commitment.with(
          "human",
          HumanJson.tally(
              model.decisions().figures().tallies().getOrDefault(rated.id(), HumanTally.EMPTY)));
    }
    return commitment;
  }

  private static JsonObject alternative(AlternativeReading reading, ReportModel model) {
    return putTally(
        JsonFile.object()
            .with("commitment", reading.commitment())
            .with("parameter", reading.parameter())
            .with("value", reading.value()),
        reading.tally(),
        model);
  }

  private static JsonObject sensitivity(String id, Map<Integer, Tally> byDays, ReportModel model) {
    return JsonFile.object()
        .with("commitment", id)
        .with(
            "at",
            byDays.entrySet(),
            limit ->
                putTally(
                    JsonFile.object().with("business_days", limit.getKey()),
                    limit.getValue(),
                    model));
  }

  private static JsonObject breakdown(Breakdown split, ReportModel model) {
    return JsonFile.object()
        .with("dimension", split.dimension())
        .with("value", split.value())
        .with("pooled_groups", split.pooled())
        .with("cases", split.cases())
        .with(
            "commitments",
            split.tallies().entrySet(),
            each -> putTally(JsonFile.object().with("id", each.getKey()), each.getValue(), model));
  }

  private static JsonObject trend(Trend course) {
    return JsonFile.object()
        .with("commitment", course.commitment())
        .with("centre", rounded(course.centre()))
        .with("months", course.points(), SummaryJson::month);
  }

  private static JsonObject month(Trend.Point point) {
    return putBounds(
            JsonFile.object().with("month", point.month()).with("rate", rounded(point.rate())),
            point.tally())
        .with("rate_told", point.isTold())
        .with("lower", point.isTold() ? rounded(point.lower()) : null)
        .with("upper", point.isTold() ? rounded(point.upper()) : null)
        .with("outside", point.outside());
  }

  static @Nullable BigDecimal rounded(OptionalDouble rate) {
    return rate.isPresent() ? rounded(rate.getAsDouble()) : null;
  }

  static BigDecimal rounded(double share) {
    BigDecimal rounded = BigDecimal.valueOf(share).setScale(RATE_DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  private static JsonObject observations(ObservationTotals totals) {
    JsonObject metrics = JsonFile.object();
    totals.metrics().forEach((metric, total) -> metrics.put(metric.name(), metric(total)));
    return JsonFile.object().with("counts", totals.kinds()).with("metrics", metrics);
  }

  private static JsonObject metric(MetricTotal total) {
    return JsonFile.object()
        .with("numerator", total.numerator())
        .with("denominator", total.denominator())
        .with("rate", share(total.numerator(), total.denominator()))
        .with("open", total.open())
        .with("unknown", total.unknown())
        .with("date_not_known", total.dateNotKnown());
  }

  private static JsonObject problems(ReportModel model) {
    JsonObject problems = JsonFile.object();
    for (DataProblems.Kind kind : DataProblems.kinds(model)) {
      problems.with(
          kind.code().name(),
          JsonFile.object()
              .with("count", kind.count())
              .with("severity", kind.code().severity())
              .with("blocks", kind.blocks()));
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

  private static JsonObject putTally(JsonObject object, Tally tally, ReportModel model) {
    return putBounds(
            object
                .with("met", tally.met())
                .with("breached", tally.breached())
                .with("pending", tally.pending())
                .with("not_applicable", tally.notApplicable())
                .with("not_evidenced", tally.notEvidenced())
                .with("rate", tally.isTold() ? share(tally.met(), tally.evidenced()) : null)
                .with("rate_told", tally.isTold()),
            tally)
        .with("unreliable", tally.isUnreliable(model.run().pack().unreliableAbove()));
  }

  /** How low and how high the rate is if doubtful texts are read the other way. */
  private static JsonObject putBounds(JsonObject object, Tally tally) {
    Tally lowest = tally.lowest();
    Tally highest = tally.highest();
    boolean untold = tally.isUntold();
    return object
        .with("lowest", untold ? null : share(lowest.met(), lowest.evidenced()))
        .with("highest", untold ? null : share(highest.met(), highest.evidenced()))
        .with("review", tally.doubtful().review());
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
