package org.complaintauditor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.complaintauditor.model.Commitment;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;

/**
 * The order in which verdicts are reviewed: first those that a single text turns from MET to
 * BREACHED or back, then those that a single text changes otherwise, then those that only several
 * texts change together; among equals by commitment, then by case.
 */
public final class ReviewOrder {
  private static final byte TURNED = 0;
  private static final byte CHANGED = 1;
  private static final byte TOGETHER = 2;

  /** Makes places of equal length. */
  private static final int FIRST_PLACE = 100_000;

  private static final Set<Verdict> OPPOSITES = Set.of(Verdict.MET, Verdict.BREACHED);

  private final Map<String, Integer> places = new HashMap<>();

  /** The order of a pack's commitments. */
  public ReviewOrder(Pack pack) {
    for (Commitment commitment : pack.allCommitments()) {
      places.put(commitment.id(), places.size());
    }
  }

  /** How much a single text decides, the most first. */
  static byte rank(Verdict verdict, Review review) {
    return review.deciding().stream()
        .map(doubt -> rank(verdict, doubt))
        .min(Comparator.naturalOrder())
        .orElse(TOGETHER);
  }

  private static byte rank(Verdict verdict, Review.Doubt doubt) {
    return verdict != doubt.verdict() && OPPOSITES.containsAll(Set.of(verdict, doubt.verdict()))
        ? TURNED
        : CHANGED;
  }

  /** The texts that decide a verdict, likewise; among equals in the order of events. */
  static List<Review.Doubt> decisiveFirst(Finding finding, Review review) {
    return review.deciding().stream()
        .sorted(Comparator.comparing(doubt -> rank(finding.verdict(), doubt)))
        .toList();
  }

  /**
   * A text by which a verdict is sorted among those of its run that are to be reviewed, before the
   * case; empty for a verdict that is not.
   */
  public Optional<String> text(Finding finding) {
    return finding
        .review()
        .map(
            review ->
                rank(finding.verdict(), review)
                    + Integer.toString(
                            FIRST_PLACE + places.getOrDefault(finding.commitment(), places.size()))
                        .substring(1));
  }

  /** The sort key of an item. Items of one verdict have the same key and stay in their order. */
  byte[] key(ReviewItem item) {
    byte[] caseId = item.caseId().getBytes(UTF_8);
    return ByteBuffer.allocate(1 + Integer.BYTES + caseId.length)
        .put(item.rank())
        .putInt(places.getOrDefault(item.commitment(), places.size()))
        .put(caseId)
        .array();
  }
}
