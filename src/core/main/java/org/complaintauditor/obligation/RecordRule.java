package org.complaintauditor.obligation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.WordSet;

/**
 * The record rule (audit-definitions 5): what an export cannot show is not proved undone by being
 * absent from it. An obligation is recorded where each way in which the provider can discharge it
 * would leave a trace.
 */
public final class RecordRule {

  private RecordRule() {}

  /**
   * Whether an export records each way in which the provider can bring about what is sought,
   * whatever its cases hold.
   */
  public static boolean isRecorded(Sought sought, DisclosureEvidence export) {
    if (export.acts().complete()) {
      return true;
    }
    if (isAnyReply(sought)) {
      return export.acts().recordsContacts()
          || export.acts().firstReplies() > 0
          || export.records(Disclosure.ACKNOWLEDGEMENT);
    }
    for (List<EventCondition> way : sought.alternatives()) {
      if (!isWayRecorded(way, export)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the export records each way in which the obligation can be discharged in its case. */
  static boolean isRecorded(Obligation obligation, CaseHistory history, Due due) {
    DisclosureEvidence export = history.toldBy();
    return export.acts().complete()
        || (isRecorded(obligation.discharge(), export)
            && filledElsewhere(obligation, history).isEmpty()
            && perhapsResolving(obligation, history, due).isEmpty());
  }

  /**
   * What an export has no place for.
   *
   * @param told what contacts can tell
   * @param acts internal acts
   * @param contacts whether contacts by a person leave no trace
   */
  public record Unplaced(Set<Disclosure> told, Set<Activity> acts, boolean contacts) {
    /** Whether there is a place for everything. */
    public boolean isEmpty() {
      return size() == 0;
    }

    /** For how many things there is no place. */
    public int size() {
      return told.size() + acts.size() + (contacts ? 1 : 0);
    }
  }

  /** The ways to bring about what is sought for which an export has no place. */
  public static Unplaced unplaced(Sought sought, DisclosureEvidence export) {
    Set<Disclosure> told = new WordSet<>();
    Set<Activity> acts = new WordSet<>();
    boolean contacts = false;
    boolean recorded = isRecorded(sought, export);
    if (!recorded && isAnyReply(sought)) {
      told.add(Disclosure.ACKNOWLEDGEMENT); // A place for it would do.
    } else if (!recorded) {
      for (List<EventCondition> way : sought.alternatives()) {
        if (!isWayRecorded(way, export)) {
          Optional<Disclosure> disclosure = told(way);
          disclosure.ifPresent(told::add);
          act(way).ifPresent(acts::add);
          contacts |= disclosure.isEmpty() && act(way).isEmpty();
        }
      }
    }
    return new Unplaced(told, acts, contacts);
  }

  /**
   * Whether any person's contact and any acknowledgement will do. Then the first reply is asked
   * for, and an export records it that has a place for either.
   */
  private static boolean isAnyReply(Sought sought) {
    boolean person = false;
    boolean acknowledgement = false;
    for (List<EventCondition> way : sought.alternatives()) {
      Optional<Disclosure> told = told(way);
      person |= told.isEmpty() && way.contains(new EventCondition.ByHuman()) && act(way).isEmpty();
      acknowledgement |= told.filter(one -> one == Disclosure.ACKNOWLEDGEMENT).isPresent();
    }
    return person && acknowledgement;
  }

  private static boolean isWayRecorded(List<EventCondition> way, DisclosureEvidence export) {
    if (isOfAnEvent(way)) {
      return true;
    }
    Optional<Activity> act = act(way);
    Optional<Disclosure> told = told(way).or(() -> act.flatMap(Activity::tells));
    if (told.isPresent()) {
      return export.records(told.get());
    }
    if (act.isPresent() && act.get().direction() == Direction.INBOUND) {
      return true; // The customer's, not the provider's.
    }
    if (act.isPresent() && act.get().direction() == Direction.INTERNAL) {
      return export.acts().keeps(act.get());
    }
    if (endsStage(way)) {
      return export.records(Disclosure.OUTCOME) && export.acts().keeps(Activity.CLOSED);
    }
    return export.acts().recordsContacts();
  }

  /** Whether it asks for an event that the record holds, and for what its words say. */
  private static boolean isOfAnEvent(List<EventCondition> way) {
    return way.stream()
        .anyMatch(
            one ->
                one instanceof EventCondition.Is
                    || one instanceof EventCondition.Contradicts
                    || one instanceof EventCondition.NothingWrongAbout);
  }

  private static boolean endsStage(List<EventCondition> way) {
    return way.stream().anyMatch(EventCondition.EndsStage.class::isInstance);
  }

  private static Optional<Activity> act(List<EventCondition> way) {
    for (EventCondition condition : way) {
      if (condition instanceof EventCondition.Happened happened) {
        return Optional.of(happened.activity());
      }
    }
    return Optional.empty();
  }

  private static Optional<Disclosure> told(List<EventCondition> way) {
    for (EventCondition condition : way) {
      if (condition instanceof EventCondition.Discloses discloses) {
        return Optional.of(discloses.disclosure());
      }
    }
    return Optional.empty();
  }

  /**
   * What fills the last place that a register has for a way to discharge the obligation, where all
   * such places are filled outside the stage or the level that the obligation is about, or before
   * what is sought can count: one more would have left no trace.
   */
  static Optional<Event> filledElsewhere(Obligation obligation, CaseHistory history) {
    DisclosureEvidence export = history.toldBy();
    if (isAnyReply(obligation.discharge())) {
      return export.acts().recordsContacts()
          ? Optional.empty()
          : lastOf(
              export.acts().firstReplies()
                  + export.recordedTimes(Disclosure.ACKNOWLEDGEMENT).orElse(0),
              history,
              RecordRule::isReply,
              event -> !event.before(history.receipt()));
    }
    for (List<EventCondition> way : obligation.discharge().alternatives()) {
      Optional<Event> last = filledElsewhere(way, obligation, history);
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  private static Optional<Event> filledElsewhere(
      List<EventCondition> way, Obligation obligation, CaseHistory history) {
    Optional<Disclosure> told = told(way);
    if (told.isPresent()) {
      Event start = obligation.level().map(Level::start).orElse(history.receipt());
      return lastOf(
          history.toldBy().recordedTimes(told.get()).orElse(0),
          history,
          event -> isTelling(event, told.get()),
          event -> !event.before(start) && isInStage(way, event));
    }
    Optional<Activity> act = act(way);
    return act.isEmpty()
        ? Optional.empty()
        : lastOf(
            history.toldBy().acts().kept().getOrDefault(act.get(), 0),
            history,
            event -> event.activity() == act.get(),
            event -> isInPlace(way, event));
  }

  /**
   * The last event of a kind, where such events fill all places that there are for them and none of
   * them counts.
   *
   * @param places how many there are; 0: each event has its own
   */
  private static Optional<Event> lastOf(
      int places, CaseHistory history, Predicate<Event> kind, Predicate<Event> counts) {
    Optional<Event> last = Optional.empty();
    int filled = 0;
    if (places > 0) {
      for (Event event : history.events()) {
        if (kind.test(event)) {
          if (counts.test(event)) {
            return Optional.empty();
          }
          filled++;
          last = Optional.of(event);
        }
      }
    }
    return filled >= places ? last : Optional.empty();
  }

  /** Whether it is recorded as telling this, be it a contact with the customer or not. */
  private static boolean isTelling(Event event, Disclosure disclosure) {
    return event.row().discloses().contains(disclosure)
        || event.row().activity().tells().filter(one -> one == disclosure).isPresent();
  }

  private static boolean isReply(Event event) {
    return isTelling(event, Disclosure.ACKNOWLEDGEMENT)
        || (event.activity() == Activity.MESSAGE_SENT
            && event.human()
            && event.row().discloses().isEmpty());
  }

  private static boolean isInPlace(List<EventCondition> way, Event event) {
    for (EventCondition condition : way) {
      if (condition instanceof EventCondition.OfPlace place && !place.holds(event)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInStage(List<EventCondition> way, Event event) {
    for (EventCondition condition : way) {
      if ((condition instanceof EventCondition.InSpanOf
              || condition instanceof EventCondition.During)
          && !condition.holds(event)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The closing by the due date, where nobody can say whether the outcome was told with it: that
   * would have dropped the obligation.
   */
  static Optional<Event> perhapsResolving(Obligation obligation, CaseHistory history, Due due) {
    if (history.toldBy().records(Disclosure.OUTCOME)
        || obligation.drops().stream().noneMatch(RecordRule::isByOutcome)) {
      return Optional.empty();
    }
    for (Event event : history.events()) {
      if (event.activity() == Activity.CLOSED
          && event.after(history.receipt())
          && !event.date().isAfter(due.date())) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  private static boolean isByOutcome(Obligation.Drop drop) {
    return drop.reason() == Reason.RESOLVED_FIRST
        && drop.sought().alternatives().stream()
            .anyMatch(way -> told(way).filter(one -> one == Disclosure.OUTCOME).isPresent());
  }
}
