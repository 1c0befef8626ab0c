package org.complaintauditor.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.complaintauditor.audit.Audit;
import org.complaintauditor.audit.AuditRequest;
import org.complaintauditor.audit.CaseSink;
import org.complaintauditor.audit.MaxRejected;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.calendar.BusinessCalendar;
import org.complaintauditor.calendar.JollydayHolidays;
import org.complaintauditor.evidence.LexiconStore;
import org.complaintauditor.intake.CanonicalIntake;
import org.complaintauditor.intake.ExportFile;
import org.complaintauditor.intake.csv.CsvTableReader;
import org.complaintauditor.model.CaseHistory;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.EvidenceUsed;
import org.complaintauditor.model.Limit;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.ToldBy;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.obligation.Condition;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Obligation;
import org.complaintauditor.obligation.Occurrence;
import org.complaintauditor.oracle.CaseGenerator;
import org.complaintauditor.oracle.OracleRow;
import org.complaintauditor.pack.PackReader;
import org.complaintauditor.pack.WhatIf;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.ruling.RuleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a case makes its result again, whatever the rules said of it. */
final class KeptResultsTest {

  private static final ZoneId ZONE = ZoneId.of("America/Toronto");
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final RuleStore RULES = new RuleStore(Optional.empty(), "");

  /** Limits of every kind. */
  private static final List<List<String>> WHAT_IFS =
      List.of(
          List.of(),
          List.of("CTS-01.first_escalation_is_level=1", "ACK-01.written=PT4H"),
          List.of("CON-01.between=PT72H", "PRC-01.written=5d", "OUT-01.after=0"));

  @TempDir private Path folder;
  private final Set<String> seen = new TreeSet<>();
  private int cases;

  @Test
  void areTheSameWhenRead() throws IOException {
    for (int seed = 0; seed < 6; seed++) {
      CaseGenerator generator = new CaseGenerator(seed);
      List<ExportFile> files = write(generator.export(250, seed % 3 > 0), "seed" + seed);
      Optional<Instant> asOf =
          seed % 2 == 0 ? Optional.of(generator.auditInstant()) : Optional.empty();
      audit(files, WHAT_IFS.get(seed % WHAT_IFS.size()), asOf, EvidenceUsed.BOTH);
    }
    audit(sample("complaints-2026-q1.csv"), List.of(), Optional.empty(), EvidenceUsed.DETECTED);
    audit(sample("edge-cases.csv"), WHAT_IFS.get(2), Optional.empty(), EvidenceUsed.BOTH);

    assertThat(cases).isGreaterThan(1500);
    assertThat(seen)
        .as("what results are made of")
        .contains("suspended", "level", "dropped", "late", "hours", "in vain", "several", "drops")
        .containsAll(Stream.of(ConditionKind.values()).map(Enum::name).toList());
  }

  private static List<ExportFile> sample(String name) {
    return List.of(ExportFile.of(Path.of("sample-data", name)));
  }

  private void audit(
      List<ExportFile> files, List<String> whatIf, Optional<Instant> asOf, EvidenceUsed evidence)
      throws IOException {
    Pack pack = WhatIf.apply(PACK, whatIf);
    AuditRequest request =
        new AuditRequest(
            files,
            pack,
            new BusinessCalendar(new JollydayHolidays(pack.calendar())),
            ZONE,
            asOf,
            evidence,
            Set.of(Channel.EMAIL, Channel.WEB_FORM, Channel.CHAT),
            List.of(),
            MaxRejected.ALL,
            Optional.empty(),
            1);
    new Audit(new CanonicalIntake(new CsvTableReader(), 1L << 30), RULES, new LexiconStore())
        .run(request, new Nobody(), new Comparing(), Progress.NONE);
  }

  private static final class Nobody implements CaseSink {
    @Override
    public void begin(Assessment.Basis basis, Set<String> attributes) {
      // Only the results are of interest.
    }

    @Override
    public Part part() {
      return new Part() {
        @Override
        public void add(AuditedCase audited) {
          // Only the results are of interest.
        }

        @Override
        public void end() {
          // Only the results are of interest.
        }
      };
    }
  }

  /** Keeps and reads each result, and compares. */
  private final class Comparing implements TakeOver {
    private Map<String, LastDue> lastDues = Map.of();
    private Optional<CaseHistory> before = Optional.empty();

    @Override
    public void begin(ToldBy toldBy, Assessment.Basis basis, Pack pack) {
      lastDues = new TreeMap<>();
      pack.versions()
          .forEach(
              version ->
                  lastDues.put(version.version(), new LastDue(version, pack.sensitivity(), basis)));
    }

    @Override
    public Optional<KeptCase> earlier(String caseId) {
      return Optional.empty();
    }

    @Override
    public Outcome of(
        CaseHistory history,
        PackVersion version,
        Optional<KeptCase> earlier,
        Supplier<CaseResult> judging) {
      CaseResult result = judging.get();
      KeptCase kept = ResultWriter.keep(history, version, "digest", result).orElseThrow();
      CaseResult read = ResultReader.read(kept, history, version);

      cases++;
      assertThat(read).as(history.caseId()).isEqualTo(result);
      assertThat(read.toString()).as(history.caseId()).isEqualTo(result.toString());
      assertThat(ResultWriter.keep(history, version, "digest", read))
          .as("kept again: %s", history.caseId())
          .get()
          .extracting(KeptCase::shapes, again -> again.numbers().toBytes())
          .containsExactly(kept.shapes(), kept.numbers().toBytes());
      LastDue lastDue = Optional.ofNullable(lastDues.get(version.version())).orElseThrow();
      for (Finding finding : result.findings()) {
        assertThat(dues(finding))
            .as("%s %s", history.caseId(), finding.commitment())
            .allMatch(one -> !one.due().date().isAfter(lastDue.of(history)));
      }
      if (before.isPresent() && result.findings().stream().anyMatch(one -> !dues(one).isEmpty())) {
        assertThat(ResultWriter.keep(before.get(), version, "digest", result))
            .as("speaks of events that are not in case %s", before.get().caseId())
            .isEmpty();
      }
      before = Optional.of(history);
      result.findings().forEach(KeptResultsTest.this::note);
      return new Outcome(result, Optional.of(kept), false);
    }

    @Override
    public void add(Outcome outcome) {
      // Compared already.
    }

    @Override
    public void finish() {
      // Compared already.
    }
  }

  private static List<Assessment> dues(Finding finding) {
    return Stream.concat(
            finding.occurrences().stream().map(Occurrence::assessment), finding.dropped().stream())
        .toList();
  }

  private void note(Finding finding) {
    note(finding.dropped().isPresent(), "dropped");
    note(finding.occurrences().size() > 1, "several");
    for (Occurrence one : finding.occurrences()) {
      note(one.lateBusinessDays().isPresent(), "late");
    }
    for (Assessment one : dues(finding)) {
      Obligation obligation = one.obligation();
      note(!one.suspended().isEmpty(), "suspended");
      note(one.readInVain(), "in vain");
      note(one.limit().span() instanceof Limit.Hours, "hours");
      note(obligation.level().isPresent(), "level");
      note(!obligation.drops().isEmpty(), "drops");
      Stream.of(
              Stream.of(obligation.discharge(), obligation.lift()),
              Stream.of(obligation.contradiction().sought()),
              obligation.drops().stream().map(Obligation.Drop::sought))
          .flatMap(soughts -> soughts)
          .flatMap(sought -> sought.alternatives().stream())
          .flatMap(List<Condition>::stream)
          .forEach(condition -> seen.add(ConditionKind.of(condition).name()));
    }
  }

  private void note(boolean there, String what) {
    if (there) {
      seen.add(what);
    }
  }

  private List<ExportFile> write(List<OracleRow> rows, String name) {
    Map<String, List<OracleRow>> byFile = new TreeMap<>();
    rows.forEach(row -> byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row));
    List<ExportFile> files = new ArrayList<>();
    byFile.forEach(
        (file, ofFile) -> {
          Path path = folder.resolve(name + "-" + file);
          Set<String> columns = new TreeSet<>();
          ofFile.forEach(row -> columns.addAll(row.cells().keySet()));
          try (Writer writer = Files.newBufferedWriter(path);
              CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (OracleRow row : ofFile) {
              printer.printRecord(
                  columns.stream().map(column -> row.cells().getOrDefault(column, "")).toList());
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          files.add(ExportFile.of(path));
        });
    return files;
  }
}
