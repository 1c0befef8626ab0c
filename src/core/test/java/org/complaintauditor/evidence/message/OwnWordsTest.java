package org.complaintauditor.evidence.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * In the messages of own-words.txt, lines that the writer wrote begin with {@code +}, all others
 * with {@code -}, and blank lines with neither.
 */
final class OwnWordsTest {

  static Stream<Named<String>> messages() throws IOException {
    try (InputStream file = OwnWordsTest.class.getResourceAsStream("own-words.txt")) {
      return Stream.of(new String(file.readAllBytes(), UTF_8).split("(?m)^# "))
          .skip(1)
          .map(one -> one.split("\n", 2))
          .map(one -> Named.of(one[0], one[1]));
    }
  }

  @ParameterizedTest
  @MethodSource("messages")
  void onlyTheWritersLinesCount(String marked) {
    List<String> all = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (String line : marked.split("\n", -1)) {
      all.add(line.isEmpty() ? "" : line.substring(1));
      if (line.startsWith("+")) {
        own.add(line.substring(1));
      }
    }

    for (String end : List.of("\n", "\r\n", "\r")) {
      assertThat(shown(String.join(end, all))).containsExactlyElementsOf(own);
    }
  }

  private static List<String> shown(String text) {
    return OwnWords.of(text).stream()
        .map(line -> line.of(text))
        .filter(line -> !line.isBlank())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nordlicht AG, HRB 4711",
        "Geschäftsführer: A. Beispiel",
        "GESCHAEFTSFUEHRUNG : A. Beispiel",
        "Sitz Köln, Amtsgericht Köln",
        "Eingetragen im Handelsregister",
        "USt-IdNr. DE000000000",
        "UStID DE000000000"
      })
  void aCompanysEntryInARegisterEndsTheMessage(String line) {
    String text = "Ihre Beschwerde ist da.\n" + line + "\nImmer für Sie da";
    assertThat(OwnWords.of(text))
        .extracting(range -> range.of(text))
        .containsExactly("Ihre Beschwerde ist da.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One line",
        "We got your complaint.\n\nIt is case 4471.\n\n  - we test the line\n  - we call you\n\nGoodbye",
        "Dear Ms. Tarrow,\r\n\r\nOn 3 May we wrote to you: nothing came back.\r\nFrom: Toronto.\r\n",
        "On our side, 3 people wrote about this\nand all of them are right.",
        "Hello\nThea Tarrow\nwrote to us.",
        "a > b\n5 > 4",
        "\n\n\nyes\n\n",
        "Bonjour,\nLe 3 mai, nous vous avons écrit : rien.\nÀ bientôt.",
        "Guten Tag\nAm 3. Mai haben wir Ihnen geschrieben, ohne Antwort.\nBitte melden Sie sich.",
        "Best case: it works.\nWorst case: it does not.",
        ""
      })
  void nothingOfAPlainMessageIsLost(String text) {
    assertThat(OwnWords.of(text).stream().map(line -> line.of(text)))
        .containsExactly(text.split("\r\n|\r|\n", -1));
  }
}
