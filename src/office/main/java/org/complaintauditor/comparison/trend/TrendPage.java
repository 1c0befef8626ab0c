package org.complaintauditor.comparison.trend;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.report.html.DocumentFolder;
import org.complaintauditor.report.html.DocumentPage;
import org.complaintauditor.report.html.DocumentPage.Cell;
import org.complaintauditor.report.html.DocumentPage.Section;
import org.complaintauditor.report.html.DocumentPage.Table;
import org.complaintauditor.report.html.ScriptLiterals;
import org.complaintauditor.text.MessageBundle;

/** {@code trend.html}: a chart for each commitment, and the table that says the same. */
final class TrendPage {
  private static final long NO_RATE = -1;
  private static final int THOUSANDTHS = 3;

  private final MessageBundle words;
  private final TrendText text;

  TrendPage(MessageBundle words) {
    this.words = words;
    this.text = new TrendText(words);
  }

  void write(RunTrend trend, Path file) throws IOException {
    List<Section> sections = new ArrayList<>();
    for (RunTrend.CommitmentTrend commitment : trend.commitments()) {
      sections.add(section(commitment));
    }
    DocumentPage page =
        new DocumentPage(
            words,
            words.text("trend.title"),
            words.text("trend.kicker", trend.pack()),
            words.text("trend.lead"),
            trend.runs().stream()
                .map(
                    run ->
                        new DocumentPage.Fact(
                            run.at()
                                .substring(0, Math.min("2026-01-01".length(), run.at().length())),
                            words.text("trend.run", run.id(), String.join(", ", run.versions()))))
                .toList(),
            sections,
            List.of("trend.js"));
    try (DocumentFolder folder = new DocumentFolder(file)) {
      folder.facts(words, "trends", trends(trend));
      folder.write(page);
    }
  }

  private Section section(RunTrend.CommitmentTrend commitment) {
    List<Table> tables = new ArrayList<>();
    tables.add(
        new Table(
            words.text("trend.caption", commitment.id()),
            text.headings(),
            commitment.points().stream().map(point -> row(text.cells(point))).toList()));
    if (!commitment.months().isEmpty()) {
      tables.add(
          new Table(
              words.text("trend.caption.months", commitment.id()),
              text.monthHeadings(),
              commitment.months().stream().map(point -> row(text.monthCells(point))).toList()));
    }
    return new Section(
        commitment.id(),
        commitment.id(),
        commitment.id() + " " + commitment.title(),
        text.notes(commitment),
        true,
        tables);
  }

  private static List<Cell> row(List<String> texts) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String title = texts.get(i);
      cells.add(
          i == 0
              ? Cell.heading(title)
              : i == texts.size() - 1 || title.contains("-")
                  ? Cell.text(title)
                  : Cell.number(title));
    }
    return cells;
  }

  /** For each commitment its id, and the points of runs and months. */
  private ScriptLiterals trends(RunTrend trend) {
    ScriptLiterals script = new ScriptLiterals();
    script.list();
    for (RunTrend.CommitmentTrend commitment : trend.commitments()) {
      script.list().value(commitment.id());
      points(script, commitment.points());
      points(script, commitment.months());
      script.endList();
    }
    return script.endList();
  }

  private void points(ScriptLiterals script, List<TrendPoint> points) {
    script.list();
    for (TrendPoint point : points) {
      script.list().value(TrendText.date(point)).value(tenths(point.rate()));
      script.value(tenths(point.human())).value(point.isJoined()).value(text.breaks(point));
      script.endList();
    }
    script.endList();
  }

  private static long tenths(Optional<BigDecimal> rate) {
    return rate.map(
            one -> one.setScale(THOUSANDTHS, RoundingMode.HALF_UP).unscaledValue().longValueExact())
        .orElse(NO_RATE);
  }
}
