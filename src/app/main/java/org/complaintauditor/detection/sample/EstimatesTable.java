package org.complaintauditor.detection.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Wording;
import org.complaintauditor.text.MessageBundle;

/** A measurement as it is printed. */
public final class EstimatesTable {
  /** Smallest sample for which an estimate is shown. */
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

  /** Its lines, in the language of these words. */
  public List<String> lines(MessageBundle words) {
    List<String> lines = new ArrayList<>();
    sentences().forEach(one -> lines.add(words.text(one)));
    lines.add("");
    Estimates.Counts counts = measurement.counts();
    lines.add(
        words.text(
            Wording.of(
                "app.estimates-for-messages-with-95-percent-intervals",
                counts.population() - counts.populationWithout())));
    lines.add(
        LABEL.formatted(words.text(Wording.of("app.label-word")))
            + CELL.formatted(words.text(Wording.of("app.precision")))
            + CELL.formatted(words.text(Wording.of("app.confirmed")))
            + CELL.formatted(words.text(Wording.of("app.doubted")))
            + CELL.formatted(words.text(Wording.of("app.possible")))
            + CELL.formatted(words.text(Wording.of("app.recall")))
            + CELL.formatted(words.text(Wording.of("app.with-possible"))));
    lines.add(line(words.text(Wording.of("app.all-labels")), label -> true, 1));
    measurement.labels().forEach(label -> lines.add(line(label.name(), label::equals, FEWEST)));
    return lines;
  }

  private List<Wording> sentences() {
    Estimates.Counts counts = measurement.counts();
    List<Wording> said = new ArrayList<>();
    said.add(
        Wording.of(
            "app.of-rows-are-marked-of-them-unsure",
            counts.rows() - counts.unmarked(),
            counts.rows(),
            counts.unsure(),
            counts.unmarked()));
    said.add(
        Wording.of(
            "app.of-messages-were-looked-at-of-them",
            counts.lookedAt(),
            counts.messages(),
            counts.whole()));
    if (counts.strataWithout() > 0) {
      said.add(
          Wording.of(
              "app.of-strata-of-nothing-is-marked",
              counts.strataWithout(),
              counts.strata(),
              counts.populationWithout(),
              counts.population()));
    }
    if (!measurement.sheet().weights().equals(weights)) {
      said.add(
          Wording.of(
              "app.sheet-was-written-with-other-weights", measurement.sheet().weights(), weights));
    }
    return said;
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
