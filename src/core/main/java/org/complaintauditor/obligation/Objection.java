package org.complaintauditor.obligation;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;

/**
 * Why an event is not what was looked for.
 *
 * @param why the kind of objection
 * @param asked what a contact should have told
 * @param roles which roles would have counted
 * @param other the event that should have come first
 */
public record Objection(
    Why why, Optional<Disclosure> asked, List<ActorRole> roles, Optional<Event> other) {

  /** Why an event does not count. */
  public enum Why {
    FROM_CUSTOMER,
    NOTE,
    INTERNAL,
    FAILURE_NOTICE,
    NOT_DELIVERED,
    BEFORE_RECEIPT,
    AUTOMATIC,
    NO_PERSON_NAMED,
    NOT_TOLD,
    NOT_FOUND,
    TOLD_IN_PART,
    NOT_IN_WRITING,
    TOLD_WRONGLY,
    CONTENT_UNKNOWN,
    SET_ASIDE,
    NOT_UNDERSTOOD,
    TOLD_ELSEWHERE,
    DISPUTED,
    WRONG_ROLE,
    WRONG_NEW_ROLE,
    BEFORE_TRIGGER,
    BEFORE_EVENT,
    AFTER_EVENT,
    OUTSIDE_STAGE,
    AFTER_STAGE,
    AFTER_SPAN,
    NOT_SOUGHT,
    TOO_LATE,
    TIME_UNKNOWN,
    DATES_DIFFER
  }

  public Objection {
    roles = List.copyOf(roles);
  }

  static Objection of(Why why) {
    return new Objection(why, Optional.empty(), List.of(), Optional.empty());
  }

  static Objection notTold(Disclosure asked) {
    return new Objection(Why.NOT_TOLD, Optional.of(asked), List.of(), Optional.empty());
  }

  static Objection notFound(Disclosure asked) {
    return new Objection(Why.NOT_FOUND, Optional.of(asked), List.of(), Optional.empty());
  }

  static Objection toldInPart(Disclosure asked) {
    return new Objection(Why.TOLD_IN_PART, Optional.of(asked), List.of(), Optional.empty());
  }

  static Objection notInWriting(Disclosure asked) {
    return new Objection(Why.NOT_IN_WRITING, Optional.of(asked), List.of(), Optional.empty());
  }

  static Objection disputed(Disclosure asked) {
    return new Objection(Why.DISPUTED, Optional.of(asked), List.of(), Optional.empty());
  }

  static Objection toldWrongly(Disclosure asked) {
    return new Objection(Why.TOLD_WRONGLY, Optional.of(asked), List.of(), Optional.empty());
  }

  static Objection wrongRole(Why why, List<ActorRole> roles) {
    return new Objection(why, Optional.empty(), roles, Optional.empty());
  }

  static Objection order(Why why, Event other) {
    return new Objection(why, Optional.empty(), List.of(), Optional.of(other));
  }

  /** Whether it is only about when the event came. */
  boolean isAboutPlace() {
    return switch (why) {
      case BEFORE_RECEIPT,
          BEFORE_TRIGGER,
          BEFORE_EVENT,
          AFTER_EVENT,
          OUTSIDE_STAGE,
          AFTER_STAGE,
          AFTER_SPAN ->
          true;
      case FROM_CUSTOMER,
          NOTE,
          INTERNAL,
          FAILURE_NOTICE,
          NOT_DELIVERED,
          AUTOMATIC,
          NO_PERSON_NAMED,
          NOT_TOLD,
          NOT_FOUND,
          TOLD_IN_PART,
          NOT_IN_WRITING,
          TOLD_WRONGLY,
          CONTENT_UNKNOWN,
          SET_ASIDE,
          NOT_UNDERSTOOD,
          TOLD_ELSEWHERE,
          DISPUTED,
          WRONG_ROLE,
          WRONG_NEW_ROLE,
          NOT_SOUGHT,
          TOO_LATE,
          TIME_UNKNOWN,
          DATES_DIFFER ->
          false;
    };
  }
}
