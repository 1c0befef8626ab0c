package org.complaintauditor.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.complaintauditor.model.Activity;
import org.complaintauditor.model.Channel;
import org.complaintauditor.model.DeclaredWords;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Disclosure;
import org.complaintauditor.model.EventRow;
import org.complaintauditor.model.Label;
import org.complaintauditor.model.Origin;
import org.complaintauditor.model.OwnWords;
import org.complaintauditor.model.TextReading;
import org.complaintauditor.model.Timestamp;
import org.complaintauditor.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** Rows keep their words on the way to another process. */
final class EventRowCodecTest {

  private static final Vocabulary ONE = OwnWords.ofEachList("SHARED", "CUT");

  /** In which SHARED has another place. */
  private static final Vocabulary OTHER = OwnWords.ofEachList("CUT", "SHARED");

  private static EventRow row(Vocabulary words) {
    return EventRow.of(
            "C-1",
            new Origin("lines.csv", 0, 2),
            Timestamp.at(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC),
            words.named(Activity.class, "SHARED"))
        .on(words.named(Channel.class, "SHARED"))
        .telling(words.disclosure("SHARED"), Disclosure.OUTCOME)
        .saying("We cut it.")
        .read(
            new TextReading(
                List.of(
                    new Detection(words.named(Label.class, "SHARED"), "cut", "en", "cut", 3, "")),
                List.of(),
                true,
                false));
  }

  private static void assertSpeaks(EventRow row, Vocabulary words) {
    assertThat(row.activity()).isSameAs(words.named(Activity.class, "SHARED"));
    assertThat(row.channel()).isSameAs(words.named(Channel.class, "SHARED"));
    assertThat(row.discloses())
        .containsExactlyInAnyOrder(words.disclosure("SHARED"), Disclosure.OUTCOME);
    assertThat(row.detections())
        .extracting(Detection::label)
        .containsExactly(words.named(Label.class, "SHARED"));
  }

  @Test
  void rowsOfTwoPacksKeepTheWordsOfEach() {
    List<EventRow> rows = List.of(row(ONE), row(OTHER));

    List<EventRow> read = EventRowCodec.fromBytes(EventRowCodec.toBytes(rows));

    assertThat(ONE.disclosure("SHARED").ordinal())
        .isNotEqualTo(OTHER.disclosure("SHARED").ordinal());
    assertThat(read).isEqualTo(rows);
    assertSpeaks(read.get(0), ONE);
    assertSpeaks(read.get(1), OTHER);
  }

  @Test
  void wordsOfTheCoreAndThoseThatAPackWritesOtherwiseAreKeptToo() {
    Vocabulary canadian = Vocabulary.of(DeclaredWords.CANADIAN);
    for (Vocabulary words : List.of(Vocabulary.core(), canadian)) {
      EventRow row =
          EventRow.of(
                  "C-1",
                  new Origin("lines.csv", 0, 2),
                  Timestamp.at(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC),
                  words.named(Activity.class, "ADR_INFO_PROVIDED"))
              .on(Channel.EMAIL)
              .telling(words.disclosure("ADR_INFO"));

      EventRow read = EventRowCodec.fromBytes(EventRowCodec.toBytes(List.of(row))).get(0);

      assertThat(read).isEqualTo(row);
      assertThat(read.activity()).isSameAs(words.named(Activity.class, "ADR_INFO_PROVIDED"));
      assertThat(read.discloses()).containsExactly(words.disclosure("ADR_INFO"));
    }
  }

  @Test
  void theSameRowHasTheSameBytes() {
    assertThat(EventRowCodec.toBytes(List.of(row(ONE))))
        .isEqualTo(EventRowCodec.toBytes(List.of(row(ONE))))
        .isNotEqualTo(EventRowCodec.toBytes(List.of(row(OTHER))));
  }

  @Test
  void wordsOfAPackThatWasNotReadAreRefused() {
    byte[] bytes =
        new String(EventRowCodec.toBytes(List.of(row(ONE))), StandardCharsets.ISO_8859_1)
            .replace(ONE.id(), "f".repeat(ONE.id().length()))
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> EventRowCodec.fromBytes(bytes))
        .isInstanceOf(MalformedBytesException.class)
        .hasMessageContaining("no pack with the words ffffffffffffffff was read");
  }
}
