package org.complaintauditor.audit;

import java.util.List;
import java.util.function.Supplier;
import org.complaintauditor.model.EventRow;

/**
 * A case to be judged.
 *
 * @param caseId the case
 * @param rows its rows up to the audit instant; with what their texts say, which may be looked at
 *     when they are asked for
 */
record UnjudgedCase(String caseId, Supplier<List<EventRow>> rows) {}
