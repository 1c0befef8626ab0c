package org.complaintauditor.report.xlsx;

import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Event;
import org.complaintauditor.report.CountsFor;

/** The events, one per row, each with what it tells and what it counts for. */
final class EventList {

  private static final int MOST_LINES = 16;

  private EventList() {}

  /**
   * An event in the list.
   *
   * @param event the event
   * @param counts what the events of its case count for
   * @param row where its case stands
   */
  record Listed(Event event, CountsFor counts, RowReference row) {}

  static ListSheets<Listed> of(ReportWorkbook book) {
    EventTexts texts = new EventTexts(book);
    TableColumns<Listed> columns = new TableColumns<>(book);
    columns
        .text("column.case", 15, one -> one.event().row().caseId())
        .text("column.event", 16, one -> one.event().name())
        .cell("column.when", 18, (row, one) -> row.when(Optional.of(one.event())))
        .wrapped("column.what", 28, one -> book.word(one.event().activity()))
        .wrapped("column.role", 16, one -> book.wordUnless(ActorRole.NONE, one.event().role()))
        .wrapped("column.channel", 14, one -> book.wordUnless(Channel.NONE, one.event().channel()))
        .wrapped("column.told", 30, one -> texts.recorded(one.event()))
        .wrapped(
            "column.found",
            60,
            one -> texts.found(one.event(), false).collect(Collectors.joining("\n")))
        .wrapped("column.counts_for", 44, one -> counts(book, one))
        .wrapped("column.remarks", 34, one -> texts.remarks(one.event()))
        .link("column.case_row", "cases", Listed::row);
    int printed = columns.count();
    columns
        .text("column.file", 30, one -> one.event().row().origin().file())
        .number("column.row", 10, one -> one.event().row().origin().row());
    return new ListSheets<>(book, "evidence", columns, printed, MOST_LINES);
  }

  private static String counts(ReportWorkbook book, Listed one) {
    return one.counts().of(one.event()).entrySet().stream()
        .map(use -> book.word("counts." + use.getKey(), String.join(", ", use.getValue())))
        .collect(Collectors.joining("\n"));
  }
}
