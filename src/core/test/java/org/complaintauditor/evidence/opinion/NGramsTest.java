package org.complaintauditor.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.junit.jupiter.api.Test;

final class NGramsTest {

  private static List<String> grams(String sentence) {
    List<String> grams = new ArrayList<>();
    new NGrams().tell(SentenceSplitter.words(sentence), (hash, gram) -> grams.add(gram));
    return grams;
  }

  @Test
  void runsOfWordsAndOfLettersWithinAWord() {
    assertThat(grams("Été 5 ab"))
        .containsExactlyInAnyOrder(
            "=ete",
            "=ete N",
            "=ete N ab",
            "=N",
            "=N ab",
            "=ab",
            "~ et",
            "~ ete",
            "~ ete ",
            "~ete",
            "~ete ",
            "~te ",
            "~ N ",
            "~ ab",
            "~ ab ",
            "~ab ");
  }

  @Test
  void figuresAreWhatTheyAreOf() {
    assertThat(grams("call 1-888-221-1687 about ticket 44718-2 on 2026-03-04"))
        .contains("=call P about", "=ticket C on", "=on D");
    assertThat(grams("When?")).contains("=when ?");
  }

  @Test
  void theHashOfWhatIsToldIsTheOneThatIsTaken() {
    List<Long> taken = new ArrayList<>();
    int count =
        new NGrams().of(SentenceSplitter.words("We'll answer within 5 days, naïve Öl"), taken::add);

    List<Long> told = new ArrayList<>();
    List<Long> hashed = new ArrayList<>();
    new NGrams()
        .tell(
            SentenceSplitter.words("We'll answer within 5 days, naïve Öl"),
            (hash, gram) -> {
              told.add(hash);
              hashed.add(NGrams.hash(gram));
            });
    assertThat(taken).hasSize(count).isEqualTo(told).isEqualTo(hashed);
  }

  @Test
  void runsAndSingleWordsAreAllOfThem() {
    Sentence sentence = SentenceSplitter.words("Is case 44718-2 of été closed by 5 May?");
    List<Long> all = new ArrayList<>();
    int count = new NGrams().of(sentence, all::add);

    List<Long> parts = new ArrayList<>();
    NGrams grams = new NGrams();
    int parted = grams.ofRuns(sentence, parts::add);
    for (int i = 0; i < sentence.size(); i++) {
      parted += grams.ofWord(NGrams.shownAs(sentence, i), parts::add);
    }
    parted += grams.ofWord(NGrams.QUESTION, parts::add);
    assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
    assertThat(parted).isEqualTo(count);
  }
}
