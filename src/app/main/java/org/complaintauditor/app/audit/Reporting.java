package org.complaintauditor.app.audit;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.complaintauditor.audit.AuditOutcome;
import org.complaintauditor.audit.CaseSink;
import org.complaintauditor.audit.Progress;
import org.complaintauditor.figures.Agents;
import org.complaintauditor.figures.Figures;
import org.complaintauditor.figures.Responsible;
import org.complaintauditor.intake.Export;
import org.complaintauditor.intake.ExportedCase;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.judgement.JudgingContext;
import org.complaintauditor.model.PersonalFields;
import org.complaintauditor.report.AgentLabels;
import org.complaintauditor.report.DecisionList;
import org.complaintauditor.report.EvidenceSeen;
import org.complaintauditor.report.Explainer;
import org.complaintauditor.report.ExportDescription;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.ReviewList;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.csv.AgentsCsv;
import org.complaintauditor.report.csv.DecisionsCsv;
import org.complaintauditor.report.csv.ProblemsCsv;
import org.complaintauditor.report.json.ManifestJson;
import org.complaintauditor.sampling.ReviewAgreement;
import org.complaintauditor.sampling.RunReview;
import org.complaintauditor.sampling.json.ConclusionJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes all reports of a run while its cases are judged. */
final class Reporting implements CaseSink, Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Reporting.class);

  private final List<ReportWriter> writers;
  private final boolean listsFindings;
  private final Explainer explainer;
  private final Path folder;
  private final BiFunction<JudgingContext, PersonalFields, RunFacts> facts;
  private final Function<JudgingContext, DecisionList> decisions;
  private final Optional<MaterialOutput> material;
  private final Function<JudgingContext, Optional<RunReview>> review;
  private final List<ReportWriter.Report> reports = new ArrayList<>();
  private Optional<Started> started = Optional.empty();

  /** What is known once the first case is judged. */
  private record Started(
      JudgingContext context,
      RunFacts run,
      Figures figures,
      EvidenceSeen seen,
      ReviewList reviews,
      AgentLabels agents,
      DecisionList decisions,
      Optional<RunReview> review) {}

  /**
   * Reports into this folder.
   *
   * @param explainer says why exceptions are what they are
   * @param facts makes the facts of the run of what becomes known while it is read
   * @param decisions makes an empty list of what people decided
   * @param review says how far people agree, if they decided anything
   * @param material keeps what is judged, if that is asked for
   */
  public Reporting(
      List<ReportWriter> writers,
      Explainer explainer,
      Path folder,
      BiFunction<JudgingContext, PersonalFields, RunFacts> facts,
      Function<JudgingContext, DecisionList> decisions,
      Function<JudgingContext, Optional<RunReview>> review,
      Optional<MaterialOutput> material) {
    this.review = review;
    this.material = material;
    this.writers = writers;
    this.listsFindings = writers.stream().anyMatch(ReportWriter::listsFindings);
    this.explainer = explainer;
    this.folder = folder;
    this.facts = facts;
    this.decisions = decisions;
  }

  @Override
  public void begin(JudgingContext context, Export export) throws IOException {
    RunFacts known = facts.apply(context, export.personal());
    started =
        Optional.of(
            new Started(
                context,
                known,
                new Figures(context, known.counted()),
                new EvidenceSeen(known.pack()),
                new ReviewList(known.pack()),
                new AgentLabels(known.agents()),
                decided(context),
                review.apply(context)));
    for (ReportWriter writer : writers) {
      reports.add(writer.begin(known, folder));
    }
    if (material.isPresent()) {
      material.get().begin(known, context, export, folder);
    }
  }

  private DecisionList decided(JudgingContext context) {
    DecisionList list = decisions.apply(context);
    list.countsNoRateOf(context.gaps().keySet());
    return list;
  }

  @Override
  public Part part() {
    return new Cases(started.orElseThrow());
  }

  /** Cases that were counted, and whose rows are made. */
  private final class Cases implements Part {
    private final Started started;
    private final Figures counted;
    private final EvidenceSeen seen;
    private final DecisionList decided;
    private final Optional<RunReview> reviewed;
    private final List<ReportWriter.Part> parts;
    private final List<ReviewItem> reviews = new ArrayList<>();
    private final List<String> agents = new ArrayList<>();
    private final Optional<MaterialOutput.Cases> kept = material.map(MaterialOutput::cases);

    Cases(Started started) {
      this.started = started;
      counted = new Figures(started.context(), started.run().counted());
      seen = new EvidenceSeen(started.run().pack());
      decided = started.decisions().part();
      reviewed = started.review().map(RunReview::part);
      parts = reports.stream().map(ReportWriter.Report::part).toList();
    }

    @Override
    public void read(ExportedCase exportedCase) {
      kept.ifPresent(cases -> cases.add(exportedCase));
    }

    @Override
    public void filled() {
      kept.ifPresent(MaterialOutput.Cases::filled);
    }

    @Override
    public void add(AuditedCase audited) {
      counted.add(audited);
      seen.add(audited);
      decided.add(audited);
      reviewed.ifPresent(said -> said.add(audited));
      reviews.addAll(ReviewItem.of(audited));
      if (started.run().agents().shown()) {
        agents.addAll(Responsible.names(audited));
      }
      List<FindingRow> rows =
          listsFindings ? FindingRow.of(started.run(), audited, explainer) : List.of();
      parts.forEach(part -> part.add(audited, rows));
    }

    @Override
    public void end() throws IOException {
      started.figures().merge(counted);
      started.seen().merge(seen);
      started.decisions().add(decided);
      reviewed.ifPresent(said -> started.review().orElseThrow().merge(said));
      reviews.forEach(started.reviews()::add);
      agents.forEach(started.agents()::next);
      for (ReportWriter.Part part : parts) {
        part.end();
      }
      if (kept.isPresent()) {
        kept.get().end();
      }
    }
  }

  /** How far people agree is measured where two decided, each for themselves. */
  private static void measure(Started known) {
    known
        .review()
        .filter(said -> !said.byReviewers().isEmpty())
        .map(ReviewAgreement::of)
        .map(ConclusionJson::agreement)
        .ifPresent(known.decisions()::agreed);
  }

  /** Ends all reports; the manifest is the last. */
  public ReportModel finish(AuditOutcome judged, ExportDescription readAs, Progress progress)
      throws IOException {
    measure(started.orElseThrow());
    ReportModel model =
        new ReportModel(
            started.orElseThrow().run(),
            readAs,
            judged.rows(),
            judged.casesNotAudited(),
            started.orElseThrow().figures().totals(),
            judged.problems(),
            started.orElseThrow().seen(),
            started.orElseThrow().reviews(),
            started.orElseThrow().decisions());
    progress.stage(Progress.Stage.WRITING, writers.size());
    List<Path> written = new ArrayList<>();
    written.add(
        new ProblemsCsv()
            .write(
                model.problems(),
                model.run().pack(),
                model.run().words(),
                model.run().csv(),
                folder));
    if (model.run().agents() == Agents.PSEUDONYMS) {
      written.add(new AgentsCsv().write(started.orElseThrow().agents(), model.run().csv(), folder));
    }
    if (model.decisions().isGiven()) {
      written.add(new DecisionsCsv().write(model.decisions(), model.run().csv(), folder));
    }
    for (int i = 0; i < writers.size(); i++) {
      written.addAll(reports.get(i).finish(model));
      LOG.info("wrote {}", writers.get(i).format());
      progress.step(1);
    }
    if (material.isPresent()) {
      written.addAll(material.get().finish());
    }
    new ManifestJson().write(model.run(), readAs, written, folder);
    return model;
  }

  @Override
  public void close() throws IOException {
    for (ReportWriter.Report report : reports) {
      report.close();
    }
    if (material.isPresent()) {
      material.get().close();
    }
    started.ifPresent(known -> known.reviews().close());
  }
}
