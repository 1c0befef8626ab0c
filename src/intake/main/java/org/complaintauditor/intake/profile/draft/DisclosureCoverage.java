package org.complaintauditor.intake.profile.draft;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.intake.canonical.CanonicalColumn;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;

/** Whether all that customers were told is named by words and columns, so that the rest was not. */
final class DisclosureCoverage {
  private static final String ID = "told";
  private static final String YES = "yes";
  private static final String NO = "no";

  /** What names a thing that was told. */
  private static final Set<Activity> NAMING =
      EnumSet.of(
          Activity.TRACKING_NUMBER_ISSUED,
          Activity.PROCESS_EXPLAINED,
          Activity.TIMEFRAME_GIVEN,
          Activity.ESCALATION_PATH_OFFERED,
          Activity.CCTS_INFO_PROVIDED);

  private DisclosureCoverage() {}

  /**
   * Asks it where something is named, and there are contacts that may have told more.
   *
   * @return the value by which an export says that what it does not name was not told
   */
  static Optional<Value> of(Events events, Map<CanonicalColumn, Value> shared, Inquiry inquiry) {
    Set<Activity> made = new HashSet<>();
    boolean live = false;
    for (EventPlan plan : events.plans()) {
      if (plan.activity() instanceof Value.Constant constant && Activities.isOne(constant.word())) {
        Activity activity = Activity.valueOf(constant.word());
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
        || made.stream().noneMatch(NAMING::contains)) {
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
                NAMING));
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
