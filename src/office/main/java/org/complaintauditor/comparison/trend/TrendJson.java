package org.complaintauditor.comparison.trend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.json.JsonFile;
import org.jspecify.annotations.Nullable;

/** {@code trend.json}: the points with the runs that they are of. */
final class TrendJson {
  private static final int VERSION = 1;
  private static final int SHARE_DECIMALS = 6;

  private TrendJson() {}

  /** What is written. */
  static String of(RunTrend trend) {
    Map<String, @Nullable Object> all = JsonFile.object();
    all.put("trend", VERSION);
    all.put("pack", trend.pack());
    List<Object> runs = new ArrayList<>();
    for (RunTrend.Run listed : trend.runs()) {
      Map<String, @Nullable Object> run = JsonFile.object();
      run.put("run", listed.id());
      run.put("audit_instant", listed.at());
      run.put("versions", listed.versions());
      runs.add(run);
    }
    all.put("runs", runs);
    List<Object> commitments = new ArrayList<>();
    for (RunTrend.CommitmentTrend commitmentTrend : trend.commitments()) {
      Map<String, @Nullable Object> commitment = JsonFile.object();
      commitment.put("id", commitmentTrend.id());
      commitment.put("title", commitmentTrend.title());
      commitment.put("points", points(commitmentTrend.points(), "audit_instant"));
      commitment.put("months", points(commitmentTrend.months(), "month"));
      commitments.add(commitment);
    }
    all.put("commitments", commitments);
    return JsonFile.text(all);
  }

  private static List<Object> points(List<TrendPoint> points, String at) {
    List<Object> all = new ArrayList<>();
    for (TrendPoint trendPoint : points) {
      Map<String, @Nullable Object> point = JsonFile.object();
      point.put(at, trendPoint.at());
      point.put("run", trendPoint.run());
      trendPoint
          .tally()
          .ifPresent(
              tally -> {
                point.put("met", tally.met());
                point.put("breached", tally.breached());
                point.put("n", tally.evidenced());
                point.put("not_evidenced", tally.notEvidenced());
                point.put("not_evidenced_share", unknown(tally, SHARE_DECIMALS).orElse(null));
                point.put("human_rate", trendPoint.human().orElse(null));
              });
      point.put("rate", trendPoint.rate().orElse(null));
      if (trendPoint.tally().filter(tally -> !tally.rated()).isPresent()) {
        point.put("not_recorded", true);
      }
      point.put("joined", trendPoint.isJoined());
      point.put("breaks", trendPoint.breaks());
      point.put("differs", trendPoint.others());
      all.add(point);
    }
    return all;
  }

  /** The share of NOT_EVIDENCED in all that a rate should be of. */
  static Optional<BigDecimal> unknown(Tally tally, int decimals) {
    return tally.countable() == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(tally.notEvidenced())
                .divide(BigDecimal.valueOf(tally.countable()), decimals, RoundingMode.HALF_UP));
  }
}
