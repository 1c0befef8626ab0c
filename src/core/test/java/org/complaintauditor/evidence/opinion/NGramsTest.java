package org.complaintauditor.evidence.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
  void runsOfWordsAreMadeOfTheirHashes() {
    NGrams grams = new NGrams();
    long run = NGrams.NO_WORDS;
    for (String word : List.of("été", "C", "ab")) {
      run = NGrams.then(run, grams.hashOfWord(word));
    }

    assertThat(NGrams.mixed(run)).isEqualTo(NGrams.hash("=ete C ab"));
    List<Long> ofWord = new ArrayList<>();
    assertThat(grams.ofWord("ab", ofWord::add)).isEqualTo(4);
    assertThat(ofWord)
        .containsExactlyInAnyOrder(
            NGrams.hash("=ab"), NGrams.hash("~ ab"), NGrams.hash("~ ab "), NGrams.hash("~ab "));
  }
}
