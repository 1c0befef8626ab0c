package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.report.Formats;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.spool.Nameless;
import org.complaintauditor.words.Words;

/**
 * A workbook whose long lists go to disk row by row; what is in memory is the rest: styles, set-up,
 * charts and the sheets that have few rows however large the audit is.
 */
final class Book implements AutoCloseable {

  final RunFacts run;
  final Words words;
  final Formats formats;
  final Look look;
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final SharedTexts shared = new SharedTexts(workbook.getSharedStringSource());
  private final Map<Enum<?>, String> names = new HashMap<>();

  /** The parts of the sheets that are on disk, by name. */
  private final Map<String, PartFile> parts = new HashMap<>();

  Book(RunFacts run) {
    this.run = run;
    this.words = Words.in(run.language());
    this.formats = new Formats(words, run.basis().auditInstant().zone());
    this.look = new Look(workbook, words, formats);
  }

  /** A new sheet behind the others. */
  Page page(String name) {
    return new Page(this, workbook.createSheet(name));
  }

  /** A new sheet behind this one. */
  Page pageAfter(Page before, String name) {
    Page page = page(name);
    workbook.setSheetOrder(name, workbook.getSheetIndex(before.name()) + 1);
    return page;
  }

  /** A sheet's rows on disk. */
  SheetXml onDisk(XSSFSheet sheet, String head) throws IOException {
    PartFile part = new PartFile();
    parts.put(sheet.getPackagePart().getPartName().getName().substring(1), part);
    return new SheetXml(part, shared, head);
  }

  /** The text of a key of the report's bundle. */
  String word(String key, Object... arguments) {
    return words.text("report." + key, arguments);
  }

  /**
   * The heading of a column of links to the rows of a list. A link names a row of a sheet, and does
   * not follow what is sorted away from there; looking for it each time would be as slow as the
   * list is long.
   */
  String linked(String column, String list) {
    return word("column.linked", word(column), word("sheet." + list));
  }

  /** The word for a value of a closed list. Kept, since lists say it again and again. */
  String word(Enum<?> value) {
    return names.computeIfAbsent(value, words::of);
  }

  /** The language of the report. */
  String language() {
    return words.language();
  }

  /** Writes the workbook: the same content gives the same bytes. */
  void writeTo(Path file) throws IOException {
    setProperties();
    try (FileChannel raw = Nameless.open()) {
      workbook.write(Channels.newOutputStream(raw));
      StableZip.rewrite(raw, parts, file);
    }
  }

  private void setProperties() {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Instant instant = run.basis().auditInstant().instant();
    Optional<Date> date = Optional.of(Date.from(instant));
    core.setTitle(word("title") + " – " + run.pack().title().in(language()));
    core.setSubjectProperty(word("subject", run.runId()));
    core.setCreator("complaint-auditor " + run.program().version());
    core.setLastModifiedByUser("complaint-auditor " + run.program().version());
    core.getUnderlyingProperties().setLanguageProperty(language());
    core.setCreated(date);
    core.getUnderlyingProperties().setModifiedProperty(date);
    workbook.getProperties().getExtendedProperties().setApplication("complaint-auditor");
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    for (PartFile part : parts.values()) {
      part.close();
    }
    workbook.close();
  }
}
