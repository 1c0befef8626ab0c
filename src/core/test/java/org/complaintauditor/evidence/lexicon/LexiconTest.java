package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.complaintauditor.evidence.lexicon.SmallLexicon.found;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LexiconTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "LexiconTest.aNegationDeniesItsClause.csv",
      delimiter = ';',
      quoteCharacter = '\'')
  void aNegationDeniesItsClause(String text, boolean found) {
    assertThat(found(SmallLexicon.entry("says: [call you]"), text))
        .isEqualTo(found ? List.of("call you") : List.of());
  }

  @Test
  void aDeniedPlaceDoesNotHideAnother() {
    assertThat(
            found(
                SmallLexicon.entry("says: [(call|ring) you]"), "We do not call you, we ring you."))
        .containsExactly("ring you");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "LexiconTest.anExceptionSpeaksOfTheNumberThatItTakesUp.csv",
      delimiter = ';',
      quoteCharacter = '\'')
  void anExceptionSpeaksOfTheNumberThatItTakesUp(String text, String found) {
    Lexicon lexicon =
        LexiconReader.read(
            List.of(
                SmallLexicon.words(SmallLexicon.WORDS),
                new RuleFile(
                    "number.yaml",
                    """
                    label: TRACKING_NUMBER
                    meaning: {en: Number, fr: Numéro, de: Nummer}
                    en:
                      entries:
                        - id: one
                          says: ["(case|number|invoice) <code>"]
                          unless: ["(invoice|bill) [number] <code>", old ... <code>, on <date>, by courier]
                    """)),
            Vocabulary.core());

    assertThat(found(lexicon, text)).isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void whatIsWithIsNotDeniedEither() {
    Lexicon lexicon = SmallLexicon.entry("says: [call you]", "with: [tomorrow]");

    assertThat(found(lexicon, "We call you, tomorrow.")).containsExactly("call you, tomorrow");
    assertThat(found(lexicon, "We call you, not tomorrow.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'We do not want this; we want a manager.' ; want a manager",
        "We want this, that is a manager. ; want this, that is a manager",
        "We want a manager, we want it. ; want a manager",
        "We want to want a manager. ; want to want a manager",
        "'We want a lot, we want a manager, we want a manager.' ; want a manager",
      })
  void theQuoteBeginsInTheClauseWhereItIsSaid(String text, String quote) {
    assertThat(found(SmallLexicon.entry("says: [want ... manager]", "negated: true"), text))
        .containsExactly(quote);
    assertThat(found(SmallLexicon.entry("says: [manager]", "with: [want]", "negated: true"), text))
        .containsExactly(quote);
  }

  @Test
  void aNearerBeginningDoesNotCountIfItIsConditional() {
    assertThat(
            found(
                SmallLexicon.entry("says: [want ... manager]", "conditional: false"),
                "We want, if you want a manager."))
        .containsExactly("want, if you want a manager");
  }

  @Test
  void anEntryCanBeTrueThoughDenied() {
    Lexicon lexicon = SmallLexicon.entry("says: [not heard]", "negated: true");

    assertThat(found(lexicon, "I have not heard from you.")).containsExactly("not heard");
    assertThat(found(SmallLexicon.entry("says: [not heard]"), "I have not heard.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "We call you. ; true",
        "If it rains, we call you. ; false",
        "We call you if it rains. ; true",
        "Should you wait, we call you. ; false",
        "You should wait, we call you. ; true",
      })
  void aConditionBeforeVoidsWhereTheEntrySaysSo(String text, boolean found) {
    assertThat(found(SmallLexicon.entry("says: [call you]", "conditional: false"), text))
        .isEqualTo(found ? List.of("call you") : List.of());
    assertThat(found(SmallLexicon.entry("says: [call you]"), text)).containsExactly("call you");
  }

  @Test
  void aQuestionVoidsWhereTheEntrySaysSo() {
    Lexicon lexicon = SmallLexicon.entry("says: [call you]", "asked: false");

    assertThat(found(lexicon, "Shall we call you?")).isEmpty();
    assertThat(found(lexicon, "Shall we? We call you.")).containsExactly("call you");
    assertThat(found(SmallLexicon.entry("says: [call you]"), "Shall we call you?"))
        .containsExactly("call you");
  }

  @Test
  void oneOfEachGroupHasToBeInTheSentence() {
    Lexicon lexicon =
        SmallLexicon.entry("says: [call, write]", "with: [today, tomorrow]", "and with: [we, i]");

    assertThat(found(lexicon, "Tomorrow we write.")).containsExactly("Tomorrow we write");
    assertThat(found(lexicon, "We write.")).isEmpty();
    assertThat(found(lexicon, "Write tomorrow.")).isEmpty();
    assertThat(found(lexicon, "We write. And tomorrow?")).isEmpty();
  }

  @Test
  void somethingHasToBeSomewhereInTheMessage() {
    Lexicon lexicon = SmallLexicon.entry("says: [call you]", "with anywhere: [complaint, case]");

    assertThat(found(lexicon, "We call you. Your case is open.")).containsExactly("call you");
    assertThat(found(lexicon, "About your case:\n\nWe call you.")).containsExactly("call you");
    assertThat(found(lexicon, "We call you.")).isEmpty();
  }

  @Test
  void somethingHasToBeInTheSentenceBefore() {
    Lexicon lexicon = SmallLexicon.entry("says: [call you]", "after: [complaint, case]");

    assertThat(found(lexicon, "Your case is open. We call you.")).containsExactly("call you");
    assertThat(found(lexicon, "Your case is open.\n\nWe call you.")).containsExactly("call you");
    assertThat(found(lexicon, "Your case is open. It rains. We call you.")).isEmpty();
    assertThat(found(lexicon, "We call you. Your case is open.")).isEmpty();
    assertThat(found(lexicon, "We call you about your case.")).isEmpty();
    assertThat(found(lexicon, "We call you.")).isEmpty();
  }

  @Test
  void nothingOfWhatVoidsMayBeInTheSentence() {
    Lexicon lexicon = SmallLexicon.entry("says: [call you]", "unless: [maybe, (if|when) it rains]");

    assertThat(found(lexicon, "We call you.")).containsExactly("call you");
    assertThat(found(lexicon, "Maybe we call you.")).isEmpty();
    assertThat(found(lexicon, "We call you when it rains.")).isEmpty();
    assertThat(found(lexicon, "Maybe. We call you.")).containsExactly("call you");
  }

  @Test
  void nothingOfWhatVoidsMayBeAnywhere() {
    Lexicon lexicon = SmallLexicon.entry("says: [call you]", "unless anywhere: [maybe]");

    assertThat(found(lexicon, "We call you. It rains.")).containsExactly("call you");
    assertThat(found(lexicon, "We call you. Maybe.")).isEmpty();
    assertThat(found(lexicon, "Maybe. We call you.")).isEmpty();
  }

  @Test
  void anEntryCanDoWithoutTheExceptionsOfItsLanguage() {
    Lexicon lexicon =
        SmallLexicon.of(
            """
            en:
              unless: [maybe]
              entries:
                - id: one
                  says: [call]
                - id: two
                  says: [call]
                  language unless: true
                - id: three
                  says: [call]
                  unless: [rarely]
                  language unless: false
            """);

    assertThat(found(lexicon, "We call", Optional.of(Language.EN)))
        .containsExactly("one: call", "two: call", "three: call");
    assertThat(found(lexicon, "Maybe we call", Optional.of(Language.EN)))
        .containsExactly("three: call");
    assertThat(found(lexicon, "We rarely call", Optional.of(Language.EN)))
        .containsExactly("one: call", "two: call");
  }

  @Test
  void aSectionSpeaksForAllItsEntries() {
    Lexicon lexicon =
        SmallLexicon.of(
            """
            en:
              unless: [maybe]
              conditional: false
              asked: false
              lists:
                soon: [shortly]
              entries:
                - id: one
                  says: ["call {soon}"]
                - id: two
                  says: ["write {soon}"]
                  conditional: true
                  asked: true
            """);

    assertThat(found(lexicon, "If so we call shortly", Optional.of(Language.EN))).isEmpty();
    assertThat(found(lexicon, "We call shortly?", Optional.of(Language.EN))).isEmpty();
    assertThat(found(lexicon, "If so, we write shortly?", Optional.of(Language.EN)))
        .containsExactly("two: write shortly");
    assertThat(found(lexicon, "Maybe we write shortly", Optional.of(Language.EN))).isEmpty();
    assertThat(found(lexicon, "We write soon", Optional.of(Language.EN))).isEmpty();
  }

  private static final String THREE =
      """
      en:
        entries:
          - id: english
            says: [rapid]
      fr:
        entries:
          - id: french
            says: [rapid]
      de:
        entries:
          - id: german
            says: [rapid]
      """;

  @ParameterizedTest
  @CsvFileSource(
      resources = "LexiconTest.eachSentenceHasItsLanguage.csv",
      delimiter = ';',
      quoteCharacter = '\'')
  void eachSentenceHasItsLanguage(String text, String stated, String entries) {
    List<String> found =
        found(SmallLexicon.of(THREE), text, Optional.ofNullable(stated).map(Language::valueOf));

    assertThat(found.stream().map(one -> one.substring(0, one.indexOf(':'))))
        .containsExactly(entries.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "saying: [x] ; en.entries[1].saying does not know \"saying\"",
        "says: call ; says should be a list, but is \"call\"",
        "says: [] ; says is a list with nothing in it",
        "says: [[call]] ; says[1] should be a text",
        "with: [call] ; lacks \"says\"",
      })
  void anEntryThatIsNoneIsRefused(String line, String message) {
    String plain = message.replace("en.entries[1].saying ", "");
    assertThatThrownBy(() -> SmallLexicon.entry(line))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageStartingWith("timeframe.yaml line ")
        .hasMessageContaining(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "negated: yes ; negated should be true or false",
        "matches: call ; matches should be a list",
        "unles: [a] ; does not know \"unles\"; it knows id, says, with, and with, after,",
      })
  void keysThatAreNoneAreRefused(String line, String message) {
    assertThatThrownBy(() -> SmallLexicon.entry("says: [call]", line))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageStartingWith("timeframe.yaml line ")
        .hasMessageContaining(message);
  }

  @Test
  void anIdIsThereOnce() {
    assertThatThrownBy(
            () ->
                SmallLexicon.of(
                    """
                    en:
                      entries:
                        - {id: one, says: [a]}
                        - {id: one, says: [b]}
                    """))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageContaining("line 6:")
        .hasMessageContaining("repeats the id \"one\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: ['{b}'], b: ['x {a}']}", "{a: ['x {a}'], b: [c]}"})
  void aListIsNotWithinItself(String lists) {
    assertThatThrownBy(
            () ->
                SmallLexicon.of(
                    "en:\n  lists: " + lists + "\n  entries:\n    - {id: one, says: [x]}\n"))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageContaining("uses the list {a} within itself");
  }

  @Test
  void aListThatNothingUsesIsReadToo() {
    assertThatThrownBy(
            () ->
                SmallLexicon.of(
                    """
                    en:
                      lists: {never: ["(x"]}
                      entries:
                        - {id: one, says: [a]}
                    """))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageContaining("lists.never[1]")
        .hasMessageContaining("\"(x\" lacks a \")\"");
  }

  @Test
  void theCommonWordsHaveToBeThere() {
    assertThatThrownBy(
            () -> LexiconReader.read(List.of(SmallLexicon.file("a.yaml", "")), Vocabulary.core()))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessage("the lexicon has no words.yaml with the common lists");
    assertThatThrownBy(
            () ->
                LexiconReader.read(
                    List.of(
                        SmallLexicon.words(SmallLexicon.WORDS.replace("  condition: [si]\n", ""))),
                    Vocabulary.core()))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageContaining("words.yaml line 9")
        .hasMessageContaining("lacks \"condition\"");
    assertThatThrownBy(
            () ->
                LexiconReader.read(
                    List.of(SmallLexicon.words(SmallLexicon.WORDS + "it: {}\n")),
                    Vocabulary.core()))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageContaining("does not know \"it\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "label: TIMFRAME ; should be one of [ACKNOWLEDGEMENT, ",
        "label: TIMEFRAME ; lacks \"meaning\"",
        "lable: TIMEFRAME ; does not know \"lable\"",
        "label: [ ; is not valid YAML",
      })
  void aFileSaysWhatItIsAbout(String head, String message) {
    assertThatThrownBy(
            () ->
                LexiconReader.read(
                    List.of(SmallLexicon.words(SmallLexicon.WORDS), new RuleFile("x.yaml", head)),
                    Vocabulary.core()))
        .isInstanceOf(InvalidLexiconException.class)
        .hasMessageStartingWith("x.yaml")
        .hasMessageContaining(message);
  }
}
