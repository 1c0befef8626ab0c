package org.complaintauditor.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.ExaminedEvent;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.proof.Proof;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What makes a finding's evidence another, and what does not, in generated cases. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FindingIdentityTest {
  private static final int CASES = Integer.getInteger("identity.cases", 750);
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final String NAME = PACK.pack().name();

  private final GeneratedRows export = GeneratedRows.of(24, CASES, true);
  private final JudgingContext context = context();
  private final CaseAuditor auditor = new CaseAuditor(context);
  private final Random random = new Random(24);

  private JudgingContext context() {
    JudgingOptions options =
        JudgingOptions.in(GeneratedRows.ZONE).asOf(export.auditInstant().plusSeconds(86_400 * 200));
    ExportFacts facts = new ExportFacts(PACK, options);
    export.cases().forEach(one -> facts.add(one.rows()));
    BusinessCalendar calendar = new BusinessCalendar(new JollydayHolidays(PACK.pack().calendar()));
    return JudgingContext.of(PACK, calendar, facts, options);
  }

  private AuditedCase judged(String caseId, List<EventRow> rows) {
    return auditor.judge(caseId, auditor.read(auditor.happened(rows)), List.of());
  }

  private static Map<String, FindingIdentity> identities(AuditedCase audited) {
    Map<String, FindingIdentity> all = new LinkedHashMap<>();
    for (Finding finding : audited.findings()) {
      all.put(finding.commitment(), FindingIdentity.of(NAME, audited, finding));
      for (Occurrence occurrence : finding.occurrences()) {
        FindingIdentity identity = FindingIdentity.ofOccurrence(NAME, audited, finding, occurrence);
        assertThat(all.put(identity.occurrence(), identity)).as("twice the same").isNull();
      }
    }
    return all;
  }

  @Test
  @DisplayName("order of rows, names of files, other cases and the team change nothing")
  void staysTheSame() {
    int compared = 0;
    for (ExportedCase exportedCase : export.cases()) {
      if (isOrderedByFile(exportedCase.rows())) {
        continue; // Rows without ids at one instant: their order says what came first.
      }
      List<EventRow> others = new ArrayList<>();
      int number = 2 + random.nextInt(1_000);
      List<EventRow> shuffled = new ArrayList<>(exportedCase.rows());
      Collections.shuffle(shuffled, random);
      for (EventRow row : shuffled) {
        Map<String, String> attributes = new HashMap<>(row.attributes());
        attributes.put("team", "Team " + random.nextInt(5));
        others.add(copy(row, new Origin("other.csv", 1, number++), row.actor(), attributes));
      }
      assertThat(identities(judged(exportedCase.caseId(), others)))
          .as(exportedCase.caseId())
          .isEqualTo(identities(judged(exportedCase.caseId(), exportedCase.rows())));
      compared++;
    }
    assertThat(compared).isGreaterThan(CASES / 2);
  }

  private static boolean isOrderedByFile(List<EventRow> rows) {
    Set<Object> times = new HashSet<>();
    return rows.stream()
        .filter(row -> row.eventId().isEmpty())
        .anyMatch(
            row ->
                !times.add(row.timestamp().earliest())
                    | (row.timestamp().isDateOnly() && !times.add(row.timestamp().latest())));
  }

  @Test
  @DisplayName("a row that says something else changes those findings whose proof shows it")
  void oneEdit() {
    int changed = 0;
    int same = 0;
    for (ExportedCase exportedCase : export.cases()) {
      AuditedCase before = judged(exportedCase.caseId(), exportedCase.rows());
      List<EventRow> rows = new ArrayList<>(exportedCase.rows());
      int edited = random.nextInt(rows.size());
      EventRow row = rows.get(edited);
      rows.set(edited, copy(row, row.origin(), row.actor() + "x", row.attributes()));
      AuditedCase after = judged(exportedCase.caseId(), rows);
      for (int i = 0; i < before.findings().size(); i++) {
        Finding finding = before.findings().get(i);
        FindingIdentity was = FindingIdentity.of(NAME, before, finding);
        FindingIdentity is = FindingIdentity.of(NAME, after, after.findings().get(i));
        boolean shows = shows(before, finding, row);
        assertThat(!is.evidence().equals(was.evidence()))
            .as("%s %s, row %s", exportedCase.caseId(), finding.commitment(), row.origin())
            .isEqualTo(shows);
        assertThat(is.key()).isEqualTo(was.key());
        if (!row.eventId().isEmpty()) {
          assertThat(is.basis()).isEqualTo(was.basis());
          assertThat(is.occurrence()).isEqualTo(was.occurrence());
        }
        changed += shows ? 1 : 0;
        same += shows ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(CASES);
    assertThat(same).isGreaterThan(CASES);
  }

  /** Whether the proof of a finding shows the row; where it shows none, it is about all. */
  private boolean shows(AuditedCase audited, Finding finding, EventRow row) {
    Proof proof =
        Proof.of(
            audited.history(),
            audited.version().commitment(finding.commitment()).orElseThrow(),
            finding,
            context.basis());
    boolean owed = finding.shown().isPresent() && finding.verdict() != Verdict.NOT_APPLICABLE;
    Set<Event> shown = new HashSet<>(proof.shapedBy());
    proof.cause().ifPresent(shown::add);
    finding.decidedBy(audited.history()).ifPresent(shown::add);
    if (!owed && shown.isEmpty() && finding.shown().isEmpty()) {
      return true;
    }
    finding.shown().ifPresent(one -> shown.add(one.assessment().obligation().trigger()));
    finding.shown().flatMap(one -> one.assessment().discharge()).ifPresent(shown::add);
    if (owed) {
      LocalDate due =
          finding.shown().orElseThrow().assessment().due().latestDate(GeneratedRows.ZONE);
      proof.search().stream()
          .flatMap(search -> search.events().stream())
          .filter(
              examined ->
                  examined.result() != ExaminedEvent.Result.COUNTS_NOT
                      || !examined.event().date().isAfter(due))
          .forEach(examined -> shown.add(examined.event()));
    }
    return shown.stream().anyMatch(event -> event.row().origin().equals(row.origin()));
  }

  @Test
  @DisplayName("a note after the due date changes nothing where something was owed")
  void laterNote() {
    int kept = 0;
    int stale = 0;
    for (ExportedCase exportedCase : export.cases()) {
      AuditedCase before = judged(exportedCase.caseId(), exportedCase.rows());
      LocalDate day = export.auditInstant().atZone(GeneratedRows.ZONE).toLocalDate().plusDays(150);
      List<EventRow> rows = new ArrayList<>(exportedCase.rows());
      rows.add(
          EventRow.of(
                  exportedCase.caseId(),
                  new Origin("later.csv", 9, 2),
                  Timestamp.at(day.atTime(12, 0), GeneratedRows.ZONE),
                  Activity.NOTE)
              .by(ActorRole.AGENT));
      AuditedCase after = judged(exportedCase.caseId(), rows);
      for (int i = 0; i < before.findings().size(); i++) {
        Finding finding = before.findings().get(i);
        Optional<LocalDate> due = finding.shown().map(shown -> shown.assessment().due().date());
        FindingIdentity was = FindingIdentity.of(NAME, before, finding);
        FindingIdentity is = FindingIdentity.of(NAME, after, after.findings().get(i));
        if (due.filter(day::isAfter).isPresent()) {
          assertThat(is).as(exportedCase.caseId() + " " + finding.commitment()).isEqualTo(was);
          kept++;
        } else if (due.isEmpty() && finding.decidedBy(before.history()).isEmpty()) {
          assertThat(is.evidence()).isNotEqualTo(was.evidence());
          assertThat(is.basis()).isEqualTo(was.basis());
          stale++;
        }
      }
    }
    assertThat(kept).isGreaterThan(CASES);
    assertThat(stale).isGreaterThan(CASES);
  }

  @Test
  @DisplayName("the findings of one export have keys and occurrences of their own")
  void keysOfTheirOwn() {
    Set<String> keys = new HashSet<>();
    Set<String> occurrences = new HashSet<>();
    int findings = 0;
    int all = 0;
    for (ExportedCase exportedCase : export.cases()) {
      AuditedCase audited = judged(exportedCase.caseId(), exportedCase.rows());
      for (Finding finding : audited.findings()) {
        keys.add(FindingIdentity.of(NAME, audited, finding).key());
        findings++;
        for (Occurrence occurrence : finding.occurrences()) {
          occurrences.add(
              FindingIdentity.ofOccurrence(NAME, audited, finding, occurrence).occurrence());
          all++;
        }
      }
    }
    assertThat(keys).hasSize(findings);
    assertThat(occurrences).hasSize(all);
  }

  private static EventRow copy(
      EventRow row, Origin origin, String actor, Map<String, String> attributes) {
    return new EventRow(
        row.caseId(),
        row.eventId(),
        origin,
        row.timestamp(),
        row.activity(),
        actor,
        row.actorRole(),
        row.channel(),
        row.discloses(),
        row.toRole(),
        row.refersTo(),
        row.trackingNumber(),
        row.text(),
        row.language(),
        attributes,
        row.dates(),
        row.detections(),
        row.possible(),
        row.understood(),
        row.blank(),
        row.otherNumber(),
        row.withheld());
  }
}
