package org.complaintauditor.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {

  @Test
  void showsNoMoreThanEightyCharacters() {
    assertThat(CellText.cut("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(CellText.cut("x".repeat(81))).isEqualTo("x".repeat(79) + "…");
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(CellText.cut("x".repeat(78) + "😀😀")).isEqualTo("x".repeat(78) + "…");
  }
}
