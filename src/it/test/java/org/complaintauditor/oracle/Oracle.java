package org.complaintauditor.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An independent second implementation of the audit definitions, written from their text alone. It
 * shares no code with the program. Detection in texts is off: a text never discloses anything.
 */
public final class Oracle {
  private Oracle() {}

  /** Judges every case of an export. */
  public static OracleResult audit(List<OracleRow> rows, OracleSettings settings) {
    RowReader reader = new RowReader(settings, rows);
    Instant asOf = reader.auditInstant();
    Map<String, List<OracleEvent>> cases = reader.casesUpTo(asOf);
    OracleCaseAuditor auditor = new OracleCaseAuditor(settings, asOf);
    List<OracleFinding> findings = new ArrayList<>();
    int used = 0;
    for (Map.Entry<String, List<OracleEvent>> entry : cases.entrySet()) {
      used += entry.getValue().size();
      findings.addAll(auditor.audit(entry.getKey(), entry.getValue()));
    }
    int after = rows.size() - used - reader.rejected() - reader.duplicates();
    return new OracleResult(
        asOf,
        List.copyOf(findings),
        rows.size(),
        used,
        reader.rejected(),
        reader.duplicates(),
        after);
  }
}
