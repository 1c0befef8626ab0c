package org.complaintauditor.store.retention;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.store.ledger.LedgerAuthor;

/**
 * What stays of what was deleted, as a line of the trail.
 *
 * @param at when it was deleted, an ISO date and time with offset
 * @param by who had it deleted; the server itself has a name as well
 * @param hashes the SHA-256 of the deleted files, by their names within the folder; names that
 *     people gave to files do not belong here
 * @param reason why it was deleted although lines of the ledger keep it
 */
public record Tombstone(
    String at, LedgerAuthor by, Map<String, String> hashes, Optional<String> reason) {

  public Tombstone {
    hashes = Map.copyOf(new TreeMap<>(hashes));
  }
}
