package org.complaintauditor.obligation;

import java.util.List;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Stage;

/** One condition that an event has to meet to be what is {@link Sought}. */
public sealed interface EventCondition {

  /** Whether the event meets it. */
  boolean holds(Event event);

  /** One about the place of the event among the others: none outside of some positions meets it. */
  sealed interface OfPlace extends EventCondition {

    /** The first position at which an event can meet it. */
    int from(EventIndex events);

    /** The position from which on none can. */
    int until(EventIndex events);
  }

  /** It is a contact with the customer. */
  record IsContact() implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return event.contact();
    }
  }

  /** It is of this activity. */
  record Happened(Activity activity) implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return event.activity() == activity;
    }
  }

  /** A person of the provider acted. */
  record ByHuman() implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return event.human();
    }
  }

  /** It tells the customer this. */
  record Discloses(Disclosure disclosure) implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return event.discloses(disclosure);
    }
  }

  /** It tells the customer something wrong about this. */
  record Contradicts(Disclosure disclosure) implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return event.contradicts(disclosure);
    }
  }

  /** Its text tells the customer this, and nothing wrong about it was found there. */
  record NothingWrongAbout(Disclosure disclosure) implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return event.nothingWrongAbout(disclosure);
    }
  }

  /** It is the given event. */
  record Is(Event itself) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return event.equals(itself);
    }

    @Override
    public int from(EventIndex events) {
      return itself.position();
    }

    @Override
    public int until(EventIndex events) {
      return itself.position() + 1;
    }
  }

  /** The actor has one of these roles. */
  record ByRole(List<ActorRole> roles) implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return roles.contains(event.role());
    }
  }

  /** The new owner has one of these roles. */
  record ToRole(List<ActorRole> roles) implements EventCondition {
    @Override
    public boolean holds(Event event) {
      return roles.contains(event.toRole());
    }
  }

  /** It is the given event or comes after it. */
  record From(Event start) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return !event.before(start);
    }

    @Override
    public int from(EventIndex events) {
      return start.position();
    }

    @Override
    public int until(EventIndex events) {
      return events.size();
    }
  }

  /** It comes after the given event. */
  record After(Event start) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return event.after(start);
    }

    @Override
    public int from(EventIndex events) {
      return start.position() + 1;
    }

    @Override
    public int until(EventIndex events) {
      return events.size();
    }
  }

  /** It comes before the given event. */
  record Before(Event stop) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return event.before(stop);
    }

    @Override
    public int from(EventIndex events) {
      return 0;
    }

    @Override
    public int until(EventIndex events) {
      return stop.position();
    }
  }

  /** It is dated on or after the given event's date. */
  record DatedFrom(Event start) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return !event.date().isBefore(start.date());
    }

    @Override
    public int from(EventIndex events) {
      return events.firstDatedFrom(start.date());
    }

    @Override
    public int until(EventIndex events) {
      return events.size();
    }
  }

  /** It is dated on or before the given event's date. */
  record DatedUpTo(Event stop) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return !event.date().isAfter(stop.date());
    }

    @Override
    public int from(EventIndex events) {
      return 0;
    }

    @Override
    public int until(EventIndex events) {
      return events.endOfDatedUpTo(stop.date());
    }
  }

  /** It stands in the stage. */
  record During(Stage stage) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return stage.contains(event);
    }

    @Override
    public int from(EventIndex events) {
      return stage.start().position();
    }

    @Override
    public int until(EventIndex events) {
      return stage.end().map(end -> end.position() + 1).orElse(events.size());
    }
  }

  /** It stands in the stage's span. */
  record InSpanOf(Stage stage) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return stage.spans(event);
    }

    @Override
    public int from(EventIndex events) {
      return stage.start().position();
    }

    @Override
    public int until(EventIndex events) {
      return stage.next().map(Event::position).orElse(events.size());
    }
  }

  /** It is the event that ends the stage. */
  record EndsStage(Stage stage) implements OfPlace {
    @Override
    public boolean holds(Event event) {
      return stage.end().filter(event::equals).isPresent();
    }

    @Override
    public int from(EventIndex events) {
      return stage.end().map(Event::position).orElse(events.size());
    }

    @Override
    public int until(EventIndex events) {
      return stage.end().map(end -> end.position() + 1).orElse(events.size());
    }
  }
}
