package org.complaintauditor.report.xlsx;

import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Event;
import org.complaintauditor.report.EventRelevance;
import org.complaintauditor.text.TextSanitizer;

/** The events, one per row, each with what it tells and what it counts for. */
public final class EventList {

  private static final int MOST_LINES = 16;

  private EventList() {}

  /**
   * An event in the list.
   *
   * @param event the event
   * @param counts what the events of its case count for
   * @param row where its case stands; empty where no list has it
   */
  public record Listed(Event event, EventRelevance counts, Optional<RowReference> row) {}

  static ListSheets<Listed> of(ReportWorkbook book) {
    TableColumns<Listed> columns = saidAndFound(book);
    counting(book, columns).link("column.case_row", "cases", one -> one.row().orElseThrow());
    return list(book, columns, columns.count());
  }

  /**
   * The events for a review.
   *
   * @param blind whether what they count for, which tells the verdicts, is left out
   * @param fullTexts whether whole messages are shown
   */
  public static ListSheets<Listed> forReview(
      ReportWorkbook book, boolean blind, boolean fullTexts) {
    TableColumns<Listed> columns = saidAndFound(book);
    if (fullTexts) {
      columns.wrapped("column.message", 70, one -> TextSanitizer.lines(one.event().row().text()));
    }
    if (!blind) {
      counting(book, columns);
    }
    return list(book, columns, columns.count());
  }

  private static TableColumns<Listed> saidAndFound(ReportWorkbook book) {
    EventTexts texts = new EventTexts(book);
    TableColumns<Listed> columns = new TableColumns<>(book);
    columns
        .text("column.case", 15, one -> one.event().row().caseId())
        .text("column.event", 16, one -> one.event().name())
        .cell("column.when", 18, (row, one) -> row.when(Optional.of(one.event())))
        .wrapped("column.what", 28, one -> book.word(one.event().activity()))
        .wrapped("column.role", 16, one -> book.wordUnless(ActorRole.NONE, one.event().role()))
        .wrapped("column.channel", 14, one -> book.channel(one.event().channel()))
        .wrapped("column.told", 30, one -> texts.recorded(one.event()))
        .wrapped(
            "column.found",
            60,
            one -> texts.found(one.event(), false).collect(Collectors.joining("\n")));
    return columns;
  }

  private static TableColumns<Listed> counting(ReportWorkbook book, TableColumns<Listed> columns) {
    EventTexts texts = new EventTexts(book);
    return columns
        .wrapped("column.counts_for", 44, one -> counts(book, one))
        .wrapped("column.remarks", 34, one -> texts.remarks(one.event()));
  }

  private static ListSheets<Listed> list(
      ReportWorkbook book, TableColumns<Listed> columns, int printed) {
    columns
        .text("column.file", 30, one -> one.event().row().origin().file())
        .number("column.row", 10, one -> one.event().row().origin().row());
    return new ListSheets<>(book, "evidence", columns, printed, MOST_LINES);
  }

  private static String counts(ReportWorkbook book, Listed listed) {
    return listed.counts().of(listed.event()).entrySet().stream()
        .map(use -> book.word("counts." + use.getKey(), String.join(", ", use.getValue())))
        .collect(Collectors.joining("\n"));
  }
}
