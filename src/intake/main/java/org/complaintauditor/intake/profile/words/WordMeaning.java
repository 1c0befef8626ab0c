package org.complaintauditor.intake.profile.words;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Vocabulary;

/**
 * What a desk's words for something that happened say.
 *
 * @param activity what happened, where the words themselves say it; of a message, only where they
 *     say whose it is
 * @param also what the customer was told besides
 * @param channel by which way; empty if they do not say
 * @param flow from whom to whom; empty if they do not say
 * @param by who did it: SYSTEM for what a program sends; empty if they do not say
 * @param toRole whom a complaint was handed to; empty if they do not say
 * @param contact whether it is a message or a conversation
 * @param understood whether every word was understood, and they do not contradict each other
 */
public record WordMeaning(
    Optional<Activity> activity,
    List<Disclosure> also,
    Optional<Channel> channel,
    Optional<Flow> flow,
    Optional<ActorRole> by,
    Optional<ActorRole> toRole,
    boolean contact,
    boolean understood) {

  public WordMeaning {
    also = List.copyOf(also);
  }

  /** What the name of an activity says. */
  static WordMeaning of(Activity activity) {
    return new WordMeaning(
        Optional.of(activity),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        true);
  }

  /** The same in the words of a run. */
  WordMeaning in(Vocabulary run) {
    return new WordMeaning(
        activity.map(one -> run.named(Activity.class, one.name())),
        also.stream().map(one -> run.disclosure(one.name())).toList(),
        channel,
        flow,
        by,
        toRole,
        contact,
        understood);
  }

  /** Whether the words say nothing that is known. */
  public boolean isUnknown() {
    return activity.isEmpty() && !contact;
  }

  /** Whether it is a message or a conversation of which they do not say who spoke to whom. */
  public boolean lacksFlow() {
    return activity.isEmpty() && contact;
  }
}
