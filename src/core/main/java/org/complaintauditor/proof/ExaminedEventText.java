package org.complaintauditor.proof;

import java.util.stream.Collectors;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.ExaminedEvent;
import org.complaintauditor.obligation.Objection;
import org.complaintauditor.text.MessageBundle;

/** Whether an event counts, and why it does not, in words. */
public final class ExaminedEventText {
  private final MessageBundle words;
  private final ProofPartText parts;

  ExaminedEventText(MessageBundle words, ProofPartText parts) {
    this.words = words;
    this.parts = parts;
  }

  /** Whether an event counts. */
  public String result(ExaminedEvent examined) {
    return words.text("proof.result." + examined.result());
  }

  /** Why an event does not count, or not fully; empty where there is nothing to say. */
  public String why(ExaminedEvent examined) {
    return examined.objections().stream()
        .map(objection -> objection(objection, examined.event()))
        .collect(Collectors.joining("; "));
  }

  private String objection(Objection objection, Event event) {
    String key = "proof.why." + objection.why();
    return switch (objection.why()) {
      case NOT_TOLD -> {
        String asked = words.of(objection.asked().orElseThrow());
        yield event.disclosures().isEmpty()
            ? words.text(key, asked)
            : words.text(key + ".other", asked, parts.told(event));
      }
      case TOLD_IN_PART -> parts.inPart(event, objection.asked().orElseThrow());
      case NOT_FOUND, NOT_IN_WRITING, TOLD_WRONGLY ->
          words.text(key, words.of(objection.asked().orElseThrow()));
      case DISPUTED -> {
        Disclosure asked = objection.asked().orElseThrow();
        yield words.text(
            event.doubted().contains(asked) ? "proof.why.DOUBTED" : key, words.of(asked));
      }
      case WRONG_ROLE -> words.text(key, words.of(event.role()), roles(objection));
      case WRONG_NEW_ROLE -> words.text(key, words.of(event.toRole()), roles(objection));
      case AFTER_STAGE, AFTER_SPAN -> {
        Event other = objection.other().orElseThrow();
        yield words.text(key, parts.name(other), parts.date(other.date()));
      }
      case BEFORE_EVENT, AFTER_EVENT -> {
        Event other = objection.other().orElseThrow();
        yield words.text(key, words.of(other.activity()), parts.date(other.date()));
      }
      case FROM_CUSTOMER,
          NOTE,
          INTERNAL,
          FAILURE_NOTICE,
          NOT_DELIVERED,
          BEFORE_RECEIPT,
          AUTOMATIC,
          NO_PERSON_NAMED,
          CONTENT_UNKNOWN,
          SET_ASIDE,
          NOT_UNDERSTOOD,
          TOLD_ELSEWHERE,
          BEFORE_TRIGGER,
          OUTSIDE_STAGE,
          NOT_SOUGHT,
          TOO_LATE,
          TIME_UNKNOWN,
          DATES_DIFFER ->
          words.text(key);
    };
  }

  private String roles(Objection objection) {
    return parts.joined(
        objection.roles().stream().filter(role -> role != ActorRole.NONE).map(words::of).toList(),
        "proof.or");
  }
}
