package org.complaintauditor.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.complaintauditor.figures.Lateness;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.html.PageView.Count;
import org.complaintauditor.report.html.PageView.LateRow;
import org.complaintauditor.report.html.PageView.ReasonRow;
import org.complaintauditor.report.html.PageView.TrendCell;
import org.complaintauditor.report.html.PageView.TrendRow;
import org.complaintauditor.text.MessageBundle;
import org.jspecify.annotations.Nullable;

/** What stands behind the figures: reasons, months, and how late. Each item links to its cases. */
final class FigureViews {

  private final ReportModel model;
  private final MessageBundle words;
  private final FigureFormats figures;

  FigureViews(ReportModel model, MessageBundle words) {
    this.model = model;
    this.words = words;
    this.figures = new FigureFormats(words);
  }

  /** Per commitment the reasons under each verdict, in the order of verdicts. */
  List<ReasonRow> reasons() {
    return model.commitments().stream().map(this::reasons).toList();
  }

  private ReasonRow reasons(Commitment commitment) {
    Map<Reason, Long> counts = model.reasons().getOrDefault(commitment.id(), Map.of());
    List<List<Count>> cells = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      cells.add(
          Stream.of(Reason.values())
              .filter(reason -> reason.verdict() == verdict && counts.containsKey(reason))
              .map(reason -> count(commitment, reason, counts.getOrDefault(reason, 0L)))
              .toList());
    }
    return new ReasonRow(commitment.id(), title(commitment), cells);
  }

  private Count count(Commitment commitment, Reason reason, long count) {
    boolean listed = model.run().lists(reason.verdict());
    return new Count(
        words.of(reason),
        figures.number(count),
        listed ? CaseListLinks.of(commitment.id(), reason) : "");
  }

  /** The months that have a rate, as columns. */
  List<String> months() {
    return Trend.of(model.totals()).stream()
        .flatMap(trend -> trend.points().stream())
        .map(Trend.Point::month)
        .distinct()
        .sorted()
        .toList();
  }

  /** The name of a month, such as {@code Jan 2026}. */
  String month(String month) {
    YearMonth parsed = YearMonth.parse(month);
    return words.text("proof.month.short." + parsed.getMonthValue())
        + "\u00a0"
        + String.format(Locale.ROOT, "%04d", parsed.getYear());
  }

  /** Per commitment the rate of each month. */
  List<TrendRow> trends() {
    List<String> months = months();
    List<TrendRow> rows = new ArrayList<>();
    for (Trend trend : Trend.of(model.totals())) {
      Map<String, Trend.Point> points = new LinkedHashMap<>();
      trend.points().forEach(point -> points.put(point.month(), point));
      String title =
          model.commitments().stream()
              .filter(one -> one.id().equals(trend.commitment()))
              .map(this::title)
              .findFirst()
              .orElse("");
      rows.add(
          new TrendRow(
              trend.commitment(),
              title,
              months.stream().map(month -> cell(trend.commitment(), points.get(month))).toList()));
    }
    return rows;
  }

  private TrendCell cell(String commitment, Trend.@Nullable Point point) {
    if (point == null) {
      return new TrendCell(new Count("", "–", ""), true, "", "", "", false);
    }
    YearMonth month = YearMonth.parse(point.month());
    Tally tally = point.tally();
    return new TrendCell(
        new Count(
            month(point.month()), figures.rate(tally).text(), CaseListLinks.of(commitment, month)),
        point.isTold(),
        figures.bounds(tally),
        tally.breached() == 0
            ? ""
            : words.text("page.trend.breached", tally.breached(), figures.number(tally.breached())),
        CaseListLinks.of(commitment, Verdict.BREACHED, month),
        point.outside());
  }

  /** The classes of lateness, as columns. */
  List<String> lateColumns() {
    return Stream.of(LatenessClass.values()).map(one -> one.name(words)).toList();
  }

  /** Per commitment that has a case done late, how many fall into each class. */
  List<LateRow> late() {
    List<LateRow> rows = new ArrayList<>();
    for (Commitment commitment : model.commitments()) {
      Lateness lateness = model.lateness().get(commitment.id());
      if (lateness != null && !lateness.late().isEmpty()) {
        rows.add(
            new LateRow(commitment.id(), title(commitment), late(commitment, lateness.late())));
      }
    }
    return rows;
  }

  private List<Count> late(Commitment commitment, SortedMap<Integer, Long> late) {
    Map<LatenessClass, Long> counts = new EnumMap<>(LatenessClass.class);
    late.forEach((days, count) -> counts.merge(LatenessClass.of(days), count, Long::sum));
    return Stream.of(LatenessClass.values())
        .map(one -> count(commitment, one, counts.getOrDefault(one, 0L)))
        .toList();
  }

  private Count count(Commitment commitment, LatenessClass late, long count) {
    return new Count(
        words.text("page.late.count", late.name(words)),
        figures.number(count),
        count == 0 ? "" : CaseListLinks.of(commitment.id(), late));
  }

  private String title(Commitment commitment) {
    return commitment.title().in(words.language());
  }
}
