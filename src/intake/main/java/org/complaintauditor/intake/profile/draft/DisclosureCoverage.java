package org.complaintauditor.intake.profile.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.WordSet;

/** Whether all that customers were told is named by words and columns, so that the rest was not. */
final class DisclosureCoverage {
  private static final String ID = "told";
  private static final String YES = "yes";
  private static final String NO = "no";

  /** Steps that every log names: that they are there says nothing of what else was told. */
  private static final Set<Activity> ALWAYS_NAMED =
      WordSet.of(Activity.ACKNOWLEDGEMENT_SENT, Activity.OUTCOME_SENT);

  private DisclosureCoverage() {}

  /**
   * Asks it where something is named, and there are contacts that may have told more.
   *
   * @return the value by which an export says that what it does not name was not told
   */
  static Optional<Value> of(Events events, Map<CanonicalColumn, Value> shared, Inquiry inquiry) {
    Set<Activity> naming = inquiry.activities();
    naming.removeIf(one -> one.tells().isEmpty() || ALWAYS_NAMED.contains(one));
    Set<Activity> made = new HashSet<>();
    boolean live = false;
    for (EventPlan plan : events.plans()) {
      Optional<Activity> named =
          plan.activity() instanceof Value.Constant constant
              ? inquiry.activity(constant.word())
              : Optional.empty();
      if (named.isPresent()) {
        Activity activity = named.get();
        made.add(activity);
        live |=
            plan.cells().get(CanonicalColumn.ACTOR_ROLE) instanceof Value.Table
                && (activity == Activity.MESSAGE_RECEIVED
                    || activity == Activity.COMPLAINT_RECEIVED);
      }
    }
    boolean mayTellMore =
        made.contains(Activity.MESSAGE_SENT) || (live && events.channels().contains(Channel.PHONE));
    if (shared.containsKey(CanonicalColumn.DISCLOSES)
        || !mayTellMore
        || made.stream().noneMatch(naming::contains)) {
      return Optional.empty();
    }
    Optional<String> answer =
        inquiry.ask(
            new Question(
                ID,
                Question.Kind.TOLD,
                "",
                Map.of(),
                List.of(),
                List.of(Choice.of(YES), Choice.of(NO)),
                false,
                NO,
                naming));
    return answer.filter(YES::equals).map(yes -> named(events));
  }

  private static Value named(Events events) {
    String field =
        events
            .activity()
            .map(Column::name)
            .orElseGet(() -> events.plans().get(0).stamp().fields().get(0));
    return new Value.Table(field, Map.of(), Map.of("/^$/", ""), Optional.of(""));
  }
}
