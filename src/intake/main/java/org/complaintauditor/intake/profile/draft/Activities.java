package org.complaintauditor.intake.profile.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.WordSet;

/** What can be answered where it is asked what happened. */
final class Activities {

  /** What most words of desks mean, so that it is offered first. */
  private static final List<Activity> COMMON =
      List.of(
          Activity.MESSAGE_SENT,
          Activity.MESSAGE_RECEIVED,
          Activity.COMPLAINT_RECEIVED,
          Activity.ACKNOWLEDGEMENT_SENT,
          Activity.OUTCOME_SENT,
          Activity.ESCALATED,
          Activity.CLOSED,
          Activity.NOTE);

  private Activities() {}

  /** All activities, the common ones first, then that nothing happened that counts. */
  static List<Choice> choices(Vocabulary words) {
    Set<Activity> others = WordSet.copyOf(words.activities());
    COMMON.forEach(others::remove);
    List<Choice> choices = new ArrayList<>();
    COMMON.forEach(one -> choices.add(Choice.of(one.name())));
    choices.add(Choice.of(Question.NONE));
    others.forEach(one -> choices.add(Choice.of(one.name())));
    return choices;
  }
}
