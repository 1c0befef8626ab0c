package org.complaintauditor.model;

import java.util.Map;
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
    Map<String, String> attributes) {

  public EventRow {
    discloses = Set.copyOf(discloses);
    attributes = Map.copyOf(attributes);
  }

  /** The event's id, or {@code file:row} where the export gives none. */
  public String name() {
    return eventId.isEmpty() ? origin.toString() : eventId;
  }
}
