package org.complaintauditor.model;

/**
 * By what it is known what contacts told the customer, and what customers said.
 *
 * @param column whether the export has the column {@code discloses}: then it records both, and its
 *     record wins over what is found in texts
 * @param used which evidence counts
 */
public record DisclosureEvidence(boolean column, EvidenceMode used) {

  /** Whether what is recorded counts. */
  public boolean usesRecord() {
    return used != EvidenceMode.DETECTED;
  }

  /** Whether the export records what the contact told: by its column, or by the activity. */
  public boolean records(EventRow row) {
    return column
        || (row.activity() != Activity.MESSAGE_SENT
            && row.activity().direction() == Direction.OUTBOUND);
  }

  /** Whether the export records what the contact told, and that does not count. */
  public boolean setsAside(EventRow row) {
    return !usesRecord() && records(row);
  }

  /** Whether what is found in texts counts: only where no record says otherwise. */
  public boolean usesTexts() {
    return used == EvidenceMode.DETECTED || (used == EvidenceMode.BOTH && !column);
  }

  /** Whether texts are looked at, be it only to compare them with the record. */
  public boolean readsTexts() {
    return used != EvidenceMode.RECORDED;
  }
}
