package org.complaintauditor.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Anchor;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.ComplaintEnd;
import org.complaintauditor.model.CustomerType;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Stage;
import org.complaintauditor.model.WaitingPeriod;

/** Makes case histories of exported rows. */
public final class CaseHistories {

  private CaseHistories() {}

  /**
   * The history of one case.
   *
   * @param rows the case's rows up to the audit instant, in any order; at least one
   * @param toldBy by what it is known what contacts told the customer
   * @param firstEscalationIsLevel the number of the level that the first escalation starts
   */
  public static CaseHistory of(
      List<EventRow> rows, DisclosureEvidence toldBy, int firstEscalationIsLevel) {
    List<EventRow> sorted = new ArrayList<>(rows);
    sorted.sort(EventOrder.ORDER);
    List<Event> events = EventClassifier.of(sorted, toldBy);
    Optional<Event> receipt = events.stream().filter(Event::fromReceipt).findFirst();
    Optional<ComplaintEnd> end = ComplaintEndFinder.of(events, receipt);
    boolean judged =
        receipt.isPresent() && (end.isEmpty() || !end.get().event().before(receipt.get()));
    ComplaintStages stages =
        judged ? ComplaintStages.of(events, receipt.get(), end) : ComplaintStages.none();
    Map<String, String> attributes = attributes(events);
    CaseHistory history =
        new CaseHistory(
            sorted.get(0).caseId(),
            toldBy,
            List.copyOf(events),
            receipt,
            end,
            stages.stages(),
            anchors(events, stages.stages()),
            stages.startsAfterEnd(),
            List.of(),
            waits(events),
            customerType(attributes),
            attributes,
            Map.of(),
            CaseDates.of(sorted));
    return withFirstEscalationAs(history, firstEscalationIsLevel);
  }

  /** The same history with its levels counted so that the first escalation starts this level. */
  public static CaseHistory withFirstEscalationAs(CaseHistory history, int level) {
    return new CaseHistory(
        history.caseId(),
        history.toldBy(),
        history.events(),
        history.receiptEvent(),
        history.end(),
        history.stages(),
        history.anchors(),
        history.startsAfterEnd(),
        history.stages().isEmpty() ? List.of() : LevelFinder.of(history, level),
        history.waits(),
        history.customerType(),
        history.attributes(),
        history.declared(),
        history.dates());
  }

  static List<Anchor> anchors(List<Event> events, List<Stage> stages) {
    List<Anchor> anchors = new ArrayList<>();
    for (Stage stage : stages) {
      anchors.add(new Anchor(stage.start(), stage));
      int end = stage.end().map(Event::position).orElse(events.size() - 1);
      for (int i = stage.start().position() + 1; i <= end; i++) {
        Event event = events.get(i);
        if (event.contact() && event.human()) {
          anchors.add(new Anchor(event, stage));
        }
      }
    }
    return List.copyOf(anchors);
  }

  static List<WaitingPeriod> waits(List<Event> events) {
    List<WaitingPeriod> waits = new ArrayList<>();
    Optional<LocalDate> inbound = Optional.empty(); // The next one, seen from the end.
    for (int i = events.size() - 1; i >= 0; i--) {
      Event event = events.get(i);
      if (event.fromReceipt() && event.activity() == Activity.WAITING_ON_CUSTOMER) {
        waits.add(new WaitingPeriod(event.date(), inbound));
      }
      if (event.direction() == Direction.INBOUND) {
        inbound = Optional.of(event.date());
      }
    }
    Collections.reverse(waits);
    return List.copyOf(waits);
  }

  private static Map<String, String> attributes(List<Event> events) {
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, String> before = Map.of();
    for (Event event : events) {
      Map<String, String> more = event.row().attributes();
      if (!more.equals(before)) { // Nearly all rows of a case have the same.
        more.forEach(attributes::putIfAbsent);
        before = more;
      }
    }
    return Map.copyOf(attributes);
  }

  private static CustomerType customerType(Map<String, String> attributes) {
    String value = attributes.getOrDefault("customer_type", "");
    return value.isEmpty()
        ? CustomerType.NONE
        : CustomerType.valueOf(value.toUpperCase(Locale.ROOT));
  }
}
