package org.complaintauditor.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.text.MessageBundle;

/**
 * Writes a {@link DocumentPage} with what it needs beside it: it opens by double-click. Data are
 * scripts, as a page that was opened from a folder may load those, but may not read files.
 */
public final class DocumentFolder implements AutoCloseable {

  /** The folder of style sheet and scripts, beside the page. */
  public static final String ASSETS = PageFiles.ASSETS_FOLDER;

  /** The folder of data, beside the page. */
  public static final String DATA = PageFiles.DATA_FOLDER;

  private final Path page;
  private final PageFiles files;

  /**
   * The folder of a page.
   *
   * @param page the file of the page
   */
  public DocumentFolder(Path page) throws IOException {
    this.page = page;
    this.files = new PageFiles(Optional.ofNullable(page.getParent()).orElse(Path.of("")));
  }

  /**
   * Writes what the page's scripts know from the start: words, how dates are written, and this.
   *
   * @param name of the value
   * @param value the value, as it is written
   */
  public void facts(MessageBundle words, String name, ScriptLiterals value) throws IOException {
    ScriptLiterals script = new ScriptLiterals().object();
    ScriptTexts.write(script, "words", words, "page.js.", "document.js.");
    ScriptTexts.writeDates(script, words);
    script.name(name).raw(value.toString()).endObject();
    files.data("run", "auditor.run(" + script + ");\n");
  }

  /** Writes data that the page asks for later. */
  public void data(String name, String script) throws IOException {
    files.data(name, script);
  }

  /** Writes the page, its style sheet and its scripts. */
  public void write(DocumentPage document) throws IOException {
    List<String> scripts = new ArrayList<>(List.of("start.js"));
    scripts.addAll(document.allScripts());
    files.copyAssets(scripts);
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    try (Writer writer = Files.newBufferedWriter(page, StandardCharsets.UTF_8)) {
      templates.render("document.jte", document, new WriterOutput(writer));
    }
  }

  @Override
  public void close() {
    // Nothing stays open.
  }
}
