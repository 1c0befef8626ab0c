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
import java.util.List;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReportWriter;

/** Writes the report as one page that needs nothing but itself. */
public final class HtmlReport implements ReportWriter {

  /** The page's file name. */
  public static final String FILE = "report.html";

  @Override
  public String format() {
    return "html";
  }

  @Override
  public List<Path> write(ReportModel model, Path folder) throws IOException {
    PageView page = new PageViews(model).page();
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Path file = folder.resolve(FILE);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      templates.render("report.jte", page, new WriterOutput(writer));
    } catch (TemplateException e) {
      throw causeOf(e);
    }
    return List.of(file);
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
