package org.complaintauditor.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.benchmark.ExportGenerator;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.history.CaseHistories;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.CaseRows;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.intake.file.ExportFile;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DisclosureEvidence;
import org.complaintauditor.model.EvidenceMode;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.model.WordSet;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.observation.CaseObservations;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.ruling.Judge;
import org.complaintauditor.ruling.RuleStore;

/** A thousand generated cases, always the same, with what it takes to judge them. */
final class GeneratedCases {

  private static final int CASES = 1_000;
  private static final long SEED = 1;
  private static final int FIRST_ESCALATION_IS_LEVEL = 2;
  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Set<Channel> RECORDED =
      WordSet.of(Channel.WEB_FORM, Channel.EMAIL, Channel.SUPPORT_CASE, Channel.CHAT);

  private final Pack pack = PackReader.read(Path.of("rules", "jive-ca"));
  private final List<CaseHistory> histories = new ArrayList<>();
  private final Assessment.Basis basis;

  /** Writes the export, reads it and makes its case histories. */
  GeneratedCases() throws IOException {
    Path file = Files.createTempFile("generated", ".csv");
    try {
      new ExportGenerator(CASES, SEED).write(file, ExportGenerator.Order.GROUPED);
      CaseRows cases =
          new CanonicalIntake(new CsvTableReader(), pack.words())
              .read(List.of(ExportFile.of(file)), ZONE);
      DisclosureEvidence toldBy =
          new DisclosureEvidence(cases.account().contentRecorded(), EvidenceMode.RECORDED);
      cases.forEach(
          one -> histories.add(CaseHistories.of(one.rows(), toldBy, FIRST_ESCALATION_IS_LEVEL)));
    } finally {
      Files.delete(file);
    }
    Instant last = latest(histories);
    basis =
        new Assessment.Basis(
            new BusinessCalendar(new JollydayHolidays(pack.calendar())),
            AuditInstant.of(last, ZONE),
            RECORDED);
  }

  private static Instant latest(List<CaseHistory> histories) {
    return histories.stream()
        .flatMap(history -> history.events().stream())
        .map(event -> event.row().timestamp().latest())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  List<CaseHistory> histories() {
    return histories;
  }

  /** A judge with the shipped rules. */
  Judge judge() {
    return new Judge(
        new RuleStore(Optional.empty(), "").rulesOf(pack.latest().rules(), pack.words()),
        pack.latest(),
        basis);
  }

  /** All cases with their findings, as report writers take them. */
  List<AuditedCase> audited() {
    Judge judge = judge();
    return histories.stream()
        .map(
            history ->
                new AuditedCase(
                    history,
                    pack.latest(),
                    judge.judge(history).findings(),
                    CaseObservations.NONE,
                    List.of()))
        .toList();
  }

  /** What a report on them says of the run. */
  RunFacts run() {
    return new RunFacts(
        "run",
        new RunFacts.Program("0", "unknown", "unknown"),
        pack,
        "ca-on",
        "0",
        "0",
        basis,
        "recorded",
        Set.of("team", "product", "province"),
        PersonalFields.NONE,
        Map.of("findings", "all"),
        List.of(),
        "en");
  }
}
