package org.complaintauditor.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CalendarSpec;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.EvidenceRequirements;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.Reason;
import org.complaintauditor.model.RecordCounts;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.RuleNames;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Vocabulary;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.obligation.Review;
import org.complaintauditor.obligation.Sought;
import org.complaintauditor.observation.CaseObservations;
import org.complaintauditor.observation.Measurement;
import org.complaintauditor.observation.Metric;
import org.complaintauditor.observation.MetricAnswer;
import org.complaintauditor.observation.Observation;
import org.complaintauditor.observation.ObservationKind;

/**
 * A small audit with findings made by hand: a pack of two commitments, and cases to choose from.
 */
public final class SmallAudit {

  public static final ZoneId ZONE = ZoneId.of("America/Toronto");

  public static final Explainer EXPLAINER =
      (run, audited, commitment, finding) ->
          "Why "
              + commitment.id()
              + " is "
              + finding.verdict()
              + " in "
              + audited.history().caseId();

  private static final Instant AUDIT_INSTANT = Instant.parse("2026-01-31T22:00:00Z");

  private SmallAudit() {}

  private static final EvidenceRequirements NEEDS =
      new EvidenceRequirements(
          new EvidenceRequirements.Sign(Set.of(Activity.COMPLAINT_RECEIVED), Set.of()),
          new EvidenceRequirements.Sign(Set.of(Activity.MESSAGE_SENT), Set.of()));

  public static final Commitment ACK =
      new Commitment(
          "ACK-01",
          "II",
          "promise",
          texts(
              "Prompt acknowledgement", "Accusé de réception rapide", "Unverzügliche Bestätigung"),
          LocalizedText.of("Complaints will be acknowledged promptly."),
          texts("a contact", "un contact", "ein Kontakt"),
          Map.of(
              "written",
              new Limit(
                  "written", new Limit.BusinessDays(2), LocalizedText.of("A standard"), true)),
          Map.of(),
          NEEDS,
          Optional.empty());

  public static final Commitment ESC =
      new Commitment(
          "ESC-02",
          "III",
          "right",
          texts("Escalation request honoured", "Demande d'escalade honorée", "Eskalation erfüllt"),
          LocalizedText.of("you can escalate it"),
          texts("an escalation", "une escalade", "eine Eskalation"),
          Map.of(
              "after",
              new Limit(
                  "after",
                  new Limit.Hours(Duration.ofHours(4)),
                  LocalizedText.of("A reading"),
                  true)),
          Map.of(),
          NEEDS,
          Optional.of(Reason.NO_TRIGGER));

  private static LocalizedText texts(String en, String fr, String de) {
    return new LocalizedText(Map.of("en", en, "fr", fr, "de", de));
  }

  public static Pack pack(String... whatIf) {
    return new Pack(
        "small",
        texts("Small & fair code", "Petit code", "Kleiner Kodex"),
        new Pack.Document("GoTo", "A code", "example.org"),
        "en",
        new CalendarSpec(
            "ca",
            Optional.of("on"),
            List.of("PUBLIC_HOLIDAY"),
            CalendarSpec.DEFAULT_ZONE,
            LocalizedText.of("Public holidays")),
        java.util.Set.of(),
        List.of(1, 5),
        0.1,
        Map.of(Problem.Code.UNREADABLE_TIMESTAMP, List.of("ACK-01", "ESC-02")),
        Map.of(),
        Map.of(),
        Vocabulary.core(),
        List.of(
            new PackVersion(
                "1.0.0",
                Optional.empty(),
                Optional.empty(),
                List.of(ACK, ESC),
                List.of(new RuleFile("ACK-01.drl", "rule \"ACK-01\"\n")))),
        new RuleFile("pack.yaml", "pack: small\n"),
        List.of(),
        RuleNames.NONE,
        List.of(whatIf));
  }

  public static Assessment.Basis basis() {
    return new Assessment.Basis(
        new BusinessCalendar(year -> Map.of()),
        AuditInstant.of(AUDIT_INSTANT, ZONE),
        Set.of(Channel.EMAIL, Channel.WEB_FORM));
  }

  public static ExportDescription readAs() {
    return new ExportDescription(
        "canonical",
        "canonical case histories",
        true,
        "",
        ProfileFacts.canonical(Vocabulary.core()),
        List.of(new ExportDescription.TakenFor("export.csv", "CSV")),
        RecordCounts.rows(12));
  }

  public static RunFacts run(String language, Pack pack, Map<String, String> options) {
    return new RunFacts(
        "run-1",
        new RunFacts.Program("0.2.0", "c0".repeat(20), "ad".repeat(32)),
        pack,
        "ca-on",
        "1.5.0",
        "2025b",
        basis(),
        "recorded",
        Set.of(),
        PersonalFields.NONE,
        options,
        List.of(new RunFacts.FileFacts("export.csv", "ab".repeat(32), 1234)),
        language);
  }

  /** The two plain cases, in English. */
  public static SmallReport report() {
    return report("en", List.of(late(), acknowledged()));
  }

  public static SmallReport report(String language, List<AuditedCase> cases) {
    return report(run(language, pack(), options("all")), cases);
  }

  public static Map<String, String> options(String findings) {
    return new TreeMap<>(Map.of("findings", findings, "pack", "small"));
  }

  public static SmallReport report(RunFacts run, List<AuditedCase> cases) {
    return report(run, cases, problems());
  }

  /** The two plain cases, in English, with these problems. */
  public static SmallReport reportWith(List<Problem> problems) {
    return report(run("en", pack(), options("all")), List.of(late(), acknowledged()), problems);
  }

  private static SmallReport report(RunFacts run, List<AuditedCase> cases, List<Problem> problems) {
    long used = cases.stream().mapToLong(one -> one.history().events().size()).sum();
    Map<String, Map<Integer, Tally>> sensitivity = new LinkedHashMap<>();
    sensitivity.put("ACK-01", numbers(new Tally(0, 2, 0, 0, 0), new Tally(2, 0, 0, 0, 0)));
    sensitivity.put("ESC-02", numbers(new Tally(0, 0, 1, 1, 0), new Tally(0, 0, 1, 1, 0)));
    return SmallReport.of(
        run,
        cases,
        new RowCounts(used + 6, used, 3, 2, 1),
        problems,
        sensitivity,
        List.of(
            new AlternativeReading(
                "ESC-02", "first_escalation_is_level", 1, new Tally(2, 1, 0, 0, 1))));
  }

  private static Map<Integer, Tally> numbers(Tally ofOne, Tally five) {
    Map<Integer, Tally> numbers = new LinkedHashMap<>();
    numbers.put(1, ofOne);
    numbers.put(5, five);
    return numbers;
  }

  public static List<Problem> problems() {
    return List.of(
        new Problem(
            new Origin("export.csv", 0, 7),
            "timestamp",
            "=31/02/2026",
            Problem.Code.UNREADABLE_TIMESTAMP,
            Wording.verbatim("ISO-8601")),
        new Problem(
            new Origin("export.csv", 0, 3),
            "actor_role",
            "BOSS",
            Problem.Code.UNKNOWN_ROLE,
            "=002",
            Wording.verbatim("AGENT")));
  }

  /**
   * That many warnings, and behind them in the export one severe problem, the last of this number.
   */
  public static List<Problem> manyProblems(int number) {
    List<Problem> problems = new ArrayList<>();
    for (int row = 2; row <= number; row++) {
      problems.add(
          new Problem(
              new Origin("export.csv", 0, row),
              "channel",
              "EMAIL",
              Problem.Code.NO_OUTBOUND_CONTACT,
              "C" + row,
              Wording.verbatim("a message")));
    }
    problems.add(
        new Problem(
            new Origin("export.csv", 0, number + 1),
            "timestamp",
            "never",
            Problem.Code.UNREADABLE_TIMESTAMP,
            Wording.verbatim("ISO-8601")));
    return problems;
  }

  /** Received by e-mail and acknowledged in time; nobody asked to escalate. */
  public static AuditedCase acknowledged() {
    CaseHistory history =
        history(
            row("001", "E1", at("2026-01-05T09:00:00"), Activity.COMPLAINT_RECEIVED, Channel.EMAIL)
                .with(Map.of("team", "North", "verdict", "guilty", "Region", "a,b")),
            row("001", "E2", at("2026-01-06T10:30:15.9"), Activity.MESSAGE_SENT, Channel.EMAIL));
    Occurrence met = occurrence(history, ACK, history.receipt(), Reason.IN_TIME, -1);
    return audited(
        history,
        Finding.worstOf("ACK-01", List.of(met)),
        Finding.without("ESC-02", Reason.NO_TRIGGER, List.of()));
  }

  /**
   * Owed three times and always kept: the first time with two days left, then with none, and once
   * before it was owed.
   */
  public static AuditedCase tighterTheSecondTime() {
    CaseHistory history =
        history(
            row("003", "E1", on("2026-01-05"), Activity.COMPLAINT_RECEIVED, Channel.EMAIL),
            row("003", "E2", on("2026-01-05"), Activity.MESSAGE_SENT, Channel.EMAIL),
            row("003", "E3", on("2026-01-08"), Activity.MESSAGE_RECEIVED, Channel.EMAIL),
            row("003", "E4", on("2026-01-12"), Activity.MESSAGE_SENT, Channel.EMAIL));
    List<Event> events = history.events();
    Occurrence early = occurrence(history, ACK, events.get(3), Reason.EARLY, -1);
    Occurrence first = occurrence(history, ACK, events.get(0), Reason.IN_TIME, -1);
    Occurrence tight = occurrence(history, ACK, events.get(2), Reason.IN_TIME, -1);
    return audited(
        history,
        Finding.worstOf("ACK-01", List.of(first, tight, early)),
        Finding.without("ESC-02", Reason.NO_TRIGGER, List.of()));
  }

  /** The same audit of a commitment that is due on the very day. */
  public static RunFacts dueAtOnce() {
    Pack plain = pack();
    PackVersion version = plain.latest();
    Limit atOnce =
        new Limit("written", new Limit.BusinessDays(0), LocalizedText.of("A standard"), true);
    return run(
        "en",
        plain.withWhatIf(
            List.of(
                new PackVersion(
                    version.version(),
                    version.validFrom(),
                    version.validUntil(),
                    List.of(ACK.with(Map.of("written", atOnce), Map.of()), ESC),
                    version.rules())),
            List.of()),
        options("all"));
  }

  /** Received on a day, acknowledged late; the wish to escalate is still open. */
  public static AuditedCase late() {
    CaseHistory history =
        history(
            row("002", "", on("2026-01-05"), Activity.COMPLAINT_RECEIVED, Channel.WEB_FORM)
                .with(Map.of("customer_type", "SMALL_BUSINESS", "product", "Voice")),
            row("002", "E4", on("2026-01-09"), Activity.MESSAGE_SENT, Channel.EMAIL),
            row(
                "002",
                "E5",
                at("2026-01-31T16:00:00"),
                Activity.ESCALATION_REQUESTED,
                Channel.NONE));
    Occurrence late = occurrence(history, ACK, history.receipt(), Reason.LATE, 2);
    Occurrence open = occurrence(history, ESC, history.events().get(2), Reason.RUNNING, -1);
    return audited(
        history,
        Finding.worstOf("ACK-01", List.of(late)),
        Finding.worstOf("ESC-02", List.of(open)));
  }

  /** The acknowledged case, with observations and metrics of every sort. */
  public static AuditedCase observed() {
    AuditedCase plain = acknowledged();
    Event receipt = plain.history().receipt();
    Observation missed =
        new Observation(
            ObservationKind.TIMEFRAME_MISSED,
            List.of(receipt),
            "by <Friday>",
            Optional.of(LocalDate.parse("2026-01-09")),
            OptionalInt.of(2));
    Observation unlisted =
        new Observation(
            ObservationKind.UNLISTED_CHANNEL,
            List.of(receipt),
            "",
            Optional.empty(),
            OptionalInt.empty());
    List<Measurement> measured = new ArrayList<>();
    for (MetricAnswer answer : List.of(MetricAnswer.YES, MetricAnswer.CANNOT_BE_TOLD)) {
      measured.add(new Measurement(Metric.FIRST_CONTACT_RESOLUTION, receipt, answer));
    }
    for (MetricAnswer answer : MetricAnswer.values()) {
      measured.add(new Measurement(Metric.TIMEFRAME_KEPT, receipt, answer));
    }
    measured.add(new Measurement(Metric.TIMEFRAME_KEPT, receipt, MetricAnswer.NO));
    return new AuditedCase(
        plain.history(),
        plain.version(),
        plain.findings(),
        new CaseObservations(List.of(missed, unlisted, unlisted), measured),
        List.of());
  }

  /** A case whose id, events and attributes are all this text; breached and not evidenced. */
  public static AuditedCase saying(String text) {
    CaseHistory history =
        history(
            row(text, text, at("2026-01-05T09:00:00"), Activity.COMPLAINT_RECEIVED, Channel.EMAIL)
                .with(Map.of("team", text, "product", text, "province", text, text, text)));
    Occurrence missing = occurrence(history, ACK, history.receipt(), Reason.MISSING, -1);
    Occurrence unknown = occurrence(history, ESC, history.receipt(), Reason.CONTENT_UNKNOWN, -1);
    return audited(
        history,
        Finding.worstOf("ACK-01", List.of(missing)),
        Finding.worstOf("ESC-02", List.of(unknown)));
  }

  /** Found in the text of the last event of {@link #late} and {@link #acknowledged}, doubted. */
  public static final Detection DOUBTED =
      new Detection(
          Label.ACKNOWLEDGEMENT, "we have it", "en", "=we got\nit", 3, "", Opinion.DOUBTED);

  /** What the second opinion alone finds there. */
  public static final Detection POSSIBLE =
      new Detection(Label.OUTCOME, "", "", "it is <done>", 20, "", Opinion.POSSIBLE);

  /** The acknowledged case, breached if the acknowledgement is none. */
  public static AuditedCase turned() {
    return reviewed(acknowledged(), 0, 1, DOUBTED, Verdict.BREACHED);
  }

  /** The late case, whose second finding would not apply if it told the outcome. */
  public static AuditedCase changed() {
    return reviewed(late(), 1, 1, POSSIBLE, Verdict.NOT_APPLICABLE);
  }

  /** The case with three messages, of which only several together decide. */
  public static AuditedCase together() {
    AuditedCase plain = tighterTheSecondTime();
    Finding finding = plain.findings().get(0);
    return with(
        plain,
        0,
        finding.toBeReviewed(
            new Review(List.of(Verdict.BREACHED, Verdict.NOT_EVIDENCED), List.of())));
  }

  /** An audit of the three. */
  public static SmallReport doubtful(String language) {
    return report(language, List.of(together(), changed(), turned()));
  }

  private static AuditedCase reviewed(
      AuditedCase plain, int place, int event, Detection words, Verdict wouldBe) {
    Event said = plain.history().events().get(event);
    EventRow row =
        words.isDoubted()
            ? said.row().read(new TextReading(List.of(words), List.of(), true, false))
            : said.row().read(new TextReading(List.of(), List.of(words), true, false));
    Event read =
        new Event(
            row,
            said.activity(),
            said.position(),
            said.instant(),
            said.fromReceipt(),
            said.afterReceipt(),
            said.deliveryFailed(),
            said.contact(),
            said.disclosures(),
            said.detected(),
            said.disputed(),
            said.contradicted(),
            said.contentRead(),
            said.contentUnknown(),
            said.dated());
    Finding finding = plain.findings().get(place);
    return with(
        plain,
        place,
        finding.toBeReviewed(
            new Review(List.of(wouldBe), List.of(new Review.Doubt(read, words, wouldBe)))));
  }

  private static AuditedCase with(AuditedCase plain, int place, Finding finding) {
    List<Finding> findings = new ArrayList<>(plain.findings());
    findings.set(place, finding);
    return audited(plain.history(), findings.toArray(new Finding[0]));
  }

  public static AuditedCase audited(CaseHistory history, Finding... findings) {
    return new AuditedCase(
        history, pack().latest(), List.of(findings), CaseObservations.NONE, List.of());
  }

  public static CaseHistory history(Row... rows) {
    return CaseHistories.of(
        List.of(rows).stream().map(Row::event).toList(),
        new DisclosureEvidence(true, EvidenceMode.RECORDED),
        2);
  }

  static Occurrence occurrence(
      CaseHistory history, Commitment commitment, Event trigger, Reason reason, int late) {
    Limit limit = commitment.limits().values().iterator().next();
    Obligation obligation =
        Obligation.of(commitment.id(), trigger)
            .due(limit.name())
            .dischargedBy(Sought.contact().human().from(trigger));
    Obligation owed =
        commitment.id().equals("ESC-02")
            ? obligation.dischargedBy(Sought.event(Activity.ESCALATED))
            : obligation;
    Assessment assessment = Assessment.of(owed, history, limit, 0, basis());
    return new Occurrence(
        assessment,
        reason,
        late < 0 ? OptionalInt.empty() : OptionalInt.of(late),
        List.of(commitment.id() + " obliged", reason.verdict() + " " + reason));
  }

  /** A row to be: by an agent where it is outbound, by the customer where it is inbound. */
  public record Row(
      String caseId,
      String eventId,
      Timestamp timestamp,
      Activity activity,
      Channel channel,
      Map<String, String> attributes) {

    public Row with(Map<String, String> more) {
      return new Row(caseId, eventId, timestamp, activity, channel, more);
    }

    EventRow event() {
      boolean outbound = activity == Activity.MESSAGE_SENT;
      return EventRow.of(caseId, new Origin("export.csv", 0, 2), timestamp, activity)
          .by(outbound ? ActorRole.AGENT : ActorRole.CUSTOMER)
          .on(channel)
          .with(
              draft -> {
                draft.eventId = eventId;
                draft.attributes = attributes;
              });
    }
  }

  public static Row row(
      String caseId, String eventId, Timestamp timestamp, Activity activity, Channel channel) {
    return new Row(caseId, eventId, timestamp, activity, channel, Map.of());
  }

  public static Timestamp at(String local) {
    return Timestamp.at(LocalDateTime.parse(local), ZONE);
  }

  public static Timestamp on(String date) {
    return Timestamp.on(LocalDate.parse(date), ZONE);
  }
}
