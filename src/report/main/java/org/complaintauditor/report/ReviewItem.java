package org.complaintauditor.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.bytes.ByteReader;
import org.complaintauditor.bytes.ByteWriter;
import org.complaintauditor.judgement.AuditedCase;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;

/**
 * A verdict to be reviewed, with one text that decides it.
 *
 * @param rank how much a single text decides, the most first; of the verdict, not of this text
 * @param caseId the case
 * @param commitment the commitment's id
 * @param verdict the verdict as it stands
 * @param wouldBe the verdict if the text is read the other way; where only several texts decide
 *     together, all that they can lead to, the worst first
 * @param text the text that decides; empty where only several decide together
 */
public record ReviewItem(
    byte rank,
    String caseId,
    String commitment,
    Verdict verdict,
    List<Verdict> wouldBe,
    Optional<Text> text) {
  private static final String FORM = "review item";
  private static final int FORM_VERSION = 1;

  /**
   * A text, and what it may tell.
   *
   * @param event the event's name
   * @param date when it happened
   * @param label what it may tell
   * @param quote its words
   * @param entry the lexicon entry by which they were found; empty where the second opinion alone
   *     finds them
   * @param language the tag of the entry's language
   * @param counted whether the verdict counts them
   */
  public record Text(
      String event,
      LocalDate date,
      Label label,
      String quote,
      String entry,
      String language,
      boolean counted) {

    /** Whether the second opinion alone finds the words. */
    public boolean isOnlyPossible() {
      return entry.isEmpty();
    }

    private static Text of(Review.Doubt doubt) {
      Detection found = doubt.detection();
      return new Text(
          doubt.event().name(),
          doubt.event().date(),
          found.label(),
          found.quote(),
          found.entry(),
          found.language(),
          doubt.isCounted());
    }
  }

  public ReviewItem {
    wouldBe = List.copyOf(wouldBe);
  }

  /** The items of a case: for each of its verdicts to be reviewed one a text that decides. */
  public static List<ReviewItem> of(AuditedCase audited) {
    List<ReviewItem> items = new ArrayList<>();
    for (Finding finding : audited.findings()) {
      finding.review().ifPresent(review -> add(audited.history().caseId(), finding, review, items));
    }
    return items;
  }

  private static void add(String caseId, Finding finding, Review review, List<ReviewItem> items) {
    byte rank = ReviewOrder.rank(finding.verdict(), review);
    for (Review.Doubt doubt : ReviewOrder.decisiveFirst(finding, review)) {
      items.add(
          new ReviewItem(
              rank,
              caseId,
              finding.commitment(),
              finding.verdict(),
              List.of(doubt.verdict()),
              Optional.of(Text.of(doubt))));
    }
    if (review.deciding().isEmpty()) {
      items.add(
          new ReviewItem(
              rank,
              caseId,
              finding.commitment(),
              finding.verdict(),
              review.verdicts(),
              Optional.empty()));
    }
  }

  /** The item as bytes. */
  public byte[] toBytes() {
    return ByteWriter.of(FORM, FORM_VERSION)
        .number(rank)
        .text(caseId)
        .text(commitment)
        .value(verdict)
        .all(wouldBe, ByteWriter::value)
        .all(
            text.stream().toList(),
            (to, one) ->
                to.text(one.event())
                    .date(one.date())
                    .word(one.label())
                    .text(one.quote())
                    .text(one.entry())
                    .text(one.language())
                    .flag(one.counted()))
        .toBytes();
  }

  /**
   * The item that wrote these bytes.
   *
   * @throws org.complaintauditor.bytes.MalformedBytesException if they are of anything else
   */
  public static ReviewItem fromBytes(byte[] bytes) {
    ByteReader from = ByteReader.of(bytes, FORM, FORM_VERSION);
    ReviewItem item =
        new ReviewItem(
            (byte) from.smallNumber(),
            from.text(),
            from.text(),
            from.value(Verdict.class),
            from.all(in -> in.value(Verdict.class)),
            from
                .all(
                    in ->
                        new Text(
                            in.text(),
                            in.date(),
                            in.word(Label.class),
                            in.text(),
                            in.text(),
                            in.text(),
                            in.flag()))
                .stream()
                .findFirst());
    from.end();
    return item;
  }
}
