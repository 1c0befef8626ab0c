package org.complaintauditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Event;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceUsed;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Problem;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.quality.CaseChecks;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once texts were looked at nobody needs them: what they say stands in the rows. */
class JudgingWithoutTextsTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.calendar()));
  private static final Set<Channel> RECORDED = Set.of(Channel.EMAIL, Channel.WEB_FORM);
  private static final RuleStore RULES = new RuleStore(Optional.empty(), "");

  @ParameterizedTest
  @EnumSource(EvidenceUsed.class)
  void findsTheSame(EvidenceUsed evidence) throws Exception {
    List<AuditedCase> cases = new ArrayList<>();
    Judged judged =
        new Audit(new CanonicalIntake(new CsvTableReader()), RULES, new LexiconStore())
            .collect(request(evidence), cases);
    Assessment.Basis basis = judged.context().basis();
    Judge judge = new Judge(RULES.rulesOf(PACK.latest().rules()), PACK.latest(), basis);
    int byTexts = 0;
    int blank = 0;
    for (AuditedCase audited : cases) {
      CaseHistory withTexts = audited.history();
      CaseHistory without = CaseHistories.of(textless(withTexts), withTexts.toldBy(), 2);
      for (int i = 0; i < withTexts.events().size(); i++) {
        Event event = withTexts.events().get(i);
        assertThat(told(without.events().get(i))).isEqualTo(told(event));
        byTexts += event.disputed().size() + event.detected().size();
        blank += event.row().blank() ? 1 : 0;
      }
      List<Finding> findings = judge.judge(without).findings();
      for (int i = 0; i < findings.size(); i++) {
        assertThat(findings.get(i))
            .usingRecursiveComparison()
            .comparingOnlyFields("commitment", "reason", "shown.reason", "rules")
            .isEqualTo(audited.findings().get(i));
        assertThat(findings.get(i).occurrences())
            .isEqualTo(audited.findings().get(i).occurrences());
      }
      assertThat(problems(without, basis)).isEqualTo(problems(withTexts, basis));
    }
    assertThat(blank).isPositive();
    assertThat(byTexts > 0).isEqualTo(evidence != EvidenceUsed.RECORDED);
  }

  /** But for texts of the length at which systems cut them: a text's length is no fact of a row. */
  private static List<Problem> problems(CaseHistory history, Assessment.Basis basis) {
    List<Problem> problems =
        new CaseChecks(basis.auditInstant(), RECORDED, List.of(), history.toldBy())
            .of(history, List.of());
    problems.removeIf(problem -> problem.code() == Problem.Code.TEXT_CUT);
    return problems;
  }

  private static List<Object> told(Event event) {
    return List.of(
        event,
        event.activity(),
        event.disclosures(),
        event.detected(),
        event.disputed(),
        event.contradicted(),
        event.contentRead(),
        event.contentUnknown());
  }

  private static List<EventRow> textless(CaseHistory history) {
    return history.events().stream().map(Event::row).distinct().map(row -> textless(row)).toList();
  }

  private static EventRow textless(EventRow row) {
    return new EventRow(
        row.caseId(),
        row.eventId(),
        row.origin(),
        row.timestamp(),
        row.activity(),
        row.actor(),
        row.actorRole(),
        row.channel(),
        row.discloses(),
        row.toRole(),
        row.refersTo(),
        row.trackingNumber(),
        "",
        row.language(),
        row.attributes(),
        row.detections(),
        row.understood(),
        row.blank(),
        row.otherNumber());
  }

  private static AuditRequest request(EvidenceUsed evidence) {
    return new AuditRequest(
        List.of(ExportFile.of(Path.of("sample-data", "complaints-2026-q1.csv"))),
        PACK,
        CALENDAR,
        new JudgingOptions(ZONE, Optional.empty(), evidence, RECORDED, List.of()),
        MaxRejected.ALL,
        Optional.empty(),
        1);
  }
}
