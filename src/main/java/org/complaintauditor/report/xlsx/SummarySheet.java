package org.complaintauditor.report.xlsx;

import java.util.List;
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

/** The first sheet: what was audited, and what was found, on one page. */
final class SummarySheet {

  private static final int ID = 0;
  private static final int TITLE = 1;
  private static final int COUNTS = 2;
  private static final int NOTE = 8;
  private static final int[] WIDTHS = {13, 42, 12, 13, 12, 15, 15, 12, 20};

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
    page.onOnePage();
    page.columns(WIDTHS);
    page.lineOfHeight(30).text(0, book.word("title"), book.look.title);
    page.lineOfHeight(26).text(0, run.pack().title().in(book.language()), book.look.subtitle);
    whatIf();
    facts();
    commitments();
    alternatives();
    observations();
    rows();
    sheets(rowsPerSheet);
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

  private void commitments() {
    page.heading(book.word("summary.commitments"));
    head(book.word("column.id"), book.word("column.commitment"));
    boolean marked = false;
    for (Commitment one : model.commitments()) {
      Tally tally = model.tallies().getOrDefault(one.id(), Tally.EMPTY);
      boolean unreliable = tally.isUnreliable(run.pack().unreliableAbove());
      marked |= unreliable;
      String title = one.title().in(book.language());
      Line line = page.line(TextWidths.lines(title, WIDTHS[TITLE]));
      line.text(ID, one.id(), book.look.strong);
      line.text(TITLE, title);
      line.tally(COUNTS, tally);
      line.text(NOTE, unreliable ? book.word("unreliable") : "");
    }
    page.lineOfHeight(6);
    page.paragraph(
        0,
        book.word("method.rate", book.words.of(Verdict.MET), book.words.of(Verdict.BREACHED)),
        book.look.note);
    if (marked) {
      page.paragraph(
          0,
          book.word(
              "pair",
              book.word("unreliable"),
              book.word(
                  "method.unreliable",
                  book.words.of(Verdict.NOT_EVIDENCED),
                  book.formats.number(Math.round(run.pack().unreliableAbove() * 100)))),
          book.look.note);
    }
  }

  private void head(String id, String title) {
    Line head = page.line(2);
    head.text(ID, id, book.look.columnHead);
    head.text(TITLE, title, book.look.columnHead);
    List<Verdict> order =
        List.of(
            Verdict.MET,
            Verdict.BREACHED,
            Verdict.PENDING,
            Verdict.NOT_APPLICABLE,
            Verdict.NOT_EVIDENCED);
    for (int i = 0; i < order.size(); i++) {
      head.text(COUNTS + i, book.words.of(order.get(i)), book.look.columnHeadRight);
    }
    head.text(COUNTS + order.size(), book.word("column.rate"), book.look.columnHeadRight);
    head.text(NOTE, book.word("column.note"), book.look.columnHead);
  }

  private void alternatives() {
    if (model.alternatives().isEmpty()) {
      return;
    }
    page.heading(book.word("summary.alternatives"));
    head(book.word("column.id"), book.word("column.reading"));
    PackTerms terms = new PackTerms(book.words);
    for (ReportModel.Alternative one : model.alternatives()) {
      String reading = terms.parameter(one.parameter()) + " " + one.value();
      Line line = page.line(TextWidths.lines(reading, WIDTHS[TITLE]));
      line.text(ID, one.commitment(), book.look.strong);
      line.text(TITLE, reading);
      line.tally(COUNTS, one.tally());
      line.text(
          NOTE,
          one.tally().isUnreliable(run.pack().unreliableAbove()) ? book.word("unreliable") : "");
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

  private void sheets(int rowsPerSheet) {
    page.heading(book.word("summary.sheets"));
    long findings = model.listed();
    String filter = run.exceptionsOnly() ? " " + book.word("summary.exceptions") : "";
    sheet("findings", findings, rowsPerSheet, filter);
    int listed = ProblemsSheets.listed(model);
    String more =
        listed < model.problems().size()
            ? " " + book.word("summary.not_all", book.formats.number(model.problems().size()))
            : "";
    sheet("problem_list", listed, rowsPerSheet, more);
  }

  /** Says how many rows a list has, and on which sheets they are. */
  private void sheet(String name, long rows, int rowsPerSheet, String more) {
    String first = book.word("sheet." + name);
    long sheets = ListSheets.sheets(rows, rowsPerSheet);
    String text = book.word("summary.list", book.formats.number(rows)) + more;
    if (sheets > 1) {
      text +=
          " "
              + book.word(
                  "summary.more_sheets",
                  Long.toString(sheets),
                  first,
                  ListSheets.sheetName(first, sheets));
    }
    int width = 0;
    for (int column = TITLE; column < WIDTHS.length; column++) {
      width += WIDTHS[column];
    }
    Line line =
        page.line(Math.max(TextWidths.lines(text, width), TextWidths.lines(first, WIDTHS[ID])));
    line.text(ID, first, book.look.label);
    line.text(TITLE, text, book.look.plain);
    page.merge(page.nextRow() - 1, TITLE, WIDTHS.length - 1);
  }
}
