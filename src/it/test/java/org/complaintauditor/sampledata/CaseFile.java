package org.complaintauditor.sampledata;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One complaint while its story is being written: its events, and what must be found in it. */
final class CaseFile {

  /** The day on which the export was drawn. */
  static final LocalDate EXPORT_DAY = LocalDate.of(2026, 4, 15);

  static final String ACK = "ACKNOWLEDGEMENT";
  static final String NUMBER = "TRACKING_NUMBER";
  static final String PROCESS = "PROCESS";
  static final String TIMEFRAME = "TIMEFRAME";
  static final String PATH = "ESCALATION_PATH";
  static final String CCTS = "CCTS_INFO";
  static final String OUTCOME = "OUTCOME";

  final Desk desk;
  Customer customer;
  final List<Event> events = new ArrayList<>();
  final Map<String, Expectation> expectations = new LinkedHashMap<>();
  String caseId = "";

  CaseFile(Desk desk, Customer customer) {
    this.desk = desk;
    this.customer = customer;
    notApplicable("ESC-01", "NO_TRIGGER");
    notApplicable("ESC-02", "NO_TRIGGER");
    notApplicable("CTS-01", customer.type().equals("BUSINESS") ? "OUT_OF_SCOPE" : "NO_TRIGGER");
  }

  // ---- events ----

  /** Something that the customer writes, on the channel on which the complaint came. */
  Event customer(LocalDateTime at, String activity, String text) {
    Event event = add(at, activity);
    event.actor = "customer";
    event.role = "CUSTOMER";
    event.channel = customer.channel();
    event.text = desk.letters(customer.language()).fill(text, customer, "");
    return event;
  }

  /** A call or chat that an agent takes. */
  Event taken(LocalDateTime at, String activity, String note, String... discloses) {
    Event event = add(at, activity);
    event.actor = customer.agent();
    event.role = "AGENT";
    event.channel = customer.channel();
    event.discloses = String.join("|", discloses);
    event.text = desk.letters(customer.language()).note(note, customer, discloses);
    return event;
  }

  /** A message of the case's agent that tells what is listed. */
  Event agent(LocalDateTime at, String activity, String... discloses) {
    return message(at, activity, "AGENT", customer.agent(), discloses);
  }

  Event lead(LocalDateTime at, String activity, String... discloses) {
    return message(at, activity, "SUPPORT_LEAD", customer.lead(), discloses);
  }

  private Event message(
      LocalDateTime at, String activity, String role, String actor, String... discloses) {
    Event event = add(at, activity);
    event.actor = actor;
    event.role = role;
    event.channel = customer.replyChannel();
    event.discloses = String.join("|", discloses);
    Letters letters = desk.letters(customer.language());
    event.text =
        event.channel.equals("PHONE")
            ? letters.note("called", customer, discloses)
            : letters.letter(customer, actor, discloses);
    return event;
  }

  /** Puts other words into a message that tells nothing on the list of disclosures. */
  Event worded(Event event, String key) {
    event.text = desk.letters(customer.language()).letter(customer, event.actor, key);
    return event;
  }

  /** The automatic reply that follows a written complaint within minutes. */
  Event automatic(String... discloses) {
    Event event = add(now().plusSeconds(20 + desk.number(160)), "ACKNOWLEDGEMENT_SENT");
    event.actor = "auto-reply";
    event.role = "SYSTEM";
    event.channel = customer.replyChannel();
    event.discloses = String.join("|", discloses);
    event.text = desk.letters(customer.language()).automatic(customer, discloses);
    return event;
  }

  /** Something inside the company: no channel, no message. */
  Event internal(LocalDateTime at, String activity) {
    Event event = add(at, activity);
    event.actor = customer.agent();
    event.role = "AGENT";
    return event;
  }

  Event escalated(LocalDateTime at, String toRole) {
    Event event = internal(at, "ESCALATED");
    event.toRole = toRole;
    return event;
  }

  Event add(LocalDateTime at, String activity) {
    if (!events.isEmpty() && !at.isAfter(now())) {
      throw new IllegalStateException(activity + " at " + at + " is not after " + now());
    }
    Event event = new Event(this, at, activity);
    events.add(event);
    return event;
  }

  LocalDateTime now() {
    return events.get(events.size() - 1).at;
  }

  LocalDate today() {
    return now().toLocalDate();
  }

  /** A moment of the desk's working hours on that day, after the last event. */
  LocalDateTime office(LocalDate date) {
    LocalDateTime pick = date.atTime(LocalTime.of(8, 35)).plusSeconds(desk.number(31200));
    return later(pick);
  }

  /** A moment at the desk on the n-th business day after the last event (0: the same day). */
  LocalDateTime officeIn(int businessDays) {
    return office(BusinessDays.after(today(), businessDays));
  }

  /** A moment of a customer's day. */
  LocalDateTime home(LocalDate date) {
    return later(desk.customerTime(date));
  }

  private LocalDateTime later(LocalDateTime pick) {
    if (events.isEmpty() || pick.isAfter(now().plusMinutes(2))) {
      return pick;
    }
    LocalDateTime moved = now().plusSeconds(300 + desk.number(1500));
    if (!moved.toLocalDate().equals(pick.toLocalDate())) {
      throw new IllegalStateException("no time left on " + pick.toLocalDate());
    }
    return moved;
  }

  // ---- what must be found ----

  void met(String commitment, LocalDate due, Event discharge) {
    met(commitment, "IN_TIME", due, discharge, 1);
  }

  void met(String commitment, LocalDate due, Event discharge, int occurrences) {
    met(commitment, "IN_TIME", due, discharge, occurrences);
  }

  void met(String commitment, String reason, LocalDate due, Event discharge, int occurrences) {
    expect(commitment, new Expectation("MET", reason, due, discharge, "", occurrences, 0));
  }

  /** One occurrence discharged so many business days late. */
  void late(String commitment, LocalDate due, Event discharge, int daysLate, int occurrences) {
    expect(
        commitment,
        new Expectation(
            "BREACHED", "LATE", due, discharge, String.valueOf(daysLate), occurrences, 1));
  }

  void missing(String commitment, LocalDate due, int occurrences) {
    expect(commitment, new Expectation("BREACHED", "MISSING", due, null, "", occurrences, 1));
  }

  void pending(String commitment, LocalDate due, int occurrences) {
    expect(commitment, new Expectation("PENDING", "RUNNING", due, null, "", occurrences, 0));
  }

  void unrecorded(String commitment, LocalDate due, int occurrences) {
    expect(
        commitment,
        new Expectation("NOT_EVIDENCED", "UNRECORDED_CHANNEL", due, null, "", occurrences, 0));
  }

  void unrecordedLate(
      String commitment, LocalDate due, Event discharge, int daysLate, int occurrences) {
    expect(
        commitment,
        new Expectation(
            "NOT_EVIDENCED",
            "UNRECORDED_CHANNEL",
            due,
            discharge,
            String.valueOf(daysLate),
            occurrences,
            0));
  }

  /** What is said of the CCTS is right wherever it is said; without a receipt nothing is judged. */
  Expectation saidOfCcts() {
    Expectation acknowledgement = expectations.get("ACK-01");
    if (acknowledgement != null && acknowledgement.reason().equals("NO_RECEIPT")) {
      return acknowledgement;
    }
    List<Event> said =
        events.stream()
            .filter(event -> List.of(event.discloses.split("\\|")).contains(CCTS))
            .toList();
    if (said.isEmpty()) {
      return Expectation.notApplicable("NO_TRIGGER");
    }
    Event first = said.get(0);
    return new Expectation("MET", "IN_TIME", first.at.toLocalDate(), first, "", said.size(), 0);
  }

  void notApplicable(String commitment, String reason) {
    expect(commitment, Expectation.notApplicable(reason));
  }

  /** The receipt and the three things that are told with the acknowledgement, all by one event. */
  void metAtOpening(LocalDate due, Event acknowledged, Event numbered, Event told) {
    met("ACK-01", due, acknowledged);
    met("TRK-01", due, numbered);
    met("PRC-01", due, told);
    met("TMF-01", due, told);
  }

  private void expect(String commitment, Expectation expectation) {
    expectations.put(commitment, expectation);
  }
}
