package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.figures.Alternative;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.ObservationLines;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.TextEvidence;
import org.complaintauditor.report.Unreliable;

/** The first sheet: what was audited and found, on one page; then what else there is. */
final class SummarySheet {

  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int COUNTS = 2;
  private static final int RATE = 7;
  private static final int DIRECTION = 8;
  private static final int NOTE = 9;
  private static final int CHART_ROWS = 12;
  private static final int[] WIDTHS = {18, 40, 14, 13, 12, 15, 15, 12, 30, 16};

  private final Page page;
  private final Book book;
  private final ReportModel model;
  private final RunFacts run;

  /** The sheet on this page, which keeps its place in the book while others are filled. */
  SummarySheet(Page page, ReportModel model) {
    this.page = page;
    this.book = page.book;
    this.model = model;
    this.run = model.run();
  }

  void write(int rowsPerSheet) {
    page.withoutGrid();
    page.columns(WIDTHS);
    page.lineOfHeight(30).text(0, book.word("title"), book.look.title);
    page.lineOfHeight(26).text(0, run.pack().title().in(book.language()), book.look.subtitle);
    whatIf();
    facts();
    int first = commitments();
    charts(first);
    page.newSheetOfPaper();
    alternatives();
    observations();
    new SummarySheets(page, model, WIDTHS).write(rowsPerSheet);
    rows();
  }

  private void whatIf() {
    if (!run.pack().whatIf().isEmpty()) {
      page.paragraph(
          0, book.word("what_if.sentence", String.join(", ", run.pack().whatIf())), book.look.box);
      page.lineOfHeight(8);
    }
  }

  private void facts() {
    fact("audited", audited());
    fact("period", period());
    fact(
        "audit_instant",
        book.formats.dateTime(run.basis().auditInstant().instant())
            + " "
            + run.basis().auditInstant().zone().getId());
    fact(
        "pack",
        book.word(
            "pack_and_version",
            run.pack().name(),
            String.join(", ", run.pack().versions().stream().map(PackVersion::version).toList())));
    fact("inputs", String.join(", ", run.inputs().stream().map(RunFacts.FileFacts::name).toList()));
    fact("run", run.runId());
    TextEvidence.sentence(model, book.words, book.formats)
        .ifPresent(text -> fact("evidence", text));
  }

  private void fact(String label, String value) {
    int width = 0;
    for (int column = TITLE; column < WIDTHS.length; column++) {
      width += WIDTHS[column];
    }
    Line line = page.line(TextWidths.lines(value, width));
    line.text(ID, book.word("label." + label), book.look.label);
    line.text(TITLE, value, book.look.plain);
    page.merge(page.nextRow() - 1, TITLE, WIDTHS.length - 1);
  }

  private String audited() {
    return book.word(
        "audited",
        model.population().cases(),
        book.formats.number(model.population().cases()),
        model.population().events(),
        book.formats.number(model.population().events()));
  }

  private String period() {
    return model
        .population()
        .happened()
        .map(
            period ->
                book.word(
                    "period", book.formats.date(period.first()), book.formats.date(period.last())))
        .orElseGet(() -> book.word("period.none"));
  }

  /** The table of commitments; gives its first row. */
  private int commitments() {
    page.heading(book.word("summary.commitments"));
    head(book.word("column.id"), book.word("column.commitment"), book.word("column.direction"));
    int first = page.nextRow();
    boolean marked = false;
    Map<String, Trend> trends = new HashMap<>();
    Trend.of(model.totals()).forEach(one -> trends.put(one.commitment(), one));
    for (Commitment one : model.commitments()) {
      Tally tally = model.tallies().getOrDefault(one.id(), Tally.EMPTY);
      boolean unreliable = tally.isUnreliable(run.pack().unreliableAbove());
      marked |= unreliable;
      String title = one.title().in(book.language());
      Line line = page.line(TextWidths.lines(title, WIDTHS[TITLE]));
      line.text(ID, one.id(), book.look.strong);
      line.text(TITLE, title);
      line.tally(COUNTS, tally);
      line.text(
          DIRECTION, Optional.ofNullable(trends.get(one.id())).map(this::direction).orElse(""));
      line.unreliable(NOTE, unreliable);
    }
    page.bars(first, RATE, RATE);
    notes(marked);
    return first;
  }

  /** Where the last month lies; nothing where there is but one. */
  private String direction(Trend trend) {
    List<Trend.Point> points = trend.points();
    if (points.size() < 2) {
      return "";
    }
    Trend.Point last = points.get(points.size() - 1);
    if (!last.outside()) {
      return book.word("direction.within");
    }
    return book.word(last.rate() < last.lower() ? "direction.below" : "direction.above");
  }

  private void notes(boolean marked) {
    page.lineOfHeight(6);
    page.paragraph(
        0,
        book.word("method.rate", book.words.of(Verdict.MET), book.words.of(Verdict.BREACHED)),
        book.look.note);
    page.paragraph(0, book.word("direction.note", book.word("sheet.trend")), book.look.note);
    if (marked) {
      page.paragraph(0, Unreliable.sentence(run.pack(), book.words, book.formats), book.look.note);
    }
  }

  private void head(String id, String title, String direction) {
    Line head = page.line(2);
    head.text(ID, id, book.look.columnHead);
    head.text(TITLE, title, book.look.columnHead);
    head.tallyHeads(COUNTS);
    head.text(DIRECTION, direction, book.look.columnHead);
    head.text(NOTE, book.word("column.note"), book.look.columnHead);
  }

  /** Rates on the left, all findings by verdict on the right. */
  private void charts(int first) {
    int last = first + model.commitments().size() - 1;
    int top = page.nextRow();
    CellRangeAddress names = new CellRangeAddress(first, last, ID, ID);
    Chart.lyingBars(
            page,
            book.word("summary.chart.rates"),
            new CellRangeAddress(top, top + CHART_ROWS, ID, COUNTS + 1),
            names,
            List.of(
                new Chart.Series(
                    book.word("column.rate"),
                    new CellRangeAddress(first, last, RATE, RATE),
                    VerdictMarks.MET,
                    true)))
        .ofRates(0, book.look.wholePercent());
    List<String> colours =
        List.of(
            VerdictMarks.MET,
            VerdictMarks.BREACHED,
            VerdictMarks.PENDING,
            VerdictMarks.NOT_APPLICABLE,
            VerdictMarks.NOT_EVIDENCED);
    List<Chart.Series> verdicts = new ArrayList<>();
    for (int i = 0; i < Line.TALLY.size(); i++) {
      verdicts.add(
          new Chart.Series(
              book.word(Line.TALLY.get(i)),
              new CellRangeAddress(first, last, COUNTS + i, COUNTS + i),
              colours.get(i),
              true));
    }
    Chart.lyingBars(
        page,
        book.word("summary.chart.verdicts"),
        new CellRangeAddress(top, top + CHART_ROWS, COUNTS + 1, NOTE + 1),
        names,
        verdicts);
    page.leaveRows(CHART_ROWS);
  }

  private void alternatives() {
    if (model.alternatives().isEmpty()) {
      return;
    }
    page.heading(book.word("summary.alternatives"));
    head(book.word("column.id"), book.word("column.reading"), "");
    PackTerms terms = new PackTerms(book.words);
    for (Alternative one : model.alternatives()) {
      String reading = terms.parameter(one.parameter()) + " " + one.value();
      Line line = page.line(TextWidths.lines(reading, WIDTHS[TITLE]));
      line.text(ID, one.commitment(), book.look.strong);
      line.text(TITLE, reading);
      line.tally(COUNTS, one.tally());
      line.text(DIRECTION, "");
      line.unreliable(NOTE, one.tally().isUnreliable(run.pack().unreliableAbove()));
    }
  }

  private void observations() {
    List<ObservationLines.Line> lines =
        new ObservationLines(book.words, book.formats).of(model.observations());
    if (lines.isEmpty()) {
      return;
    }
    page.heading(book.word("observations"));
    for (ObservationLines.Line one : lines) {
      Line line = page.line(TextWidths.lines(one.label(), WIDTHS[ID] + WIDTHS[TITLE]));
      line.text(ID, one.label(), book.look.text);
      line.blank(TITLE, book.look.text);
      page.merge(page.nextRow() - 1, ID, TITLE);
      if (one.count().isPresent()) {
        line.number(COUNTS, one.count().getAsLong());
      } else {
        line.text(COUNTS, one.figure(), book.look.plain);
        page.merge(page.nextRow() - 1, COUNTS, COUNTS + 1);
        line.text(COUNTS + 2, one.note(), book.look.plain);
        page.merge(page.nextRow() - 1, COUNTS + 2, NOTE);
      }
    }
    page.lineOfHeight(6);
    page.paragraph(0, book.word("observations.note"), book.look.note);
  }

  private void rows() {
    page.heading(book.word("summary.rows"));
    RowCounts rows = model.population().rows();
    count("rows_read", rows.read());
    count("rows_used", rows.used());
    count("rows_rejected", rows.rejected());
    count("rows_duplicate", rows.duplicate());
    count("rows_after", rows.after());
    count("cases_not_audited", model.population().casesNotAudited());
  }

  private void count(String label, long count) {
    Line line = page.line(1);
    line.text(ID, book.word("label." + label), book.look.text);
    line.blank(TITLE, book.look.text);
    line.number(COUNTS, count);
    page.merge(page.nextRow() - 1, ID, TITLE);
  }
}
