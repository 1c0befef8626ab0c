package org.complaintauditor.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.complaintauditor.report.ReportModel;

/** Writes the report as one page that needs nothing but itself. */
public final class HtmlReport {

  /** The page's file name. */
  public static final String FILE = "report.html";

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param folder an existing folder
   * @return the file written
   * @throws IOException if it cannot be written
   */
  public static Path write(ReportModel model, Path folder) throws IOException {
    PageView page = new PageViews(model).page();
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Path file = folder.resolve(FILE);
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      templates.render("report.jte", page, new WriterOutput(writer));
    }
    return file;
  }
}
