package org.complaintauditor.sampledata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Writes an invented quarter of a Canadian provider's complaints, and what an audit of it must
 * find. Each finding is stated by the story that made the case; nothing here judges.
 */
public final class SampleDataGenerator {

  /** The export. */
  public static final String EXPORT = "complaints-2026-q1.csv";

  /** What an audit with default options must find. */
  public static final String EXPECTED = "complaints-2026-q1.expected-findings.csv";

  private static final long SEED = 20260331L;

  private final Desk desk = new Desk(SEED);
  private final List<CaseFile> cases = new ArrayList<>();

  private SampleDataGenerator() {}

  /**
   * Writes both files into a folder.
   *
   * @param args the folder
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      System.err.println("usage: SampleDataGenerator FOLDER");
      System.exit(2);
    }
    generate(Path.of(args[0]));
  }

  /**
   * Writes both files into a folder.
   *
   * @param folder the folder; created if need be
   * @throws IOException if a file cannot be written
   */
  public static void generate(Path folder) throws IOException {
    SampleDataGenerator generator = new SampleDataGenerator();
    generator.tellStories();
    List<Event> events = generator.inOrder();
    Files.createDirectories(folder);
    write(folder.resolve(EXPORT), generator.export(events));
    write(folder.resolve(EXPECTED), generator.expected());
  }

  private static void write(Path file, CsvText text) throws IOException {
    Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void tellStories() {
    for (Archetype archetype : Archetype.values()) {
      for (int i = 0; i < archetype.count(); i++) {
        tell(archetype, i);
      }
    }
  }

  private void tell(Archetype archetype, int variant) {
    CaseFile c = new CaseFile(desk, desk.customer(archetype));
    cases.add(c);
    switch (archetype) {
      case HANDLED_WELL -> PlainStories.handledWell(c, archetype);
      case SOLVED_ON_THE_LINE -> PlainStories.solvedOnTheLine(c, archetype);
      case PHONE_ONLY -> PlainStories.phoneOnly(c, archetype, variant);
      case LATE_ACKNOWLEDGEMENT -> PlainStories.lateAcknowledgement(c, archetype);
      case NUMBER_NEVER_GIVEN -> PlainStories.numberNeverGiven(c, archetype, variant);
      case NO_TIMEFRAME -> PlainStories.noTimeframe(c, archetype, variant);
      case SILENT_WEEKS -> PlainStories.silentWeeks(c, archetype, variant);
      case WAITING_ON_CUSTOMER -> SpecialStories.waiting(c, archetype, variant);
      case REOPENED -> EscalationStories.reopened(c, archetype, variant);
      case WITHDRAWN -> SpecialStories.withdrawn(c, archetype, variant);
      case LATE_OUTCOME -> PlainStories.lateOutcome(c, archetype, variant);
      case ESCALATION_IGNORED -> EscalationStories.ignored(c, archetype, variant);
      case ESCALATION_HONOURED -> EscalationStories.honoured(c, archetype, variant);
      case CCTS_TOLD -> EscalationStories.cctsTold(c, archetype, variant);
      case CCTS_LATE_OR_NEVER -> EscalationStories.cctsLateOrNever(c, archetype, variant);
      case BUSINESS_CUSTOMER -> business(c, archetype, variant);
      case STILL_OPEN -> SpecialStories.stillOpen(c, variant);
      case MERGED -> merged(c, archetype, variant);
      case FAILED_DELIVERY -> SpecialStories.failedDelivery(c, archetype, variant);
      case RECLASSIFIED -> SpecialStories.reclassified(c, archetype);
    }
  }

  /** Businesses are outside the CCTS commitment, even where a residential case would breach it. */
  private static void business(CaseFile c, Archetype archetype, int variant) {
    if (variant % 5 == 4) {
      c.customer = c.customer.onChannel("EMAIL");
      Event receipt = Scenes.receiveWritten(c, archetype);
      EscalationStories.cctsNever(c, receipt, Scenes.answerWell(c, receipt));
      c.notApplicable("CTS-01", "OUT_OF_SCOPE");
    } else {
      PlainStories.handledWell(c, archetype);
    }
  }

  private void merged(CaseFile absorbing, Archetype archetype, int variant) {
    PlainStories.handledWell(absorbing, archetype);
    CaseFile absorbed = new CaseFile(desk, absorbing.customer.withNumber(desk.trackingNumber()));
    cases.add(absorbed);
    SpecialStories.merged(absorbed, absorbing, variant);
  }

  /** Numbers cases by receipt and events by time, as a ticket system does. */
  private List<Event> inOrder() {
    cases.sort(Comparator.comparing(c -> c.events.get(0).at));
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      CaseFile c = cases.get(i);
      c.caseId = String.format(Locale.ROOT, "C26-%05d", 1041 + i);
      events.addAll(c.events);
    }
    events.sort(
        Comparator.<Event, LocalDateTime>comparing(e -> e.at).thenComparing(e -> e.file.caseId));
    int id = 300417;
    for (Event event : events) {
      event.id = "E" + id;
      id += 1;
    }
    return events;
  }

  private CsvText export(List<Event> events) {
    CsvText csv = new CsvText();
    csv.line(
        "case_id",
        "event_id",
        "timestamp",
        "activity",
        "actor",
        "actor_role",
        "channel",
        "discloses",
        "to_role",
        "refers_to",
        "customer_type",
        "tracking_number",
        "text",
        "language",
        "team",
        "product",
        "province");
    for (Event e : events) {
      Customer customer = e.file.customer;
      csv.line(
          e.file.caseId,
          e.id,
          e.timestamp(),
          e.activity,
          e.actor,
          e.role,
          e.channel,
          e.discloses,
          e.toRole,
          e.refersToText(),
          customer.type(),
          customer.trackingNumber(),
          e.text,
          customer.language(),
          customer.team(),
          customer.product(),
          customer.province());
    }
    return csv;
  }

  private CsvText expected() {
    CsvText csv = new CsvText();
    csv.line(
        "case_id",
        "commitment",
        "verdict",
        "reason",
        "due",
        "discharge_event",
        "late_business_days",
        "occurrences",
        "breached_occurrences");
    for (CaseFile c : cases) {
      for (String commitment : Expectation.COMMITMENTS) {
        Expectation expectation =
            commitment.equals("CTS-02") ? c.saidOfCcts() : c.expectations.get(commitment);
        if (expectation == null) {
          throw new IllegalStateException("nothing stated: " + c.caseId + " " + commitment);
        }
        csv.line(expectation.cells(c.caseId, commitment));
      }
    }
    return csv;
  }
}
