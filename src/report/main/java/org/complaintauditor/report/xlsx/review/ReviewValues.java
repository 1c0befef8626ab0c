package org.complaintauditor.report.xlsx.review;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.Due;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.xlsx.EventTexts;
import org.complaintauditor.report.xlsx.ReportWorkbook;

/** What a review workbook says of findings. */
final class ReviewValues {

  private final ReportWorkbook book;
  private final boolean blind;
  private final EventTexts events;
  private final ZoneId zone;

  ReviewValues(ReportWorkbook book, boolean blind) {
    this.book = book;
    this.blind = blind;
    this.events = new EventTexts(book);
    this.zone = book.run.basis().auditInstant().zone();
  }

  /** The row of a finding, without an answer. */
  ReviewRow of(FindingRow row, String key) {
    String caseId = row.audited().history().caseId();
    Digests digests = Digests.of(row.identities(), row.finding());
    Map<ReviewColumn, ReviewValue> values = new EnumMap<>(ReviewColumn.class);
    for (ReviewColumn column : ReviewColumn.of(blind)) {
      if (column.isLocked()) {
        values.put(column, locked(column, row));
      }
    }
    values.put(ReviewColumn.KEY, ReviewValue.text(key));
    values.put(ReviewColumn.EVIDENCE_DIGEST, ReviewValue.text(digests.evidence()));
    values.put(ReviewColumn.BASIS_DIGEST, ReviewValue.text(digests.basis()));
    return new ReviewRow(caseId, values, Map.of());
  }

  private ReviewValue locked(ReviewColumn column, FindingRow row) {
    return switch (column) {
      case CASE -> ReviewValue.text(row.audited().history().caseId());
      case ID -> ReviewValue.text(row.finding().commitment());
      case COMMITMENT -> ReviewValue.text(row.commitment().title().in(book.language()));
      case VERDICT -> ReviewValue.text(book.word(row.finding().verdict()));
      case REASON -> ReviewValue.text(book.word(row.finding().reason()));
      case DUE -> due(row.due());
      case DONE -> when(row.discharge());
      case LATE ->
          row.lateBusinessDays().isPresent()
              ? new ReviewValue.Count(row.lateBusinessDays().getAsInt())
              : ReviewValue.blank();
      case EXPLANATION -> ReviewValue.text(row.explanation());
      case QUOTES ->
          ReviewValue.text(
              row.finding().deciding(row.audited().history()).stream()
                  .flatMap(event -> events.found(event, true))
                  .collect(Collectors.joining("\n")));
      case DOUBTS -> ReviewValue.text(doubts(row));
      case EVENTS -> ReviewValue.text(book.word("link.show"));
      case DECISION,
          RIGHT_VERDICT,
          REASON_CODE,
          WHY,
          EVIDENCE_REF,
          NAME,
          DATE,
          KEY,
          EVIDENCE_DIGEST,
          BASIS_DIGEST,
          LEDGER_LINE ->
          ReviewValue.blank();
    };
  }

  private ReviewValue due(Optional<Due> due) {
    if (due.isEmpty()) {
      return ReviewValue.blank();
    }
    return due.get()
        .instant()
        .map(instant -> ReviewValue.moment(LocalDateTime.ofInstant(instant, zone)))
        .orElseGet(() -> ReviewValue.day(due.get().date()));
  }

  private ReviewValue when(Optional<Event> event) {
    if (event.isEmpty()) {
      return ReviewValue.blank();
    }
    return event.get().row().timestamp().isDateOnly()
        ? ReviewValue.day(event.get().date())
        : ReviewValue.moment(
            LocalDateTime.ofInstant(event.get().row().timestamp().earliest(), zone));
  }

  /**
   * The data problems that leave the verdict in doubt, and what doubtful texts would make of it.
   */
  private String doubts(FindingRow row) {
    List<String> doubts = new ArrayList<>();
    row.doubts(book.run.pack()).forEach(code -> doubts.add(book.word(code)));
    if (!blind) {
      row.finding()
          .review()
          .ifPresent(
              why ->
                  doubts.add(
                      book.words.text(
                          "review.would_be",
                          why.verdicts().stream()
                              .map(book::word)
                              .collect(Collectors.joining(book.word("review.or"))))));
    }
    return String.join("; ", doubts);
  }
}
