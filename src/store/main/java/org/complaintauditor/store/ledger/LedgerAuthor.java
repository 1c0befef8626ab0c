package org.complaintauditor.store.ledger;

/**
 * Who said what a line of the ledger says.
 *
 * @param name as people know them
 * @param account as the system knows them; empty where there is none
 * @param role such as {@code OFFICER}; empty where none is known
 */
public record LedgerAuthor(String name, String account, String role) {}
