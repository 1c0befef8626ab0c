package org.complaintauditor.report.xlsx;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.decision.HumanTally;
import org.complaintauditor.decision.WaiverStanding;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Tally;
import org.complaintauditor.report.DecisionRow;
import org.complaintauditor.report.DecisionText;
import org.complaintauditor.report.ReportModel;

/**
 * What people decided: the rates beside one another and the waivers, and a row for each decision.
 */
final class DecisionSheets {

  private static final int MOST_LINES = 8;
  private static final int[] WIDTHS = {16, 34, 24, 16, 16, 16, 18, 14, 16, 16, 12, 17, 12};

  /** Number of columns for the facts about a waiver. */
  private static final int NOTE_COLUMNS = 7;

  private final ReportWorkbook book;
  private final ReportModel model;
  private final DecisionText text;

  DecisionSheets(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.text = new DecisionText(book.words, book.formats);
  }

  /** Writes the sheets behind those that are there; none where the run was given no decisions. */
  void write() {
    if (!model.decisions().isGiven()) {
      return;
    }
    SheetWriter sheet = book.sheet("decisions");
    sheet.onOnePage();
    sheet.title(book.word("decisions.title"), WIDTHS);
    sheet.note(book.word("decisions.about"));
    sheet.heading(book.word("decisions.rates"));
    sheet.table(2, rates(), model.commitments());
    sheet.rowOfHeight(6);
    text.notes(model.decisions()).forEach(sheet::note);
    List<WaiverStanding> waivers = model.decisions().figures().waivers();
    if (!waivers.isEmpty()) {
      sheet.heading(book.word("waivers.title"));
      sheet.table(2, waivers(), waivers);
    }
    TableColumns<DecisionRow> columns = list();
    ListSheets<DecisionRow> list =
        new ListSheets<>(book, "decision_list", columns, columns.count(), MOST_LINES);
    list.begin();
    DecisionRow.of(model.decisions()).forEach(list::add);
    list.end();
  }

  private TableColumns<Commitment> rates() {
    return new TableColumns<Commitment>(book)
        .text("column.id", book.styles.strong, Commitment::id)
        .wrapped("column.commitment", WIDTHS[1], one -> one.title().in(book.language()))
        .rate(book.word("decisions.machine"), WIDTHS[2], this::machine, false)
        .rate(book.word("decisions.after"), WIDTHS[3], one -> human(one).verdicts(), false)
        .figures(
            book.word("column.lowest"),
            0,
            (row, one) -> row.rate(human(one).lowestVerdicts(), false))
        .figures(
            book.word("column.highest"),
            0,
            (row, one) -> row.rate(human(one).highestVerdicts(), false))
        .rate(book.word("decisions.without"), WIDTHS[6], one -> human(one).withoutWaived(), false)
        .number("decisions.reviewed", one -> human(one).reviewed())
        .number("decisions.for", one -> human(one).overruledFor())
        .number("decisions.against", one -> human(one).overruledAgainst())
        .number("decisions.questioned", one -> human(one).questioned())
        .number("decisions.waived", one -> human(one).waived())
        .number("decisions.stale", one -> human(one).stale());
  }

  private Tally machine(Commitment commitment) {
    return model.tallies().getOrDefault(commitment.id(), Tally.EMPTY);
  }

  private HumanTally human(Commitment commitment) {
    return model.decisions().figures().tallies().getOrDefault(commitment.id(), HumanTally.EMPTY);
  }

  private TableColumns<WaiverStanding> waivers() {
    return new TableColumns<WaiverStanding>(book)
        .wrapped("waivers.id", WIDTHS[0], one -> one.waiver().id())
        .wrapped("waivers.reason", WIDTHS[1], one -> text.reason(one.waiver()))
        .wrapped("waivers.approved", WIDTHS[2], one -> text.approval(one.waiver()))
        .cell(
            "waivers.expires",
            0,
            (row, one) -> row.date(Optional.of(one.waiver().approval().expires())))
        .number("waivers.findings", one -> one.use().findings())
        .number(
            "waivers.breaches",
            one -> one.use().breaches().values().stream().mapToLong(Long::longValue).sum())
        .figures(
            book.word("waivers.note"),
            0,
            (row, one) -> row.across(NOTE_COLUMNS, text.flags(one), book.styles.text));
  }

  private TableColumns<DecisionRow> list() {
    return new TableColumns<DecisionRow>(book)
        .text("column.case", 15, one -> one.subject().caseId())
        .text("column.id", 10, one -> one.subject().commitment())
        .text("column.trigger", 14, one -> one.subject().trigger().orElse(""))
        .verdict(book.word("column.machine"), 16, one -> one.machine().map(book::word).orElse(""))
        .verdict(book.word("column.after"), 16, one -> one.human().map(book::word).orElse(""))
        .wrapped("column.class", 22, one -> one.humanClass().map(book::word).orElse(""))
        .text("column.decision", 18, one -> book.word(one.kind()))
        .wrapped("column.reason_code", 20, one -> one.reasonWord(book.words))
        .wrapped("column.why", 46, DecisionRow::reason)
        .text("column.waiver", 18, DecisionRow::waiver)
        .text("column.by", 18, row -> row.byWithMark(book.words))
        .text("column.second", 18, DecisionRow::second)
        .cell("column.decided_on", 13, (row, one) -> row.date(Optional.of(one.date())))
        .wrapped("column.state", 20, one -> book.word(one.state()))
        .cell(
            "column.ledger_line", 10, (row, one) -> one.line().ifPresent(line -> row.number(line)));
  }
}
