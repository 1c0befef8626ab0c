package org.complaintauditor.sampledata.systems;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Something that happened in a case, in the words of the canonical export.
 *
 * @param at the desk's local time
 * @param discloses what it told the customer, with a bar between
 * @param toRole the new owner's role, of an escalation
 * @param refersTo the number of the case history that absorbed this one, or 0
 * @param byMistake a note that its author published at first
 */
record Happening(
    LocalDateTime at,
    String activity,
    Person actor,
    String channel,
    String discloses,
    String toRole,
    int refersTo,
    String text,
    boolean byMistake) {

  static final ZoneId DESK = ZoneId.of("America/Toronto");

  boolean is(String... activities) {
    for (String text : activities) {
      if (activity.equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether staff, or a robot, told the customer something. */
  boolean isToCustomer() {
    return is("MESSAGE_SENT", "ACKNOWLEDGEMENT_SENT", "OUTCOME_SENT");
  }

  /** Whether it says where the customer stands. */
  boolean isStance() {
    return is(
        "DISSATISFACTION_EXPRESSED",
        "OUTCOME_REJECTED",
        "OUTCOME_ACCEPTED",
        "ESCALATION_REQUESTED",
        "COMPLAINT_WITHDRAWN");
  }

  ZonedDateTime zoned() {
    return at.atZone(DESK);
  }

  /** ISO-8601 with the desk's offset and seconds, as findings have it. */
  String timestamp() {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned());
  }

  /** ISO-8601 in UTC with seconds. */
  String utc() {
    return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'")
        .format(zoned().withZoneSameInstant(java.time.ZoneOffset.UTC));
  }

  /** The desk's local time in a pattern. */
  String local(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, java.util.Locale.ENGLISH).format(at);
  }

  Happening at(LocalDateTime other) {
    return new Happening(
        other, activity, actor, channel, discloses, toRole, refersTo, text, byMistake);
  }

  Happening as(String other) {
    return new Happening(at, other, actor, channel, discloses, toRole, refersTo, text, byMistake);
  }

  Happening by(Person other) {
    return new Happening(
        at, activity, other, channel, discloses, toRole, refersTo, text, byMistake);
  }

  Happening on(String other) {
    return new Happening(at, activity, actor, other, discloses, toRole, refersTo, text, byMistake);
  }

  Happening telling(String other) {
    return new Happening(at, activity, actor, channel, other, toRole, refersTo, text, byMistake);
  }

  Happening to(String other) {
    return new Happening(at, activity, actor, channel, discloses, other, refersTo, text, byMistake);
  }
}
