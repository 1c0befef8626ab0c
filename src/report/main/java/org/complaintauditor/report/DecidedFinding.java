package org.complaintauditor.report;

import org.complaintauditor.decision.HumanFinding;

/**
 * A finding about which people said something.
 *
 * @param caseNumber which of the audited cases it belongs to, from 0, in their order
 * @param human what they said
 */
public record DecidedFinding(int caseNumber, HumanFinding human) {}
