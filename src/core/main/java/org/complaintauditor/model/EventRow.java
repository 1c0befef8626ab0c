package org.complaintauditor.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of an export that could be read: an event before it has its place in a case history.
 * Texts that the export leaves empty are the empty string.
 *
 * @param caseId the case, as it stands in the export
 * @param eventId the event's id, unique within its case, or empty
 * @param origin where the row stands
 * @param timestamp when it happened
 * @param activity what happened
 * @param actor who acted, or empty
 * @param actorRole the actor's role
 * @param channel by which way
 * @param discloses what the {@code discloses} column says that the contact told the customer
 * @param toRole the new owner's role, of an {@code ESCALATED}
 * @param refersTo the event that failed, of a {@code DELIVERY_FAILED}; the absorbing case, of a
 *     {@code MERGED}
 * @param trackingNumber the case's tracking number, or empty
 * @param text what was written or said, or empty
 * @param language the text's language, or empty
 * @param attributes case attributes (customer_type, team, product, province, category and any
 *     unknown column) that are not empty in this row
 * @param dates dates that the row gives for its case, such as a deadline, by name
 * @param detections what was found in the text; nothing before it is looked at
 * @param possible what the second opinion alone found in the text, and the doubted detections that
 *     were set aside; it counts for nothing, but leaves in doubt what the contact told
 * @param understood whether the text is in a language in which things are looked for; true before
 *     it is looked at
 * @param blank whether there is no text
 * @param otherNumber whether the text tells tracking numbers, and none of them is the case's own;
 *     false before it is looked at
 * @param withheld what is kept of a text that was taken out; empty where the text is here
 */
public record EventRow(
    String caseId,
    String eventId,
    Origin origin,
    Timestamp timestamp,
    Activity activity,
    String actor,
    ActorRole actorRole,
    Channel channel,
    Set<Disclosure> discloses,
    ActorRole toRole,
    String refersTo,
    String trackingNumber,
    String text,
    String language,
    Map<String, String> attributes,
    Map<String, GivenDate> dates,
    List<Detection> detections,
    List<Detection> possible,
    boolean understood,
    boolean blank,
    boolean otherNumber,
    Optional<WithheldText> withheld) {

  public EventRow {
    discloses = Set.copyOf(discloses);
    attributes = Map.copyOf(attributes);
    dates = Map.copyOf(dates);
    detections = List.copyOf(detections);
    possible = List.copyOf(possible);
  }

  /** A row whose text has not been looked at. */
  public EventRow(
      String caseId,
      String eventId,
      Origin origin,
      Timestamp timestamp,
      Activity activity,
      String actor,
      ActorRole actorRole,
      Channel channel,
      Set<Disclosure> discloses,
      ActorRole toRole,
      String refersTo,
      String trackingNumber,
      String text,
      String language,
      Map<String, String> attributes) {
    this(
        caseId,
        eventId,
        origin,
        timestamp,
        activity,
        actor,
        actorRole,
        channel,
        discloses,
        toRole,
        refersTo,
        trackingNumber,
        text,
        language,
        attributes,
        Map.of(),
        List.of(),
        List.of(),
        true,
        text.isBlank(),
        false,
        Optional.empty());
  }

  /**
   * A row that says when something happened in a case, and nothing else.
   *
   * @param origin where it stands; rows at one instant are ordered by it
   */
  public static EventRow of(String caseId, Origin origin, Timestamp timestamp, Activity activity) {
    return new EventRow(
        caseId,
        "",
        origin,
        timestamp,
        activity,
        "",
        ActorRole.NONE,
        Channel.NONE,
        Set.of(),
        ActorRole.NONE,
        "",
        "",
        "",
        "",
        Map.of());
  }

  /** ... by an actor of this role. */
  public EventRow by(ActorRole role) {
    return with(role, channel, discloses, text);
  }

  /** ... by this way. */
  public EventRow on(Channel way) {
    return with(actorRole, way, discloses, text);
  }

  /** ... that told the customer this. */
  public EventRow telling(Disclosure... told) {
    return with(actorRole, channel, Set.of(told), text);
  }

  /** ... with this text. */
  public EventRow saying(String words) {
    return with(actorRole, channel, discloses, words);
  }

  private EventRow with(ActorRole role, Channel way, Set<Disclosure> told, String words) {
    return new EventRow(
            caseId,
            eventId,
            origin,
            timestamp,
            activity,
            actor,
            role,
            way,
            told,
            toRole,
            refersTo,
            trackingNumber,
            words,
            language,
            attributes)
        .giving(dates);
  }

  /** ... that gives these dates for its case; before its text is looked at. */
  public EventRow giving(Map<String, GivenDate> given) {
    return given.isEmpty() && dates.isEmpty()
        ? this
        : new EventRow(
            caseId,
            eventId,
            origin,
            timestamp,
            activity,
            actor,
            actorRole,
            channel,
            discloses,
            toRole,
            refersTo,
            trackingNumber,
            text,
            language,
            attributes,
            given,
            detections,
            possible,
            understood,
            blank,
            otherNumber,
            withheld);
  }

  /** The same row with other attributes. */
  public EventRow with(Map<String, String> others) {
    return new EventRow(
        caseId,
        eventId,
        origin,
        timestamp,
        activity,
        actor,
        actorRole,
        channel,
        discloses,
        toRole,
        refersTo,
        trackingNumber,
        text,
        language,
        others,
        dates,
        detections,
        possible,
        understood,
        blank,
        otherNumber,
        withheld);
  }

  /**
   * The same row with what was found in its text.
   *
   * @param mayTell what the second opinion alone found
   * @param inKnownLanguage whether the text is in a language in which things are looked for
   * @param tellsOtherNumber whether it tells tracking numbers, and none of them is the case's own
   */
  public EventRow read(
      List<Detection> found,
      List<Detection> mayTell,
      boolean inKnownLanguage,
      boolean tellsOtherNumber) {
    return new EventRow(
        caseId,
        eventId,
        origin,
        timestamp,
        activity,
        actor,
        actorRole,
        channel,
        discloses,
        toRole,
        refersTo,
        trackingNumber,
        text,
        language,
        attributes,
        dates,
        found,
        mayTell,
        inKnownLanguage,
        blank,
        tellsOtherNumber,
        withheld);
  }

  /** The same row without its text, once that was read: judged as before. */
  public EventRow without(WithheldText kept) {
    return new EventRow(
        caseId,
        eventId,
        origin,
        timestamp,
        activity,
        actor,
        actorRole,
        channel,
        discloses,
        toRole,
        refersTo,
        trackingNumber,
        "",
        language,
        attributes,
        dates,
        detections,
        possible,
        understood,
        blank,
        otherNumber,
        Optional.of(kept));
  }

  /**
   * The same row, its text read otherwise: another number than the case's own is told only where a
   * number is told.
   */
  public EventRow readAs(List<Detection> found, List<Detection> mayTell) {
    boolean tellsNumber = found.stream().anyMatch(one -> one.label() == Label.TRACKING_NUMBER);
    return read(found, mayTell, understood, otherNumber && tellsNumber);
  }

  /** Whether something in the text is doubted, or only possible. */
  public boolean isDoubtful() {
    return !possible.isEmpty() || detections.stream().anyMatch(Detection::isDoubted);
  }

  /** What was found in the text that a contact can tell, rightly or wrongly. */
  public Set<Disclosure> found() {
    EnumSet<Disclosure> found = EnumSet.noneOf(Disclosure.class);
    for (Detection detection : detections) {
      detection.label().disclosure().ifPresent(found::add);
    }
    return found;
  }

  /** What the text may tell in words that were set aside because they are doubted. */
  public Set<Disclosure> setAside() {
    EnumSet<Disclosure> setAside = EnumSet.noneOf(Disclosure.class);
    for (Detection detection : possible) {
      if (detection.isDoubted()) {
        detection.label().disclosure().ifPresent(setAside::add);
      }
    }
    return setAside;
  }

  /** The row with its doubted detections set aside. */
  public EventRow withDoubtedSetAside() {
    List<Detection> sure = new ArrayList<>(detections);
    List<Detection> unsure = new ArrayList<>(possible);
    detections.stream().filter(Detection::isDoubted).forEach(unsure::add);
    sure.removeIf(Detection::isDoubted);
    return sure.size() == detections.size() ? this : readAs(sure, unsure);
  }

  /** Whether the text says that what is told stands elsewhere. */
  public boolean saysElsewhere() {
    return detections.stream().anyMatch(found -> found.label() == Label.ELSEWHERE);
  }

  /** The event's id, or {@code file:row} where the export gives none. */
  public String name() {
    return eventId.isEmpty() ? origin.toString() : eventId;
  }
}
