package org.complaintauditor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
 * @param blank whether there is no text
 * @param withheld what is kept of a text that was taken out; empty where the text is here
 * @param reading what was found in the text
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
    boolean blank,
    Optional<WithheldText> withheld,
    TextReading reading) {

  public EventRow {
    discloses = Set.copyOf(discloses);
    attributes = Map.copyOf(attributes);
    dates = Map.copyOf(dates);
  }

  /** A row that is being made; what is not set is empty, and the text has not been looked at. */
  public static final class Draft {
    private String text = "";
    public String caseId;
    public String eventId = "";
    public Origin origin;
    public Timestamp timestamp;
    public Activity activity;
    public String actor = "";
    public ActorRole actorRole = ActorRole.NONE;
    public Channel channel = Channel.NONE;
    public Set<Disclosure> discloses = Set.of();
    public ActorRole toRole = ActorRole.NONE;
    public String refersTo = "";
    public String trackingNumber = "";
    public boolean blank = true;
    public String language = "";
    public Map<String, String> attributes = Map.of();
    public Map<String, GivenDate> dates = Map.of();
    public Optional<WithheldText> withheld = Optional.empty();
    public TextReading reading = TextReading.NONE;

    /** Begins a row that says when something happened in a case, and nothing else. */
    public Draft(String caseId, Origin origin, Timestamp timestamp, Activity activity) {
      this.caseId = caseId;
      this.origin = origin;
      this.timestamp = timestamp;
      this.activity = activity;
    }

    private Draft(EventRow row) {
      this(row.caseId, row.origin, row.timestamp, row.activity);
      eventId = row.eventId;
      actor = row.actor;
      actorRole = row.actorRole;
      channel = row.channel;
      discloses = row.discloses;
      toRole = row.toRole;
      refersTo = row.refersTo;
      trackingNumber = row.trackingNumber;
      text = row.text;
      language = row.language;
      attributes = row.attributes;
      dates = row.dates;
      blank = row.blank;
      withheld = row.withheld;
      reading = row.reading;
    }

    /** Sets the text. */
    public Draft text(String words) {
      text = words;
      blank = words.isBlank();
      return this;
    }

    /** The row. */
    public EventRow row() {
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
          blank,
          withheld,
          reading);
    }
  }

  /**
   * A row that says when something happened in a case, and nothing else.
   *
   * @param origin where it stands; rows at one instant are ordered by it
   */
  public static EventRow of(String caseId, Origin origin, Timestamp timestamp, Activity activity) {
    return new Draft(caseId, origin, timestamp, activity).row();
  }

  /** The same row but for these changes. */
  public EventRow with(Consumer<Draft> changes) {
    Draft draft = new Draft(this);
    changes.accept(draft);
    return draft.row();
  }

  /** ... by an actor of this role. */
  public EventRow by(ActorRole role) {
    return with(row -> row.actorRole = role);
  }

  /** ... by this way. */
  public EventRow on(Channel way) {
    return with(row -> row.channel = way);
  }

  /** ... that told the customer this. */
  public EventRow telling(Disclosure... told) {
    return with(row -> row.discloses = Set.of(told));
  }

  /** ... with this text. */
  public EventRow saying(String words) {
    return with(row -> row.text(words));
  }

  /**
   * The rows in the words of a vocabulary.
   *
   * @throws IllegalArgumentException if it lacks one of theirs
   */
  public static List<EventRow> in(Vocabulary words, List<EventRow> rows) {
    for (EventRow row : rows) {
      if (!row.isIn(words)) {
        return rows.stream().map(other -> other.in(words)).toList();
      }
    }
    return rows;
  }

  private boolean isIn(Vocabulary words) {
    return words.mine(activity) == activity
        && words.mine(channel) == channel
        && words.haveAll(discloses)
        && reading.isIn(words);
  }

  private EventRow in(Vocabulary words) {
    return with(
        row -> {
          row.activity = words.mine(activity);
          row.channel = words.mine(channel);
          row.discloses = words.mine(discloses);
          row.reading = reading.in(words);
        });
  }

  /** The same row with what was found in its text. */
  public EventRow read(TextReading found) {
    return found.equals(reading) ? this : with(row -> row.reading = found);
  }

  /** See {@link TextReading#detections}. */
  public List<Detection> detections() {
    return reading.detections();
  }

  /** See {@link TextReading#possible}. */
  public List<Detection> possible() {
    return reading.possible();
  }

  /** See {@link TextReading#understood}. */
  public boolean understood() {
    return reading.understood();
  }

  /** The event's id, or {@code file:row} where the export gives none. */
  public String name() {
    return eventId.isEmpty() ? origin.toString() : eventId;
  }
}
