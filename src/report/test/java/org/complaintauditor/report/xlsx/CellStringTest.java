package org.complaintauditor.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CellStringTest {

  @Test
  @DisplayName("a text that fits stays as it stands")
  void keeps() {
    String longest = "x".repeat(CellString.LONGEST);
    assertThat(CellString.of("=1+1 \t\r\n \"a\" <b> 😀 é")).isEqualTo("=1+1 \t\r\n \"a\" <b> 😀 é");
    assertThat(CellString.of(longest)).isEqualTo(longest);
  }

  @Test
  @DisplayName("a longer text is cut with a mark, and never within a character")
  void cuts() {
    assertThat(CellString.of("x".repeat(CellString.LONGEST + 1)))
        .isEqualTo("x".repeat(CellString.LONGEST - CellString.CUT.length()) + " […]");
    assertThat(CellString.of("😀".repeat(20_000)))
        .isEqualTo("😀".repeat((CellString.LONGEST - CellString.CUT.length()) / 2) + " […]");
  }

  @Test
  @DisplayName("what XML cannot say is replaced; what looks like an escape is escaped")
  void cleans() {
    assertThat(CellString.of("a\u0000b\u0007c\ufffe\ud800d\udc00"))
        .isEqualTo("a\ufffdb\ufffdc\ufffd\ufffdd\ufffd");
    assertThat(CellString.of("_x0041_ _x41_")).isEqualTo("_x005F_x0041_ _x41_");
  }
}
