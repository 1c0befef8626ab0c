package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.complaintauditor.evidence.lexicon.LexiconReader;
import org.complaintauditor.evidence.opinion.SecondOpinion;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.ActorRole;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.Pack;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.pack.PackReader;
import org.junit.jupiter.api.Test;

final class AnalyzedTextsTest {
  private static final Pack PACK = PackReader.read(Path.of("rules", "jive-ca"));
  private static final Detector DETECTOR =
      new Detector(
          LexiconReader.read(PACK.lexicon(), PACK.words()), Optional.of(SecondOpinion.shipped()));

  private static List<Label> possible(ActorRole role) {
    EventRow row =
        EventRow.of(
                "C-1",
                new Origin("export.csv", 0, 1),
                Timestamp.at(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC),
                Activity.MESSAGE_RECEIVED)
            .by(role)
            .on(Channel.PHONE)
            .saying(
                "Your credit showed up and I'm happy with it, so you can go ahead and close my complaint."
                    + " No need to write back.")
            .with(
                draft -> {
                  draft.eventId = "e1";
                  draft.actor = "somebody";
                  draft.language = "en";
                });
    return AnalyzedTexts.read(List.of(row), DETECTOR).rows(new Footers()).get(0).possible().stream()
        .map(Detection::label)
        .toList();
  }

  @Test
  void nothingOfCustomersIsSuggestedInWhatTheDeskWroteOfACall() {
    assertThat(possible(ActorRole.CUSTOMER)).contains(Label.WITHDRAWN);
    assertThat(possible(ActorRole.AGENT)).isEmpty();
  }
}
