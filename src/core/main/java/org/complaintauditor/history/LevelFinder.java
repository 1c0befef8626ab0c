package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Closings;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Stage;

/** Counts the levels of handling and finds how each failed (audit-definitions 6, CTS-01). */
final class LevelFinder {

  private static final int SECOND = 2;

  private record Started(int number, Event start) {}

  private LevelFinder() {}

  static List<Level> of(CaseHistory history, int firstEscalationIsLevel) {
    List<Started> started = started(history, firstEscalationIsLevel);
    Closings closings = new Closings(history.events());
    List<Level> levels = new ArrayList<>();
    boolean failedBefore = false;
    for (int i = 0; i < started.size(); i++) {
      Started level = started.get(i);
      Optional<Event> next =
          i + 1 < started.size() ? Optional.of(started.get(i + 1).start()) : Optional.empty();
      List<Event> during =
          history
              .events()
              .subList(
                  level.start().position() + 1,
                  next.map(Event::position).orElse(history.events().size()));
      Optional<Level.Failure> failure =
          level.number() >= SECOND
              ? failure(level.start(), during, next, closings)
              : deadlock(during, closings);
      Event informedFrom = failedBefore ? level.start() : history.events().get(0);
      levels.add(new Level(level.number(), level.start(), failure, informedFrom));
      failedBefore |= failure.isPresent();
    }
    return List.copyOf(levels);
  }

  private static List<Started> started(CaseHistory history, int firstEscalationIsLevel) {
    Set<Event> stageStarts = new HashSet<>();
    for (Stage stage : history.stages()) {
      stageStarts.add(stage.start());
    }
    int firstHandler = firstEscalationIsLevel - 1;
    Started current = new Started(firstHandler, history.receipt());
    List<Started> started = new ArrayList<>(List.of(current));
    ActorRole role = ActorRole.AGENT;
    boolean accepted = false;
    for (Event event : history.events()) {
      if (!event.afterReceipt()) {
        continue;
      }
      if (accepted && stageStarts.contains(event)) {
        current = new Started(firstHandler, event);
        started.add(current);
        role = ActorRole.AGENT;
        accepted = false;
      } else if (startsNext(event, current, firstHandler, role)) {
        current = new Started(current.number() + 1, event);
        started.add(current);
        role = event.toRole() == ActorRole.NONE ? role : event.toRole();
      }
      accepted |= event.activity().accepts();
    }
    return started;
  }

  private static boolean startsNext(
      Event event, Started current, int firstHandler, ActorRole role) {
    if (event.activity() != Activity.ESCALATED) {
      return false;
    }
    if (event.toRole() == ActorRole.NONE) {
      return current.number() == firstHandler || current.start().date().isBefore(event.date());
    }
    return event.toRole().ranksAbove(role);
  }

  /** How a level of 2 or more failed. */
  private static Optional<Level.Failure> failure(
      Event start, List<Event> during, Optional<Event> next, Closings closings) {
    boolean outcomeTold = false;
    boolean accepted = false;
    boolean dissatisfied = false;
    for (Event event : during) {
      if (event.negativeStance() && (event.date().isAfter(start.date()) || outcomeTold)) {
        return failed(Level.Way.STILL_DISSATISFIED, event);
      }
      if (closings.isConclusive(event) && !outcomeTold && !accepted) {
        return failed(Level.Way.CLOSED_WITHOUT_OUTCOME, event);
      }
      dissatisfied |= event.negativeStance();
      outcomeTold |= event.discloses(Disclosure.OUTCOME);
      accepted |= event.activity().accepts();
    }
    if (dissatisfied && next.isPresent() && next.get().activity() == Activity.ESCALATED) {
      return failed(Level.Way.HANDED_ON, next.get());
    }
    return Optional.empty();
  }

  /** Whether a level below 2 failed by deadlock. */
  private static Optional<Level.Failure> deadlock(List<Event> during, Closings closings) {
    boolean outcomeTold = false;
    boolean rejected = false;
    for (Event event : during) {
      if (event.negativeStance()) {
        rejected = event.activity() == Activity.OUTCOME_REJECTED || outcomeTold;
      } else if (event.discloses(Disclosure.OUTCOME) || event.activity().accepts()) {
        rejected = false;
      }
      outcomeTold |= event.discloses(Disclosure.OUTCOME);
      if (closings.isConclusive(event) && rejected) {
        return failed(Level.Way.DEADLOCK, event);
      }
    }
    return Optional.empty();
  }

  private static Optional<Level.Failure> failed(Level.Way way, Event event) {
    return Optional.of(new Level.Failure(way, event));
  }
}
