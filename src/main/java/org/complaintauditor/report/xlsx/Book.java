package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.Formats;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.words.Words;

/** A workbook that is written as it grows: only the last rows of a sheet are in memory. */
final class Book implements AutoCloseable {

  /** How many rows of a sheet stay in memory. */
  private static final int WINDOW = 100;

  final RunFacts run;
  final Words words;
  final Formats formats;
  final Look look;
  private final SXSSFWorkbook workbook;

  Book(RunFacts run) {
    this.run = run;
    this.words = Words.in(run.language());
    this.formats = new Formats(words, run.basis().auditInstant().zone());
    this.workbook = new SXSSFWorkbook(new XSSFWorkbook(), WINDOW, false, false);
    this.look = new Look(workbook.getXSSFWorkbook(), words, formats);
  }

  /** A new sheet behind the others. */
  Page page(String name) {
    return new Page(this, workbook.createSheet(name), workbook);
  }

  /** The text of a key of the report's bundle. */
  String word(String key, Object... arguments) {
    return words.text("report." + key, arguments);
  }

  /** The language of the report. */
  String language() {
    return words.language();
  }

  /** Writes the workbook: the same content gives the same bytes. */
  void writeTo(Path file) throws IOException {
    setProperties();
    Path raw = Files.createTempFile("workbook", ".xlsx");
    try {
      try (OutputStream stream = Files.newOutputStream(raw)) {
        workbook.write(stream);
      }
      StableZip.rewrite(raw, file);
    } finally {
      Files.deleteIfExists(raw);
    }
  }

  private void setProperties() {
    POIXMLProperties.CoreProperties core =
        workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    Instant instant = run.basis().auditInstant().instant();
    Optional<Date> date = Optional.of(Date.from(instant));
    core.setTitle(word("title") + " – " + run.pack().title().in(language()));
    core.setSubjectProperty(word("subject", run.runId()));
    core.setCreator("complaint-auditor " + run.programVersion());
    core.setLastModifiedByUser("complaint-auditor " + run.programVersion());
    core.getUnderlyingProperties().setLanguageProperty(language());
    core.setCreated(date);
    core.getUnderlyingProperties().setModifiedProperty(date);
    workbook
        .getXSSFWorkbook()
        .getProperties()
        .getExtendedProperties()
        .setApplication("complaint-auditor");
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
