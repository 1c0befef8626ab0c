package org.complaintauditor.obligation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Level;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.Stage;

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
          || export.acts().firstReply()
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
            && filledBefore(obligation, history).isEmpty()
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
    Set<Disclosure> told = EnumSet.noneOf(Disclosure.class);
    Set<Activity> acts = EnumSet.noneOf(Activity.class);
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
    Optional<Disclosure> told = told(way).or(() -> act.flatMap(Disclosure::of));
    if (told.isPresent()) {
      return export.records(told.get());
    }
    if (act.isPresent() && act.get().direction() == Direction.INBOUND) {
      return true; // The customer's, not the provider's.
    }
    if (act.isPresent() && act.get().direction() == Direction.INTERNAL) {
      return export.acts().kept().contains(act.get());
    }
    if (endsStage(way)) {
      return export.records(Disclosure.OUTCOME) && export.acts().kept().contains(Activity.CLOSED);
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
   * The one telling that a register's cell can hold, where it lies before the stage or the level
   * that the obligation is about: a later one would have left no trace.
   */
  static Optional<Event> filledBefore(Obligation obligation, CaseHistory history) {
    for (List<EventCondition> way : obligation.discharge().alternatives()) {
      Optional<Event> start = obligation.level().map(Level::start).or(() -> stage(way));
      Optional<Disclosure> told = told(way).filter(history.toldBy()::recordsOnce);
      if (start.isPresent() && told.isPresent()) {
        for (Event event : history.events()) {
          if (event.before(start.get()) && event.discloses(told.get())) {
            return Optional.of(event);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Event> stage(List<EventCondition> way) {
    for (EventCondition condition : way) {
      if (condition instanceof EventCondition.InSpanOf span) {
        return Optional.of(span.stage()).map(Stage::start);
      }
      if (condition instanceof EventCondition.During during) {
        return Optional.of(during.stage()).map(Stage::start);
      }
    }
    return Optional.empty();
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
          && due.reachedBy(event) != Answer.NO) {
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
