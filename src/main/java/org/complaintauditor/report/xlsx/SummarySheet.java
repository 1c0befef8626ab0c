package org.complaintauditor.report.xlsx;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.FindingRow;
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

  private final Book book;
  private final ReportModel model;
  private final RunFacts run;

  SummarySheet(Book book) {
    this.book = book;
    this.model = book.model;
    this.run = model.run();
  }

  void write(int rowsPerSheet) {
    Page page = book.page(book.word("sheet.summary"));
    page.withoutGrid();
    page.onOnePage();
    page.columns(WIDTHS);
    page.lineOfHeight(30).text(0, book.word("title"), book.look.title);
    page.lineOfHeight(26).text(0, run.pack().title().in(book.language()), book.look.subtitle);
    whatIf(page);
    facts(page);
    commitments(page);
    alternatives(page);
    rows(page);
    sheets(page, rowsPerSheet);
  }

  private void whatIf(Page page) {
    if (!run.pack().whatIf().isEmpty()) {
      page.paragraph(
          0, book.word("what_if.sentence", String.join(", ", run.pack().whatIf())), book.look.box);
      page.lineOfHeight(8);
    }
  }

  private void facts(Page page) {
    fact(page, "audited", audited());
    fact(page, "period", period());
    fact(
        page,
        "audit_instant",
        book.formats.dateTime(run.basis().auditInstant().instant())
            + " "
            + run.basis().auditInstant().zone().getId());
    fact(
        page,
        "pack",
        book.word(
            "pack_and_version",
            run.pack().name(),
            String.join(", ", run.pack().versions().stream().map(PackVersion::version).toList())));
    fact(
        page,
        "inputs",
        String.join(", ", run.inputs().stream().map(RunFacts.FileFacts::name).toList()));
    fact(page, "run", run.runId());
    TextEvidence.sentence(book.model, book.words, book.formats)
        .ifPresent(text -> fact(page, "evidence", text));
  }

  private void fact(Page page, String label, String value) {
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
        model.cases().size(),
        book.formats.number(model.cases().size()),
        model.events(),
        book.formats.number(model.events()));
  }

  private String period() {
    Comparator<LocalDate> order = Comparator.naturalOrder();
    Optional<LocalDate> first =
        model.cases().stream()
            .flatMap(one -> one.history().events().stream())
            .map(Event::date)
            .min(order);
    Optional<LocalDate> last =
        model.cases().stream()
            .flatMap(one -> one.history().events().stream())
            .map(Event::date)
            .max(order);
    return first.isEmpty() || last.isEmpty()
        ? book.word("period.none")
        : book.word("period", book.formats.date(first.get()), book.formats.date(last.get()));
  }

  private void commitments(Page page) {
    page.heading(book.word("summary.commitments"));
    head(page, book.word("column.id"), book.word("column.commitment"));
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

  private void head(Page page, String id, String title) {
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

  private void alternatives(Page page) {
    if (model.alternatives().isEmpty()) {
      return;
    }
    page.heading(book.word("summary.alternatives"));
    head(page, book.word("column.id"), book.word("column.reading"));
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

  private void rows(Page page) {
    page.heading(book.word("summary.rows"));
    RowCounts rows = model.rows();
    count(page, "rows_read", rows.read());
    count(page, "rows_used", rows.used());
    count(page, "rows_rejected", rows.rejected());
    count(page, "rows_duplicate", rows.duplicate());
    count(page, "rows_after", rows.after());
    count(page, "cases_not_audited", model.casesNotAudited());
  }

  private void count(Page page, String label, long count) {
    Line line = page.line(1);
    line.text(ID, book.word("label." + label), book.look.text);
    line.blank(TITLE, book.look.text);
    line.number(COUNTS, count);
    page.merge(page.nextRow() - 1, ID, TITLE);
  }

  private void sheets(Page page, int rowsPerSheet) {
    page.heading(book.word("summary.sheets"));
    long findings = FindingRow.count(model);
    String filter = run.exceptionsOnly() ? " " + book.word("summary.exceptions") : "";
    sheet(page, "findings", findings, rowsPerSheet, filter);
    int listed = ProblemsSheets.listed(model);
    String more =
        listed < model.problems().size()
            ? " " + book.word("summary.not_all", book.formats.number(model.problems().size()))
            : "";
    sheet(page, "problem_list", listed, rowsPerSheet, more);
  }

  /** Says how many rows a list has, and on which sheets they are. */
  private void sheet(Page page, String name, long rows, int rowsPerSheet, String more) {
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
