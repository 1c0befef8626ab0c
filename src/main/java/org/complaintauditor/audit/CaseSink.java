package org.complaintauditor.audit;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.report.FindingRow;

/** Takes the cases as they are judged. */
public interface CaseSink {

  /**
   * Called once, before the first case is judged.
   *
   * @param basis calendar, audit instant and recorded channels
   * @param attributes the names of the case attributes that have a value, in code points
   * @throws IOException if what comes of it cannot be written
   */
  void begin(Assessment.Basis basis, Set<String> attributes) throws IOException;

  /** What is listed of a case. Several cases are asked for at once, in any order. */
  List<FindingRow> rows(AuditedCase audited);

  /**
   * Takes the next case. Cases come sorted by case id in code points, one at a time.
   *
   * @param rows its {@link #rows}
   * @throws IOException if what comes of it cannot be written
   */
  void add(AuditedCase audited, List<FindingRow> rows) throws IOException;
}
