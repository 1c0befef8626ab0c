package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The language of phrases. */
final class PhrasesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // Words in a row
        "answer your complaint ; We ANSWER your Complaint today ; ANSWER your Complaint",
        "answer your complaint ; We answer the complaint ;",
        "answer your complaint ; your complaint, answer ;",
        "answer you ; Answer. You. ;",
        // One of several
        "(answer / reply to) you ; we reply to you ; reply to you",
        "(answer / reply to) you ; we answer you ; answer you",
        "(answer / reply to) you ; we reply you ;",
        "answer / reply to ; we reply to all ; reply to",
        "(a (b / c) / d) e ; a c e ; a c e",
        "(a (b / c) / d) e ; d e ; d e",
        "(a (b / c) / d) e ; c e ;",
        // With or without
        "[very] soon ; very soon ; very soon",
        "really [very / most] soon ; really soon ; really soon",
        "really [very / most] soon ; really most soon ; really most soon",
        "really [very] soon ; really very very soon ;",
        // Beginnings and ends of words
        "investigat* ; our investigators ; investigators",
        "investigat* ; we reinvestigate ;",
        "*nummer ; Ihre Vorgangsnummer ; Vorgangsnummer",
        "*nummer ; Nummern ;",
        "d'assur* ; la compagnie d'assurances ; d'assurances",
        // Gaps
        "test .. line ; we test line ; test line",
        "test .. line ; we test all of the line ; test all of the line",
        "test .. line ; we test all of the other line ;",
        "test ... line ; test 1 2 3 4 5 6 7 8 line ; test 1 2 3 4 5 6 7 8 line",
        "test ... line ; test 1 2 3 4 5 6 7 8 9 line ;",
        "test … line ; test the line ; test the line",
        "test .. line ; we test, as said, line ; test, as said, line",
        "test .. line ; we test. The line ;",
        // Lists
        "answer {soon} ; we answer soon ; answer soon",
        "answer {soon} ; we answer within 5 days ; answer within 5 days",
        // Kinds
        "in <number> ; in 5-7 ; in 5-7",
        "in <number> ; in five ;",
        "case <code> ; case AB-1207 ; case AB-1207",
        "on <date> ; on 2026-02-03 ; on 2026-02-03",
        "at <time> ; at 10:30 ; at 10:30",
        "call <phone> ; call 1-888-221-1687 ; call 1-888-221-1687",
        "see <link> ; see www.ccts-cprst.ca ; see www.ccts-cprst.ca",
        "to <mail> ; to a@norvia.ca ; to a@norvia.ca",
        "my <word> ; my dog ; my dog",
        "my <word> ; my 2026-02-03 ;",
        // Words as they are in messages
        "we can't wait ; We cannot wait ;",
        "we can't wait ; We can’t wait ; We can’t wait",
        "we can't wait ; we can not wait ; we can not wait",
        "we'll see ; we will see ; we will see",
        "e-mail ; an e-mail ; e-mail",
        "e mail ; an e-mail ; e-mail",
        "café ; the CAFE ; CAFE",
        "cafe ; le café ; café",
        "1-888-221-1687 ; call +1 (888) 221-1687 ; +1 (888) 221-1687",
        "www.ccts-cprst.ca ; https://ccts-cprst.ca/x ; https://ccts-cprst.ca/x",
        "# 4471 ; your #4471 ; #4471",
        "48h ; in 48 h ; 48 h",
        "$ <number> ; $5 ; $5"
      })
  void aPhraseIsWhereItsWordsAre(String line) {
    String[] parts = line.split(";", -1);
    String phrase = parts[0].strip().replace('/', '|');
    String text = parts[1].strip().replace('’', '\'');
    String expected = parts[2].strip().replace('’', '\'');

    assertThat(
            SmallLexicon.found(
                    SmallLexicon.entry("says: ['" + quoted(phrase) + "']", "negated: true"), text)
                .stream()
                .findFirst()
                .orElse(""))
        .isEqualTo(expected);
  }

  private static String quoted(String phrase) {
    return phrase.replace("'", "''");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "PhrasesTest.whatIsNoPhraseIsRefusedWithItsPlace.csv",
      delimiter = ';',
      quoteCharacter = '\'')
  void whatIsNoPhraseIsRefusedWithItsPlace(String phrase, String message) {
    assertThatThrownBy(() -> SmallLexicon.entry("says: [soon, '" + phrase.strip() + "']"))
        .isInstanceOf(LexiconIsWrong.class)
        .hasMessageStartingWith("timeframe.yaml line 6:")
        .hasMessageContaining("says[2]")
        .hasMessageContaining(message);
  }
}
