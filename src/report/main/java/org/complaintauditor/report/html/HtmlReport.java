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
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;
import org.complaintauditor.report.RunFacts;

/**
 * Writes the report as a folder of pages that opens by double-click and needs nothing but itself:
 * {@code index.html} with the figures, and the cases in small scripts that it loads as they are
 * asked for.
 */
public final class HtmlReport implements ReportWriter {

  /** The folder of the pages. */
  public static final String FOLDER = "report";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public String file() {
    return FOLDER;
  }

  @Override
  public boolean listsFindings() {
    return true;
  }

  @Override
  public Report begin(RunFacts run, Path folder) throws IOException {
    return new Pages(run, new PageFiles(folder.resolve(FOLDER)));
  }

  private static final class Pages implements Report {

    private final RunFacts run;
    private final PageFiles files;
    private final GroupNumbers groups;
    private final CaseIndex index;
    private final CaseShards shards;
    private final FindingRowShards rowShards;

    Pages(RunFacts run, PageFiles files) {
      this.run = run;
      this.files = files;
      groups = new GroupNumbers(run);
      index = new CaseIndex(run, files, groups);
      shards = new CaseShards(run, files);
      rowShards = new FindingRowShards(run, files);
    }

    @Override
    public void add(AuditedCase audited, List<FindingRow> rows) throws IOException {
      index.add(audited);
      shards.add(audited);
      rowShards.add(audited, rows);
    }

    @Override
    public List<Path> finish(ReportModel model) throws IOException {
      int chunks = index.finish();
      shards.finish();
      rowShards.finish();
      files.data("run", new RunData(run, model).script(groups, chunks));
      if (model.decisions().isGiven()) {
        files.data(
            "decisions",
            new DecisionData(run.words(), model.commitments(), model.decisions()).script());
      }
      files.copyAssets(PageFiles.SCRIPTS);
      writeFront(new PageViews(model, groups).page());
      List<Path> all = new ArrayList<>(List.of(files.front()));
      all.addAll(files.written());
      return all;
    }

    private void writeFront(PageView page) throws IOException {
      TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
      try (Writer writer = Files.newBufferedWriter(files.front(), StandardCharsets.UTF_8)) {
        templates.render("report.jte", page, new WriterOutput(writer));
      } catch (TemplateException e) {
        throw causeOf(e);
      }
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
