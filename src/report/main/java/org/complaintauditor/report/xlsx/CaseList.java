package org.complaintauditor.report.xlsx;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.PersonalAttribute;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Verdict;

/** The cases, one per row, with a column for each commitment. */
final class CaseList {

  private static final int COMMITMENT_WIDTH = 17;
  private static final int ATTRIBUTE_WIDTH = 22;
  private static final int MOST_LINES = 3;

  private final ReportWorkbook book;
  private final TableColumns<Listed> columns;
  private final Map<Reason, String> verdicts = new EnumMap<>(Reason.class);

  private CaseList(ReportWorkbook book) {
    this.book = book;
    this.columns = new TableColumns<>(book);
  }

  /**
   * A case in the list.
   *
   * @param audited the case
   * @param events where its events are listed
   */
  record Listed(AuditedCase audited, RowReference events) {

    CaseHistory history() {
      return audited.history();
    }

    long count(Verdict verdict) {
      return audited.findings().stream().filter(one -> one.verdict() == verdict).count();
    }
  }

  static ListSheets<Listed> of(ReportWorkbook book) {
    return new CaseList(book).list();
  }

  private ListSheets<Listed> list() {
    columns
        .text("column.case", 15, one -> one.history().caseId())
        .link("column.events", "evidence", Listed::events)
        .cell("column.received", 18, (row, one) -> row.when(one.history().receiptEvent()))
        .text(
            "dimension.channel",
            ATTRIBUTE_WIDTH,
            one ->
                one.history()
                    .receiptEvent()
                    .map(event -> book.channel(event.channel()))
                    .orElse(""));
    book.run.pack().allCommitments().forEach(this::commitment);
    columns.number("column.breaches", 15, one -> one.count(Verdict.BREACHED));
    int printed = columns.count();
    columns
        .number("column.not_evidenced", 15, one -> one.count(Verdict.NOT_EVIDENCED))
        .wrapped(
            "column.ended",
            25,
            one -> one.history().end().map(end -> book.word(end.reason())).orElse(""))
        .number("column.event_count", 16, one -> one.history().events().size());
    columns
        .places(ATTRIBUTE_WIDTH, CaseList::attribute)
        .text(
            "dimension.customer_type",
            ATTRIBUTE_WIDTH,
            one -> book.wordUnless(CustomerType.NONE, one.history().customerType()))
        .text("column.pack_version", 14, one -> one.audited().version().version())
        .attributes(ATTRIBUTE_WIDTH, CaseList::attribute)
        .personal(ATTRIBUTE_WIDTH, (one, name) -> attribute(one, PersonalAttribute.key(name)));
    return new ListSheets<>(book, "cases", columns, printed, MOST_LINES);
  }

  private void commitment(Commitment commitment) {
    String heading = commitment.id() + "\n" + commitment.title().in(book.language());
    columns.verdict(
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

  private static String attribute(Listed listed, String name) {
    return listed.history().attributes().getOrDefault(name, "");
  }
}
