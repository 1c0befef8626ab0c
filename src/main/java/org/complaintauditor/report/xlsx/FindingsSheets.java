package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.report.AttributeColumns;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.RunFacts;

/** The findings, one per row: what matters to a reader first and on paper, the rest behind it. */
final class FindingsSheets {

  private static final int TITLE_WIDTH = 31;
  private static final int REASON_WIDTH = 25;
  private static final int EXPLANATION_WIDTH = 62;
  private static final int EVENT_WIDTH = 16;
  private static final int ATTRIBUTE_WIDTH = 18;
  private static final int RULE_WIDTH = 70;
  private static final int MOST_LINES = 8;

  private final Book book;
  private final Explainer explainer;
  private Optional<ListSheets<FindingRow>> sheets = Optional.empty();

  FindingsSheets(Book book, Explainer explainer) {
    this.book = book;
    this.explainer = explainer;
  }

  /** Starts the list. */
  void begin(int rowsPerSheet) {
    List<Column<FindingRow>> columns = new ArrayList<>(verdictColumns());
    columns.addAll(timeColumns());
    int printed = columns.size();
    columns.addAll(circumstances());
    columns.addAll(attributes(book.run));
    sheets =
        Optional.of(
            new ListSheets<>(
                book.word("sheet.findings"), columns, printed, this::lines, rowsPerSheet));
    sheets.get().begin(book);
  }

  /** Writes the findings of a case. */
  void add(AuditedCase audited) {
    FindingRow.of(book.run, audited, explainer).forEach(sheets.orElseThrow()::add);
  }

  /** Ends the list. */
  void end() {
    sheets.orElseThrow().end();
  }

  private int lines(FindingRow row) {
    int lines = TextWidths.lines(row.explanation(), EXPLANATION_WIDTH);
    lines = Math.max(lines, TextWidths.lines(title(row), TITLE_WIDTH));
    lines = Math.max(lines, TextWidths.lines(book.words.of(row.finding().reason()), REASON_WIDTH));
    return Math.min(MOST_LINES, lines);
  }

  private String title(FindingRow row) {
    return row.commitment().title().in(book.language());
  }

  private static String rules(FindingRow row) {
    return String.join(" | ", row.finding().rules());
  }

  private List<Column<FindingRow>> verdictColumns() {
    return List.of(
        Column.of(
            book.word("column.case"),
            15,
            (line, column, row) -> line.text(column, row.audited().history().caseId())),
        Column.of(
            book.word("column.id"),
            10,
            (line, column, row) -> line.text(column, row.finding().commitment())),
        Column.of(
            book.word("column.commitment"),
            TITLE_WIDTH,
            (line, column, row) -> line.text(column, title(row))),
        Column.of(
            book.word("column.verdict"),
            16,
            (line, column, row) -> line.verdict(column, row.finding().verdict())),
        Column.of(
            book.word("column.reason"),
            REASON_WIDTH,
            (line, column, row) -> line.text(column, book.words.of(row.finding().reason()))));
  }

  private List<Column<FindingRow>> timeColumns() {
    return List.of(
        Column.of(
            book.word("column.triggered"),
            18,
            (line, column, row) ->
                row.trigger()
                    .ifPresentOrElse(
                        event -> line.when(column, event), () -> line.text(column, ""))),
        Column.of(
            book.word("column.due"),
            18,
            (line, column, row) ->
                row.due()
                    .ifPresentOrElse(due -> line.due(column, due), () -> line.text(column, ""))),
        Column.of(
            book.word("column.discharged"),
            18,
            (line, column, row) ->
                row.discharge()
                    .ifPresentOrElse(
                        event -> line.when(column, event), () -> line.text(column, ""))),
        Column.figures(
            book.word("column.late"),
            13,
            (line, column, row) ->
                row.lateBusinessDays()
                    .ifPresentOrElse(
                        days -> line.number(column, days), () -> line.text(column, ""))),
        Column.of(
            book.word("column.explanation"),
            EXPLANATION_WIDTH,
            (line, column, row) -> line.text(column, row.explanation())));
  }

  private List<Column<FindingRow>> circumstances() {
    return List.of(
        Column.figures(
            book.word("column.occurrences"),
            13,
            (line, column, row) -> line.number(column, row.finding().occurrences().size())),
        Column.figures(
            book.word("column.breached_occurrences"),
            13,
            (line, column, row) -> line.number(column, row.finding().breachedOccurrences())),
        Column.of(
            book.word("column.trigger_event"),
            EVENT_WIDTH,
            (line, column, row) ->
                line.text(column, row.trigger().map(event -> event.name()).orElse(""))),
        Column.of(
            book.word("column.discharge_event"),
            EVENT_WIDTH,
            (line, column, row) ->
                line.text(column, row.discharge().map(event -> event.name()).orElse(""))),
        Column.of(
            book.word("dimension.channel"),
            EVENT_WIDTH,
            (line, column, row) -> line.text(column, channel(row.channel()))),
        attribute("team", book.word("dimension.team")),
        attribute("product", book.word("dimension.product")),
        attribute("province", book.word("dimension.province")),
        Column.of(
            book.word("dimension.customer_type"),
            EVENT_WIDTH,
            (line, column, row) -> line.text(column, customerType(row.customerType()))),
        Column.of(
            book.word("column.pack_version"),
            14,
            (line, column, row) -> line.text(column, row.audited().version().version())),
        Column.of(
            book.word("column.rule"),
            RULE_WIDTH,
            (line, column, row) -> line.text(column, rules(row), book.look.oneLine)));
  }

  private static List<Column<FindingRow>> attributes(RunFacts run) {
    List<Column<FindingRow>> columns = new ArrayList<>();
    for (Map.Entry<String, String> one : AttributeColumns.of(run, List.of()).entrySet()) {
      columns.add(attribute(one.getKey(), one.getValue()));
    }
    return columns;
  }

  private static Column<FindingRow> attribute(String name, String heading) {
    return Column.of(
        heading, ATTRIBUTE_WIDTH, (line, column, row) -> line.text(column, row.attribute(name)));
  }

  private String channel(String name) {
    return name.isEmpty() ? "" : book.words.of(Channel.valueOf(name));
  }

  private String customerType(String name) {
    return name.isEmpty() ? "" : book.words.of(CustomerType.valueOf(name));
  }
}
