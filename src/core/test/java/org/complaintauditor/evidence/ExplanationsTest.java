package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.OpinionWeights;
import org.complaintauditor.evidence.opinion.OpinionWeights.LabelWeights;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.LocalizedText;
import org.complaintauditor.model.Opinion;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;

final class ExplanationsTest {
  private static final List<RuleFile> LEXICON =
      List.of(
          new RuleFile(
              "words.yaml",
              """
              en:
                usual words: [the, we, you]
                negation: [not]
                no negation: [not only]
                condition: [if]
                lists: {}
              fr:
                usual words: [le, nous, vous]
                negation: [pas]
                no negation: [pas seulement]
                condition: [si]
                lists: {}
              de:
                usual words: [der, wir, sie]
                negation: [nicht]
                no negation: [nicht nur]
                condition: [wenn]
                lists: {}
              """),
          new RuleFile(
              "timeframe.yaml",
              """
              label: TIMEFRAME
              meaning: {en: By when, fr: Quand, de: Bis wann}
              en:
                entries:
                  - id: time
                    says: ["within <number> days"]
              """));

  private static SecondOpinion opinion(int weight) {
    TreeMap<String, Map<Label, Integer>> grams = new TreeMap<>();
    grams.put("=within", Map.of(Label.TIMEFRAME, weight));
    grams.put("=within N", Map.of(Label.TIMEFRAME, 2_000));
    grams.put("~thi", Map.of(Label.TIMEFRAME, 7_000));
    grams.put("=maybe", Map.of(Label.PROCESS, 90_000, Label.TIMEFRAME, -500));
    return new SecondOpinion(
        new OpinionWeights(
            List.of(
                new LabelWeights(Label.TIMEFRAME, -1_000, 0, 0),
                new LabelWeights(Label.PROCESS, -1_000, 0, 0)),
            grams));
  }

  private static Detector detector() {
    return new Detector(
        LexiconReader.read(LEXICON, Vocabulary.core()), Optional.of(opinion(1_000)));
  }

  @Test
  void whatWeighedIsToldInWholeWordsTheHeaviestFirst() {
    List<Detector.Explanation> explained =
        detector().explain("Hello. We call within 5 days.", Direction.OUTBOUND, "en", 9);

    assertThat(explained).hasSize(1);
    assertThat(explained.get(0).detection().label()).isEqualTo(Label.TIMEFRAME);
    assertThat(explained.get(0).detection().opinion()).isEqualTo(Opinion.CONFIRMED);
    // The piece "thi" weighs 7,000 and stands in the word.
    assertThat(explained.get(0).weighed().keySet()).containsExactly("within", "within N");
    assertThat(
            explained.get(0).weighed().get("within") / explained.get(0).weighed().get("within N"))
        .isEqualTo(4.0);
  }

  @Test
  void whatIsOnlyPossibleIsExplainedToo() {
    List<Detector.Explanation> explained =
        detector()
            .explain(
                "We call within 5 days. Nothing. Maybe we look at it.",
                Direction.OUTBOUND,
                "en",
                1);

    assertThat(explained)
        .extracting(one -> one.detection().label() + " " + one.detection().opinion())
        .containsExactly("TIMEFRAME CONFIRMED", "PROCESS POSSIBLE");
    assertThat(explained.get(1).weighed().keySet()).containsExactly("maybe");
  }

  @Test
  void ofTwoSentencesOnEitherSideThoseThatWeighMoreAreExplained() {
    Detector.Explanation before =
        detector()
            .explain("This thing. We call within 5 days. Maybe.", Direction.OUTBOUND, "en", 9)
            .get(0);

    assertThat(before.weighed().keySet()).contains("this", "thing").doesNotContain("maybe");
  }

  @Test
  void withoutASecondOpinionNothingWeighed() {
    Detector alone = new Detector(LexiconReader.read(LEXICON, Vocabulary.core()));

    assertThat(alone.explain("We call within 5 days.", Direction.OUTBOUND, "en", 9))
        .singleElement()
        .satisfies(one -> assertThat(one.weighed()).isEmpty());
    assertThat(alone.explain(" ", Direction.OUTBOUND, "en", 9)).isEmpty();
    assertThat(alone.explain("within 5 days", Direction.INTERNAL, "en", 9)).isEmpty();
  }

  @Test
  void theSameWeightsHaveTheSameId() {
    assertThat(opinion(1_000).weightsId()).matches("[0-9a-f]{8}");
    assertThat(opinion(1_000).weightsId()).isEqualTo(opinion(1_000).weightsId());
    assertThat(opinion(1_001).weightsId()).isNotEqualTo(opinion(1_000).weightsId());
  }

  @Test
  void aLexiconSaysWhatItsLabelsMean() {
    assertThat(LexiconReader.meanings(LEXICON, Vocabulary.core()))
        .isEqualTo(
            Map.of(
                Label.TIMEFRAME,
                new LocalizedText(Map.of("en", "By when", "fr", "Quand", "de", "Bis wann"))));
  }
}
