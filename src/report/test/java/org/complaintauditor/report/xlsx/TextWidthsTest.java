package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TextWidthsTest {

  @Test
  @DisplayName(
      "lines break at spaces and line feeds; long words are broken; capitals need more room")
  void countsLines() {
    assertThat(
            List.of(
                TextWidths.lines("", 10),
                TextWidths.lines("12345678", 10),
                TextWidths.lines("1234 5678", 10),
                TextWidths.lines("1234\n5678\n", 10),
                TextWidths.lines("12345678".repeat(3), 10),
                TextWidths.lines("lillililli", 10),
                TextWidths.lines("ABCDEFGH", 10)))
        .containsExactly(1, 1, 2, 3, 3, 1, 2);
  }

  @Test
  void aColumnOfHeadingsHasRoomForTheirLongestWord() {
    List<String> headings =
        List.of("ACK-01\nPrompt acknowledgement", "Verfolgungsnummer zugewiesen");
    int width = TextWidths.forWords(12, headings);

    assertThat(TextWidths.lines("Verfolgungsnummer", width - 1)).isEqualTo(1);
    assertThat(TextWidths.lines("Verfolgungsnummer", width - 2)).isEqualTo(2);
    assertThat(TextWidths.forWords(40, headings)).isEqualTo(40);
  }
}
