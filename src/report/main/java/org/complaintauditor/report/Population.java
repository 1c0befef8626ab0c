package org.complaintauditor.report;

import java.util.Map;
import java.util.Optional;
import org.complaintauditor.figures.Period;
import org.complaintauditor.model.RowCounts;

/**
 * What was audited, in numbers.
 *
 * @param rows the row accounting
 * @param cases how many cases were judged
 * @param casesNotAudited cases of which no event is left (all rejected, or after the audit instant)
 * @param events how many events were judged
 * @param happened from the first event to the last; empty where there is none
 * @param received from the first receipt to the last; empty where no case shows one
 * @param casesByVersion how many cases were judged under each pack version, by version
 */
public record Population(
    RowCounts rows,
    long cases,
    long casesNotAudited,
    long events,
    Optional<Period> happened,
    Optional<Period> received,
    Map<String, Long> casesByVersion) {}
