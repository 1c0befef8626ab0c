package org.complaintauditor.oracle;

import java.util.List;

/**
 * A level of escalation (definitions 6, CTS-01).
 *
 * @param number its number; the first handler's is one below the first escalation's
 * @param start the event that starts it
 * @param events the events after its start while it lasts
 * @param closer the {@code ESCALATED} that starts the next level, as a list of none or one
 */
record OracleLevel(
    int number, OracleEvent start, List<OracleEvent> events, List<OracleEvent> closer) {}
