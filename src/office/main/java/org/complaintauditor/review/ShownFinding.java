package org.complaintauditor.review;

import java.time.LocalDate;
import java.util.Optional;
import org.complaintauditor.decision.Digests;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.xlsx.review.ReviewRow;

/**
 * A finding as the run shows it.
 *
 * @param subject the finding
 * @param verdict the machine's
 * @param digests of its evidence and basis
 * @param triggered the date of the event that it judges from; empty where nothing was owed
 * @param row what a workbook says of it
 */
record ShownFinding(
    Subject subject,
    Verdict verdict,
    Digests digests,
    Optional<LocalDate> triggered,
    ReviewRow row) {}
