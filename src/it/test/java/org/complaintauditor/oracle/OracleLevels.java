package org.complaintauditor.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the levels of escalation of a case (definitions 6, CTS-01, "Levels"). */
final class OracleLevels {
  private final int firstHandler;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<OracleEvent> starts = new ArrayList<>();
  private final OracleCaseHistory history;
  private Role role = Role.AGENT;

  /**
   * The levels of a case.
   *
   * @param firstEscalationIsLevel the parameter {@code first_escalation_is_level}
   */
  OracleLevels(OracleCaseHistory history, OracleStages stages, int firstEscalationIsLevel) {
    this.history = history;
    this.firstHandler = firstEscalationIsLevel - 1;
    Set<OracleEvent> stageStarts = new HashSet<>();
    stages.all().forEach(stage -> stageStarts.add(stage.start()));
    boolean accepted = false;
    startFirstHandler(history.t0());
    for (OracleEvent event : history.fromReceiptOn().toList()) {
      if (event.is(OracleActivity.OUTCOME_ACCEPTED)) {
        accepted = true;
      } else if (accepted && stageStarts.contains(event)) {
        // "After an OUTCOME_ACCEPTED the next stage's start is again a first handler's level 1."
        startFirstHandler(event);
        accepted = false;
      } else if (event.is(OracleActivity.ESCALATED)) {
        escalate(event);
      }
    }
  }

  private void startFirstHandler(OracleEvent event) {
    numbers.add(firstHandler);
    starts.add(event);
    role = Role.AGENT;
  }

  /**
   * "An ESCALATED starts the next level when its to_role ranks above the current level's role (that
   * becomes the role), or when its to_role is empty and the current level is the first handler's or
   * started on an earlier date (the role stays). Any other ESCALATED starts none."
   */
  private void escalate(OracleEvent event) {
    int number = numbers.get(numbers.size() - 1);
    OracleEvent start = starts.get(starts.size() - 1);
    Role toRole = event.toRole();
    boolean rises = toRole.ranksAbove(role);
    boolean hasNoRole =
        toRole == Role.NONE && (number == firstHandler || start.date().isBefore(event.date()));
    if (rises || hasNoRole) {
      role = rises ? toRole : role;
      numbers.add(number + 1);
      starts.add(event);
    }
  }

  List<OracleLevel> all() {
    List<OracleLevel> levels = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      OracleEvent start = starts.get(i);
      boolean last = i + 1 == starts.size();
      List<OracleEvent> closer =
          last || !starts.get(i + 1).is(OracleActivity.ESCALATED)
              ? List.of()
              : List.of(starts.get(i + 1));
      List<OracleEvent> events = new ArrayList<>();
      for (OracleEvent event : history.events()) {
        // "A level lasts until the next one starts."
        if (event.isAfter(start) && (last || event.isBefore(starts.get(i + 1)))) {
          events.add(event);
        }
      }
      levels.add(new OracleLevel(numbers.get(i), start, events, closer));
    }
    return levels;
  }
}
