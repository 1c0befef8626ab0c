package org.complaintauditor.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.decision.DecisionKind;
import org.complaintauditor.decision.OverruleReason;
import org.complaintauditor.decision.Subject;
import org.complaintauditor.intake.xlsx.FilledCell;
import org.complaintauditor.model.Verdict;
import org.complaintauditor.report.xlsx.review.ReviewColumn;
import org.complaintauditor.report.xlsx.review.ReviewValue;
import org.complaintauditor.report.xlsx.review.ReviewWords;
import org.complaintauditor.review.json.ReviewStampJson;
import org.complaintauditor.text.MessageBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells of a review are taken for. */
final class ReviewCellsTest {

  private static final List<MessageBundle> LANGUAGES =
      MessageBundle.LANGUAGES.stream().map(MessageBundle::in).toList();

  @ParameterizedTest
  @DisplayName("a text that reads one way is a day")
  @CsvSource({
    "2026-04-20, 2026-04-20",
    "2026/4/20, 2026-04-20",
    "2026-04-20T00:00:00, 2026-04-20",
    "20.4.2026, 2026-04-20",
    "5.4.2026, 2026-04-05",
    "20/04/2026, 2026-04-20",
    "04/20/2026, 2026-04-20",
    "04/04/2026, 2026-04-04"
  })
  void readsDays(String text, LocalDate day) {
    assertThat(DecisionDay.of(FilledCell.text(text)).only()).contains(day);
  }

  @Test
  @DisplayName("a text that reads two ways is both, and a number is a day by what it counts from")
  void readsTwoWays() {
    assertThat(DecisionDay.of(FilledCell.text("05/04/2026")).days())
        .containsExactlyInAnyOrder(LocalDate.of(2026, 4, 5), LocalDate.of(2026, 5, 4));
    FilledCell number =
        new FilledCell(
            FilledCell.Kind.NUMBER,
            "46132",
            Optional.of(LocalDateTime.of(2026, 4, 20, 0, 0)),
            false);
    assertThat(DecisionDay.of(number).only()).contains(LocalDate.of(2026, 4, 20));
  }

  @ParameterizedTest
  @DisplayName("all else is no day")
  @ValueSource(strings = {"31.02.2026", "20.4.26", "yesterday", "2026-13-01", "2026", "1.2.3.2026"})
  void refusesOthers(String text) {
    assertThat(DecisionDay.of(FilledCell.text(text)).days()).isEmpty();
  }

  @Test
  @DisplayName("locked cells are compared by value")
  void comparesByValue() {
    ReviewValue due = ReviewValue.day(LocalDate.of(2026, 1, 6));
    ReviewValue done = ReviewValue.moment(LocalDateTime.of(2026, 1, 9, 14, 39, 45));
    assertThat(compare(due, "2026-01-06")).isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(due, "06.01.2026")).isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(due, "07.01.2026")).isEqualTo(LockedCells.Result.CHANGED);
    assertThat(compare(done, "09/01/2026 14:39")).isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(done, "2026-01-09 14:39:45")).isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(done, "2026-01-09 14:38")).isEqualTo(LockedCells.Result.CHANGED);
    assertThat(compare(new ReviewValue.Count(3), "3,0")).isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(new ReviewValue.Count(3), "")).isEqualTo(LockedCells.Result.CHANGED);
    assertThat(compare(ReviewValue.text("a\r\nb e\u0301"), "a\nb \u00e9 "))
        .isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(ReviewValue.text("0012"), "12")).isEqualTo(LockedCells.Result.ZEROS_LOST);
    assertThat(compare(ReviewValue.text("0012"), "13")).isEqualTo(LockedCells.Result.CHANGED);
    assertThat(compare(ReviewValue.text("_x0041_"), "_x0041_")).isEqualTo(LockedCells.Result.SAME);
    assertThat(compare(ReviewValue.blank(), "late")).isEqualTo(LockedCells.Result.CHANGED);
  }

  private static LockedCells.Result compare(ReviewValue expected, String text) {
    return LockedCells.compare(expected, FilledCell.text(text));
  }

  @Test
  @DisplayName("words of drop-downs mean one thing in all languages, in any case, and as constants")
  void wordsMeanOneThing() {
    one(ReviewWords.DECISIONS, ReviewWords::of);
    one(List.of(Verdict.values()), ReviewWords::of);
    one(ReviewWords.REASONS, ReviewWords::of);
    ChoiceWords<DecisionKind> decisions =
        new ChoiceWords<>(ReviewWords.DECISIONS, LANGUAGES.get(0), LANGUAGES, ReviewWords::of);
    assertThat(decisions.find("  ASK_evidence")).contains(DecisionKind.ASK_EVIDENCE);
    assertThat(decisions.find("BESTATIGEN")).contains(DecisionKind.AGREE);
    assertThat(decisions.find("corriger")).contains(DecisionKind.OVERRULE);
    assertThat(decisions.find("agre")).isEmpty();
    for (String yes : List.of("Oui", "d\u2019accord", "ja", "OK", "einverstanden")) {
      assertThat(decisions.find(yes)).isEmpty();
      assertThat(decisions.withYes(DecisionKind.AGREE).find(yes)).contains(DecisionKind.AGREE);
      decisions =
          new ChoiceWords<>(ReviewWords.DECISIONS, LANGUAGES.get(0), LANGUAGES, ReviewWords::of);
    }
    assertThat(decisions.withYes(DecisionKind.AGREE).find("nein")).isEmpty();
    assertThat(decisions.nearest("agre")).contains("agree");
    ChoiceWords<OverruleReason> reasons =
        new ChoiceWords<>(ReviewWords.REASONS, LANGUAGES.get(1), LANGUAGES, ReviewWords::of);
    assertThat(reasons.nearest("doublons")).contains("doublon");
  }

  private static <E extends Enum<E>> void one(
      List<E> values, java.util.function.BiFunction<ReviewWords, E, String> word) {
    Map<String, E> known = new HashMap<>();
    for (MessageBundle words : LANGUAGES) {
      for (E value : values) {
        E before = known.putIfAbsent(word.apply(new ReviewWords(words), value), value);
        assertThat(before).isIn(null, value);
      }
    }
  }

  @Test
  @DisplayName("a heading means one column in all languages")
  void headingsMeanOneColumn() {
    for (MessageBundle words : LANGUAGES) {
      for (ReviewColumn column : ReviewColumn.values()) {
        assertThat(ReviewColumn.headed(column.heading(words), LANGUAGES)).contains(column);
      }
    }
  }

  @Test
  @DisplayName("a key and a stamp are read as they were written")
  void readsBack() {
    Subject odd = Subject.finding("a\u23AEb/1", "ACK-01");
    assertThat(ReviewKey.read(ReviewKey.of(odd))).contains(odd);
    assertThat(ReviewKey.read("C26-1")).isEmpty();
    assertThat(ReviewKey.read("")).isEmpty();
    ReviewStamp stamp =
        new ReviewStamp("r", Optional.of("ab"), true, Optional.empty(), "fr", "none");
    assertThat(ReviewStampJson.write(stamp))
        .isEqualTo(
            "{\"run\":\"r\",\"ledger_head\":\"ab\",\"sheet\":1,\"of\":1,\"blind\":true,"
                + "\"sample\":null,\"language\":\"fr\",\"texts\":\"none\"}");
    assertThat(ReviewStampJson.read(ReviewStampJson.write(stamp))).contains(stamp);
    assertThat(ReviewStampJson.read("{")).isEmpty();
    assertThat(ReviewStampJson.read("{\"run\":1}")).isEmpty();
  }
}
