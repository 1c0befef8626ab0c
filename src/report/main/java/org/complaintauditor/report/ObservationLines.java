package org.complaintauditor.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.complaintauditor.observation.Metric;
import org.complaintauditor.observation.MetricAnswer;
import org.complaintauditor.observation.MetricTotal;
import org.complaintauditor.observation.ObservationKind;
import org.complaintauditor.observation.ObservationTotals;
import org.complaintauditor.text.MessageBundle;

/** The observations and metrics of a run in words, for every summary. */
public final class ObservationLines {
  private final MessageBundle words;
  private final LocalizedFormats formats;

  /** Lines in the language of these words. */
  public ObservationLines(MessageBundle words, LocalizedFormats formats) {
    this.words = words;
    this.formats = formats;
  }

  /**
   * A line of a list.
   *
   * @param label the kind of observation, or the metric
   * @param figure how many, or the share
   * @param count the figure as a number, of a kind of observation
   * @param note of a metric, how many are in neither part of the share, and why; else empty
   */
  public record Line(String label, String figure, OptionalLong count, String note) {}

  /** What was observed, then the metrics; what did not occur is left out. */
  public List<Line> of(ObservationTotals totals) {
    List<Line> lines = kinds(totals);
    lines.addAll(metrics(totals, total -> total.counted() > 0));
    return lines;
  }

  private List<Line> kinds(ObservationTotals totals) {
    List<Line> lines = new ArrayList<>();
    for (ObservationKind kind : ObservationKind.values()) {
      if (totals.of(kind) > 0) {
        long count = totals.of(kind);
        lines.add(new Line(words.of(kind), formats.number(count), OptionalLong.of(count), ""));
      }
    }
    return lines;
  }

  private List<Line> metrics(ObservationTotals totals, Predicate<MetricTotal> shown) {
    List<Line> lines = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      MetricTotal total = totals.of(metric);
      if (shown.test(total)) {
        lines.add(new Line(words.of(metric), share(total), OptionalLong.empty(), note(total)));
      }
    }
    return lines;
  }

  /** All of which there is a figure in a sentence; none where there is nothing to say. */
  public Optional<String> sentence(ObservationTotals totals) {
    List<Line> lines = kinds(totals);
    lines.addAll(metrics(totals, total -> total.denominator() > 0));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.text(
                "report.observations.console",
                lines.stream()
                    .map(line -> count(line.label(), line.figure()))
                    .collect(Collectors.joining("; "))));
  }

  private String share(MetricTotal total) {
    return words.text(
        "report.metric.share",
        formats.number(total.numerator()),
        formats.number(total.denominator()),
        formats.percent(total.numerator(), total.denominator()));
  }

  private String note(MetricTotal total) {
    List<String> parts = new ArrayList<>();
    add(MetricAnswer.OPEN, total.open(), parts);
    add(MetricAnswer.CANNOT_BE_TOLD, total.cannotBeTold(), parts);
    add(MetricAnswer.DATE_NOT_KNOWN, total.dateNotKnown(), parts);
    return String.join("; ", parts);
  }

  private void add(MetricAnswer answer, long count, List<String> parts) {
    if (count > 0) {
      parts.add(count(words.of(answer), formats.number(count)));
    }
  }

  private String count(String label, String figure) {
    return words.text("report.pair", label, figure);
  }
}
