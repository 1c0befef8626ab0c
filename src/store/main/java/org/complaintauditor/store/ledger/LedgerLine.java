package org.complaintauditor.store.ledger;

/**
 * A line of the ledger.
 *
 * @param n its number, from 1
 * @param prev the hash of the line before
 * @param at when it was written
 * @param by who says it
 * @param via what wrote it
 * @param kind what it is
 * @param body what it says: a JSON object
 * @param text the whole line as it stands, without its end
 */
public record LedgerLine(
    long n,
    String prev,
    String at,
    LedgerAuthor by,
    String via,
    String kind,
    String body,
    String text) {

  /** The SHA-256 of its bytes, line end included: what the next line names. */
  public String hash() {
    return LineHash.of(text);
  }
}
