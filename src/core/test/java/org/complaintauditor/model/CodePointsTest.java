package org.complaintauditor.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  @DisplayName("an emoji comes after every letter below it, which String.compareTo gets wrong")
  void ordersByCodePoints() {
    assertThat(
            List.of("\ud83d\ude00", "\uff21", "b", "B", "ab", "a", "").stream()
                .sorted(CodePoints.ORDER))
        .containsExactly("", "B", "a", "ab", "b", "\uff21", "\ud83d\ude00");
  }
}
