package org.complaintauditor.report.xlsx;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.report.AgentLabels;
import org.complaintauditor.report.Delay;
import org.complaintauditor.report.FindingRow;

/** The lists of findings: all of them, and the breaches as a work list. */
final class FindingLists {

  private static final int MOST_LINES = 8;
  private static final int ATTRIBUTE_WIDTH = 18;

  private final ReportWorkbook book;
  private final AgentLabels agents;
  private final EventTexts events;

  FindingLists(ReportWorkbook book, AgentLabels agents) {
    this.book = book;
    this.agents = agents;
    this.events = new EventTexts(book);
  }

  /**
   * A finding in a list.
   *
   * @param row the finding
   * @param events where the events of its case are listed
   */
  record Listed(FindingRow row, RowReference events) {}

  /** All findings: what matters to a reader first and on paper, the rest behind it. */
  ListSheets<Listed> findings() {
    TableColumns<Listed> columns = new TableColumns<>(book);
    caseId(columns);
    commitment(columns);
    columns.verdict(
        book.word("column.verdict"), 16, one -> book.word(one.row().finding().verdict()));
    reason(columns);
    columns.cell("column.triggered", 18, (row, one) -> row.when(one.row().trigger()));
    dueAndDone(columns);
    columns.figures(
        book.word("column.late"), 17, (row, one) -> row.number(one.row().lateBusinessDays()));
    explanation(columns);
    int printed = columns.count();
    agent(columns);
    evidence(columns);
    quotes(columns);
    review(columns);
    columns.link("column.events", "evidence", Listed::events);
    occurrences(columns);
    columns
        .text("column.trigger_event", 16, one -> EventTexts.name(one.row().trigger()))
        .text("column.discharge_event", 16, one -> EventTexts.name(one.row().discharge()));
    circumstances(columns);
    columns
        .text("column.pack_version", 14, one -> one.row().audited().version().version())
        .oneLine("column.rule", 70, one -> rules(one.row()))
        .attributes(ATTRIBUTE_WIDTH, (one, name) -> one.row().attribute(name));
    return new ListSheets<>(book, "findings", columns, printed, MOST_LINES);
  }

  /** The rules of a finding, as its reader calls them. */
  private String rules(FindingRow row) {
    return row.finding().rules().stream()
        .map(rule -> book.run.pack().ruleNames().in(book.language(), rule))
        .collect(Collectors.joining(" | "));
  }

  /** What was breached, how late it is and why, and room for what a person found. */
  ListSheets<Listed> breaches() {
    TableColumns<Listed> columns = new TableColumns<>(book);
    caseId(columns);
    columns.link("column.events", "evidence", Listed::events);
    commitment(columns);
    reason(columns);
    columns.figures(book.word("column.overdue"), 17, (row, one) -> row.number(overdue(one.row())));
    dueAndDone(columns);
    explanation(columns);
    agent(columns);
    evidence(columns);
    columns
        .wrapped("column.doubt", 24, one -> doubts(one.row()))
        .cell("column.confirmed", 14, (row, one) -> row.blank(book.styles.toFill))
        .cell("column.comment", 34, (row, one) -> row.blank(book.styles.toFill));
    int printed = columns.count();
    quotes(columns);
    review(columns);
    occurrences(columns);
    circumstances(columns);
    return new ListSheets<>(book, "breaches", columns, printed, MOST_LINES);
  }

  private void caseId(TableColumns<Listed> columns) {
    columns.text("column.case", 15, one -> one.row().audited().history().caseId());
  }

  private void commitment(TableColumns<Listed> columns) {
    columns
        .text("column.id", 10, one -> one.row().finding().commitment())
        .wrapped(
            "column.commitment", 31, one -> one.row().commitment().title().in(book.language()));
  }

  private void reason(TableColumns<Listed> columns) {
    columns.wrapped("column.reason", 25, one -> book.word(one.row().finding().reason()));
  }

  private void dueAndDone(TableColumns<Listed> columns) {
    columns
        .cell("column.due", 18, (row, one) -> row.due(one.row().due()))
        .cell("column.discharged", 18, (row, one) -> row.when(one.row().discharge()));
  }

  private void explanation(TableColumns<Listed> columns) {
    columns.wrapped("column.explanation", 62, one -> one.row().explanation());
  }

  /** Who was responsible, where that is asked for. */
  private void agent(TableColumns<Listed> columns) {
    if (book.run.agents().shown()) {
      columns.text("column.agent", 20, one -> agents.of(one.row().audited(), one.row().finding()));
    }
  }

  private void evidence(TableColumns<Listed> columns) {
    columns.wrapped(
        "column.evidence",
        18,
        one -> {
          String kind = one.row().evidence();
          return kind.isEmpty() ? "" : book.word("evidence_kind." + kind);
        });
  }

  /** What was found in the texts of the events that decide. */
  private void quotes(TableColumns<Listed> columns) {
    columns.oneLine(
        "column.quotes",
        60,
        one ->
            one.row().finding().deciding(one.row().audited().history()).stream()
                .flatMap(event -> events.found(event, true))
                .collect(Collectors.joining(" | ")));
  }

  /** The other verdicts that doubtful texts read the other way lead to. */
  private void review(TableColumns<Listed> columns) {
    columns.wrapped(
        "column.review",
        25,
        one ->
            one.row().finding().review().stream()
                .flatMap(why -> why.verdicts().stream())
                .map(book::word)
                .collect(Collectors.joining(book.word("review.or"))));
  }

  private void occurrences(TableColumns<Listed> columns) {
    columns
        .number("column.occurrences", 13, one -> one.row().finding().occurrences().size())
        .number(
            "column.breached_occurrences", 13, one -> one.row().finding().breachedOccurrences());
  }

  /** What the case is about. */
  private void circumstances(TableColumns<Listed> columns) {
    columns.text("dimension.channel", 22, one -> book.channel(one.row().channel()));
    columns.places(ATTRIBUTE_WIDTH, (one, name) -> one.row().attribute(name));
    columns.text(
        "dimension.customer_type",
        22,
        one ->
            one.row().customerType().isEmpty()
                ? ""
                : book.word(CustomerType.valueOf(one.row().customerType())));
  }

  private OptionalInt overdue(FindingRow row) {
    return row.delay(book.run.basis())
        .map(Delay::businessDays)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  /** The data problems by which the verdict could be another. */
  private String doubts(FindingRow row) {
    return row.doubts(book.run.pack()).stream().map(book::word).collect(Collectors.joining("; "));
  }
}
