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
 * @param own what the pack adds that is made of parts, or is told only in writing
 */
public record DisclosureEvidence(
    boolean column,
    EvidenceMode used,
    Set<Disclosure> dated,
    RecordedActs acts,
    List<Disclosure> own) {

  public DisclosureEvidence {
    dated = Set.copyOf(dated);
    own = List.copyOf(own);
  }

  /** Evidence of an export that is no register, and records every act. */
  public DisclosureEvidence(boolean column, EvidenceMode used) {
    this(column, used, Set.of(), RecordedActs.ALL, List.of());
  }

  /** The same of an export that can record these acts. */
  public DisclosureEvidence with(RecordedActs others) {
    return new DisclosureEvidence(column, used, dated, others, own);
  }

  /** The same in the words of a vocabulary; what it does not have nobody asks for. */
  public DisclosureEvidence in(Vocabulary words) {
    return new DisclosureEvidence(
        column, used, words.known(dated), acts.in(words), words.special());
  }

  /** The same export, of which only what is recorded counts. */
  public DisclosureEvidence byRecordAlone() {
    return new DisclosureEvidence(column, EvidenceMode.RECORDED, dated, acts, own);
  }

  /** What a contact tells that tells these: the whole of all parts, and the parts of a whole. */
  public Set<Disclosure> completed(Set<Disclosure> told) {
    if (own.isEmpty() || told.isEmpty()) {
      return told;
    }
    Set<Disclosure> completed = WordSet.copyOf(told);
    for (Disclosure whole : own) {
      if (told.contains(whole)) {
        completed.addAll(whole.parts());
      } else if (!whole.parts().isEmpty() && completed.containsAll(whole.parts())) {
        completed.add(whole);
      }
    }
    return completed;
  }

  /**
   * The same of a contact on this channel: what has to be in writing is not told where nothing can
   * be read afterwards. Of a contact without a channel, or on another than the listed ones, what
   * the record says counts.
   */
  public Set<Disclosure> completed(Set<Disclosure> told, Channel channel) {
    Set<Disclosure> completed = completed(told);
    if (own.isEmpty()
        || channel.isWritten()
        || channel == Channel.NONE
        || channel == Channel.OTHER) {
      return completed;
    }
    Set<Disclosure> spoken = WordSet.copyOf(completed);
    spoken.removeIf(Disclosure::isWritten);
    return spoken;
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
        ? OptionalInt.of(
            acts.told().containsKey(disclosure)
                ? acts.told().getOrDefault(disclosure, 0)
                : disclosure.parts().stream()
                    .mapToInt(part -> acts.told().getOrDefault(part, 0))
                    .min()
                    .orElse(0))
        : OptionalInt.empty();
  }

  /**
   * Whether all contacts are in the export, in a way that shows what they told, or leaves it open.
   */
  private boolean recordsInMessages() {
    return acts.contacts() || (acts.allContacts() && acts.contactTexts() && usesTexts());
  }

  private boolean recordsInEntry(Disclosure disclosure) {
    return usesRecord()
        && (acts.told().containsKey(disclosure)
            || (!disclosure.parts().isEmpty()
                && acts.told().keySet().containsAll(disclosure.parts())));
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
    return completed(dated);
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
