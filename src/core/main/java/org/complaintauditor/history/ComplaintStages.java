package org.complaintauditor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Closings;
import org.complaintauditor.model.ComplaintEnd;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Stage;

/**
 * The stages of a complaint (audit-definitions 6, "Stages").
 *
 * @param stages in order
 * @param startsAfterEnd whether an event would start one, but comes after the end of the complaint
 */
record ComplaintStages(List<Stage> stages, boolean startsAfterEnd) {

  private record Bounds(Event start, Optional<Event> end) {}

  static ComplaintStages none() {
    return new ComplaintStages(List.of(), false);
  }

  static ComplaintStages of(List<Event> events, Event receipt, Optional<ComplaintEnd> end) {
    List<Bounds> bounds = new ArrayList<>();
    boolean startsAfterEnd = false;
    boolean open = false;
    for (Event event : events.subList(receipt.position(), events.size())) {
      if (!open && starts(event)) {
        if (end.isPresent() && event.after(end.get().event())) {
          startsAfterEnd = true;
        } else {
          bounds.add(new Bounds(event, Optional.empty()));
          open = true;
        }
      }
      if (open && ends(event, end)) {
        Bounds last = bounds.remove(bounds.size() - 1);
        bounds.add(new Bounds(last.start(), Optional.of(event)));
        open = false;
      }
    }
    return new ComplaintStages(withConclusions(events, bounds), startsAfterEnd);
  }

  private static boolean starts(Event event) {
    return event.activity() == Activity.COMPLAINT_RECEIVED
        || event.negativeStance()
        || (event.fromReceipt() && !event.afterReceipt());
  }

  private static boolean ends(Event event, Optional<ComplaintEnd> end) {
    return event.discloses(Disclosure.OUTCOME)
        || event.activity().accepts()
        || event.activity() == Activity.CLOSED
        || (end.isPresent() && end.get().event().equals(event));
  }

  private static List<Stage> withConclusions(List<Event> events, List<Bounds> bounds) {
    Closings closings = new Closings(events);
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      Event start = bounds.get(i).start();
      Optional<Event> next =
          i + 1 < bounds.size() ? Optional.of(bounds.get(i + 1).start()) : Optional.empty();
      List<Event> span =
          events.subList(start.position(), next.map(Event::position).orElse(events.size()));
      stages.add(
          new Stage(
              start,
              bounds.get(i).end(),
              next,
              first(span, event -> event.activity() == Activity.INVESTIGATION_CONCLUDED),
              first(afterEscalation(span), closings::isConclusive),
              first(
                  span,
                  event -> event.discloses(Disclosure.OUTCOME) || event.activity().accepts())));
    }
    return List.copyOf(stages);
  }

  /**
   * Events of a span at which a closing can be a conclusion: in a stage that a rejected outcome
   * started, only those after an escalation. Before it the final answer was given, and what is owed
   * then is the path and the ombudsman.
   */
  private static List<Event> afterEscalation(List<Event> span) {
    if (span.get(0).activity() != Activity.OUTCOME_REJECTED) {
      return span;
    }
    return first(span, event -> event.activity() == Activity.ESCALATED)
        .map(escalated -> span.subList(escalated.position() - span.get(0).position(), span.size()))
        .orElse(List.of());
  }

  private static Optional<Event> first(List<Event> events, Predicate<Event> fits) {
    for (Event event : events) {
      if (fits.test(event)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }
}
