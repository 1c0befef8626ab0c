package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.WordSet;
import org.jspecify.annotations.Nullable;

/**
 * A description of the event that is looked for: any of some alternatives, each with conditions
 * that all hold. It says of any event whether it fits, and if not, why.
 */
public final class Sought {

  // Every event of every case is held against every condition. An iterator for each would be a
  // seventh of all memory used, so loops count.

  private final List<List<EventCondition>> alternatives;

  /** Whether something is asked for that only the text of an event can show. */
  private final boolean inWords;

  private static final Sought CONTACT =
      new Sought(List.of(List.of(new EventCondition.IsContact())), false);
  private static final Sought NOTHING = new Sought(List.of(), false);

  private Sought(List<List<EventCondition>> alternatives, boolean inWords) {
    this.alternatives = alternatives;
    this.inWords = inWords;
  }

  /** A contact with the customer. */
  public static Sought contact() {
    return CONTACT;
  }

  /** An event of this activity. */
  public static Sought event(Activity activity) {
    return new Sought(List.of(List.of(new EventCondition.Happened(activity))), false);
  }

  /** The event that ends the stage, if it has ended. */
  public static Sought endOf(Stage stage) {
    return new Sought(List.of(List.of(new EventCondition.EndsStage(stage))), false);
  }

  /** Nothing: no event fits. */
  public static Sought nothing() {
    return NOTHING;
  }

  /** ... or what the other describes, whichever is first. */
  public Sought or(Sought other) {
    List<List<EventCondition>> all = new ArrayList<>(alternatives);
    all.addAll(other.alternatives);
    return new Sought(List.copyOf(all), inWords || other.inWords);
  }

  /** ... by a person of the provider. */
  public Sought human() {
    return and(new EventCondition.ByHuman());
  }

  /** ... that tells the customer this. */
  public Sought disclosing(Disclosure disclosure) {
    return and(new EventCondition.Discloses(disclosure));
  }

  /** ... that tells the customer something wrong about this. */
  public Sought contradicting(Disclosure disclosure) {
    return and(new EventCondition.Contradicts(disclosure));
  }

  /** ... of which the text says this, and nothing wrong about it was found in it. */
  public Sought nothingWrongAbout(Disclosure disclosure) {
    return and(new EventCondition.NothingWrongAbout(disclosure));
  }

  /** What is asked of contacts that is made of parts. */
  public Set<Disclosure> wholes() {
    Set<Disclosure> wholes = new WordSet<>();
    for (List<EventCondition> conditions : alternatives) {
      for (EventCondition condition : conditions) {
        if (condition instanceof EventCondition.Discloses discloses
            && !discloses.disclosure().parts().isEmpty()) {
          wholes.add(discloses.disclosure());
        }
      }
    }
    return wholes;
  }

  /** About what the events that fit tell the customer something wrong; empty where not asked. */
  public Set<Disclosure> contradicted() {
    Set<Disclosure> contradicted = new WordSet<>();
    for (List<EventCondition> conditions : alternatives) {
      for (EventCondition condition : conditions) {
        if (condition instanceof EventCondition.Contradicts contradicts) {
          contradicted.add(contradicts.disclosure());
        }
      }
    }
    return contradicted;
  }

  /** ... that is this very event. */
  public Sought being(Event event) {
    return and(new EventCondition.Is(event));
  }

  /** ... by an actor of one of these roles. */
  public Sought byRole(ActorRole... roles) {
    return and(new EventCondition.ByRole(List.of(roles)));
  }

  /** ... that hands the case to one of these roles. */
  public Sought toRole(ActorRole... roles) {
    return and(new EventCondition.ToRole(List.of(roles)));
  }

  /** ... that is this event or comes after it. */
  public Sought from(Event event) {
    return and(new EventCondition.From(event));
  }

  /** ... that comes after this event. */
  public Sought after(Event event) {
    return and(new EventCondition.After(event));
  }

  /** ... that comes before this event. */
  public Sought before(Event event) {
    return and(new EventCondition.Before(event));
  }

  /** ... dated on or after this event's date. */
  public Sought datedFrom(Event event) {
    return and(new EventCondition.DatedFrom(event));
  }

  /** ... dated on or before this event's date. */
  public Sought datedUpTo(Event event) {
    return and(new EventCondition.DatedUpTo(event));
  }

  /** ... in the stage, its start and its end included. */
  public Sought during(Stage stage) {
    return and(new EventCondition.During(stage));
  }

  /** ... in the stage's span, up to the start of the next stage. */
  public Sought inSpanOf(Stage stage) {
    return and(new EventCondition.InSpanOf(stage));
  }

  /** In what sense an event can be what is sought. */
  enum Sense {
    /** It fits. */
    FITS,
    /**
     * A contact of unknown content that would fit, had it disclosed what is asked for. So is one of
     * which the text discloses it and the record does not.
     */
    POSSIBLE,
    /**
     * A contact that would fit, had it told what is asked for; only its text says that it did not.
     */
    READ;

    /** Whether there can be such an event by these conditions. */
    boolean looksFor(List<EventCondition> conditions) {
      return this == FITS || asksForDisclosure(conditions);
    }

    /** Whether the event meets the conditions in this sense. */
    boolean holds(List<EventCondition> conditions, Event event) {
      return switch (this) {
        case FITS -> hold(conditions, event);
        case POSSIBLE ->
            (event.contentUnknown() || !event.disputed().isEmpty())
                && holdIf(conditions, event, event::mayDisclose);
        case READ ->
            event.contentRead()
                && !hold(conditions, event)
                && holdIf(conditions, event, whatever -> true);
      };
    }
  }

  /**
   * Whether this is a contact of unknown content that would fit, or that only its text lets fit.
   */
  public boolean isPossible(Event event) {
    for (List<EventCondition> conditions : alternatives) {
      if (asksForDisclosure(conditions) && Sense.POSSIBLE.holds(conditions, event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the event fits. */
  public boolean fits(Event event) {
    for (int i = 0; i < alternatives.size(); i++) {
      if (hold(alternatives.get(i), event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an event that fits would not, if only what is recorded counted. */
  public boolean restsOnDetection(Event event) {
    boolean detected = event.activityDetected() || !event.detected().isEmpty();
    if (!detected && !inWords) {
      return false;
    }
    for (List<EventCondition> conditions : alternatives) {
      if (hold(conditions, event) && !restsOnDetection(conditions, event)) {
        return false;
      }
    }
    return true;
  }

  private static boolean restsOnDetection(List<EventCondition> conditions, Event event) {
    for (EventCondition condition : conditions) {
      if (isInWords(condition)
          || (condition instanceof EventCondition.Discloses discloses
              && event.detected().contains(discloses.disclosure()))
          || (condition instanceof EventCondition.Happened && event.activityDetected())) {
        return true;
      }
    }
    return false;
  }

  /** Whether only a text can show it; that an event is a very one, its place and actor are not. */
  private static boolean isInWords(EventCondition condition) {
    return condition instanceof EventCondition.NothingWrongAbout
        || condition instanceof EventCondition.Contradicts;
  }

  /**
   * Whether a contact with the customer can fit: not where each alternative is an act of the desk
   * alone, such as a closing, which is recorded or was not done.
   */
  public boolean canBeContact() {
    for (List<EventCondition> conditions : alternatives) {
      if (!isActOfDesk(conditions)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isActOfDesk(List<EventCondition> conditions) {
    for (EventCondition condition : conditions) {
      if (condition instanceof EventCondition.Happened happened
          && happened.activity().direction() == Direction.INTERNAL) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForDisclosure(List<EventCondition> conditions) {
    for (EventCondition condition : conditions) {
      if (condition instanceof EventCondition.Discloses) {
        return true;
      }
    }
    return false;
  }

  /** Whether the event meets all of the conditions. */
  static boolean hold(List<EventCondition> conditions, Event event) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(event)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the event meets all of the conditions, if it told the customer some things more. */
  private static boolean holdIf(
      List<EventCondition> conditions, Event event, Predicate<Disclosure> supposed) {
    for (int i = 0; i < conditions.size(); i++) {
      EventCondition condition = conditions.get(i);
      if (!condition.holds(event) && !isSupposed(condition, supposed)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSupposed(EventCondition condition, Predicate<Disclosure> supposed) {
    return condition instanceof EventCondition.Discloses discloses
        && supposed.test(discloses.disclosure());
  }

  /** The conditions that the event fails, for each alternative in turn. */
  public List<List<EventCondition>> failures(Event event) {
    List<List<EventCondition>> failures = new ArrayList<>(alternatives.size());
    for (List<EventCondition> conditions : alternatives) {
      List<EventCondition> failed = new ArrayList<>(conditions.size());
      for (EventCondition condition : conditions) {
        if (!condition.holds(event)) {
          failed.add(condition);
        }
      }
      failures.add(failed);
    }
    return failures;
  }

  /** The alternatives, each with the conditions that all have to hold. */
  public List<List<EventCondition>> alternatives() {
    return alternatives;
  }

  private Sought and(EventCondition condition) {
    List<List<EventCondition>> narrower = new ArrayList<>(alternatives.size());
    for (List<EventCondition> conditions : alternatives) {
      EventCondition[] more = conditions.toArray(new EventCondition[conditions.size() + 1]);
      more[conditions.size()] = condition;
      narrower.add(List.of(more));
    }
    return new Sought(List.copyOf(narrower), inWords || isInWords(condition));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sought sought && alternatives.equals(sought.alternatives);
  }

  @Override
  public int hashCode() {
    return alternatives.hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(alternatives.toArray());
  }
}
