package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.model.Direction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Phrases are read backwards to know where they begin, and forwards to know where they end. */
final class PhraseDirectionsTest {
  private static final int EACH = 7;

  @Test
  @DisplayName("a phrase of the lexicon begins exactly where it ends somewhere")
  void bothWays() throws IOException {
    Lexicon lexicon = SmallLexicon.shipped();
    List<LabelledTexts.Message> messages = LabelledTexts.all();
    int begun = 0;
    for (int i = 0; i < messages.size(); i += EACH) {
      LabelledTexts.Message message = messages.get(i);
      Language language = message.language().orElse(Language.EN);
      for (Sentence sentence : message.sentences()) {
        WordPositions marks = lexicon.marked(sentence, message.direction(), language);
        for (Phrase phrase : phrases(lexicon, message.direction(), language)) {
          long starts = phrase.starts(marks, marks.all());
          assertThat(starts).as(message.id()).isEqualTo(forwards(phrase, marks));
          begun += Long.bitCount(starts);
        }
      }
    }
    assertThat(begun).as("places at which phrases begin").isGreaterThan(1000);
  }

  /** The places at which the phrase begins, found by trying each one. */
  private static long forwards(Phrase phrase, WordPositions marks) {
    long starts = 0;
    for (long left = marks.all(); left != 0; left &= left - 1) {
      long place = Long.lowestOneBit(left);
      starts |= phrase.ends(marks, place) == 0 ? 0 : place;
    }
    return starts;
  }

  private static List<Phrase> phrases(Lexicon lexicon, Direction direction, Language language) {
    List<Phrase> phrases = new ArrayList<>();
    for (LexiconEntry entry : lexicon.entries()) {
      if (entry.language() == language && entry.label().direction() == direction) {
        phrases.addAll(entry.says().all());
        entry.with().forEach(group -> phrases.addAll(group.all()));
        phrases.addAll(entry.unless());
        phrases.addAll(entry.after());
        phrases.addAll(entry.unlessAnywhere());
      }
    }
    return phrases;
  }
}
