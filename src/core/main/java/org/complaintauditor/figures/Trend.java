package org.complaintauditor.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.complaintauditor.model.Tally;

/**
 * A commitment's rate by month of receipt, with the limits within which it varies by chance: a
 * control chart for shares (p-chart, limits at three standard deviations; Shewhart, as in ISO
 * 7870-2).
 *
 * @param commitment the commitment's id
 * @param centre the rate of all months whose rate can be told, from 0 to 1
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
   * @param rate met : (met + breached); empty where it cannot be told ({@link Tally#isTold()}): a
   *     gap in the line. Such a month has no limits of chance: they are the centre
   * @param lower below it the rate is lower than chance explains
   * @param upper above it the rate is higher than chance explains
   */
  public record Point(String month, Tally tally, OptionalDouble rate, double lower, double upper) {

    /** Whether chance does not explain the rate. */
    public boolean outside() {
      return rate.isPresent() && (rate.getAsDouble() < lower || rate.getAsDouble() > upper);
    }

    /** Whether its rate can be told. */
    public boolean isTold() {
      return rate.isPresent();
    }
  }

  /** The months whose rate can be told, in order. */
  public List<Point> told() {
    return points.stream().filter(Point::isTold).toList();
  }

  /**
   * The months whose rate can be told, in runs: what follows each other without a month between of
   * which no rate can be told. A line is drawn through each run, by places in {@link #points}.
   */
  public List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i).isTold()) {
        run.add(i);
      } else if (!run.isEmpty()) {
        runs.add(List.copyOf(run));
        run.clear();
      }
    }
    if (!run.isEmpty()) {
      runs.add(List.copyOf(run));
    }
    return runs;
  }

  /** The lower end of a chart's scale: a tenth below all rates and limits of chance. */
  public double scaleFrom() {
    double least =
        told().stream()
            .mapToDouble(one -> Math.min(one.rate().orElse(1), one.lower()))
            .min()
            .orElse(0);
    return Math.min(Math.floor(least * TENTHS + ROUNDING) / TENTHS, 1 - 1 / TENTHS);
  }

  /** The upper end of a chart's scale: a tenth above all rates and limits of chance. */
  public double scaleTo() {
    double most =
        told().stream()
            .mapToDouble(one -> Math.max(one.rate().orElse(0), one.upper()))
            .max()
            .orElse(1);
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
            .filter(one -> one.tally(commitment).countable() > 0)
            .toList();
    Tally all =
        months.stream()
            .map(one -> one.tally(commitment))
            .filter(Tally::isTold)
            .reduce(Tally.EMPTY, Tally::plus);
    if (all.rate().isEmpty()) {
      return Optional.empty();
    }
    double centre = all.rate().getAsDouble();
    List<Point> points = new ArrayList<>();
    for (Breakdown month : months) {
      Tally tally = month.tally(commitment);
      double spread =
          tally.isTold() ? DEVIATIONS * Math.sqrt(centre * (1 - centre) / tally.evidenced()) : 0;
      points.add(
          new Point(
              month.value(),
              tally,
              tally.toldRate(),
              Math.max(0, centre - spread),
              Math.min(1, centre + spread)));
    }
    return Optional.of(new Trend(commitment, centre, points));
  }
}
