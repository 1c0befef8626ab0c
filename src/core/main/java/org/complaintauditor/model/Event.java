package org.complaintauditor.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event at its place in a case history (audit-definitions 3, 4).
 *
 * @param row the exported row
 * @param activity what happened: as recorded, or as found in the text
 * @param position its place in the order of the case's events, from 0
 * @param instant the instant at which the order of events places it
 * @param fromReceipt whether it is the receipt or comes after it
 * @param afterReceipt whether it comes after the receipt
 * @param deliveryFailed whether a {@code DELIVERY_FAILED} names it
 * @param contact whether it is a contact with the customer
 * @param disclosures what the contact tells the customer; empty for what is no contact
 * @param detected those of the disclosures that no record shows, but only the text
 * @param disputed about what its text and the record of what was told disagree, where the record
 *     counts: what only the text tells; the tracking number, if the text tells another case's
 * @param contradicted of what the contact tells something wrong, according to its text
 * @param contentRead whether only its text, which was read, says what the contact told
 * @param contentUnknown whether nobody can say what the contact told the customer
 * @param dated what the record has a date of its own for: this was first told then, and not by a
 *     contact of unknown content
 */
public record Event(
    EventRow row,
    Activity activity,
    int position,
    Instant instant,
    boolean fromReceipt,
    boolean afterReceipt,
    boolean deliveryFailed,
    boolean contact,
    Set<Disclosure> disclosures,
    Set<Disclosure> detected,
    Set<Disclosure> disputed,
    Set<Disclosure> contradicted,
    boolean contentRead,
    boolean contentUnknown,
    Set<Disclosure> dated) {

  /** Whether what was found in the text under this label is part of what the event is or tells. */
  public boolean countsAs(Label label) {
    if (label.contradicts().isPresent()) {
      return contradicts(label.contradicts().get());
    }
    if (label.isBeside()) {
      return label == Label.ELSEWHERE && toldElsewhere(); // A question tells nothing.
    }
    Optional<Disclosure> told = label.disclosure();
    return told.isEmpty()
        ? activityDetected()
        : discloses(told.get()) || disputed.contains(told.get()) || contradicts(told.get());
  }

  /** Whether only the text shows what happened. */
  public boolean activityDetected() {
    return activity != row.activity() && activity != Activity.MESSAGE_RECEIVED;
  }

  /** Whether the record says that the contact told this, which has to be in writing and was not. */
  public boolean saysUnwritten(Disclosure asked) {
    return asked.isWritten()
        && !disclosures.contains(asked)
        && (row.discloses().contains(asked)
            || (!asked.parts().isEmpty() && disclosures.containsAll(asked.parts())));
  }

  /** Whether the contact tells a part of this, and not the whole. */
  public boolean disclosesPartOf(Disclosure whole) {
    return !disclosures.contains(whole) && whole.parts().stream().anyMatch(disclosures::contains);
  }

  /**
   * Whether nobody can say what the contact told because its text is in a language in which nothing
   * is looked for.
   */
  public boolean notUnderstood() {
    return contentUnknown && !row.understood();
  }

  /**
   * Whether nobody can say what the contact told because its text points to something that is not
   * there, such as an attachment.
   */
  public boolean toldElsewhere() {
    return contentUnknown && row.reading().saysElsewhere();
  }

  /**
   * Whether this is a contact that may have told the customer the given thing: nobody can say what
   * it told, and the record has no date of its own for it; or its text and its record disagree
   * about it.
   */
  public boolean mayDisclose(Disclosure disclosure) {
    return (contentUnknown && !dated.contains(disclosure)) || disputed.contains(disclosure);
  }

  /**
   * What of the disputed its text may tell only in words that were set aside because the second
   * opinion doubts them; the record has nothing to do with it.
   */
  public Set<Disclosure> doubted() {
    Set<Disclosure> doubted = row.reading().setAside();
    doubted.retainAll(disputed);
    doubted.removeAll(row.reading().found());
    return doubted;
  }

  /** Whether this is a contact that tells the customer something wrong about the given thing. */
  public boolean contradicts(Disclosure disclosure) {
    return contact && contradicted.contains(disclosure);
  }

  /**
   * Whether this is a contact whose text says the given thing, and in which nothing wrong about it
   * was found.
   */
  public boolean nothingWrongAbout(Disclosure disclosure) {
    if (!contact || row.detections().isEmpty() || contradicted.contains(disclosure)) {
      return false;
    }
    return row.reading().found().contains(disclosure);
  }

  /** The local date in the complaint desk's zone. */
  public LocalDate date() {
    return row.timestamp().date();
  }

  /** The actor's role. */
  public ActorRole role() {
    return row.actorRole();
  }

  /** The new owner's role, of an {@code ESCALATED}. */
  public ActorRole toRole() {
    return row.toRole();
  }

  /** The channel. */
  public Channel channel() {
    return row.channel();
  }

  /** From the customer, to the customer, or internal. */
  public Direction direction() {
    return activity.direction();
  }

  /** Whether a person of the provider acted. */
  public boolean human() {
    return row.actorRole().isHuman();
  }

  /** Whether this is a contact that tells the customer the given thing. */
  public boolean discloses(Disclosure disclosure) {
    return contact && disclosures.contains(disclosure);
  }

  /** Dissatisfaction, a rejected outcome or a request to escalate after the receipt. */
  public boolean negativeStance() {
    return afterReceipt && activity.isNegative();
  }

  /** Whether this event stands before the other in the order of the case's events. */
  public boolean before(Event other) {
    return position < other.position;
  }

  /** Whether this event stands after the other in the order of the case's events. */
  public boolean after(Event other) {
    return position > other.position;
  }

  /** The event's id, or {@code file:row} where the export gives none. */
  public String name() {
    return row.name();
  }

  /** The same row at the same place: what is derived from them need not be compared. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Event event
        && position == event.position
        && row.origin().equals(event.row.origin());
  }

  @Override
  public int hashCode() {
    return 31 * row.origin().row() + position;
  }
}
