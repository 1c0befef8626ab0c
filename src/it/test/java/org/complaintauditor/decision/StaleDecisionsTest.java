package org.complaintauditor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.identity.FindingIdentity;
import org.complaintauditor.identity.GeneratedRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Occurrence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A decision is stale exactly when what the person saw is no more what the run shows. */
final class StaleDecisionsTest {
  private static final int EDITS = Integer.getInteger("decision.edits", 10_000);
  private static final int CASES = 1_000;
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final String NAME = PACK.pack().name();
  private static final Decision.Signature SIGNED =
      new Decision.Signature(
          Person.named("Ana Doe"), LocalDate.parse("2030-01-01"), Optional.empty());
  private static final List<Verdict> SAID =
      List.of(Verdict.MET, Verdict.BREACHED, Verdict.NOT_APPLICABLE, Verdict.NOT_EVIDENCED);

  private final GeneratedRows export = GeneratedRows.of(4_711, CASES, true);
  private final Random random = new Random(4_711);
  private final CaseAuditor auditor = new CaseAuditor(context());
  private final Map<DecisionState, Integer> seen = new EnumMap<>(DecisionState.class);

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

  @Test
  @DisplayName("over edits of generated cases: none too many, none too few")
  void exactly() {
    int edits = 0;
    for (int i = 0; edits < EDITS; i = (i + 1) % export.cases().size()) {
      ExportedCase exportedCase = export.cases().get(i);
      List<EventRow> after = edited(exportedCase.rows());
      if (!auditor.happened(after).isEmpty() && !auditor.happened(exportedCase.rows()).isEmpty()) {
        compare(
            judged(exportedCase.caseId(), exportedCase.rows()),
            judged(exportedCase.caseId(), after));
        edits++;
      }
    }
    assertThat(seen)
        .as("every state that an edit can lead to was met")
        .containsKeys(
            DecisionState.CURRENT,
            DecisionState.CONFIRMED_SINCE,
            DecisionState.BASIS_CHANGED,
            DecisionState.EVIDENCE_CHANGED,
            DecisionState.ORPHANED);
  }

  private void compare(AuditedCase before, AuditedCase after) {
    List<DecisionLine> lines = new ArrayList<>();
    List<Optional<DecisionState>> expected = new ArrayList<>();
    for (Finding finding : before.findings()) {
      Optional<Finding> now =
          after.findings().stream()
              .filter(one -> one.commitment().equals(finding.commitment()))
              .findFirst();
      String caseId = before.history().caseId();
      Verdict said = SAID.get(random.nextInt(SAID.size()));
      // As a whole in one run of decisions, each occurrence in another: one stands over the other.
      if (random.nextBoolean()) {
        lines.add(
            decision(Subject.finding(caseId, finding.commitment()), said, id(before, finding)));
        expected.add(
            now.map(one -> state(id(before, finding), id(after, one), said, one.verdict())));
        continue;
      }
      for (Occurrence occurrence : worstByTrigger(finding).values()) {
        String trigger = trigger(occurrence);
        lines.add(
            decision(
                new Subject(caseId, finding.commitment(), Optional.of(trigger)),
                said,
                FindingIdentity.ofOccurrence(NAME, before, finding, occurrence)));
        Optional<Occurrence> same =
            now.flatMap(found -> Optional.ofNullable(worstByTrigger(found).get(trigger)));
        expected.add(
            same.map(
                found ->
                    state(
                        FindingIdentity.ofOccurrence(NAME, before, finding, occurrence),
                        FindingIdentity.ofOccurrence(NAME, after, now.orElseThrow(), found),
                        said,
                        found.verdict())));
      }
    }
    Decisions decisions =
        new Decisions(
            lines,
            List.of(),
            new Decisions.Terms(DecisionPolicy.NONE, false, LocalDate.parse("2030-01-01")));
    HumanFigures figures = new HumanFigures(decisions, PACK.pack().allCommitments());
    new CaseDecisions(NAME, decisions).of(after).forEach(figures::add);
    for (int i = 0; i < lines.size(); i++) {
      DecisionState state = expected.get(i).orElse(DecisionState.ORPHANED);
      assertThat(figures.state(i)).as("%s", lines.get(i)).contains(state);
      seen.merge(state, 1, Integer::sum);
    }
  }

  private static FindingIdentity id(AuditedCase audited, Finding finding) {
    return FindingIdentity.of(NAME, audited, finding);
  }

  private static Decision decision(Subject subject, Verdict said, FindingIdentity shown) {
    return new Decision(
        subject,
        new HumanAnswer.Overrule(said, OverruleReason.DATA_WRONG, "seen elsewhere"),
        "",
        SIGNED,
        Optional.of(new Digests(shown.evidence(), shown.basis())),
        List.of(),
        new LinePlace("decisions.yaml", 1, 1));
  }

  private static DecisionState state(
      FindingIdentity was, FindingIdentity is, Verdict said, Verdict now) {
    if (!was.evidence().equals(is.evidence())) {
      return DecisionState.EVIDENCE_CHANGED;
    }
    if (was.basis().equals(is.basis())) {
      return DecisionState.CURRENT;
    }
    return said == now ? DecisionState.CONFIRMED_SINCE : DecisionState.BASIS_CHANGED;
  }

  private static String trigger(Occurrence occurrence) {
    return TriggerName.of(occurrence.assessment().obligation().trigger().row(), true);
  }

  private static Map<String, Occurrence> worstByTrigger(Finding finding) {
    Map<String, Occurrence> worst = new HashMap<>();
    for (Occurrence occurrence : finding.occurrences()) {
      worst.merge(
          trigger(occurrence),
          occurrence,
          (first, next) -> next.verdict().severity() > first.verdict().severity() ? next : first);
    }
    return worst;
  }

  /** One thing is another: a time, who did it, a row more or less, an attribute. */
  private List<EventRow> edited(List<EventRow> rows) {
    List<EventRow> edited = new ArrayList<>(rows);
    int at = random.nextInt(rows.size());
    EventRow row = rows.get(at);
    switch (random.nextInt(5)) {
      case 0 -> edited.set(at, copy(row, later(row, 1 + random.nextInt(20)), row.actor()));
      case 1 -> edited.set(at, copy(row, row.timestamp(), row.actor() + "x"));
      case 2 -> edited.remove(at);
      case 3 -> edited.add(copy(row, later(row, 1 + random.nextInt(60)), "new"));
      default -> edited.set(at, copy(row, later(row, -1), row.actor()));
    }
    return edited;
  }

  private static Timestamp later(EventRow row, int days) {
    return Timestamp.at(
        row.timestamp()
            .earliest()
            .plus(Duration.ofDays(days))
            .atZone(GeneratedRows.ZONE)
            .toLocalDateTime(),
        GeneratedRows.ZONE);
  }

  private static EventRow copy(EventRow row, Timestamp time, String actor) {
    return new EventRow(
        row.caseId(),
        actor.equals("new") ? "NEW" : row.eventId(),
        new Origin(row.origin().file(), row.origin().fileOrder(), row.origin().row()),
        time,
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
        row.attributes());
  }
}
