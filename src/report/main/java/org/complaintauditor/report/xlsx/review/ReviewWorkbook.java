package org.complaintauditor.report.xlsx.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Event;
import org.complaintauditor.report.EventRelevance;
import org.complaintauditor.report.FindingRow;
import org.complaintauditor.report.RunFacts;
import org.complaintauditor.report.xlsx.EventList;
import org.complaintauditor.report.xlsx.ListSheets;
import org.complaintauditor.report.xlsx.ReportWorkbook;
import org.complaintauditor.report.xlsx.RowReference;
import org.complaintauditor.report.xlsx.RowWriter;
import org.complaintauditor.report.xlsx.SheetWriter;

/**
 * A workbook in which people say what they make of findings: how to, the findings with cells to
 * fill in, the events of their cases, and the values of the drop-downs. The cases come first, so
 * that each finding can lead to its events.
 */
public final class ReviewWorkbook implements AutoCloseable {

  /** The names of the ranges with what can be chosen. */
  static final String DECISIONS = "decisions";

  static final String VERDICTS = "verdicts";
  static final String REASONS = "reasons";

  private final ReportWorkbook book;
  private final ReviewValues values;
  private final SheetWriter guide;
  private final ReviewTable table;
  private final ListSheets<EventList.Listed> events;
  private final Map<String, RowReference> firstEvents = new HashMap<>();

  /**
   * A workbook without rows.
   *
   * @param blind whether it leaves out what the machine concludes
   * @param fullTexts whether it shows whole messages
   */
  public ReviewWorkbook(RunFacts run, boolean blind, boolean fullTexts) {
    this.book = new ReportWorkbook(run, ListSheets.MOST_ROWS);
    this.values = new ReviewValues(book, blind);
    this.guide = book.namedSheet(book.words.text("review.sheet.how"));
    this.table = new ReviewTable(book, ReviewColumn.of(blind));
    this.events = EventList.forReview(book, blind, fullTexts);
    events.begin();
  }

  /** What the workbook says of a finding, without an answer. */
  public ReviewRow row(FindingRow finding, String key) {
    return values.of(finding, key);
  }

  /** Lists the events of a case. */
  public void addCase(AuditedCase audited) {
    firstEvents.put(audited.history().caseId(), events.next());
    EventRelevance counts = EventRelevance.of(audited, book.run.basis());
    for (Event event : audited.history().events()) {
      events.add(new EventList.Listed(event, counts, Optional.empty()));
    }
  }

  /** Lists a finding, in the order of the calls. */
  public void add(ReviewRow row) {
    table.add(row, Optional.ofNullable(firstEvents.get(row.caseId())));
  }

  /**
   * Writes the workbook: the same content gives the same bytes.
   *
   * @throws IOException if it cannot be written
   */
  public void writeTo(Path file, ReviewForm form) throws IOException {
    events.end();
    table.end();
    lists();
    new ReviewGuide(book, form).write(guide);
    XSSFWorkbook workbook = guide.sheet.getWorkbook();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      if (i != workbook.getSheetIndex(guide.sheet)) {
        protect(workbook.getSheetAt(i));
      }
    }
    workbook.getProperties().getCustomProperties().addProperty(ReviewForm.STAMP, form.stamp());
    book.writeTo(file);
  }

  /** A nudge without a password: filters and widths stay free, and so does who lifts it. */
  private static void protect(XSSFSheet sheet) {
    sheet.enableLocking();
    sheet.lockAutoFilter(false);
    sheet.lockSort(false);
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockSelectLockedCells(false);
    sheet.lockSelectUnlockedCells(false);
  }

  private void lists() {
    SheetWriter lists = book.namedSheet(book.words.text("review.sheet.lists"));
    XSSFWorkbook workbook = lists.sheet.getWorkbook();
    ReviewWords words = new ReviewWords(book.words);
    List<List<String>> columns =
        List.of(
            ReviewWords.DECISIONS.stream().map(words::of).toList(),
            ReviewWords.VERDICTS.stream().map(words::of).toList(),
            ReviewWords.REASONS.stream().map(words::of).toList());
    int rows = columns.stream().mapToInt(List::size).max().orElseThrow();
    for (int i = 0; i < rows; i++) {
      RowWriter row = lists.row(1);
      for (List<String> column : columns) {
        row.text(i < column.size() ? column.get(i) : "");
      }
    }
    List<String> names = List.of(DECISIONS, VERDICTS, REASONS);
    for (int i = 0; i < names.size(); i++) {
      XSSFName name = workbook.createName();
      name.setNameName(names.get(i));
      char letter = (char) ('A' + i);
      name.setRefersToFormula(
          "'%s'!$%s$1:$%s$%d"
              .formatted(
                  lists.sheet.getSheetName().replace("'", "''"),
                  letter,
                  letter,
                  columns.get(i).size()));
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(lists.sheet), SheetVisibility.VERY_HIDDEN);
  }

  /** Deletes the temporary files. */
  @Override
  public void close() throws IOException {
    book.close();
  }
}
