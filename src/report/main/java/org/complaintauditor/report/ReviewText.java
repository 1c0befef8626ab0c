package org.complaintauditor.report;

import java.util.stream.Collectors;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.text.MessageBundle;

/** What the list of verdicts to be reviewed says of an item, in every report for people. */
public final class ReviewText {
  private static final int QUOTE = 300;

  private final MessageBundle words;

  /** In the language of these words. */
  public ReviewText(MessageBundle words) {
    this.words = words;
  }

  /** The verdict that it would be, or those. */
  public String wouldBe(ReviewItem item) {
    return item.wouldBe().stream()
        .map(words::of)
        .collect(Collectors.joining(words.text("report.review.or")));
  }

  /** What the text may tell; empty where no single text decides. */
  public String label(ReviewItem item) {
    return item.text().map(text -> words.of(text.label())).orElse("");
  }

  /** Its words, harmless and not too long. */
  public String quote(ReviewItem item) {
    return item.text()
        .map(text -> words.text("proof.quote", words.quote(text.quote(), QUOTE)))
        .orElse("");
  }

  /** The signs by which they were found. */
  public String foundBy(ReviewItem item) {
    return item.text()
        .map(
            text ->
                text.isOnlyPossible()
                    ? words.text("report.review.possible")
                    : words.text("report.review.entry", text.entry(), text.language()))
        .orElse("");
  }

  /** What somebody has to do, and what follows of it. */
  public String toDo(ReviewItem item) {
    String key =
        item.text().map(text -> text.counted() ? "counted" : "not_counted").orElse("together");
    return words.text("report.review.do." + key, label(item), named(item.verdict()), wouldBe(item));
  }

  private String named(Verdict verdict) {
    return words.of(verdict);
  }
}
