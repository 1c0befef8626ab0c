package org.complaintauditor.evidence.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class SentencesTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "SentencesTest.words.csv",
      delimiterString = "=>",
      quoteCharacter = '`')
  void textIsARowOfWords(String escaped, String words) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : of(escaped.translateEscapes())) {
      for (int i = 0; i < sentence.size(); i++) {
        found.add(sentence.word(i) + kinds(sentence.kinds(i)));
      }
    }

    assertThat(String.join(" ", found)).isEqualTo(words);
  }

  /** The kinds of a word, where they are not those of an ordinary one. */
  private static String kinds(int bits) {
    List<String> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind.isIn(bits)) {
        kinds.add(kind.name().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return kinds.equals(List.of("word")) ? "" : "<" + String.join(",", kinds) + ">";
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "SentencesTest.sentences.csv",
      delimiterString = "=>",
      quoteCharacter = '`')
  void sentencesEndWhereReadersSeeIt(String escaped, String sentences) {
    String text = escaped.translateEscapes();
    assertThat(
            of(text).stream()
                .map(one -> text.substring(one.start(0), one.end(one.size() - 1)))
                .collect(Collectors.joining("|")))
        .isEqualTo(sentences.translateEscapes());
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "SentencesTest.clauses.csv",
      delimiterString = "=>",
      quoteCharacter = '`')
  void sentencesHaveClauses(String text, String clauses) {
    Sentence sentence = of(text).get(0);
    StringBuilder found = new StringBuilder(sentence.word(0));
    for (int i = 1; i < sentence.size(); i++) {
      found.append(sentence.clause(i) == sentence.clause(i - 1) ? ' ' : '/');
      found.append(sentence.word(i));
    }

    assertThat(found).hasToString(clauses);
  }

  @Test
  void aQuestionIsKnown() {
    assertThat(of("Is it done? It is. Really?!").stream().map(Sentence::question))
        .containsExactly(true, false, true);
  }

  @Test
  void aLongSentenceIsCut() {
    String text = "word ".repeat(Sentence.MOST_WORDS) + "more";

    assertThat(of(text).stream().map(Sentence::size)).containsExactly(Sentence.MOST_WORDS, 1);
  }

  @Test
  void wordsKnowTheirPlaces() {
    String text = "We'll call 1-888-221-1687, #4471";
    Sentence sentence = of(text).get(0);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      places.add(text.substring(sentence.start(i), sentence.end(i)));
    }

    assertThat(places).containsExactly("We", "'ll", "call", "1-888-221-1687", "#", "4471");
  }

  private static List<Sentence> of(String text) {
    return Sentences.of(text, OwnWords.of(text));
  }
}
