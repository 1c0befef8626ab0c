package org.complaintauditor.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.CaseAuditor;
import org.complaintauditor.judgement.CompiledPack;
import org.complaintauditor.judgement.ExportFacts;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.judgement.JudgingOptions;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once texts were read nobody needs them to judge: what they say stands in the rows. */
class JudgingWithoutTextsTest {
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final CompiledPack PACK = CompiledPack.load(Path.of("rules/jive-ca"));
  private static final BusinessCalendar CALENDAR =
      new BusinessCalendar(new JollydayHolidays(PACK.pack().calendar()));

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(EvidenceMode.class)
  void findsTheSameInTheQuarter(EvidenceMode evidence) throws IOException {
    isTheSame(Path.of("sample-data/complaints-2026-q1.csv"), evidence);
  }

  @ParameterizedTest
  @EnumSource(EvidenceMode.class)
  void findsTheSameWhereAnotherNumberIsTold(EvidenceMode evidence) throws IOException {
    Path export = folder.resolve("numbers.csv");
    Files.writeString(
        export,
        """
        case_id,event_id,timestamp,activity,actor_role,channel,discloses,tracking_number,text
        1,a,2026-01-05,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,TN-5550123,My line is down.
        1,b,2026-01-06,MESSAGE_SENT,AGENT,EMAIL,TRACKING_NUMBER,TN-5550123,Your tracking number is TN-9990456.
        2,a,2026-01-05,COMPLAINT_RECEIVED,CUSTOMER,EMAIL,,TN-5550124,My line is down.
        2,b,2026-01-06,MESSAGE_SENT,AGENT,EMAIL,TRACKING_NUMBER,TN-5550124,Your tracking number is TN-5550124.
        2,c,2026-02-06,NOTE,AGENT,,,TN-5550124,
        """);
    List<EventRow> rows = isTheSame(export, evidence);
    assertThat(rows)
        .filteredOn(row -> row.reading().otherNumber())
        .extracting(EventRow::caseId)
        .isEqualTo(evidence == EvidenceMode.RECORDED ? List.of() : List.of("1"));
    assertThat(rows).filteredOn(EventRow::blank).extracting(EventRow::eventId).containsOnly("c");
  }

  /** Returns the rows with what their texts say. */
  private static List<EventRow> isTheSame(Path export, EvidenceMode evidence) throws IOException {
    JudgingOptions options =
        new JudgingOptions(
            ZONE, Optional.empty(), evidence, JudgingOptions.RECORDED_BY_DEFAULT, List.of());
    List<ExportedCase> cases = new ArrayList<>();
    try (CaseRows rows =
        new CanonicalIntake(new CsvTableReader(), PACK.pack().words())
            .read(List.of(ExportFile.of(export)), ZONE)) {
      rows.forEach(cases::add);
      rows.account().problems().close();
    }
    ExportFacts facts = new ExportFacts(PACK, options);
    cases.forEach(one -> facts.add(one.rows()));
    CaseAuditor auditor = new CaseAuditor(JudgingContext.of(PACK, CALENDAR, facts, options));
    List<EventRow> all = new ArrayList<>();
    for (ExportedCase exportedCase : cases) {
      List<EventRow> rows = auditor.read(auditor.happened(exportedCase.rows()));
      List<EventRow> textless = rows.stream().map(row -> textless(row)).toList();
      AuditedCase with = auditor.judge(exportedCase.caseId(), rows, List.of());
      AuditedCase without = auditor.judge(exportedCase.caseId(), textless, List.of());
      assertThat(without.findings()).as(exportedCase.caseId()).isEqualTo(with.findings());
      assertThat(without.otherwise()).as(exportedCase.caseId()).isEqualTo(with.otherwise());
      assertThat(problems(without)).as(exportedCase.caseId()).isEqualTo(problems(with));
      all.addAll(rows);
    }
    return all;
  }

  /** But for texts of the length at which systems cut them: a length is no fact of a row. */
  private static List<Problem> problems(AuditedCase audited) {
    return audited.problems().stream()
        .filter(problem -> problem.code() != Problem.Code.TEXT_CUT)
        .toList();
  }

  private static EventRow textless(EventRow row) {
    return row.with(draft -> draft.text("").blank = row.blank());
  }
}
