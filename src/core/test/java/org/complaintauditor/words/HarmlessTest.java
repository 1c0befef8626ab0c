package org.complaintauditor.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {

  @Test
  void linesAndTabsBecomeOneSpace() {
    assertThat(Harmless.line("  one\r\n\ttwo\u2028three  ")).isEqualTo("one two three");
  }

  @Test
  void controlCharactersAreVisible() {
    assertThat(Harmless.line("a\u001b[31mb\u0007\u007f")).isEqualTo("a\u241b[31mb\u2407\u2421");
    assertThat(Harmless.line("a\u009b31mb\u202ec\u2066d")).isEqualTo("a\ufffd31mb\ufffdc\ufffdd");
  }

  @Test
  void halfACharacterIsReplaced() {
    assertThat(Harmless.line("a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void longTextIsCutBetweenCharacters() {
    assertThat(Harmless.line("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2))
        .isEqualTo("\ud83d\ude00\u2026");
    assertThat(Harmless.line("exact", 5)).isEqualTo("exact");
  }
}
