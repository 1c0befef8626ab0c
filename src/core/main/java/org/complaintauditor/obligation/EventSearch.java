package org.complaintauditor.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Event;

/**
 * The part of the record that was searched for what discharges an obligation.
 *
 * @param start from this event on
 * @param startIncluded whether this event itself was looked at
 * @param until up to this day, where nothing else ends it
 * @param stop what ended it before, if something did
 * @param in where it was looked for
 * @param events the events in it, in order, and those outside it that would have counted there
 */
public record EventSearch(
    Event start,
    boolean startIncluded,
    LocalDate until,
    Optional<Stop> stop,
    In in,
    List<ExaminedEvent> events) {

  /** The place of a search: records, or texts, where the record of messages may be set aside. */
  public enum In {
    RECORD,
    TEXTS,
    /** Steps are looked for in the record, what messages told in their texts. */
    BOTH
  }

  /**
   * The event with which it is over: what comes later cannot count.
   *
   * @param kind what that event does
   * @param event the event
   */
  public record Stop(Kind kind, Event event) {

    /** What an event that ends a search does. */
    public enum Kind {
      /** It ends the stage, and still belongs to it. */
      STAGE,
      /** It starts the next stage. */
      SPAN,
      /** Only what comes before it counts. */
      BEFORE,
      /** Only what is dated up to its day counts. */
      UP_TO
    }

    /** Whether the event comes too late to be in the window. */
    boolean excludes(Event other) {
      return switch (kind) {
        case STAGE -> other.after(event);
        case SPAN, BEFORE -> !other.before(event);
        case UP_TO -> other.date().isAfter(event.date());
      };
    }
  }

  public EventSearch {
    events = List.copyOf(events);
  }

  /** Contacts in the window that do not count. */
  public List<ExaminedEvent> vainContacts() {
    return inVain().filter(one -> one.event().contact()).toList();
  }

  /** Messages that are no contact: they did not arrive, or came before the complaint. */
  public List<ExaminedEvent> vainMessages() {
    return inVain()
        .filter(one -> !one.event().contact())
        .filter(one -> one.event().direction() == Direction.OUTBOUND)
        .toList();
  }

  private Stream<ExaminedEvent> inVain() {
    return events.stream()
        .filter(one -> one.result() == ExaminedEvent.Result.COUNTS_NOT)
        .filter(one -> !isOutside(one));
  }

  /** Events that would have counted, had they not come after what ended the window. */
  public List<ExaminedEvent> outside() {
    return events.stream().filter(this::isOutside).toList();
  }

  private boolean isOutside(ExaminedEvent event) {
    return stop.isPresent() && stop.get().excludes(event.event());
  }
}
