package org.complaintauditor.oracle;

import java.time.Instant;
import java.util.List;

/** Everything the oracle says about an export: its findings and the row accounting (formats 2). */
public record OracleResult(
    Instant asOf,
    List<OracleFinding> findings,
    int rowsRead,
    int rowsUsed,
    int rowsRejected,
    int rowsDuplicate,
    int rowsAfter) {}
