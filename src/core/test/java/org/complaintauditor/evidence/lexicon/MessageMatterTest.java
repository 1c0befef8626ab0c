package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.RuleFile;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Whose words a message is made of, and what it is about. */
final class MessageMatterTest {
  private static final String WORDS =
      """
      en:
        usual words: [the, is, we, you, it, to]
        negation: [not]
        no negation: [not only]
        condition: [if]
        own words: [voicemail]
        other matter: ["prize draw"]
        own matter: [complaint]
        lists: {}
      fr: {usual words: [le], negation: [pas], no negation: [pas que], condition: [si], lists: {}}
      de: {usual words: [der], negation: [nicht], no negation: [nicht nur], condition: [wenn], lists: {}}
      """;
  private static final String SOON = "We write soon. ";

  private static Lexicon lexicon(String label, String says) {
    return LexiconReader.read(
        List.of(
            SmallLexicon.words(WORDS),
            new RuleFile(
                "label.yaml",
                "label: %s\nmeaning: {en: x, fr: x, de: x}\nen: {entries: [{id: one, says: [%s]}]}\n"
                    .formatted(label, says))),
        Vocabulary.of(DeclaredWords.CANADIAN));
  }

  private static final Lexicon LEXICON = lexicon("TIMEFRAME", "write soon");

  private static int found(String text) {
    return SmallLexicon.found(LEXICON, text).size();
  }

  @Test
  void aMessageThatBeginsWithAnotherMatterTellsOfThat() {
    assertThat(found(SOON)).isEqualTo(1);
    assertThat(found("Prize draw. " + SOON)).isZero();
    assertThat(found("Prize draw. " + "So it is. ".repeat(9) + SOON)).isZero();
  }

  @Test
  void whatWasToldBeforeStands() {
    assertThat(found(SOON + "Prize draw.")).isEqualTo(1);
  }

  @Test
  void anotherMatterFurtherDownIsThatOfThePassage() {
    String before = "So it is. ".repeat(6);
    assertThat(found(before + "Prize draw. So it is. So it is. So it is. " + SOON)).isZero();
    assertThat(found(before + "Prize draw. So it is. So it is. So it is. So it is. " + SOON))
        .isEqualTo(1);
  }

  @Test
  void whereTheComplaintIsNamedItIsSpokenOf() {
    assertThat(found("Prize draw. As to your complaint, we write soon.")).isEqualTo(1);
    assertThat(found("Prize draw. So it is. Your complaint. So it is. " + SOON)).isEqualTo(1);
    assertThat(found("Prize draw. So it is. Your complaint. So it is. So it is. " + SOON)).isZero();
    assertThat(found("Your complaint of the prize draw. So it is. So it is. So it is. " + SOON))
        .isEqualTo(1);
  }

  @Test
  void whatIsQuotedSomebodyElseSaid() {
    assertThat(found("They say: \"We shall write soon to you.\"")).isZero();
    assertThat(found("They say: \"So it is. We shall write soon.\"")).isZero();
    assertThat(found("They say we \"write soon to you or to them\".")).as("its end").isZero();
    assertThat(found("They say: \"We write soon.\"")).as("a few words").isEqualTo(1);
    assertThat(found("It is \"so it is as it is\". We write soon, \"so it is as it is\"."))
        .isEqualTo(1);
    assertThat(found("They say: \"We shall write soon to you.\n\n" + SOON)).isEqualTo(2);
    assertThat(found("The 24\" screen is here. We shall write soon, with a 32\" one."))
        .isEqualTo(1);
  }

  @Test
  void ownWordsMayBeQuoted() {
    assertThat(found("Voicemail: \"We shall write soon to you.\"")).isEqualTo(1);
    assertThat(found("Left a voicemail. It is: \"So it is. So it is. We write soon.\""))
        .isEqualTo(1);
    assertThat(found("Voicemail. So it is. It is: \"We shall write soon to you.\"")).isZero();
  }

  @Test
  void someLabelsSpeakForThemselves() {
    assertThat(SmallLexicon.found(lexicon("CCTS_INFO", "write soon"), "Prize draw. " + SOON))
        .hasSize(1);
  }

  @Test
  void customersAreNotSifted() {
    Lexicon lexicon = lexicon("WITHDRAWN", "write soon");
    String text = "Prize draw. I say: \"I shall write soon to you.\"";
    assertThat(
            lexicon.find(
                SentenceSplitter.of(text, ReplyExtractor.of(text)),
                Direction.INBOUND,
                Optional.empty()))
        .hasSize(1);
  }
}
