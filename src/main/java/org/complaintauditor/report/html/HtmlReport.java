package org.complaintauditor.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.proof.Proof;
import org.complaintauditor.proof.ProofText;
import org.complaintauditor.report.AuditedCase;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.words.Words;

/** Writes the report as one page that needs nothing but itself. */
public final class HtmlReport implements ReportWriter {

  /** The page's file name. */
  public static final String FILE = "report.html";

  /**
   * A page with every proof of a large export would be dead weight; the page says what it leaves.
   */
  static final int BREACHES_AT_MOST = 500;

  @Override
  public String format() {
    return "html";
  }

  @Override
  public Report begin(RunFacts run, Path folder) {
    return new OnePage(run, folder.resolve(FILE));
  }

  private static final class OnePage implements Report {

    private final RunFacts run;
    private final Path file;
    private final BreachViews views;
    private final List<PageView.BreachView> breaches = new ArrayList<>();

    OnePage(RunFacts run, Path file) {
      this.run = run;
      this.file = file;
      Words words = Words.in(run.language());
      views = new BreachViews(words, new ProofText(words, run.pack().authoritativeLanguage()));
    }

    @Override
    public void add(AuditedCase audited) {
      for (Finding finding : audited.findings()) {
        if (finding.verdict() == Verdict.BREACHED && breaches.size() < BREACHES_AT_MOST) {
          Commitment commitment = audited.version().commitment(finding.commitment()).orElseThrow();
          Proof proof = Proof.of(audited.history(), commitment, finding, run.basis());
          breaches.add(views.of(proof, breaches.size() + 1));
        }
      }
    }

    @Override
    public List<Path> finish(ReportModel model) throws IOException {
      PageView page = new PageViews(model, breaches).page();
      TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
      try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        templates.render("report.jte", page, new WriterOutput(writer));
      } catch (TemplateException e) {
        throw causeOf(e);
      }
      return List.of(file);
    }

    @Override
    public void close() {
      // Nothing is open between cases.
    }
  }

  /** A full disk reaches us inside the template engine's own exception. */
  private static IOException causeOf(TemplateException problem) {
    for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    throw problem;
  }
}
