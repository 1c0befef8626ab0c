package org.complaintauditor.app;

/**
 * The ledger that a line is written into, and who says it.
 *
 * @param workspace the folder of the ledger's workspace, or the address of its database
 * @param origin who says the line
 */
public record LedgerPlace(String workspace, LineOrigin origin) {}
