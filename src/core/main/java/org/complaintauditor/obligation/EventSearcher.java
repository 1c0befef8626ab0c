package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Event;
import org.complaintauditor.obligation.EventSearch.Stop;
import org.complaintauditor.obligation.Objection.Why;

/** Holds the events of a case against what discharges an obligation, and says why each fails. */
final class EventSearcher {

  private final CaseHistory history;
  private final Assessment assessment;
  private final Sought sought;
  private final Optional<Event> cause;
  private final Event trigger;

  private EventSearcher(Assessment assessment, Optional<Event> cause) {
    this.history = assessment.grounds().events().history();
    this.cause = cause;
    this.assessment = assessment;
    this.sought = assessment.obligation().discharge();
    this.trigger = assessment.obligation().trigger();
  }

  static EventSearch of(Assessment assessment, Optional<Event> cause) {
    return new EventSearcher(assessment, cause).search(assessment.grounds().basis());
  }

  /**
   * An event held against what is sought.
   *
   * @param failures what it fails of each alternative that is not about another activity; of each
   *     alternative where all are
   */
  private record Held(Event event, List<List<EventCondition>> failures) {
    /** Whether the event stands where an event that counts could stand. */
    boolean isInPlace() {
      if (!event.fromReceipt() && !event.contact()) {
        return false;
      }
      for (List<EventCondition> failed : failures) {
        if (!has(failed, EventCondition.OfPlace.class::isInstance)) {
          return true;
        }
      }
      return false;
    }

    /** What the event fails of the alternative that it comes nearest to; nothing if it fits. */
    List<EventCondition> nearest() {
      List<EventCondition> nearest = List.of();
      for (int i = 0; i < failures.size(); i++) {
        if (i == 0 || failures.get(i).size() < nearest.size()) {
          nearest = failures.get(i);
        }
      }
      return nearest;
    }
  }

  private Held held(Event event) {
    List<List<EventCondition>> all = sought.failures(event);
    List<List<EventCondition>> ofItsKind = new ArrayList<>(all.size());
    for (List<EventCondition> failed : all) {
      if (!has(failed, EventCondition.Happened.class::isInstance)) {
        ofItsKind.add(failed);
      }
    }
    return new Held(event, ofItsKind.isEmpty() ? all : ofItsKind);
  }

  private static boolean has(List<EventCondition> conditions, Predicate<EventCondition> kind) {
    for (EventCondition condition : conditions) {
      if (kind.test(condition)) {
        return true;
      }
    }
    return false;
  }

  private EventSearch search(Assessment.Basis basis) {
    List<Held> all = new ArrayList<>(history.events().size());
    Optional<Event> first = Optional.empty();
    for (Event event : history.events()) {
      Held held = held(event);
      all.add(held);
      if (first.isEmpty() && held.isInPlace()) {
        first = Optional.of(event);
      }
    }
    boolean afterTrigger = first.isEmpty() || first.get().after(trigger);
    Event start = afterTrigger ? trigger : first.get();
    List<ExaminedEvent> examined = new ArrayList<>();
    for (Held held : all) {
      Event event = held.event();
      if (assessment.discharge().filter(event::after).isPresent()) {
        break;
      }
      List<Objection> objections = objections(held);
      boolean inWindow = held.isInPlace() && !event.before(start);
      boolean wouldCount =
          !objections.isEmpty()
              && objections.stream().allMatch(Objection::isAboutPlace)
              && !(afterTrigger && !event.after(trigger));
      if (inWindow || wouldCount || cause.filter(event::equals).isPresent()) {
        examined.add(examined(event, objections));
      }
    }
    return new EventSearch(
        start,
        !afterTrigger,
        assessment.discharge().map(Event::date).orElse(basis.auditInstant().date()),
        assessment.discharge().isPresent() ? Optional.empty() : stop(),
        in(),
        examined);
  }

  /** The place of the search: what messages told may count by their texts alone. */
  private EventSearch.In in() {
    if (history.toldBy().usesRecord()) {
      return EventSearch.In.RECORD;
    }
    long told =
        sought.alternatives().stream()
            .filter(alternative -> has(alternative, EventCondition.Discloses.class::isInstance))
            .count();
    if (told == 0) {
      return EventSearch.In.RECORD;
    }
    return told == sought.alternatives().size() ? EventSearch.In.TEXTS : EventSearch.In.BOTH;
  }

  /** What ends the window of every alternative: the last of these, if each has one. */
  private Optional<Stop> stop() {
    Optional<Stop> last = Optional.empty();
    for (List<EventCondition> alternative : sought.alternatives()) {
      Optional<Stop> first =
          alternative.stream()
              .flatMap(condition -> stop(condition).stream())
              .min(Comparator.comparingInt(one -> one.event().position()));
      if (first.isEmpty()) {
        return Optional.empty();
      }
      if (last.isEmpty() || first.get().event().after(last.get().event())) {
        last = first;
      }
    }
    return last;
  }

  private static Optional<Stop> stop(EventCondition condition) {
    if (condition instanceof EventCondition.During during) {
      return during.stage().end().map(event -> new Stop(Stop.Kind.STAGE, event));
    }
    if (condition instanceof EventCondition.EndsStage ends) {
      return ends.stage().end().map(event -> new Stop(Stop.Kind.STAGE, event));
    }
    if (condition instanceof EventCondition.InSpanOf span) {
      return span.stage().next().map(event -> new Stop(Stop.Kind.SPAN, event));
    }
    if (condition instanceof EventCondition.Before before) {
      return Optional.of(new Stop(Stop.Kind.BEFORE, before.stop()));
    }
    if (condition instanceof EventCondition.DatedUpTo upTo) {
      return Optional.of(new Stop(Stop.Kind.UP_TO, upTo.stop()));
    }
    return Optional.empty();
  }

  private ExaminedEvent examined(Event event, List<Objection> objections) {
    if (objections.isEmpty()) {
      return switch (assessment.due().reachedBy(event)) {
        case YES -> new ExaminedEvent(event, ExaminedEvent.Result.COUNTS, List.of());
        case NO ->
            new ExaminedEvent(
                event, ExaminedEvent.Result.COUNTS_LATE, List.of(Objection.of(Why.TOO_LATE)));
        case DEPENDS ->
            new ExaminedEvent(
                event,
                ExaminedEvent.Result.PERHAPS,
                List.of(
                    Objection.of(
                        assessment.due().isDiffering() ? Why.DATES_DIFFER : Why.TIME_UNKNOWN)));
      };
    }
    boolean perhaps = sought.isPossible(event) && assessment.due().reachedBy(event) != Answer.NO;
    return new ExaminedEvent(
        event,
        perhaps ? ExaminedEvent.Result.PERHAPS : ExaminedEvent.Result.COUNTS_NOT,
        objections);
  }

  /** Why the event does not fit: empty when it does. */
  private List<Objection> objections(Held held) {
    List<EventCondition> failed = held.nearest();
    if (has(failed, EventCondition.IsContact.class::isInstance)) {
      return List.of(noContact(held.event()));
    }
    List<Objection> objections = new ArrayList<>(failed.size());
    for (EventCondition condition : failed) {
      Objection objection = objection(condition, held.event());
      if (!objections.contains(objection)) {
        objections.add(objection);
      }
    }
    return objections;
  }

  private static Why inbound(Event event) {
    if (!event.channel().isLive()) {
      return Why.FROM_CUSTOMER;
    }
    return event.human() ? Why.BEFORE_RECEIPT : Why.NO_PERSON_NAMED;
  }

  private static Objection noContact(Event event) {
    return switch (event.direction()) {
      case INBOUND -> Objection.of(inbound(event));
      case OUTBOUND ->
          Objection.of(event.deliveryFailed() ? Why.NOT_DELIVERED : Why.BEFORE_RECEIPT);
      case INTERNAL ->
          Objection.of(
              event.activity() == Activity.NOTE
                  ? Why.NOTE
                  : event.activity() == Activity.DELIVERY_FAILED
                      ? Why.FAILURE_NOTICE
                      : Why.INTERNAL);
    };
  }

  private Objection objection(EventCondition condition, Event event) {
    if (condition instanceof EventCondition.ByHuman) {
      return Objection.of(
          switch (event.role()) {
            case SYSTEM -> Why.AUTOMATIC;
            case CUSTOMER, AGENT, SUPPORT_LEAD, SENIOR_MANAGER, NONE -> Why.NO_PERSON_NAMED;
          });
    }
    if (condition instanceof EventCondition.Discloses discloses
        && event.contradicts(discloses.disclosure())) {
      return Objection.toldWrongly(discloses.disclosure());
    }
    if (condition instanceof EventCondition.Discloses discloses
        && event.disputed().contains(discloses.disclosure())) {
      return Objection.disputed(discloses.disclosure());
    }
    if (condition instanceof EventCondition.Discloses discloses
        && event.saysUnwritten(discloses.disclosure())) {
      return Objection.notInWriting(discloses.disclosure());
    }
    if (condition instanceof EventCondition.Discloses discloses
        && event.disclosesPartOf(discloses.disclosure())) {
      return Objection.toldInPart(discloses.disclosure());
    }
    if (condition instanceof EventCondition.Discloses discloses && event.contentRead()) {
      return Objection.notFound(discloses.disclosure());
    }
    if (condition instanceof EventCondition.Discloses discloses) {
      if (!event.mayDisclose(discloses.disclosure())) {
        return Objection.notTold(discloses.disclosure());
      }
      if (event.notUnderstood()) {
        return Objection.of(Why.NOT_UNDERSTOOD);
      }
      if (event.toldElsewhere()) {
        return Objection.of(Why.TOLD_ELSEWHERE);
      }
      return Objection.of(
          history.toldBy().setsAside(event.row()) ? Why.SET_ASIDE : Why.CONTENT_UNKNOWN);
    }
    if (condition instanceof EventCondition.NothingWrongAbout right) {
      return event.contradicts(right.disclosure())
          ? Objection.toldWrongly(right.disclosure())
          : Objection.notFound(right.disclosure());
    }
    if (condition instanceof EventCondition.ByRole byRole) {
      return Objection.wrongRole(Why.WRONG_ROLE, byRole.roles());
    }
    if (condition instanceof EventCondition.ToRole toRole) {
      return Objection.wrongRole(Why.WRONG_NEW_ROLE, toRole.roles());
    }
    if (condition instanceof EventCondition.From from) {
      return before(from.start());
    }
    if (condition instanceof EventCondition.After after) {
      return before(after.start());
    }
    if (condition instanceof EventCondition.DatedFrom datedFrom) {
      return before(datedFrom.start());
    }
    if (condition instanceof EventCondition.Before before) {
      return Objection.order(Why.AFTER_EVENT, before.stop());
    }
    if (condition instanceof EventCondition.DatedUpTo upTo) {
      return Objection.order(Why.AFTER_EVENT, upTo.stop());
    }
    Optional<Stop> over = stop(condition).filter(stop -> stop.excludes(event));
    if (over.isPresent()) {
      return Objection.order(
          over.get().kind() == Stop.Kind.SPAN ? Why.AFTER_SPAN : Why.AFTER_STAGE,
          over.get().event());
    }
    if (condition instanceof EventCondition.During
        || condition instanceof EventCondition.InSpanOf
        || condition instanceof EventCondition.EndsStage) {
      return Objection.of(Why.OUTSIDE_STAGE);
    }
    if (condition instanceof EventCondition.Is is) {
      return event.before(is.itself())
          ? before(is.itself())
          : Objection.order(Why.AFTER_EVENT, is.itself());
    }
    return Objection.of(Why.NOT_SOUGHT);
  }

  private Objection before(Event start) {
    if (start.equals(trigger)) {
      return Objection.of(Why.BEFORE_TRIGGER);
    }
    return history.receiptEvent().filter(start::equals).isPresent()
        ? Objection.of(Why.BEFORE_RECEIPT)
        : Objection.order(Why.BEFORE_EVENT, start);
  }
}
