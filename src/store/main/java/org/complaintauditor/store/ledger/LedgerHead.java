package org.complaintauditor.store.ledger;

import org.complaintauditor.store.database.Schema;

/**
 * The end of the ledger: what a report prints, so that it can be told later what was known.
 *
 * @param lines how many lines there are
 * @param hash the hash of the last one; 64 zeros if there is none
 */
public record LedgerHead(long lines, String hash) {

  /** That of a ledger without lines. */
  public static final LedgerHead EMPTY = new LedgerHead(0, Schema.BEGINNING);
}
