package org.complaintauditor.intake.profile.draft;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.intake.profile.words.WordMeaning;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;

/**
 * A word of a log for something that happened.
 *
 * @param text the word
 * @param count how often it occurs
 * @param wording what it says
 * @param said what a person says that it means: an activity, or nothing that counts
 * @param meant that activity
 */
record LogWord(
    String text, long count, WordMeaning wording, Optional<String> said, Optional<Activity> meant) {

  static LogWord of(
      String text, long count, WordMeaning wording, Optional<String> said, Inquiry inquiry) {
    return new LogWord(text, count, wording, said, said.flatMap(inquiry::activity));
  }

  /** What happened; empty if that depends on who spoke to whom, or is not known. */
  Optional<Activity> activity() {
    return said.isPresent() ? meant : wording.activity();
  }

  boolean isNothing() {
    return said.filter(Question.NONE::equals).isPresent();
  }

  /** Whether other columns, or a person, have to say who spoke to whom. */
  boolean lacksFlow() {
    return said.isEmpty() && wording.lacksFlow();
  }

  boolean isUnknown() {
    return said.isEmpty() && wording.isUnknown();
  }

  boolean isSettled() {
    return said.isPresent() || wording.understood();
  }

  /** Whether it is a message or a conversation, and nothing more. */
  boolean isMessage() {
    return lacksFlow()
        || activity()
            .filter(one -> one == Activity.MESSAGE_SENT || one == Activity.MESSAGE_RECEIVED)
            .isPresent();
  }

  boolean isLive() {
    return wording.channel().filter(Channel::isLive).isPresent();
  }

  Optional<ActorRole> by() {
    return wording.by();
  }

  Optional<ActorRole> toRole() {
    return activity().filter(Activity.ESCALATED::equals).flatMap(one -> wording.toRole());
  }

  List<Disclosure> also() {
    return wording.also();
  }
}
