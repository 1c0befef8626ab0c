package org.complaintauditor.evidence.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.complaintauditor.evidence.lexicon.Lexicon.Found;
import org.complaintauditor.evidence.message.Language;
import org.complaintauditor.evidence.message.ReplyExtractor;
import org.complaintauditor.evidence.message.Sentence;
import org.complaintauditor.evidence.message.SentenceSplitter;
import org.complaintauditor.model.Direction;
import org.complaintauditor.model.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A label of which one place is enough is not looked for again; that changes no first place. */
final class SettledLabelsTest {

  @Test
  @DisplayName("in every labelled message the first place of each label stays the same")
  void firstPlaces() throws IOException {
    Lexicon lexicon = LexiconReader.read(SmallLexicon.shipped());
    int fewer = 0;
    for (LabelledTexts.Message message : LabelledTexts.all()) {
      List<Found> all = lexicon.find(message.sentences(), message.direction(), message.language());
      List<Found> some =
          lexicon.find(
              message.sentences(),
              message.direction(),
              message.language(),
              EnumSet.allOf(Label.class));

      assertThat(first(some)).as(message.id()).isEqualTo(first(all));
      fewer += some.size() < all.size() ? 1 : 0;
    }
    assertThat(fewer).as("messages in which something is left out").isPositive();
  }

  private static Map<Label, Found> first(List<Found> found) {
    Map<Label, Found> first = new LinkedHashMap<>();
    found.forEach(one -> first.putIfAbsent(one.label(), one));
    return first;
  }

  @Test
  @DisplayName("what hangs on other sentences settles nothing")
  void hanging() {
    Lexicon lexicon =
        SmallLexicon.of(
            """
            en:
              entries:
                - id: hanging
                  says: ["you hear soon"]
                  unless anywhere: ["never mind"]
                  matches: ["You hear soon."]
                - id: plain
                  says: ["you hear on <number>"]
                  matches: ["You hear on 5."]
            """);
    assertThat(entries(lexicon, "You hear soon. You hear on 5. Never mind."))
        .containsExactly("plain");
    assertThat(entries(lexicon, "You hear soon. You hear on 5. You hear on 6."))
        .containsExactly("hanging", "plain");
    assertThat(entries(lexicon, "You hear on 5. You hear soon.")).containsExactly("plain");
  }

  private static List<String> entries(Lexicon lexicon, String text) {
    List<Sentence> sentences = SentenceSplitter.of(text, ReplyExtractor.of(text));
    return lexicon
        .find(sentences, Direction.OUTBOUND, Optional.of(Language.EN), EnumSet.of(Label.TIMEFRAME))
        .stream()
        .map(Found::entry)
        .toList();
  }
}
