package org.complaintauditor.history;

import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.WordSet;

/** Decides what each contact disclosed, from the record and from what its text says. */
final class ContactDisclosures {

  private final DisclosureEvidence toldBy;

  ContactDisclosures(DisclosureEvidence toldBy) {
    this.toldBy = toldBy;
  }

  /** What the record says that the contact told. */
  Set<Disclosure> recorded(EventRow row) {
    return toldBy.completed(written(row), row.channel());
  }

  private Set<Disclosure> written(EventRow row) {
    if (!toldBy.usesRecord()) {
      return Set.of();
    }
    Optional<Disclosure> byName = row.activity().tells();
    if (byName.isEmpty() || row.discloses().contains(byName.get())) {
      return row.discloses();
    }
    WordSet<Disclosure> recorded = new WordSet<>();
    recorded.add(byName.get());
    recorded.addAll(row.discloses());
    return recorded;
  }

  /** What the contact's text says rightly, as far as texts count. */
  Set<Disclosure> detected(EventRow row) {
    if (!toldBy.usesTexts() || row.detections().isEmpty()) {
      return Set.of();
    }
    Set<Disclosure> detected = row.reading().found();
    detected.removeAll(contradicted(row));
    return toldBy.completed(detected, row.channel());
  }

  /**
   * About what the contact's text and its record disagree, where the record counts and not the
   * text: what the text says rightly and the record does not, and a recorded tracking number of
   * which the text gives another. Where the text counts: what it may tell in words that were set
   * aside because the second opinion doubts them.
   */
  Set<Disclosure> disputed(EventRow row) {
    if (toldBy.usesTexts() && !row.possible().isEmpty()) {
      Set<Disclosure> setAside = row.reading().setAside();
      setAside.removeAll(recorded(row));
      return Set.copyOf(setAside);
    }
    if (!toldBy.readsTexts() || toldBy.usesTexts() || row.detections().isEmpty()) {
      return Set.of();
    }
    Set<Disclosure> recorded = recorded(row);
    Set<Disclosure> disputed =
        WordSet.copyOf(toldBy.completed(row.reading().found(), row.channel()));
    disputed.removeAll(recorded);
    disputed.removeAll(contradicted(row));
    if (row.reading().otherNumber()) {
      if (recorded.contains(Disclosure.TRACKING_NUMBER)) {
        disputed.add(Disclosure.TRACKING_NUMBER);
      } else {
        disputed.remove(Disclosure.TRACKING_NUMBER);
      }
    }
    return Set.copyOf(disputed);
  }

  /**
   * The disclosures that the contact's text gets wrong: a number that is not the case's own, or the
   * ombudsman. What the record says of the number wins; of the ombudsman it says only that it was
   * told.
   */
  Set<Disclosure> contradicted(EventRow row) {
    if (row.detections().isEmpty()) {
      return Set.of();
    }
    WordSet<Disclosure> contradicted = new WordSet<>();
    for (Detection found : row.detections()) {
      found.label().contradicts().ifPresent(contradicted::add);
    }
    if (toldBy.usesTexts() && row.reading().otherNumber()) {
      contradicted.add(Disclosure.TRACKING_NUMBER);
    }
    return contradicted;
  }

  /** Whether nobody can say what the contact told. */
  boolean isUnknown(EventRow row) {
    return !isRecorded(row) && !isRead(row);
  }

  /** Whether only the contact's text says what it told, and it is read, understood and whole. */
  boolean isRead(EventRow row) {
    return !isRecorded(row)
        && toldBy.usesTexts()
        && !row.blank()
        && row.understood()
        && !row.reading().saysElsewhere();
  }

  private boolean isRecorded(EventRow row) {
    return toldBy.usesRecord() && toldBy.records(row);
  }
}
