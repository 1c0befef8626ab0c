package org.complaintauditor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.obligation.Finding;
import org.complaintauditor.obligation.Review;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReviewListTest {

  private static ReviewItem item(
      int rank, String caseId, String commitment, Optional<ReviewItem.Text> text) {
    return new ReviewItem(
        (byte) rank, caseId, commitment, Verdict.MET, List.of(Verdict.BREACHED), text);
  }

  private static ReviewItem.Text text(String quote, String entry, boolean counted) {
    return new ReviewItem.Text(
        "E7", LocalDate.parse("1969-12-31"), Label.OUTCOME, quote, entry, "fr", counted);
  }

  @Test
  @DisplayName("what one text turns comes first, then by commitment, then by case")
  void order() {
    List<ReviewItem> inOrder = new ArrayList<>();
    for (int rank = 0; rank < 3; rank++) {
      for (String commitment : List.of("ACK-01", "ESC-02")) {
        for (String caseId : List.of("10", "9", "Z", "a", "é", "\uFF5E", "😀")) {
          inOrder.add(item(rank, caseId, commitment, Optional.empty()));
        }
      }
    }
    List<ReviewItem> mixed = new ArrayList<>(inOrder);
    Collections.shuffle(mixed, new Random(7));

    try (ReviewList list = new ReviewList(SmallAudit.pack())) {
      mixed.forEach(list::add);
      assertThat(list).containsExactlyElementsOf(inOrder);
      assertThat(list.first(3)).isEqualTo(inOrder.subList(0, 3));
      assertThat(list.size()).isEqualTo(inOrder.size());
    }
  }

  @Test
  @DisplayName("what memory does not hold comes back from the file as it was")
  void beyondMemory() {
    List<ReviewItem> many = new ArrayList<>();
    String quote = "é😀".repeat(3_000);
    for (int i = 0; i < 4_000; i++) {
      many.add(
          item(
              i % 3,
              "C%04d".formatted(4_000 - i),
              i % 2 == 0 ? "ACK-01" : "ESC-02",
              i % 5 == 0
                  ? Optional.empty()
                  : Optional.of(text(quote, i % 5 == 1 ? "" : "entry", i % 5 == 2))));
    }
    try (ReviewList list = new ReviewList(SmallAudit.pack())) {
      many.forEach(list::add);
      List<ReviewItem> read = new ArrayList<>();
      list.forEach(read::add);
      assertThat(read).containsExactlyInAnyOrderElementsOf(many);
      assertThat(read.get(0).rank()).isZero();
      assertThat(read.get(3_999).rank()).isEqualTo((byte) 2);
    }
  }

  @Test
  @DisplayName("of a case: the texts of a verdict stay together, those that turn it first")
  void ofCase() {
    Finding late = SmallAudit.late().findings().get(0);
    var history = SmallAudit.late().history();
    Review review =
        new Review(
            List.of(Verdict.MET, Verdict.NOT_EVIDENCED),
            List.of(
                new Review.Doubt(
                    history.events().get(0), SmallAudit.POSSIBLE, Verdict.NOT_EVIDENCED),
                new Review.Doubt(history.events().get(1), SmallAudit.DOUBTED, Verdict.MET)));
    List<ReviewItem> items =
        ReviewItem.of(
            SmallAudit.audited(
                history, late.toBeReviewed(review), SmallAudit.late().findings().get(1)));

    assertThat(items)
        .extracting(one -> one.rank() + " " + one.wouldBe() + " " + one.text().get().event())
        .containsExactly("0 [MET] E4", "0 [NOT_EVIDENCED] export.csv:2");
  }

  @Test
  @DisplayName("the ranks: turned by one text, changed by one, changed only by several")
  void ranks() {
    try (ReviewList list = SmallAudit.doubtful("en").model().reviews()) {
      assertThat(list)
          .extracting(one -> one.rank() + " " + one.caseId() + " " + one.commitment())
          .containsExactly("0 001 ACK-01", "1 002 ESC-02", "2 003 ACK-01");
    }
  }

  @Test
  @DisplayName("what to do says which verdict follows from which answer")
  void toDo() {
    ReviewText words = new ReviewText(MessageBundle.in("en"));
    ReviewItem counted = item(0, "1", "ACK-01", Optional.of(text("done", "is-done", true)));
    ReviewItem possible = item(0, "1", "ACK-01", Optional.of(text("done\u202E", "", false)));

    assertThat(words.toDo(counted))
        .isEqualTo(
            "Read the message. If it says this (outcome), the verdict stands: Met. If it does not:"
                + " Breached.");
    assertThat(words.foundBy(counted)).isEqualTo("lexicon entry is-done (fr), doubted");
    assertThat(words.toDo(possible))
        .isEqualTo(
            "Read the message. If it says this (outcome): Breached. If it does not, the verdict"
                + " stands: Met.");
    assertThat(words.foundBy(possible)).isEqualTo("second opinion alone (possible)");
    assertThat(words.quote(possible)).doesNotContain("\u202E");
    assertThat(words.toDo(item(2, "1", "ACK-01", Optional.empty())))
        .startsWith("No text decides alone.");
  }
}
