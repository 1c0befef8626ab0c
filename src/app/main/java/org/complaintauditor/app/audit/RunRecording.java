package org.complaintauditor.app.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.complaintauditor.audit.PackIdentity;
import org.complaintauditor.decision.CaseDecisions;
import org.complaintauditor.decision.HumanFinding;
import org.complaintauditor.identity.CaseIdentity;
import org.complaintauditor.identity.FindingIdentity;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.AuditInstant;
import org.complaintauditor.model.CodePoints;
import org.complaintauditor.model.PackVersion;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.model.Word;
import org.complaintauditor.model.Wording;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.report.AttributeColumns;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.IsoTimes;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.ReviewOrder;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.store.Workspace;
import org.complaintauditor.store.ledger.LedgerHead;
import org.complaintauditor.store.run.AttributesJson;
import org.complaintauditor.store.run.FindingRecord;
import org.complaintauditor.store.run.RunRecord;
import org.complaintauditor.store.run.RunRecorder;

/**
 * Records a run in a workspace, beside its reports: all its findings, whatever the reports list.
 * Nobody sees it there before the reports stand in their folder.
 */
final class RunRecording implements ReportWriter, AutoCloseable {

  private final Workspace workspace;
  private final Path target;
  private final RunDecisions decided;
  private Optional<RunRecorder> recorder = Optional.empty();
  private Optional<Long> recorded = Optional.empty();
  private String run = "";

  private RunRecording(Workspace workspace, Path target, RunDecisions decided) {
    this.decided = decided;
    this.workspace = workspace;
    this.target = target;
  }

  /**
   * Records into this workspace.
   *
   * @param given as {@code --workspace} names it
   * @param target the folder where the reports will stand
   * @param decided what people decided
   * @param remarks is told what is wrong with its place
   */
  static RunRecording into(
      String given, Path target, RunDecisions decided, Consumer<Wording> remarks) {
    Workspace workspace = Workspace.open(given);
    workspace.warnings().forEach(warning -> remarks.accept(Wording.of("app.x-2", warning)));
    return new RunRecording(workspace, target, decided);
  }

  @Override
  public String format() {
    return "workspace";
  }

  /** Nothing in the folder. */
  @Override
  public String file() {
    return "";
  }

  @Override
  public Report begin(RunFacts facts, Path folder) {
    run = facts.runId();
    recorder = workspace.runs().record(run);
    return new Findings(facts);
  }

  /**
   * Makes the run visible, if it was not recorded before.
   *
   * @return what happened
   */
  Wording keep() {
    LedgerHead head = workspace.ledger().head();
    if (recorded.isEmpty()) {
      return Wording.of("app.run-is-recorded-in-workspace-already", run, workspace.name());
    }
    recorder.orElseThrow().keep();
    return Wording.of(
        "app.recorded-in-workspace",
        workspace.name(),
        run,
        recorded.get(),
        head.lines(),
        head.hash());
  }

  @Override
  public void close() {
    recorder.ifPresent(RunRecorder::close);
  }

  /** The findings of the cases as they are judged. */
  private final class Findings implements Report {
    private final RunFacts facts;
    private final IsoTimes times;
    private final List<String> attributes;
    private final CaseDecisions held;
    private final ReviewOrder reviews;

    Findings(RunFacts facts) {
      this.facts = facts;
      reviews = new ReviewOrder(facts.pack());
      held =
          new CaseDecisions(facts.pack().name(), decided.on(facts.basis().auditInstant().date()));
      times = new IsoTimes(facts.basis().auditInstant().zone());
      attributes = new ArrayList<>(List.of("team", "product", "province"));
      attributes.addAll(AttributeColumns.of(facts, attributes).keySet());
      attributes.removeAll(facts.personal().signs().keySet());
    }

    @Override
    public Part part() {
      return new Cases();
    }

    @Override
    public void add(AuditedCase audited, List<FindingRow> rows) {
      Part part = new Cases();
      part.add(audited, rows);
      try {
        part.end();
      } catch (IOException e) {
        throw new IllegalStateException(e); // No file is written.
      }
    }

    /** Findings that wait until those of the cases before are recorded. */
    private final class Cases implements Part {
      private final List<FindingRecord> findings = new ArrayList<>();

      @Override
      public void add(AuditedCase audited, List<FindingRow> rows) {
        if (recorder.isPresent()) {
          CaseIdentity identities = new CaseIdentity(facts.pack().name(), audited);
          Optional<String> breakdown = Optional.empty();
          List<HumanFinding> human = decided.isEmpty() ? List.of() : held.of(audited);
          for (int i = 0; i < audited.findings().size(); i++) {
            Finding finding = audited.findings().get(i);
            FindingRow row =
                new FindingRow(
                    audited,
                    audited.version().commitment(finding.commitment()).orElseThrow(),
                    finding,
                    "",
                    identities);
            breakdown = breakdown.or(() -> Optional.of(attributes(row)));
            Optional<Verdict> said =
                human.isEmpty()
                    ? Optional.empty()
                    : Optional.of(human.get(i))
                        .filter(HumanFinding::reviewed)
                        .map(HumanFinding::verdict);
            findings.add(record(row, said, breakdown.orElseThrow()));
          }
        }
      }

      @Override
      public void end() {
        recorder.ifPresent(into -> findings.forEach(into::add));
      }
    }

    private FindingRecord record(FindingRow row, Optional<Verdict> human, String breakdown) {
      FindingIdentity identity = row.identity();
      return new FindingRecord(
          row.audited().history().caseId(),
          row.finding().commitment(),
          row.finding().verdict(),
          row.finding().reason().name(),
          row.trigger().map(times::of).orElse(""),
          row.due().map(times::of).orElse(""),
          row.discharge().map(times::of).orElse(""),
          row.lateBusinessDays(),
          identity.occurrence(),
          identity.evidence(),
          identity.basis(),
          human,
          breakdown,
          row.finding()
              .review()
              .map(
                  why ->
                      new FindingRecord.ReviewMark(
                          why.verdicts(), reviews.text(row.finding()).orElse(""))),
          row.doubts(facts.pack()).stream().map(Enum::name).toList());
    }

    private String attributes(FindingRow row) {
      Map<String, String> shown = new TreeMap<>(CodePoints.ORDER);
      attributes.forEach(name -> shown.put(name, row.attribute(name)));
      shown.put("channel", row.channel());
      shown.put("customer_type", row.customerType());
      return AttributesJson.of(shown);
    }

    @Override
    public List<Path> finish(ReportModel model) {
      recorded = recorder.flatMap(into -> into.finish(runRecord(model.gaps().keySet())));
      return List.of();
    }

    private RunRecord runRecord(Set<String> notRecorded) {
      AuditInstant instant = facts.basis().auditInstant();
      return new RunRecord(
          facts.runId(),
          facts.organisation().orElse(""),
          facts.pack().name(),
          facts.pack().versions().stream()
              .map(PackVersion::version)
              .collect(Collectors.joining(",")),
          PackIdentity.hash(facts.pack()),
          "complaint-auditor " + facts.program().version(),
          times.of(instant.instant()),
          instant.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
          instant.zone().getId(),
          target.toString(),
          AttributesJson.of(settings(notRecorded)),
          inputs(),
          workspace.ledger().head().hash());
    }

    /**
     * What else decides verdicts, but for the audit instant: equal in runs that can be compared.
     */
    private Map<String, String> settings(Set<String> notRecorded) {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("zone", facts.basis().auditInstant().zone().getId());
      settings.put("calendar", facts.calendarName());
      settings.put("calendar_version", facts.calendarVersion());
      settings.put("evidence", facts.evidence());
      settings.put("doubtful", facts.setsDoubtfulAside() ? "not-evidenced" : "count");
      settings.put(
          "recorded_channels",
          facts.basis().recordedChannels().stream()
              .sorted()
              .map(Word::name)
              .collect(Collectors.joining(",")));
      if (!notRecorded.isEmpty()) {
        settings.put(RunRecord.NOT_RECORDED, String.join(",", notRecorded));
      }
      return settings;
    }

    private String inputs() {
      Map<String, String> hashes = new LinkedHashMap<>();
      facts.inputs().forEach(input -> hashes.put(input.name(), input.sha256()));
      return AttributesJson.of(hashes);
    }

    @Override
    public void close() {
      RunRecording.this.close();
    }
  }
}
