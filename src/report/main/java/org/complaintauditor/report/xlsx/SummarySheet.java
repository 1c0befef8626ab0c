package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.figures.Trend;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.DecisionRow;
import org.complaintauditor.report.ObservationLines;
import org.complaintauditor.report.PackTerms;
import org.complaintauditor.report.PrivacyText;
import org.complaintauditor.report.RecordGapText;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.TextEvidence;
import org.complaintauditor.report.trust.UnreliableRate;
import org.complaintauditor.text.ShownTexts;

/** The first sheet: what was audited and found, on one page; then what else there is. */
final class SummarySheet {

  private static final int ID = 0;
  private static final int COUNTS = 2;
  private static final int RATE = 7;
  private static final int CHART_ROWS = 12;

  /** Most statements in the box at the top that leave room for the charts on the same paper. */
  private static final int MOST_BESIDE_CHARTS = 3;

  private static final int[] WIDTHS = {18, 40, 14, 13, 12, 15, 15, 15, 30, 16};
  private static final int[] WIDTHS_WITH_BOUNDS = {18, 40, 14, 13, 12, 15, 15, 15, 12, 12, 30, 16};
  private static final int TITLE_WIDTH = WIDTHS[1];

  private final SheetWriter sheet;
  private final ReportWorkbook book;
  private final ReportModel model;
  private final RunFacts run;
  private final boolean bounded;
  private final boolean listsCases;
  private final int note;

  /** A row of rates: a commitment, or another reading of it. */
  private record Rated(String id, String title, Tally tally, String direction) {}

  /**
   * This sheet keeps its place in the workbook while others are filled.
   *
   * @param listsCases whether the workbook has the lists that grow with every case
   */
  SummarySheet(SheetWriter sheet, ReportModel model, boolean listsCases) {
    this.listsCases = listsCases;
    this.sheet = sheet;
    this.book = sheet.book;
    this.model = model;
    this.run = model.run();
    this.bounded =
        Stream.concat(
                model.tallies().values().stream(),
                model.alternatives().stream().map(AlternativeReading::tally))
            .anyMatch(Tally::hasBounds);
    this.note = widths().length - 1;
  }

  private int[] widths() {
    return bounded ? WIDTHS_WITH_BOUNDS : WIDTHS;
  }

  void write() {
    sheet.title(run.titled(book.word("title")), widths());
    sheet.rowOfHeight(26).text(run.pack().title().in(book.language()), book.styles.subtitle);
    boolean longBox = new TrustBox(sheet, model).write() > MOST_BESIDE_CHARTS;
    PrivacyText.notice(run, book.words)
        .ifPresent(
            notice -> {
              sheet.paragraph(notice, book.styles.box);
              sheet.rowOfHeight(8);
            });
    facts();
    commitments(longBox);
    if (!longBox) {
      sheet.newSheetOfPaper();
    }
    alternatives();
    observations();
    contents();
    rows();
  }

  private void facts() {
    long cases = model.population().cases();
    long events = model.population().events();
    fact(
        "audited",
        book.word(
            "audited", cases, book.formats.number(cases), events, book.formats.number(events)));
    fact(
        "period",
        model
            .population()
            .happened()
            .map(
                one ->
                    book.word(
                        "period", book.formats.date(one.first()), book.formats.date(one.last())))
            .orElseGet(() -> book.word("period.none")));
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
    sheet.entry(book.word("label." + label), value);
  }

  /**
   * The table, and its charts.
   *
   * @param chartsApart whether the charts begin a new sheet of paper, as the first one is full
   */
  private void commitments(boolean chartsApart) {
    sheet.heading(book.word("summary.commitments"));
    Map<String, Trend> trends = new HashMap<>();
    Trend.of(model.totals()).forEach(one -> trends.put(one.commitment(), one));
    List<Rated> rated =
        model.commitments().stream()
            .map(
                one ->
                    new Rated(
                        one.id(),
                        one.title().in(book.language()),
                        model.tallies().getOrDefault(one.id(), Tally.EMPTY),
                        Optional.ofNullable(trends.get(one.id())).map(this::direction).orElse("")))
            .toList();
    int first = sheet.table(2, columns("column.commitment", book.word("column.direction")), rated);
    int last = sheet.nextRow() - 1;
    ConditionalFormats.rateBars(sheet.sheet, new CellRangeAddress(first, last, RATE, RATE));
    sheet.rowOfHeight(6);
    sheet.note(book.word("method.rate", book.word(Verdict.MET), book.word(Verdict.BREACHED)));
    new RecordGapText(book.words).lines(model.gaps()).forEach(sheet::note);
    if (bounded) {
      sheet.note(book.word("rate.columns"));
    }
    sheet.note(book.word("direction.note", book.word("sheet.trend")));
    if (rated.stream().anyMatch(one -> UnreliableRate.concerns(one.tally(), run.pack()))) {
      sheet.note(UnreliableRate.sentence(run.pack(), book.words, book.formats));
    }
    if (chartsApart) {
      sheet.newSheetOfPaper();
    }
    charts(first, last, rated.stream().anyMatch(one -> one.tally().isUntold()));
  }

  private TableColumns<Rated> columns(String title, String direction) {
    return new TableColumns<Rated>(book)
        .text("column.id", book.styles.strong, Rated::id)
        .wrapped(title, TITLE_WIDTH, Rated::title)
        .tally(Rated::tally)
        .bounds(bounded, Rated::tally)
        .add(direction, (row, one) -> row.text(one.direction()))
        .cell("column.note", 0, (row, one) -> row.unreliable(one.tally()));
  }

  /** The direction of the last month; nothing if there is but one, or if it cannot be told. */
  private String direction(Trend trend) {
    List<Trend.Point> points = trend.points();
    Trend.Point last = points.get(points.size() - 1);
    if (trend.told().size() < 2 || !last.isTold()) {
      return "";
    }
    if (!last.outside()) {
      return book.word("direction.within");
    }
    return book.word(
        last.rate().orElseThrow() < last.lower() ? "direction.below" : "direction.above");
  }

  /** Rates on the left, all findings by verdict on the right. */
  private void charts(int first, int last, boolean anyUntold) {
    int top = sheet.nextRow();
    CellRangeAddress names = new CellRangeAddress(first, last, ID, ID);
    Chart.bars(
            sheet,
            book.word(anyUntold ? "summary.chart.rates.some" : "summary.chart.rates"),
            new CellRangeAddress(top, top + CHART_ROWS, ID, COUNTS + 1),
            names,
            List.of(series(book.word("column.rate"), first, last, RATE, Chart.MET)),
            true)
        .ofRates(0, book.styles.wholePercent);
    List<String> colours =
        List.of(
            Chart.MET, Chart.BREACHED, Chart.PENDING, Chart.NOT_APPLICABLE, Chart.NOT_EVIDENCED);
    List<Chart.Series> verdicts = new ArrayList<>();
    for (int i = 0; i < RowWriter.TALLY.size(); i++) {
      String name = book.word(RowWriter.TALLY.get(i));
      verdicts.add(series(name, first, last, COUNTS + i, colours.get(i)));
    }
    Chart.bars(
        sheet,
        book.word("summary.chart.verdicts"),
        new CellRangeAddress(top, top + CHART_ROWS, COUNTS + 1, note + 1),
        names,
        verdicts,
        true);
    sheet.skip(CHART_ROWS);
  }

  private static Chart.Series series(String name, int first, int last, int column, String colour) {
    return new Chart.Series(name, new CellRangeAddress(first, last, column, column), colour, true);
  }

  private void alternatives() {
    if (model.alternatives().isEmpty()) {
      return;
    }
    sheet.heading(book.word("summary.alternatives"));
    PackTerms terms = new PackTerms(book.words);
    List<Rated> rated =
        model.alternatives().stream()
            .map(
                one ->
                    new Rated(
                        one.commitment(),
                        terms.parameter(one.parameter()) + " " + one.value(),
                        one.tally(),
                        ""))
            .toList();
    sheet.table(2, columns("column.reading", ""), rated);
  }

  private void observations() {
    List<ObservationLines.Line> lines =
        new ObservationLines(book.words, book.formats).of(model.observations());
    if (lines.isEmpty()) {
      return;
    }
    sheet.heading(book.word("observations"));
    for (ObservationLines.Line line : lines) {
      RowWriter row = sheet.row(TextWidths.lines(line.label(), WIDTHS[ID] + TITLE_WIDTH));
      row.across(2, line.label(), book.styles.text);
      if (line.count().isPresent()) {
        row.number(line.count().getAsLong());
      } else {
        row.across(2, line.figure(), book.styles.plain);
        row.across(note - COUNTS - 1, line.note(), book.styles.plain);
      }
    }
    sheet.rowOfHeight(6);
    sheet.note(book.word("observations.note"));
  }

  /** A link to each sheet, and what it holds. */
  private void contents() {
    sheet.heading(book.word("summary.sheets"));
    if (model.reviews().size() > 0) {
      list("review", model.reviews().size(), "");
    }
    if (listsCases) {
      caseLists();
    }
    if (model.decisions().isGiven()) {
      link("decisions", book.word("about.decisions"));
      list("decision_list", DecisionRow.of(model.decisions()).size(), "");
    }
    for (String name : List.of("breakdowns", "sensitivity", "lateness", "trend", "problems")) {
      link(name, book.word("about." + name));
    }
    int listed = ProblemsSheets.listed(model);
    String more =
        listed < model.problems().size()
            ? " " + book.word("summary.not_all", book.formats.number(model.problems().size()))
            : "";
    list("problem_list", listed, more);
    link("method", book.word("about.method"));
    link("rule_book", book.word("about.rule_book"));
  }

  private void caseLists() {
    list("breaches", model.tallies().values().stream().mapToLong(Tally::breached).sum(), "");
    String filter = run.exceptionsOnly() ? " " + book.word("summary.exceptions") : "";
    list("findings", model.listed(), filter);
    String links = " " + book.word("summary.links");
    list("cases", model.population().cases(), links);
    String texts =
        run.texts() == ShownTexts.NONE
            ? " " + book.word("privacy.texts.none")
            : " " + book.word("privacy.sheets");
    list("evidence", model.population().events(), links + texts);
    if (run.agents().shown()) {
      link("agent_cases", book.word("about.agent_cases"));
      link("agents", book.word("about.agents"));
    }
  }

  /** Says how many rows a list has, and on which sheets they are. */
  private void list(String name, long rows, String more) {
    String first = book.word("sheet." + name);
    long sheets = ListSheets.sheets(rows, book.rowsPerSheet);
    String text = book.word("about." + name, rows, book.formats.number(rows)) + more;
    if (sheets > 1) {
      String last = ListSheets.sheetName(first, sheets);
      text += " " + book.word("summary.more_sheets", Long.toString(sheets), first, last);
    }
    link(name, text);
  }

  private void link(String name, String text) {
    String title = book.word("sheet." + name);
    RowWriter row =
        sheet.row(
            Math.max(
                TextWidths.lines(text, sheet.widthFrom(1)), TextWidths.lines(title, WIDTHS[ID])));
    row.link(new RowReference(title, 1), title);
    row.across(note, text, book.styles.plain);
  }

  private void rows() {
    sheet.heading(book.word("summary.rows"));
    RowCounts rows = model.population().rows();
    count("rows_read", rows.read());
    count("rows_used", rows.used());
    count("rows_rejected", rows.rejected());
    count("rows_duplicate", rows.duplicate());
    count("rows_after", rows.after());
    count("cases_not_audited", model.population().casesNotAudited());
  }

  private void count(String label, long count) {
    RowWriter row = sheet.row(1);
    row.across(2, book.word("label." + label), book.styles.text);
    row.number(count);
  }
}
