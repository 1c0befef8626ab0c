package org.complaintauditor.takeover;

import java.util.List;
import org.complaintauditor.spool.Memory;

/**
 * A case as it is kept: what was judged, and what came of it.
 *
 * @param caseId the case
 * @param digest of all that its result hangs on, except the audit instant and what is the same for
 *     all cases
 * @param shapes what results of many cases have in common, in the order of reading; the characters
 *     are bytes
 * @param numbers what only this result has
 */
public record KeptCase(String caseId, String digest, List<String> shapes, Memory numbers) {}
