package org.complaintauditor.report.html;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.figures.AlternativeReading;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.Problem;
import org.complaintauditor.model.RowCounts;
import org.complaintauditor.model.Tally;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.observation.CaseObservations;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.SmallReport;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleStore;

/** A report model of the sample export, judged by the real rules. */
final class SampleModel {

  private static final Path QUARTER = Path.of("sample-data", "complaints-2026-q1.csv");
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Pack PACK = PackReader.read(Path.of("rules/jive-ca"));

  private final List<EventRow> rows = new ArrayList<>();
  private final Map<String, Map<Integer, Tally>> sensitivity = new LinkedHashMap<>();
  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final List<AuditedCase> cases = new ArrayList<>();
  private final Assessment.Basis basis =
      new Assessment.Basis(
          new BusinessCalendar(new JollydayHolidays(PACK.calendar())),
          AuditInstant.of(Instant.parse("2026-04-15T20:30:00Z"), ZONE),
          WordSet.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT));

  private SampleModel() {}

  /** The sample export's model, each case this many times. */
  static SmallReport of(String language, int times, List<String> whatIf) throws IOException {
    SampleModel model = new SampleModel();
    for (int copy = 0; copy < times; copy++) {
      model.read(QUARTER, copy == 0 ? "" : "-" + copy);
    }
    model.judge();
    return model.model(language, whatIf);
  }

  /** The model of these events only. */
  static SmallReport ofRows(List<EventRow> rows, String language) {
    SampleModel model = new SampleModel();
    model.rows.addAll(rows);
    model.judge();
    return model.model(language, List.of());
  }

  private void read(Path file, String suffix) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord cells : format.parse(reader)) {
        rows.add(row(cells, suffix));
      }
    }
  }

  private EventRow row(CSVRecord cells, String suffix) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String column : List.of("customer_type", "team", "product", "province")) {
      if (!cells.get(column).isEmpty()) {
        attributes.put(column, cells.get(column));
      }
    }
    Set<Disclosure> discloses =
        Stream.of(cells.get("discloses").split("\\|"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(PACK.words()::disclosure)
            .collect(Collectors.toSet());
    return EventRow.of(
            cells.get("case_id") + suffix,
            new Origin("complaints.csv", 0, rows.size() + 2),
            timestamp(cells.get("timestamp")),
            PACK.words().named(Activity.class, cells.get("activity")))
        .by(role(cells.get("actor_role")))
        .on(
            cells.get("channel").isEmpty()
                ? Channel.NONE
                : PACK.words().named(Channel.class, cells.get("channel")))
        .saying(cells.get("text"))
        .with(
            draft -> {
              draft.eventId = cells.get("event_id");
              draft.actor = cells.get("actor");
              draft.discloses = discloses;
              draft.toRole = role(cells.get("to_role"));
              draft.refersTo = cells.get("refers_to");
              draft.trackingNumber = cells.get("tracking_number");
              draft.language = cells.get("language");
              draft.attributes = attributes;
            });
  }

  private static Timestamp timestamp(String text) {
    return text.length() == 10
        ? Timestamp.on(LocalDate.parse(text), ZONE)
        : Timestamp.at(OffsetDateTime.parse(text).toInstant(), ZONE);
  }

  private static ActorRole role(String text) {
    return text.isEmpty() ? ActorRole.NONE : ActorRole.valueOf(text);
  }

  private void judge() {
    Judge judge =
        new Judge(
            new RuleStore(Optional.empty(), "").rulesOf(PACK.latest().rules(), PACK.words()),
            PACK.latest(),
            basis);
    Map<String, List<EventRow>> byCase = new TreeMap<>();
    rows.forEach(row -> byCase.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row));
    PACK.latest()
        .commitments()
        .forEach(
            commitment -> {
              tallies.put(commitment.id(), Tally.EMPTY);
              sensitivity.put(commitment.id(), new TreeMap<>());
            });
    for (List<EventRow> ofCase : byCase.values()) {
      CaseHistory history =
          CaseHistories.of(ofCase, new DisclosureEvidence(true, EvidenceMode.RECORDED), 2);
      Judge.CaseRuling ruling = judge.judge(history);
      List<Finding> findings = ruling.findings();
      cases.add(
          new AuditedCase(history, PACK.latest(), findings, CaseObservations.NONE, List.of()));
      findings.forEach(one -> tallies.merge(one.commitment(), tally(one), SampleModel::sum));
      PACK.sensitivity().forEach(days -> vary(judge, ruling, days));
    }
  }

  private void vary(Judge judge, Judge.CaseRuling ruling, int days) {
    Limit.Span span = new Limit.BusinessDays(days);
    List<Verdict> verdicts =
        ruling.verdicts(judge.variant(limit -> limit.sensitive() ? limit.withSpan(span) : limit));
    for (int i = 0; i < verdicts.size(); i++) {
      sensitivity
          .getOrDefault(PACK.latest().commitments().get(i).id(), Map.of())
          .merge(days, Tally.EMPTY.plus(verdicts.get(i)), SampleModel::sum);
    }
  }

  private static Tally tally(Finding finding) {
    return Tally.EMPTY.plus(finding.verdict());
  }

  private static Tally sum(Tally a, Tally b) {
    return new Tally(
        a.met() + b.met(),
        a.breached() + b.breached(),
        a.pending() + b.pending(),
        a.notApplicable() + b.notApplicable(),
        a.notEvidenced() + b.notEvidenced());
  }

  private SmallReport model(String language, List<String> whatIf) {
    Pack pack = PACK.withWhatIf(PACK.versions(), whatIf);
    RunFacts.FileFacts file =
        new RunFacts.FileFacts("complaints-2026-q1.csv", "9f86d081884c7d65".repeat(4), 412345);
    RunFacts run =
        new RunFacts(
            "r-4f2a9c71",
            new RunFacts.Program("0.2.0", "c0".repeat(20), "ad".repeat(32)),
            pack,
            "ca-on",
            "1.5.0",
            "2025b",
            basis,
            "recorded",
            Set.of(),
            PersonalFields.NONE,
            Map.of("as_of", "2026-04-15", "zone", "America/Toronto"),
            List.of(file),
            language);
    Origin origin = new Origin("complaints.csv", 0, 41);
    Tally tally = tallies.getOrDefault("CTS-01", Tally.EMPTY);
    return SmallReport.of(
        run,
        cases,
        new RowCounts(rows.size() + 9L, rows.size(), 2, 4, 3),
        List.of(
            new Problem(
                origin,
                "timestamp",
                "31/02/2026",
                Problem.Code.UNREADABLE_TIMESTAMP,
                Wording.verbatim("ISO-8601")),
            new Problem(
                origin,
                "channel",
                "fax",
                Problem.Code.UNKNOWN_CHANNEL,
                Wording.verbatim("a channel"))),
        sensitivity,
        List.of(new AlternativeReading("CTS-01", "first_escalation_is_level", 1, tally)));
  }
}
