package org.complaintauditor.oracle;

import java.util.List;
import java.util.Optional;

/**
 * A stage of the complaint (definitions 6, "Stages").
 *
 * @param start the event that starts it
 * @param end the event that ends it, if one does; possibly the start
 * @param span the events from its start up to, not including, the next stage's start
 */
record OracleStage(OracleEvent start, Optional<OracleEvent> end, List<OracleEvent> span) {}
