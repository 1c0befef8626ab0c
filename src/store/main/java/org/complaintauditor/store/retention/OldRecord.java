package org.complaintauditor.store.retention;

import java.util.List;

/**
 * Something that is old enough to be deleted.
 *
 * @param kind what it is
 * @param id the id of the upload or run
 * @param folder the folder that holds it: for a run as it was recorded; its material is the folder
 *     {@code material} in it; for an upload its id
 * @param since when it came, as an ISO date and time with offset
 * @param heldBy the lines of the ledger that keep it: sign-offs and dossiers of the run
 */
public record OldRecord(PurgeKind kind, String id, String folder, String since, List<Long> heldBy) {

  public OldRecord {
    heldBy = List.copyOf(heldBy);
  }

  /** Whether it is deleted with a reason only. */
  public boolean isHeld() {
    return !heldBy.isEmpty();
  }
}
