package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.util.List;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.CountsFor;
import org.complaintauditor.report.FindingRow;

/** The lists that grow with every case: breaches, findings, cases and events. */
final class CaseLists {

  private final Book book;
  private final ListSheets<FindingColumns.Listed> breaches;
  private final ListSheets<FindingColumns.Listed> findings;
  private final ListSheets<CasesSheets.Listed> cases;
  private final ListSheets<EvidenceSheets.Listed> evidence;

  CaseLists(Book book, int rowsPerSheet) {
    this.book = book;
    breaches = BreachesSheets.of(book, rowsPerSheet);
    findings = FindingsSheets.of(book, rowsPerSheet);
    cases = CasesSheets.of(book, rowsPerSheet);
    evidence = EvidenceSheets.of(book, rowsPerSheet);
  }

  /** Starts the lists, in the order in which they stand in the book. */
  void begin() throws IOException {
    breaches.begin(book);
    findings.begin(book);
    cases.begin(book);
    evidence.begin(book);
  }

  void add(AuditedCase audited, List<FindingRow> rows) throws IOException {
    Place events = evidence.next();
    Place row = cases.next();
    cases.add(new CasesSheets.Listed(audited, events));
    CountsFor counts = CountsFor.of(audited, book.run.basis());
    for (Event event : audited.history().events()) {
      evidence.add(new EvidenceSheets.Listed(event, counts, row));
    }
    for (FindingRow finding : rows) {
      FindingColumns.Listed listed = new FindingColumns.Listed(finding, events);
      findings.add(listed);
      if (finding.finding().verdict() == Verdict.BREACHED) {
        breaches.add(listed);
      }
    }
  }

  void end() {
    for (ListSheets<?> list : List.of(breaches, findings, cases, evidence)) {
      list.end();
    }
  }
}
