package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A description of the event that is looked for: any of some alternatives, each with conditions
 * that all hold. It says of any event whether it fits, and if not, why.
 */
public final class Sought {

  // Every event of every case is held against every condition. An iterator for each would be a
  // seventh of all memory used, so loops count.

  private final List<List<Condition>> alternatives;

  /** Whether a very event is asked for: only where its own text is judged. */
  private final boolean itself;

  private static final Sought CONTACT =
      new Sought(List.of(List.of(new Condition.IsContact())), false);
  private static final Sought NOTHING = new Sought(List.of(), false);

  private Sought(List<List<Condition>> alternatives, boolean itself) {
    this.alternatives = alternatives;
    this.itself = itself;
  }

  /** A contact with the customer. */
  public static Sought contact() {
    return CONTACT;
  }

  /** An event of this activity. */
  public static Sought event(Activity activity) {
    return new Sought(List.of(List.of(new Condition.Happened(activity))), false);
  }

  /** The event that ends the stage, if it has ended. */
  public static Sought endOf(Stage stage) {
    return new Sought(List.of(List.of(new Condition.EndsStage(stage))), false);
  }

  /** Nothing: no event fits. */
  public static Sought nothing() {
    return NOTHING;
  }

  /** An event for which all conditions of any of these alternatives hold. */
  static Sought ofAny(List<List<Condition>> alternatives) {
    boolean itself =
        alternatives.stream()
            .flatMap(List::stream)
            .anyMatch(condition -> condition instanceof Condition.Is);
    return new Sought(alternatives.stream().map(List::copyOf).toList(), itself);
  }

  /** ... or what the other describes, whichever is first. */
  public Sought or(Sought other) {
    List<List<Condition>> all = new ArrayList<>(alternatives);
    all.addAll(other.alternatives);
    return new Sought(List.copyOf(all), itself || other.itself);
  }

  /** ... by a person of the provider. */
  public Sought human() {
    return and(new Condition.ByHuman());
  }

  /** ... that tells the customer this. */
  public Sought disclosing(Disclosure disclosure) {
    return and(new Condition.Discloses(disclosure));
  }

  /** ... that tells the customer something wrong about this. */
  public Sought contradicting(Disclosure disclosure) {
    return and(new Condition.Contradicts(disclosure));
  }

  /** About what the events that fit tell the customer something wrong; empty where not asked. */
  public Set<Disclosure> contradicted() {
    Set<Disclosure> contradicted = EnumSet.noneOf(Disclosure.class);
    for (List<Condition> conditions : alternatives) {
      for (Condition condition : conditions) {
        if (condition instanceof Condition.Contradicts contradicts) {
          contradicted.add(contradicts.disclosure());
        }
      }
    }
    return contradicted;
  }

  /** ... that is this very event. */
  public Sought being(Event event) {
    return and(new Condition.Is(event));
  }

  /** ... by an actor of one of these roles. */
  public Sought byRole(ActorRole... roles) {
    return and(new Condition.ByRole(List.of(roles)));
  }

  /** ... that hands the case to one of these roles. */
  public Sought toRole(ActorRole... roles) {
    return and(new Condition.ToRole(List.of(roles)));
  }

  /** ... that is this event or comes after it. */
  public Sought from(Event event) {
    return and(new Condition.From(event));
  }

  /** ... that comes after this event. */
  public Sought after(Event event) {
    return and(new Condition.After(event));
  }

  /** ... that comes before this event. */
  public Sought before(Event event) {
    return and(new Condition.Before(event));
  }

  /** ... dated on or after this event's date. */
  public Sought datedFrom(Event event) {
    return and(new Condition.DatedFrom(event));
  }

  /** ... dated on or before this event's date. */
  public Sought datedUpTo(Event event) {
    return and(new Condition.DatedUpTo(event));
  }

  /** ... in the stage, its start and its end included. */
  public Sought during(Stage stage) {
    return and(new Condition.During(stage));
  }

  /** ... in the stage's span, up to the start of the next stage. */
  public Sought inSpanOf(Stage stage) {
    return and(new Condition.InSpanOf(stage));
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
    boolean looksFor(List<Condition> conditions) {
      return this == FITS || asksForDisclosure(conditions);
    }

    /** Whether the event meets the conditions in this sense. */
    boolean holds(List<Condition> conditions, Event event) {
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
    for (List<Condition> conditions : alternatives) {
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
    if (!detected && !itself) {
      return false;
    }
    for (List<Condition> conditions : alternatives) {
      if (hold(conditions, event) && !restsOnDetection(conditions, event)) {
        return false;
      }
    }
    return true;
  }

  private static boolean restsOnDetection(List<Condition> conditions, Event event) {
    for (Condition condition : conditions) {
      // An event is looked for by itself only where its own text is judged.
      if (condition instanceof Condition.Is
          || (condition instanceof Condition.Discloses discloses
              && event.detected().contains(discloses.disclosure()))
          || (condition instanceof Condition.Happened && event.activityDetected())) {
        return true;
      }
    }
    return false;
  }

  private static boolean asksForDisclosure(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Condition.Discloses) {
        return true;
      }
    }
    return false;
  }

  /** Whether the event meets all of the conditions. */
  static boolean hold(List<Condition> conditions, Event event) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(event)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the event meets all of the conditions, if it told the customer some things more. */
  private static boolean holdIf(
      List<Condition> conditions, Event event, Predicate<Disclosure> supposed) {
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (!condition.holds(event) && !isSupposed(condition, supposed)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSupposed(Condition condition, Predicate<Disclosure> supposed) {
    return condition instanceof Condition.Discloses discloses
        && supposed.test(discloses.disclosure());
  }

  /** The conditions that the event fails, for each alternative in turn. */
  public List<List<Condition>> failures(Event event) {
    List<List<Condition>> failures = new ArrayList<>(alternatives.size());
    for (List<Condition> conditions : alternatives) {
      List<Condition> failed = new ArrayList<>(conditions.size());
      for (Condition condition : conditions) {
        if (!condition.holds(event)) {
          failed.add(condition);
        }
      }
      failures.add(failed);
    }
    return failures;
  }

  /** The alternatives, each with the conditions that all have to hold. */
  public List<List<Condition>> alternatives() {
    return alternatives;
  }

  private Sought and(Condition condition) {
    List<List<Condition>> narrower = new ArrayList<>(alternatives.size());
    for (List<Condition> conditions : alternatives) {
      Condition[] more = conditions.toArray(new Condition[conditions.size() + 1]);
      more[conditions.size()] = condition;
      narrower.add(List.of(more));
    }
    return new Sought(List.copyOf(narrower), itself || condition instanceof Condition.Is);
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
