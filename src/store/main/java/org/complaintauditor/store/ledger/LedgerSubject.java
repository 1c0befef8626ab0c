package org.complaintauditor.store.ledger;

/**
 * The finding that a line of the ledger is about, with its occurrences.
 *
 * @param pack the pack's name
 * @param caseId the case
 * @param commitment the commitment's id
 */
public record LedgerSubject(String pack, String caseId, String commitment) {}
