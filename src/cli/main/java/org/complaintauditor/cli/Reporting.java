package org.complaintauditor.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.complaintauditor.audit.CaseSink;
import org.complaintauditor.audit.Judged;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.obligation.Assessment;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReadAs;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.Totals;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.report.json.ManifestJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all reports of a run while its cases are judged. */
final class Reporting implements CaseSink, Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

  private final List<ReportWriter> writers;
  private final boolean listsFindings;
  private final Explainer explainer;
  private final Path folder;
  private final BiFunction<Assessment.Basis, Set<String>, RunFacts> facts;
  private final List<ReportWriter.Report> reports = new ArrayList<>();
  private Optional<RunFacts> run = Optional.empty();
  private Optional<Totals> totals = Optional.empty();

  /**
   * Reports into this folder.
   *
   * @param explainer says why exceptions are what they are
   * @param facts makes the facts of the run of what becomes known while it is read
   */
  Reporting(
      List<ReportWriter> writers,
      Explainer explainer,
      Path folder,
      BiFunction<Assessment.Basis, Set<String>, RunFacts> facts) {
    this.writers = writers;
    this.listsFindings = writers.stream().anyMatch(ReportWriter::listsFindings);
    this.explainer = explainer;
    this.folder = folder;
    this.facts = facts;
  }

  @Override
  public void begin(Assessment.Basis basis, Set<String> attributes) throws IOException {
    RunFacts known = facts.apply(basis, attributes);
    run = Optional.of(known);
    totals = Optional.of(new Totals(known));
    for (ReportWriter writer : writers) {
      reports.add(writer.begin(known, folder));
    }
  }

  @Override
  public Part part() {
    return new Cases(run.orElseThrow());
  }

  /** Cases that were counted, and whose rows are made. */
  private final class Cases implements Part {
    private final RunFacts facts;
    private final Totals counted;
    private final List<ReportWriter.Part> parts;

    Cases(RunFacts facts) {
      this.facts = facts;
      counted = new Totals(facts);
      parts = reports.stream().map(ReportWriter.Report::part).toList();
    }

    @Override
    public void add(AuditedCase audited) {
      counted.add(audited);
      List<FindingRow> rows = listsFindings ? FindingRow.of(facts, audited, explainer) : List.of();
      parts.forEach(part -> part.add(audited, rows));
    }

    @Override
    public void end() throws IOException {
      totals.orElseThrow().add(counted);
      for (ReportWriter.Part part : parts) {
        part.end();
      }
    }
  }

  /** Ends all reports; the manifest is the last. */
  ReportModel finish(Judged judged, ReadAs readAs, Progress progress) throws IOException {
    ReportModel model =
        totals
            .orElseThrow()
            .model(
                readAs,
                new Totals.Intake(judged.rows(), judged.casesNotAudited(), judged.problems()),
                new Totals.Judged(judged.sensitivity(), judged.alternatives()));
    progress.stage(Progress.Stage.WRITING, writers.size());
    List<Path> written = new ArrayList<>();
    written.add(new ProblemsCsv().write(model.problems(), model.run().pack(), folder));
    for (int i = 0; i < writers.size(); i++) {
      written.addAll(reports.get(i).finish(model));
      LOG.info("wrote {}", writers.get(i).format());
      progress.step(1);
    }
    new ManifestJson().write(model.run(), readAs, written, folder);
    return model;
  }

  @Override
  public void close() throws IOException {
    for (ReportWriter.Report report : reports) {
      report.close();
    }
  }
}
