package org.complaintauditor.model;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The evidence that shows what contacts told the customer, and what customers said.
 *
 * @param column whether the export has the column {@code discloses}: then it records both, and its
 *     record wins over what is found in texts
 * @param used which evidence counts
 * @param dated for what the export, a register of one row per case, has a date column of its own:
 *     that date is when it was first told (audit-definitions 5, content rule)
 * @param acts what the export can record at all (audit-definitions 5, record rule)
 */
public record DisclosureEvidence(
    boolean column, EvidenceMode used, Set<Disclosure> dated, RecordedActs acts) {

  public DisclosureEvidence {
    dated = Set.copyOf(dated);
  }

  /** Evidence of an export that is no register, and records every act. */
  public DisclosureEvidence(boolean column, EvidenceMode used) {
    this(column, used, Set.of(), RecordedActs.ALL);
  }

  /** The same of an export that can record these acts. */
  public DisclosureEvidence with(RecordedActs others) {
    return new DisclosureEvidence(column, used, dated, others);
  }

  /** The same export, of which only what is recorded counts. */
  public DisclosureEvidence byRecordAlone() {
    return new DisclosureEvidence(column, EvidenceMode.RECORDED, dated, acts);
  }

  /** Whether the export shows this wherever a contact told it. */
  public boolean records(Disclosure disclosure) {
    return acts.complete() || recordsInMessages() || recordsInEntry(disclosure);
  }

  /**
   * How many tellings of it leave a trace in a case: as many as a register has columns for it.
   * Empty where each does, or none.
   */
  public OptionalInt recordedTimes(Disclosure disclosure) {
    return !recordsInMessages() && recordsInEntry(disclosure)
        ? OptionalInt.of(acts.told().getOrDefault(disclosure, 0))
        : OptionalInt.empty();
  }

  /**
   * Whether all contacts are in the export, in a way that shows what they told, or leaves it open.
   */
  private boolean recordsInMessages() {
    return acts.contacts() || (acts.allContacts() && acts.contactTexts() && usesTexts());
  }

  private boolean recordsInEntry(Disclosure disclosure) {
    return usesRecord() && acts.told().containsKey(disclosure);
  }

  /**
   * What the record of a case dates by columns of its own; nothing where the case has more rows
   * than one, or where what is recorded does not count.
   *
   * @param rows the case's
   */
  public Set<Disclosure> datedIn(List<EventRow> rows) {
    if (dated.isEmpty() || !usesRecord()) {
      return Set.of();
    }
    Origin register = rows.get(0).origin();
    for (EventRow row : rows) {
      if (!row.origin().equals(register)) {
        return Set.of();
      }
    }
    return dated;
  }

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
