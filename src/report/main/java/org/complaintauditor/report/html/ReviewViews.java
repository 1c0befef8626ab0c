package org.complaintauditor.report.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.report.ReportModel;
import org.complaintauditor.report.ReviewItem;
import org.complaintauditor.report.ReviewText;
import org.complaintauditor.report.html.PageView.ReviewRow;
import org.complaintauditor.report.html.PageView.ReviewView;
import org.complaintauditor.text.MessageBundle;
import org.complaintauditor.text.TextSanitizer;

/** Puts the verdicts to be reviewed into the words of a page. */
final class ReviewViews {

  /** The page shows where to begin; it is no place to work through a long list. */
  static final int LISTED_AT_MOST = 100;

  /** Number of items that do not bury the figures below them. */
  static final int SHOWN_AT_FIRST = 10;

  private final MessageBundle words;
  private final FigureFormats figures;
  private final ReviewText texts;

  ReviewViews(MessageBundle words) {
    this.words = words;
    this.figures = new FigureFormats(words);
    this.texts = new ReviewText(words);
  }

  /** The view; none where there is nothing to review. */
  Optional<ReviewView> of(ReportModel model) {
    if (model.reviews().size() == 0) {
      return Optional.empty();
    }
    Map<String, String> titles = new HashMap<>();
    model
        .run()
        .pack()
        .allCommitments()
        .forEach(one -> titles.put(one.id(), one.title().in(words.language())));
    List<ReviewRow> rows =
        model.reviews().first(LISTED_AT_MOST).stream()
            .map(one -> row(one, titles.getOrDefault(one.commitment(), "")))
            .toList();
    int first = Math.min(SHOWN_AT_FIRST, rows.size());
    return Optional.of(
        new ReviewView(
            heading(model),
            CaseListLinks.toReview(),
            rows.subList(0, first),
            rows.subList(first, rows.size()),
            words.text("page.review.more", figures.number(rows.size() - (long) first))));
  }

  private String heading(ReportModel model) {
    long verdicts = model.verdictsToReview();
    String number = figures.number(verdicts);
    long all = model.reviews().size();
    return all <= LISTED_AT_MOST
        ? words.text("page.review.all", verdicts, number)
        : words.text(
            "page.review.capped",
            verdicts,
            number,
            figures.number(LISTED_AT_MOST),
            figures.number(all));
  }

  private ReviewRow row(ReviewItem item, String title) {
    return new ReviewRow(
        TextSanitizer.line(item.caseId()),
        CaseListLinks.caseOf(item.caseId(), item.commitment()),
        item.commitment(),
        title,
        words.of(item.verdict()),
        texts.wouldBe(item),
        item.text().map(text -> TextSanitizer.line(text.event(), 60)).orElse(""),
        item.text().map(text -> words.dates().date(text.date())).orElse(""),
        texts.label(item),
        texts.quote(item),
        texts.foundBy(item),
        texts.toDo(item));
  }
}
