package org.complaintauditor.report.xlsx;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.AttributeColumns;

/** The cases, one per row, with a column for each commitment. */
final class CasesSheets {

  private static final int COMMITMENT_WIDTH = 17;
  private static final int ATTRIBUTE_WIDTH = 22;
  private static final int MOST_LINES = 3;

  private final Book book;
  private final Map<Reason, String> verdicts = new EnumMap<>(Reason.class);

  private CasesSheets(Book book) {
    this.book = book;
  }

  /**
   * A case in the list.
   *
   * @param audited the case
   * @param events where its events are listed
   */
  record Listed(AuditedCase audited, Place events) {}

  static ListSheets<Listed> of(Book book, int rowsPerSheet) {
    CasesSheets sheets = new CasesSheets(book);
    List<Column<Listed>> columns = new ArrayList<>(sheets.caseColumns());
    book.run.pack().allCommitments().forEach(one -> columns.add(sheets.commitment(one)));
    columns.add(sheets.count("column.breaches", Verdict.BREACHED));
    int printed = columns.size();
    columns.add(sheets.count("column.not_evidenced", Verdict.NOT_EVIDENCED));
    columns.addAll(sheets.circumstances());
    return new ListSheets<>(book.word("sheet.cases"), columns, printed, MOST_LINES, rowsPerSheet);
  }

  private List<Column<Listed>> caseColumns() {
    return List.of(
        Column.text(book.word("column.case"), 15, one -> one.audited().history().caseId()),
        Column.of(
            book.linked("column.events", "evidence"),
            18,
            (line, column, one) -> line.link(column, one.events(), book.word("link.show"))),
        Column.of(
            book.word("column.received"),
            18,
            (line, column, one) ->
                one.audited()
                    .history()
                    .receiptEvent()
                    .ifPresentOrElse(
                        event -> line.when(column, event), () -> line.text(column, ""))),
        Column.word(
            book.word("dimension.channel"),
            ATTRIBUTE_WIDTH,
            one ->
                one.audited()
                    .history()
                    .receiptEvent()
                    .filter(event -> event.channel() != Channel.NONE)
                    .map(event -> book.word(event.channel()))
                    .orElse("")));
  }

  private Column<Listed> commitment(Commitment commitment) {
    String heading = commitment.id() + "\n" + commitment.title().in(book.language());
    return Column.verdict(
        heading,
        TextWidths.forWords(COMMITMENT_WIDTH, List.of(heading)),
        one ->
            one.audited().findings().stream()
                .filter(finding -> finding.commitment().equals(commitment.id()))
                .findFirst()
                .map(finding -> verdict(finding.reason()))
                .orElse(""));
  }

  /** The verdict; of a breach also why, since that is what a reader asks next. */
  private String verdict(Reason reason) {
    return verdicts.computeIfAbsent(
        reason,
        one ->
            one.verdict() == Verdict.BREACHED
                ? book.word("pair", book.word(one.verdict()), book.word(one))
                : book.word(one.verdict()));
  }

  private Column<Listed> count(String heading, Verdict verdict) {
    return Column.figures(
        book.word(heading),
        15,
        (line, column, one) ->
            line.number(
                column,
                one.audited().findings().stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .count()));
  }

  private List<Column<Listed>> circumstances() {
    List<Column<Listed>> columns = new ArrayList<>();
    Function<Listed, String> ended =
        one -> one.audited().history().end().map(end -> book.word(end.reason())).orElse("");
    columns.add(Column.word(book.word("column.ended"), 25, ended).wrapping(ended));
    columns.add(
        Column.figures(
            book.word("column.event_count"),
            16,
            (line, column, one) -> line.number(column, one.audited().history().events().size())));
    columns.add(attribute("team", book.word("dimension.team")));
    columns.add(attribute("product", book.word("dimension.product")));
    columns.add(attribute("province", book.word("dimension.province")));
    columns.add(
        Column.word(
            book.word("dimension.customer_type"),
            ATTRIBUTE_WIDTH,
            one ->
                one.audited().history().customerType() == CustomerType.NONE
                    ? ""
                    : book.word(one.audited().history().customerType())));
    columns.add(
        Column.word(
            book.word("column.pack_version"), 14, one -> one.audited().version().version()));
    AttributeColumns.of(book.run, List.of())
        .forEach((name, heading) -> columns.add(attribute(name, heading)));
    return columns;
  }

  private static Column<Listed> attribute(String name, String heading) {
    return Column.word(
        heading,
        ATTRIBUTE_WIDTH,
        one -> one.audited().history().attributes().getOrDefault(name, ""));
  }
}
