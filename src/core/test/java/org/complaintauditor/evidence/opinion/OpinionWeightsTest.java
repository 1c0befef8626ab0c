package org.complaintauditor.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.evidence.message.TextRange;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpinionWeightsTest {
  private static final String TEXT =
      """
      second-opinion\t1
      TIMEFRAME\t-1000\t500\t0
      OUTCOME\t-1000\t500\t1000000
      WITHDRAWN\t-1000\t500\t0
      =days\t0\t18000\t1\t-9000
      =drop\t2\t9000
      ~drop\t2\t1
      """;

  private static List<Sentence> sentences(String text) {
    return SentenceSplitter.of(text, List.of(new TextRange(0, text.length())));
  }

  private static SecondOpinion opinion() throws IOException {
    return new SecondOpinion(OpinionWeights.read("weights.tsv", new StringReader(TEXT)));
  }

  @Test
  void aWindowOfTwoSentencesIsScored() throws IOException {
    SecondOpinion.Scores scores =
        opinion().of(sentences("Days. Hello there. Nothing at all."), Direction.OUTBOUND);

    // "days" has 1 run of words and 3 + 3 + 2 of letters; each weighs its 18 once over their root.
    SecondOpinion.Scores alone = opinion().of(sentences("Days."), Direction.OUTBOUND);
    assertThat(alone.best(Label.TIMEFRAME)).isEqualTo((18_000 / Math.sqrt(10) - 1000) / 1000);
    assertThat(scores.confirms(Label.TIMEFRAME, 0)).isTrue();
    assertThat(scores.confirms(Label.TIMEFRAME, 1)).isTrue();
    assertThat(scores.confirms(Label.TIMEFRAME, 2)).isFalse();
    assertThat(scores.confirms(Label.OUTCOME, 0)).isFalse();
    assertThat(scores.confirms(Label.PROCESS, 2)).as("a label without weights").isTrue();
    assertThat(scores.possible())
        .extracting(SecondOpinion.Scores.Possible::label, SecondOpinion.Scores.Possible::sentence)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Label.TIMEFRAME, 0));
    assertThat(opinion().of(List.of(), Direction.INBOUND).possible()).isEmpty();
  }

  @Test
  void whatWeighedMostIsTold() throws IOException {
    Map<String, Double> weighed = opinion().weighed(sentences("I drop it."), 0, Label.WITHDRAWN, 5);

    assertThat(weighed.keySet()).containsExactly("=drop", "~drop");
    assertThat(weighed.get("=drop")).isPositive();
  }

  @Test
  void weightsAreWrittenAsTheyAreRead() throws IOException {
    StringWriter text = new StringWriter();
    OpinionWeights.write(
        text,
        List.of(
            new OpinionWeights.LabelWeights(Label.TIMEFRAME, -1000, 500, 0),
            new OpinionWeights.LabelWeights(Label.OUTCOME, -1000, 500, 1_000_000),
            new OpinionWeights.LabelWeights(Label.WITHDRAWN, -1000, 500, 0)),
        new TreeMap<>(
            Map.of(
                "=days", Map.of(Label.TIMEFRAME, 18_000, Label.OUTCOME, -9000),
                "=drop", Map.of(Label.WITHDRAWN, 9000),
                "~drop", Map.of(Label.WITHDRAWN, 1))));

    assertThat(text.toString()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "second-opinion\t1, second-opinion\t2, 'line 1, column 1: \"second-opinion\t2\" cannot be read. Weights of version 1'",
    "TIMEFRAME\t-1000, TIMEFRAM\t-1000, 'line 2, column 1: \"TIMEFRAM\" cannot be read. The labels'",
    "-1000\t500\t0, -1000\tx\t0, 'line 2, column 3: \"x\" cannot be read. Write a whole number'",
    "-1000\t500\t0, -1000\t500, 'line 2, column 1: \"TIMEFRAME\t-1000\t500\" cannot be read. A label has'",
    "=drop\t2, =drop\t3, 'line 6, column 2: \"3\" cannot be read. Write the place of a label, from 0 to 2'",
    "=drop\t2\t9000, =drop\t2, 'line 6, column 2: \"2\" cannot be read.'",
    "=drop\t2\t9000, =drop\t2\t9e3, 'line 6, column 3: \"9e3\" cannot be read. Write a whole number'",
    "=drop\t2\t9000, =drop, 'line 6, column 1: \"=drop\" cannot be read. An n-gram begins with'"
  })
  void whatIsWrongIsNamedWithItsPlace(String right, String wrong, String message) {
    assertThatThrownBy(
            () ->
                OpinionWeights.read(
                    "weights.tsv",
                    new StringReader(
                        TEXT.replaceFirst(java.util.regex.Pattern.quote(right), wrong))))
        .isInstanceOf(InvalidWeightsException.class)
        .hasMessageStartingWith("weights.tsv, " + message);
  }

  @Test
  void theShippedOneKnowsEveryLabel() {
    SecondOpinion shipped = SecondOpinion.shipped();
    for (Label label : Vocabulary.core().labels()) {
      assertThat(shipped.of(sentences("Nothing is told here."), label.direction()).best(label))
          .isFinite();
    }
  }
}
