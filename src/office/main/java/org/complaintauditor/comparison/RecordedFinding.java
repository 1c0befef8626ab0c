package org.complaintauditor.comparison;

/**
 * A finding as a run recorded it.
 *
 * @param standing how the commitment stood
 * @param trigger the event that started the clock, or empty
 */
record RecordedFinding(CommitmentStanding standing, String trigger) {}
