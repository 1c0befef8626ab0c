package org.complaintauditor.report.xlsx;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.AgentLabels;
import org.complaintauditor.report.EventRelevance;
import org.complaintauditor.report.FindingRow;

/** The lists that grow with every case: breaches, findings, cases and events. */
final class CaseLists {

  private final ReportWorkbook book;
  private final ListSheets<FindingLists.Listed> breaches;
  private final ListSheets<FindingLists.Listed> findings;
  private final ListSheets<CaseList.Listed> cases;
  private final ListSheets<EventList.Listed> events;
  private final AgentLabels labels;
  private final Optional<AgentSheets> agents;

  /** Starts the lists, in the order in which they stand in the workbook. */
  CaseLists(ReportWorkbook book) {
    this.book = book;
    labels = new AgentLabels(book.run.agents());
    FindingLists lists = new FindingLists(book, labels);
    breaches = lists.breaches();
    findings = lists.findings();
    cases = CaseList.of(book);
    events = EventList.of(book);
    List.of(breaches, findings, cases, events).forEach(ListSheets::begin);
    agents =
        book.run.agents().shown() ? Optional.of(new AgentSheets(book, labels)) : Optional.empty();
    agents.ifPresent(AgentSheets::begin);
  }

  void add(AuditedCase audited, List<FindingRow> rows) {
    RowReference firstEvent = events.next();
    RowReference row = cases.next();
    cases.add(new CaseList.Listed(audited, firstEvent));
    agents.ifPresent(
        sheets -> {
          labels.next(audited);
          sheets.add(audited, firstEvent);
        });
    EventRelevance counts = EventRelevance.of(audited, book.run.basis());
    for (Event event : audited.history().events()) {
      events.add(new EventList.Listed(event, counts, Optional.of(row)));
    }
    for (FindingRow finding : rows) {
      FindingLists.Listed listed = new FindingLists.Listed(finding, firstEvent);
      findings.add(listed);
      if (finding.finding().verdict() == Verdict.BREACHED) {
        breaches.add(listed);
      }
    }
  }

  void end() {
    List.of(breaches, findings, cases, events).forEach(ListSheets::end);
    agents.ifPresent(
        sheets -> {
          sheets.end();
          sheets.writeFigures();
        });
  }
}
