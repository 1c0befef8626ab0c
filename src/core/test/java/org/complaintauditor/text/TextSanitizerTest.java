package org.complaintauditor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSanitizerTest {

  @Test
  void linesAndTabsBecomeOneSpace() {
    assertThat(TextSanitizer.line("  one\r\n\ttwo\u2028three  ")).isEqualTo("one two three");
  }

  @Test
  void controlCharactersAreVisible() {
    assertThat(TextSanitizer.line("a\u001b[31mb\u0007\u007f"))
        .isEqualTo("a\u241b[31mb\u2407\u2421");
    assertThat(TextSanitizer.line("a\u009b31mb\u202ec\u2066d"))
        .isEqualTo("a\ufffd31mb\ufffdc\ufffdd");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(TextSanitizer.line("a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(TextSanitizer.line("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2))
        .isEqualTo("\ud83d\ude00\u2026");
    assertThat(TextSanitizer.line("exact", 5)).isEqualTo("exact");
  }
}
