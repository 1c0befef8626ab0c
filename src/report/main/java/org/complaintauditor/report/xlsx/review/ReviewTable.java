package org.complaintauditor.report.xlsx.review;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.complaintauditor.report.xlsx.CellString;
import org.complaintauditor.report.xlsx.ConditionalFormats;
import org.complaintauditor.report.xlsx.ReportWorkbook;
import org.complaintauditor.report.xlsx.RowReference;
import org.complaintauditor.report.xlsx.RowWriter;
import org.complaintauditor.report.xlsx.SheetWriter;
import org.complaintauditor.report.xlsx.TextWidths;

/** The sheet of findings with cells to fill in. */
final class ReviewTable {

  private static final int MOST_LINES = 14;
  private static final int BAND = 0;
  private static final int HEADINGS = 1;
  private static final int FIRST = 2;

  /** How many columns and rows a note covers. */
  private static final int NOTE_COLUMNS = 3;

  private static final int NOTE_ROWS = 4;

  /** Columns that stay in sight. */
  private static final int FROZEN = 2;

  private final ReportWorkbook book;
  private final List<ReviewColumn> columns;
  private final ReviewStyles styles;
  private final SheetWriter writer;
  private final XSSFSheet sheet;

  ReviewTable(ReportWorkbook book, List<ReviewColumn> columns) {
    this.book = book;
    this.columns = columns;
    this.writer = book.streamedSheet(book.words.text("review.sheet.review"));
    this.sheet = writer.sheet;
    this.styles = new ReviewStyles(sheet.getWorkbook(), book.styles);
    writer.columns(columns.stream().mapToInt(ReviewColumn::width).toArray());
    band();
    headings();
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnHidden(i, columns.get(i).part() == ReviewColumn.Part.HIDDEN);
    }
    sheet.createFreezePane(FROZEN, FIRST);
    sheet.setRepeatingRows(new CellRangeAddress(BAND, HEADINGS, -1, -1));
  }

  private void band() {
    long found = columns.stream().filter(ReviewColumn::isLocked).count();
    long open = answers().count();
    RowWriter row = writer.row(1);
    // What is in sight in any case is a cell of its own: a merged one would be torn.
    row.text(book.words.text("review.band.found"), styles.foundBand);
    for (int i = 1; i < found; i++) {
      row.blank(styles.foundBand);
    }
    row.text(book.words.text("review.band.answer"), styles.openBand);
    for (int i = 1; i < open; i++) {
      row.blank(styles.openBand);
    }
  }

  private java.util.stream.Stream<ReviewColumn> answers() {
    return columns.stream().filter(column -> column.part() == ReviewColumn.Part.ANSWER);
  }

  private void headings() {
    int lines = 1;
    for (ReviewColumn column : columns) {
      // Headings are bold, and a button covers the end of their last line.
      lines = Math.max(lines, TextWidths.lines(column.heading(book.words), column.width() - 3));
    }
    RowWriter row = writer.row(lines);
    for (ReviewColumn column : columns) {
      row.text(
          column.heading(book.words),
          column.part() == ReviewColumn.Part.ANSWER ? styles.openHead : book.styles.columnHead);
    }
  }

  /** Adds a finding, which leads to the events of its case. */
  void add(ReviewRow finding, Optional<RowReference> events) {
    int lines = 1;
    for (ReviewColumn column : columns) {
      if (column.part() != ReviewColumn.Part.HIDDEN) {
        lines = Math.max(lines, TextWidths.lines(finding.value(column).shown(), column.width()));
      }
    }
    int number = writer.nextRow();
    RowWriter row = writer.row(Math.min(MOST_LINES, lines));
    for (ReviewColumn column : columns) {
      ReviewValue value = finding.value(column);
      boolean wrong = finding.notes().containsKey(column);
      if (column == ReviewColumn.EVENTS && events.isPresent()) {
        row.link(events.get(), value.shown());
      } else {
        row.value(value, styles.of(column, value, wrong));
      }
    }
    finding.notes().forEach((column, note) -> note(number, columns.indexOf(column), note));
  }

  private void note(int row, int column, String text) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFComment comment =
        drawing.createCellComment(
            new XSSFClientAnchor(
                0, 0, 0, 0, column + 1, row, column + 1 + NOTE_COLUMNS, row + NOTE_ROWS));
    comment.setAddress(row, column); // Else it is that of the anchor, the cell beside.
    comment.setString(CellString.of(text));
    comment.setAuthor("complaint-auditor");
  }

  /** Ends the table: what can be filled in, and what is shown how. */
  void end() {
    int last = Math.max(FIRST, writer.nextRow() - 1);
    sheet.setAutoFilter(new CellRangeAddress(HEADINGS, last, 0, columns.size() - 1));
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, last, 0, columns.size() - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
    long seen =
        columns.stream().filter(column -> column.part() != ReviewColumn.Part.HIDDEN).count();
    sheet
        .getWorkbook()
        .setPrintArea(sheet.getWorkbook().getSheetIndex(sheet), 0, (int) seen - 1, 0, last);
    ConditionalFormats.verdicts(
        sheet,
        book,
        columns.stream()
            .filter(
                column -> column == ReviewColumn.VERDICT || column == ReviewColumn.RIGHT_VERDICT)
            .map(column -> range(column, last))
            .toList());
    needed(last);
    new ReviewEntries(book, sheet).allow(column -> range(column, last));
  }

  private CellRangeAddress range(ReviewColumn column, int last) {
    int place = columns.indexOf(column);
    return new CellRangeAddress(FIRST, last, place, place);
  }

  /** Shows what a decision still needs, as soon as it is chosen. */
  private void needed(int last) {
    ReviewWords words = new ReviewWords(book.words);
    String overrules = isChosen(words.of(ReviewWords.DECISIONS.get(1)));
    String asks = isChosen(words.of(ReviewWords.DECISIONS.get(2)));
    String waives = isChosen(words.of(ReviewWords.DECISIONS.get(3)));
    String decided = first(ReviewColumn.DECISION) + "<>\"\"";
    needed(ReviewColumn.RIGHT_VERDICT, last, overrules);
    needed(ReviewColumn.REASON_CODE, last, overrules);
    needed(ReviewColumn.WHY, last, "OR(" + overrules + "," + asks + ")");
    needed(ReviewColumn.EVIDENCE_REF, last, waives);
    needed(ReviewColumn.NAME, last, decided);
    needed(ReviewColumn.DATE, last, decided);
  }

  private String isChosen(String word) {
    return first(ReviewColumn.DECISION) + "=\"" + word.replace("\"", "\"\"") + "\"";
  }

  private String first(ReviewColumn column) {
    return "$" + CellReference.convertNumToColString(columns.indexOf(column)) + (FIRST + 1);
  }

  private void needed(ReviewColumn column, int last, String condition) {
    ConditionalFormats.fill(
        sheet,
        range(column, last),
        "AND(" + condition + "," + first(column) + "=\"\")",
        ReviewStyles.NEEDED);
  }
}
