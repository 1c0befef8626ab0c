package org.complaintauditor.comparison.trend;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.TextTable;
import org.complaintauditor.text.MessageBundle;

/** A trend in words and numbers of a language, for terminal and page. */
final class TrendText {
  private static final int WIDTH = 110;
  private static final int LEFT = 1;
  private static final int DATE = 10;
  private static final int DECIMALS = 6;
  private static final long WHOLE = 1_000_000;

  private final MessageBundle words;
  private final LocalizedFormats formats;

  TrendText(MessageBundle words) {
    this.words = words;
    this.formats = new LocalizedFormats(words, ZoneOffset.UTC);
  }

  /** The lines for a terminal. */
  List<String> lines(RunTrend trend) {
    List<String> lines = new ArrayList<>();
    for (RunTrend.CommitmentTrend commitment : trend.commitments()) {
      lines.add(commitment.id() + "  " + commitment.title());
      lines.addAll(table(headings(), commitment.points().stream().map(this::cells).toList()));
      lines.addAll(notes(commitment));
      if (!commitment.months().isEmpty()) {
        lines.addAll(
            table(monthHeadings(), commitment.months().stream().map(this::monthCells).toList()));
      }
      lines.add("");
    }
    lines.add(words.text("trend.runs", trend.runs().size(), trend.pack()));
    return lines;
  }

  /** Why a run has no rate, where that is so of one. */
  List<String> notes(RunTrend.CommitmentTrend trend) {
    return trend.points().stream().flatMap(point -> point.tally().stream()).allMatch(Tally::rated)
        ? List.of()
        : List.of(words.text("trend.not_recorded"));
  }

  private static List<String> table(List<String> headings, List<List<String>> rows) {
    TextTable table = new TextTable(LEFT, headings.size() - 1, WIDTH);
    table.add(headings);
    rows.forEach(table::add);
    return table.lines().stream().map(line -> "  " + line).toList();
  }

  /** The headings of the runs. */
  List<String> headings() {
    return List.of(
        words.text("trend.col.instant"),
        words.text("trend.col.rate"),
        words.text("trend.col.n"),
        words.text("trend.col.unknown"),
        words.text("trend.col.human"),
        words.text("trend.col.differs"));
  }

  /** A run's row. */
  List<String> cells(TrendPoint point) {
    Tally tally = point.tally().orElse(Tally.EMPTY);
    return List.of(
        date(point),
        tally.rated() ? rate(point.rate()) : formats.percent(tally),
        formats.number(tally.evidenced()),
        tally.countable() == 0
            ? LocalizedFormats.NONE
            : formats.percent(tally.notEvidenced(), tally.countable()),
        rate(point.human()),
        differing(point));
  }

  /** The headings of the months. */
  List<String> monthHeadings() {
    return List.of(
        words.text("trend.col.month"),
        words.text("trend.col.rate"),
        words.text("trend.col.run"),
        words.text("trend.col.differs"));
  }

  /** A month's row. */
  List<String> monthCells(TrendPoint point) {
    return List.of(point.at(), rate(point.rate()), point.run(), differing(point));
  }

  /** The day of an audit instant, at the desk. */
  static String date(TrendPoint point) {
    return point.at().substring(0, Math.min(DATE, point.at().length()));
  }

  /** A rate in per cent. */
  String rate(Optional<BigDecimal> rate) {
    return rate.map(one -> formats.percent(one.movePointRight(DECIMALS).longValue(), WHOLE))
        .orElse(LocalizedFormats.NONE);
  }

  /** What is another than before, and whether the line breaks by it. */
  String differing(TrendPoint point) {
    List<String> parts = new ArrayList<>();
    if (!point.breaks().isEmpty()) {
      parts.add(words.text("trend.break", names(point.breaks())));
    }
    if (!point.others().isEmpty()) {
      parts.add(words.text("trend.other", names(point.others())));
    }
    return String.join("; ", parts);
  }

  private String names(Set<Circumstance> circumstances) {
    return circumstances.stream()
        .sorted()
        .map(one -> words.text("trend.part." + one.name()))
        .collect(Collectors.joining(", "));
  }

  /** Why the line breaks here; nothing where it does not. */
  String breaks(TrendPoint point) {
    return names(point.breaks());
  }
}
