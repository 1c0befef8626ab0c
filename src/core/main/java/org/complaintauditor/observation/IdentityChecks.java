package org.complaintauditor.observation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.PackVersion;

/**
 * The customer was asked to prove their identity before the complaint was acknowledged, and the
 * acknowledgement came on a later day than the question, and later than ACK-01's limit or after the
 * customer's reply. Identity questions are optional and never a breach.
 *
 * <p>The acknowledgement is here the first contact that tells ACKNOWLEDGEMENT, TRACKING_NUMBER or
 * OUTCOME: for ACK-01 the question itself, asked by a person, would do. Where a contact of unknown
 * content came before it, that may have been the acknowledgement, and nothing is observed.
 */
final class IdentityChecks implements Observer {
  private static final String ACKNOWLEDGEMENT = "ACK-01";

  private final BusinessCalendar calendar;

  IdentityChecks(BusinessCalendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public void observe(CaseHistory history, PackVersion version, ObservationCollector notes) {
    Optional<Event> acknowledged =
        history.events().stream().filter(IdentityChecks::acknowledges).findFirst();
    Optional<Event> asked =
        history.events().stream().filter(event -> question(event).isPresent()).findFirst();
    if (acknowledged.isEmpty()
        || asked.isEmpty()
        || !asked.get().before(acknowledged.get())
        || history.events().stream()
            .anyMatch(event -> event.contentUnknown() && event.before(acknowledged.get()))) {
      return;
    }
    if (acknowledged.get().date().isAfter(asked.get().date())
        && (isLate(acknowledged.get(), history, version)
            || isReplied(asked.get(), acknowledged.get(), history))) {
      notes.add(
          new Observation(
              ObservationKind.IDENTITY_CHECK_DELAYED,
              List.of(asked.get(), acknowledged.get()),
              question(asked.get()).orElseThrow().quote(),
              Optional.empty(),
              OptionalInt.of(
                  calendar.businessDaysIn(asked.get().date(), acknowledged.get().date()))));
    }
  }

  private static boolean acknowledges(Event event) {
    return event.discloses(Disclosure.ACKNOWLEDGEMENT)
        || event.discloses(Disclosure.TRACKING_NUMBER)
        || event.discloses(Disclosure.OUTCOME);
  }

  private static Optional<Detection> question(Event event) {
    return event.contact() && !event.row().detections().isEmpty()
        ? event.row().detections().stream()
            .filter(detection -> detection.label() == Label.IDENTITY_CHECK)
            .findFirst()
        : Optional.empty();
  }

  private static boolean isReplied(Event asked, Event acknowledged, CaseHistory history) {
    return history.events().stream()
        .anyMatch(
            event ->
                event.direction() == Direction.INBOUND
                    && event.after(asked)
                    && event.before(acknowledged));
  }

  private boolean isLate(Event acknowledged, CaseHistory history, PackVersion version) {
    return version
        .commitment(ACKNOWLEDGEMENT)
        .flatMap(commitment -> limit(commitment, history))
        .filter(limit -> isAfter(limit, acknowledged, history.receipt()))
        .isPresent();
  }

  private static Optional<Limit> limit(Commitment commitment, CaseHistory history) {
    return Optional.ofNullable(
        commitment.limits().get(history.receivedLive() ? "live" : "written"));
  }

  /** Whether the event certainly came after the limit ended. */
  private boolean isAfter(Limit limit, Event event, Event receipt) {
    Limit.Span span = limit.span();
    LocalDate from = receipt.date();
    if (span instanceof Limit.BusinessDays days) {
      return event.date().isAfter(calendar.plusBusinessDays(from, days.days(), day -> false));
    }
    if (span instanceof Limit.CalendarDays days) {
      LocalDate last = from.plusDays(days.days());
      return event.date().isAfter(limit.rolls() ? calendar.businessDayFrom(last) : last);
    }
    Limit.Hours hours = (Limit.Hours) span;
    return event
        .row()
        .timestamp()
        .earliest()
        .isAfter(receipt.row().timestamp().latest().plus(hours.duration()));
  }
}
