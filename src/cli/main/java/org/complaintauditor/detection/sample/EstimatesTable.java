package org.complaintauditor.detection.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;

/** A measurement as it is printed. */
public final class EstimatesTable {
  /** Of fewer a figure would say nothing. */
  static final int FEWEST = 10;

  private static final String LABEL = "%-20s";
  private static final String CELL = " %27s";

  private final Estimates measurement;
  private final String weights;

  /**
   * A table.
   *
   * @param weights those by which this program would detect
   */
  public EstimatesTable(Estimates measurement, String weights) {
    this.measurement = measurement;
    this.weights = weights;
  }

  /** Its lines. */
  public List<String> lines() {
    Estimates.Counts counts = measurement.counts();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d of %d rows are marked, %d of them unsure; %d are not marked."
            .formatted(
                counts.rows() - counts.unmarked(),
                counts.rows(),
                counts.unsure(),
                counts.unmarked()));
    lines.add(
        "%d of %d messages were looked at, %d of them wholly: only these count for recall."
            .formatted(counts.lookedAt(), counts.messages(), counts.whole()));
    if (counts.strataWithout() > 0) {
      lines.add(
          "Of %d strata of %d nothing is marked: nothing is said of their %d messages of %d."
              .formatted(
                  counts.strataWithout(),
                  counts.strata(),
                  counts.populationWithout(),
                  counts.population()));
    }
    if (!measurement.sheet().weights().equals(weights)) {
      lines.add(
          "The sheet was written with other weights of the second opinion (%s) than this program has (%s): what is confirmed, doubted and possible is so by those."
              .formatted(measurement.sheet().weights(), weights));
    }
    lines.add("");
    lines.add(
        "Estimates for %d messages, with 95 %% intervals, and of how many marks (n):"
            .formatted(counts.population() - counts.populationWithout()));
    lines.add(
        LABEL.formatted("label")
            + CELL.formatted("precision")
            + CELL.formatted("confirmed")
            + CELL.formatted("doubted")
            + CELL.formatted("possible")
            + CELL.formatted("recall")
            + CELL.formatted("with possible"));
    lines.add(line("all labels", label -> true, 1));
    measurement.labels().forEach(label -> lines.add(line(label.name(), label::equals, FEWEST)));
    return lines;
  }

  private String line(String name, Predicate<Label> labels, int fewest) {
    return LABEL.formatted(name)
        + cell(measurement.precision(labels, Estimates.found()), fewest)
        + cell(measurement.precision(labels, Set.of(Opinion.CONFIRMED)), fewest)
        + cell(measurement.precision(labels, Set.of(Opinion.DOUBTED)), fewest)
        + cell(measurement.precision(labels, Set.of(Opinion.POSSIBLE)), fewest)
        + cell(measurement.recall(labels, false), fewest)
        + cell(measurement.recall(labels, true), fewest);
  }

  private static String cell(Estimates.Figure figure, int fewest) {
    ShareInterval interval = figure.interval();
    return CELL.formatted(
        figure.marked() < fewest
            ? "- n=" + figure.marked()
            : String.format(
                Locale.ROOT,
                "%.3f (%.3f-%.3f) n=%d",
                interval.value(),
                interval.low(),
                interval.high(),
                figure.marked()));
  }
}
