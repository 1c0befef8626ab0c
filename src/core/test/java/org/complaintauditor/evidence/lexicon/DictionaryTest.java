package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.complaintauditor.evidence.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DictionaryTest {

  @Test
  void aWordIsInAllItsSets() {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    int whole = dictionary.set(Set.of("complaint"));
    int beginning = dictionary.set(Set.of("compl*"));
    int end = dictionary.set(Set.of("*aint"));
    int other = dictionary.set(Set.of("paint"));

    assertThat(dictionary.dictionary().sets("complaint")).containsExactly(whole, beginning, end);
    assertThat(dictionary.dictionary().sets("complex")).containsExactly(beginning);
    assertThat(dictionary.dictionary().sets("paint")).containsExactly(end, other);
    assertThat(dictionary.dictionary().sets("tree")).isEmpty();
    assertThat(dictionary.dictionary().size()).isEqualTo(4);
  }

  @Test
  void theSameWordsAreOneSet() {
    DictionaryBuilder dictionary = dictionary(Language.FR);

    assertThat(dictionary.set(Set.of("résolu", "réglé")))
        .isEqualTo(dictionary.set(Set.of("regle", "resolu")));
  }

  @Test
  void whatIsAddedLaterIsFound() {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    assertThat(dictionary.dictionary().sets("complaint")).isEmpty();

    int set = dictionary.set(Set.of("complaint"));

    assertThat(dictionary.dictionary().sets("complaint")).containsExactly(set);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, enquête, enquete",
    "FR, reçu, recu",
    "FR, cœur, coeur",
    "DE, für, fuer",
    "DE, Grüße, Gruesse",
    "DE, Änderung, aenderung",
    "EN, café, cafe",
    "EN, naïve, naive"
  })
  void accentsDoNotMatter(Language language, String word, String other) {
    DictionaryBuilder dictionary = dictionary(language);
    String written = word.toLowerCase(java.util.Locale.ROOT);
    int set = dictionary.set(Set.of(written));

    assertThat(dictionary.dictionary().sets(other.toLowerCase(java.util.Locale.ROOT)))
        .containsExactly(set);
    assertThat(dictionary.dictionary().sets(written)).containsExactly(set);
  }

  @Test
  void anUmlautWithoutItsDotsIsAnotherLetterInGerman() {
    DictionaryBuilder dictionary = dictionary(Language.DE);
    dictionary.set(Set.of("für"));

    assertThat(dictionary.dictionary().sets("fur")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comlaint", // A letter is missing,
        "compplaint", // too many,
        "comqlaint", // wrong,
        "copmlaint", // swapped.
        "conplaint",
        "complant",
      })
  void aSlipOfThePenIsForgiven(String word) {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    int set = dictionary.set(Set.of("complaint"));

    assertThat(dictionary.dictionary().sets(word)).containsExactly(set);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "complaints", // Another form of the word
        "complained",
        "complain",
        "complaind",
        "omplaint", // Another beginning
        "xcomplaint",
        "compaintl",
        "cmplant", // Two slips
        "comppplaint",
        "tnialpmoc",
        "plaint",
      })
  void otherWordsAreNone(String word) {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    dictionary.set(Set.of("complaint"));

    assertThat(dictionary.dictionary().sets(word)).isEmpty();
  }

  @Test
  void shortWordsAndBeginningsAreTakenAsTheyAre() {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    dictionary.set(Set.of("refund"));
    dictionary.set(Set.of("escalat*"));

    assertThat(dictionary.dictionary().sets("refnud")).isEmpty();
    assertThat(dictionary.dictionary().sets("esclatation")).isEmpty();
  }

  @Test
  void aWordThatIsKnownIsNoSlip() {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    int received = dictionary.set(Set.of("received"));
    int relieved = dictionary.set(Set.of("receiver"));

    assertThat(dictionary.dictionary().sets("received")).containsExactly(received);
    assertThat(dictionary.dictionary().sets("receiver")).containsExactly(relieved);
  }

  @Test
  void wordsWithoutEndAreNoBurden() {
    DictionaryBuilder dictionary = dictionary(Language.EN);
    int set = dictionary.set(Set.of("aaa*"));

    assertThat(dictionary.dictionary().sets("a".repeat(1_000_000))).containsExactly(set);
    assertThat(dictionary.dictionary().sets("b".repeat(1_000_000))).isEmpty();
  }

  private static DictionaryBuilder dictionary(Language language) {
    return new DictionaryBuilder(language, new WordFrequencies(language));
  }
}
