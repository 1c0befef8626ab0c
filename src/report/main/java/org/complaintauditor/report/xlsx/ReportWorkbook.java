package org.complaintauditor.report.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Word;
import org.complaintauditor.report.LocalizedFormats;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.text.MessageBundle;

/**
 * A workbook whose long lists go to disk row by row; what is in memory is the rest: styles, set-up,
 * charts and the sheets that have few rows however large the audit is.
 */
public final class ReportWorkbook implements AutoCloseable {

  public final RunFacts run;

  /** How many rows a sheet of a list has, the headings included. */
  final int rowsPerSheet;

  public final MessageBundle words;
  public final LocalizedFormats formats;
  public final Styles styles;
  private final StreamedWorkbook streamed = new StreamedWorkbook();
  private final XSSFWorkbook workbook = streamed.getXSSFWorkbook();
  private final Map<Enum<?>, String> names = new HashMap<>();

  public ReportWorkbook(RunFacts run, int rowsPerSheet) {
    this.run = run;
    this.rowsPerSheet = rowsPerSheet;
    this.words = run.words();
    this.formats = new LocalizedFormats(words, run.basis().auditInstant().zone());
    this.styles = new Styles(workbook, words, formats);
  }

  /** A new sheet behind the others, kept in memory, with the name of this key. */
  SheetWriter sheet(String key) {
    return namedSheet(word("sheet." + key));
  }

  /** A new sheet behind the others, kept in memory. */
  public SheetWriter namedSheet(String name) {
    XSSFSheet sheet = workbook.createSheet(name);
    return new SheetWriter(this, sheet, sheet);
  }

  /** A new sheet behind the others, whose rows go to disk. */
  public SheetWriter streamedSheet(String name) {
    SXSSFSheet rows = streamed.createSheet(name);
    return new SheetWriter(this, workbook.getSheet(name), rows);
  }

  /** A new sheet behind this one, whose rows go to disk. */
  SheetWriter streamedSheetAfter(SheetWriter before, String name) {
    SheetWriter sheet = streamedSheet(name);
    workbook.setSheetOrder(name, workbook.getSheetIndex(before.sheet.getSheetName()) + 1);
    return sheet;
  }

  /** The text of a key of the report's bundle. */
  public String word(String key, Object... arguments) {
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
  public String word(Enum<?> value) {
    return names.computeIfAbsent(value, words::of);
  }

  /** What people call a word. */
  public String word(Word word) {
    return words.of(word);
  }

  /** What people call a channel; nothing for the one that stands for none. */
  String channel(Channel channel) {
    return channel == Channel.NONE ? "" : word(channel);
  }

  /** What people call the channel of this name; nothing for none. */
  String channel(String name) {
    return name.isEmpty() ? "" : word(run.pack().words().named(Channel.class, name));
  }

  /** The word for a value of a closed list; nothing for the value that stands for none. */
  <E extends Enum<E>> String wordUnless(E none, E value) {
    return value == none ? "" : word(value);
  }

  /** The language of the report. */
  public String language() {
    return words.language();
  }

  /** Writes the workbook: the same content gives the same bytes. */
  public void writeTo(Path file) throws IOException {
    setProperties();
    streamed.writeTo(file);
  }

  private void setProperties() {
    POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
    Instant instant = run.basis().auditInstant().instant();
    Optional<Date> date = Optional.of(Date.from(instant));
    core.setTitle(run.titled(word("title") + " – " + run.pack().title().in(language())));
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
    streamed.close();
  }
}
