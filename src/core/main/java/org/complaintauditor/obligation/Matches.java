package org.complaintauditor.obligation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.complaintauditor.model.Event;
import org.jspecify.annotations.Nullable;

/** The events of a case that are what is sought, in order; each is found when it is asked for. */
final class Matches implements Iterable<Event> {

  private final EventIndex events;
  private final Sought sought;
  private final Sought.Sense sense;

  Matches(EventIndex events, Sought sought, Sought.Sense sense) {
    this.events = events;
    this.sought = sought;
    this.sense = sense;
  }

  /** Whether they come up to the due date, and the first that does. */
  record Reached(Answer answer, Optional<Event> first) {
    static final Reached NONE = new Reached(Answer.NO, Optional.empty());
  }

  /** The first of them. */
  Optional<Event> first() {
    Iterator<Event> all = iterator();
    return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }

  /** Whether any of them is on or before the due date; looks no further than that can be. */
  Reached upTo(Due due) {
    Reached reached = Reached.NONE;
    for (Event event : this) {
      if (due.isPast(events, event.position(), reached.answer())) {
        break;
      }
      Answer answer = due.reachedBy(event);
      if (answer == Answer.YES) {
        return new Reached(answer, Optional.of(event));
      }
      if (answer == Answer.DEPENDS && reached.answer() == Answer.NO) {
        reached = new Reached(answer, Optional.of(event));
      }
    }
    return reached;
  }

  @Override
  public Iterator<Event> iterator() {
    List<Run> runs = new ArrayList<>(2);
    if (events.holdsAny(sense)) {
      for (List<Condition> alternative : sought.alternatives()) {
        if (sense.looksFor(alternative)) {
          Run run = run(alternative);
          if (run.hasNext()) {
            runs.add(run);
          }
        }
      }
    }
    return new Merge(runs);
  }

  /** The events at which an alternative may be found. */
  private Run run(List<Condition> alternative) {
    int from = 0;
    int until = events.size();
    for (int i = 0; i < alternative.size(); i++) {
      if (alternative.get(i) instanceof Condition.OfPlace place) {
        from = Math.max(from, place.from(events));
        until = Math.min(until, place.until(events));
      }
    }
    if (from >= until || !events.isIndexed()) {
      return new Run(alternative, null, from, until);
    }
    List<Condition> ofKind = new ArrayList<>(alternative.size());
    List<Condition> ofPlace = new ArrayList<>(alternative.size());
    for (Condition condition : alternative) {
      (condition instanceof Condition.OfPlace ? ofPlace : ofKind).add(condition);
    }
    int[] positions = events.positions(sense, ofKind);
    return new Run(ofPlace, positions, place(positions, from), place(positions, until));
  }

  private static int place(int[] positions, int position) {
    int place = Arrays.binarySearch(positions, position);
    return place < 0 ? -place - 1 : place;
  }

  /** Positions in order, at each of which the event has still to meet some conditions. */
  private final class Run {
    private final List<Condition> conditions;
    private final int @Nullable [] positions;
    private int next;
    private final int end;

    Run(List<Condition> conditions, int @Nullable [] positions, int next, int end) {
      this.conditions = conditions;
      this.positions = positions;
      this.next = next;
      this.end = end;
    }

    boolean hasNext() {
      return next < end;
    }

    int position() {
      return positions == null ? next : positions[next];
    }

    boolean matches(Event event) {
      return positions == null ? sense.holds(conditions, event) : Sought.hold(conditions, event);
    }
  }

  /** Goes along all runs at once: what is far away in one is not looked for. */
  private final class Merge implements Iterator<Event> {
    private final List<Run> runs;
    private @Nullable Event next;

    Merge(List<Run> runs) {
      this.runs = runs;
      this.next = search();
    }

    private @Nullable Event search() {
      int position = nearest();
      while (position < events.size()) {
        Event event = events.event(position);
        boolean matches = false;
        for (int i = 0; i < runs.size(); i++) {
          Run run = runs.get(i);
          if (run.hasNext() && run.position() == position) {
            matches = matches || run.matches(event);
            run.next++;
          }
        }
        if (matches && (sense != Sought.Sense.READ || !sought.fits(event))) {
          return event;
        }
        position = nearest();
      }
      return null;
    }

    private int nearest() {
      int nearest = events.size();
      for (int i = 0; i < runs.size(); i++) {
        Run run = runs.get(i);
        if (run.hasNext() && run.position() < nearest) {
          nearest = run.position();
        }
      }
      return nearest;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Event next() {
      Event found = next;
      if (found == null) {
        throw new NoSuchElementException();
      }
      next = search();
      return found;
    }
  }
}
