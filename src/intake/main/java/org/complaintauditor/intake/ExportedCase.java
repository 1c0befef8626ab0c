package org.complaintauditor.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Problem;

/**
 * A case as the export has it.
 *
 * @param caseId the case's id
 * @param rows its rows that can be used, by file as given, then by row; at least one
 * @param problems what is wrong with its rows, those that cannot be used among them, by file and
 *     row
 * @param names what names its customer, and no quote of its texts shows; empty where nothing is
 *     hidden
 */
public record ExportedCase(
    String caseId, List<EventRow> rows, List<Problem> problems, Optional<Set<String>> names) {

  /** A case of which nothing is hidden. */
  public ExportedCase(String caseId, List<EventRow> rows, List<Problem> problems) {
    this(caseId, rows, problems, Optional.empty());
  }
}
