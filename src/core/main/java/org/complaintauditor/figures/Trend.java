package org.complaintauditor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Tally;

/**
 * A commitment's rate by month of receipt, with the limits within which it varies by chance: a
 * control chart for shares (p-chart, limits at three standard deviations; Shewhart, as in ISO
 * 7870-2).
 *
 * @param commitment the commitment's id
 * @param centre the rate of all months, from 0 to 1
 * @param points the months in order; such as have nothing to count a rate from are left out
 */
public record Trend(String commitment, double centre, List<Point> points) {

  private static final double DEVIATIONS = 3;
  private static final double TENTHS = 10;

  /** A tenth may come out of the arithmetic a little smaller, or larger. */
  private static final double ROUNDING = 1e-9;

  public Trend {
    points = List.copyOf(points);
  }

  /**
   * A month.
   *
   * @param month such as 2026-01
   * @param tally its verdicts
   * @param rate met : (met + breached)
   * @param lower below it the rate is lower than chance explains
   * @param upper above it the rate is higher than chance explains
   */
  public record Point(String month, Tally tally, double rate, double lower, double upper) {

    /** Whether chance does not explain the rate. */
    public boolean outside() {
      return rate < lower || rate > upper;
    }
  }

  /** Where the scale of a chart begins: at a tenth below all rates and limits of chance. */
  public double scaleFrom() {
    double least =
        points.stream().mapToDouble(one -> Math.min(one.rate(), one.lower())).min().orElse(0);
    return Math.min(Math.floor(least * TENTHS + ROUNDING) / TENTHS, 1 - 1 / TENTHS);
  }

  /** Where the scale of a chart ends: at a tenth above all rates and limits of chance. */
  public double scaleTo() {
    double most =
        points.stream().mapToDouble(one -> Math.max(one.rate(), one.upper())).max().orElse(1);
    return Math.max(Math.ceil(most * TENTHS - ROUNDING) / TENTHS, scaleFrom() + 1 / TENTHS);
  }

  /** The trends of all commitments that have a rate, in catalogue order. */
  public static List<Trend> of(Totals totals) {
    return totals.commitments().stream().flatMap(one -> of(totals, one.id()).stream()).toList();
  }

  private static Optional<Trend> of(Totals totals, String commitment) {
    List<Breakdown> months =
        totals.breakdowns().stream()
            .filter(one -> one.dimension().equals(GroupCounts.MONTH) && !one.value().isEmpty())
            .filter(one -> judged(one.tally(commitment)) > 0)
            .toList();
    long judged = months.stream().mapToLong(one -> judged(one.tally(commitment))).sum();
    if (judged == 0) {
      return Optional.empty();
    }
    double centre =
        (double) months.stream().mapToLong(one -> one.tally(commitment).met()).sum() / judged;
    List<Point> points = new ArrayList<>();
    for (Breakdown month : months) {
      Tally tally = month.tally(commitment);
      double spread = DEVIATIONS * Math.sqrt(centre * (1 - centre) / judged(tally));
      points.add(
          new Point(
              month.value(),
              tally,
              (double) tally.met() / judged(tally),
              Math.max(0, centre - spread),
              Math.min(1, centre + spread)));
    }
    return Optional.of(new Trend(commitment, centre, points));
  }

  private static long judged(Tally tally) {
    return tally.met() + tally.breached();
  }
}
