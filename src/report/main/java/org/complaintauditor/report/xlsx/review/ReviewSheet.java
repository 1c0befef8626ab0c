package org.complaintauditor.report.xlsx.review;

import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.ReviewText;
import org.complaintauditor.report.xlsx.ListSheets;
import org.complaintauditor.report.xlsx.ReportWorkbook;
import org.complaintauditor.report.xlsx.SheetWriter;
import org.complaintauditor.report.xlsx.TableColumns;

/** The verdicts to be reviewed, a row for each text that decides one, the most decisive first. */
public final class ReviewSheet {

  private static final int MOST_LINES = 8;

  private final ReportWorkbook book;
  private final ReportModel model;
  private final ReviewText texts;

  public ReviewSheet(ReportWorkbook book, ReportModel model) {
    this.book = book;
    this.model = model;
    this.texts = new ReviewText(book.words);
  }

  /** Writes the list behind this sheet; nothing where there is nothing to review. */
  public void writeBehind(SheetWriter sheet) {
    if (model.reviews().size() == 0) {
      return;
    }
    TableColumns<ReviewItem> columns = columns();
    ListSheets<ReviewItem> list =
        new ListSheets<>(book, "review", columns, columns.count(), MOST_LINES);
    list.beginBehind(sheet);
    model.reviews().forEach(list::add);
    list.end();
  }

  private TableColumns<ReviewItem> columns() {
    return new TableColumns<ReviewItem>(book)
        .text("column.case", 15, ReviewItem::caseId)
        .text("column.id", 10, ReviewItem::commitment)
        .wrapped("column.commitment", 25, this::title)
        .verdict(book.word("column.verdict"), 16, one -> book.word(one.verdict()))
        .verdict(book.word("column.would_be"), 16, texts::wouldBe)
        .text("column.message", 16, one -> one.text().map(ReviewItem.Text::event).orElse(""))
        .cell("column.when", 14, (row, one) -> row.date(one.text().map(ReviewItem.Text::date)))
        .wrapped("column.may_tell", 19, texts::label)
        .wrapped("column.words", 50, texts::quote)
        .wrapped("column.found_by", 22, texts::foundBy)
        .wrapped("column.to_do", 46, texts::toDo)
        .cell("column.confirmed", 14, (row, one) -> row.blank(book.styles.toFill))
        .cell("column.comment", 30, (row, one) -> row.blank(book.styles.toFill));
  }

  private String title(ReviewItem item) {
    return book.run.pack().allCommitments().stream()
        .filter(one -> one.id().equals(item.commitment()))
        .findFirst()
        .map(one -> one.title().in(book.language()))
        .orElse("");
  }
}
