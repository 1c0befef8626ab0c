package org.complaintauditor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.complaintauditor.model.Detection;
import org.complaintauditor.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

final class FootersTest {
  private static final Detection ABOVE = at(5);
  private static final Detection BELOW = at(50);
  private static final int CLOSING = 40;
  private static final long FOOTER = 77;

  @ParameterizedTest
  @CsvFileSource(
      resources = "FootersTest.whatRecursUnderDifferentMessagesIsAFooter.csv",
      quoteCharacter = '\'')
  void whatRecursUnderDifferentMessagesIsAFooter(
      int messages, int contents, int others, boolean footer) {
    Footers footers = new Footers();
    all(messages, contents, others).forEach(footers::add);

    assertThat(footers.without(message(FOOTER, 0, ABOVE, BELOW)))
        .isEqualTo(footer ? List.of(ABOVE) : List.of(ABOVE, BELOW));
  }

  @Test
  void whatStandsAboveIsNeverTakenAway() {
    Footers footers = new Footers();
    all(50, 50, 0).forEach(footers::add);

    assertThat(footers.without(message(FOOTER, 0, ABOVE))).containsExactly(ABOVE);
    assertThat(footers.without(message(FOOTER + 1, 0, ABOVE, BELOW))).containsExactly(ABOVE, BELOW);
    assertThat(
            footers.without(
                new MessageAnalysis(List.of(ABOVE, BELOW), List.of(), 60, FOOTER, 0, true)))
        .containsExactly(ABOVE, BELOW);
  }

  @Test
  void theOrderOfMessagesAndTheirPartsDoNotMatter() {
    for (int others : new int[] {23, 24}) {
      List<MessageAnalysis> messages = new ArrayList<>(all(10, 5, others));
      for (int seed = 0; seed < 20; seed++) {
        Collections.shuffle(messages, new Random(seed));
        Footers whole = new Footers();
        messages.forEach(whole::add);
        Footers parts = new Footers();
        for (int i = 0; i < messages.size(); i += 3) {
          Footers part = new Footers();
          messages.subList(i, Math.min(messages.size(), i + 3)).forEach(part::add);
          parts.add(part);
        }
        List<Detection> expected = others == 23 ? List.of() : List.of(BELOW);

        assertThat(whole.without(message(FOOTER, 0, BELOW))).isEqualTo(expected);
        assertThat(parts.without(message(FOOTER, 0, BELOW))).isEqualTo(expected);
      }
    }
  }

  /** Messages that end with the footer, of so many contents, and others. */
  private static List<MessageAnalysis> all(int messages, int contents, int others) {
    List<MessageAnalysis> all = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      all.add(message(FOOTER, i % contents, BELOW));
    }
    for (int i = 0; i < others; i++) {
      all.add(message(1_000 + i, i));
    }
    return all;
  }

  private static MessageAnalysis message(long closing, long rest, Detection... found) {
    return new MessageAnalysis(List.of(found), List.of(), CLOSING, closing, rest, true);
  }

  private static Detection at(int start) {
    return new Detection(Label.TIMEFRAME, "time", "en", "within 5 days", start, "");
  }
}
