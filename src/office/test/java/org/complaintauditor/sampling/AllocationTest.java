package org.complaintauditor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class AllocationTest {

  @Test
  @DisplayName("in proportion, by largest remainder")
  void proportional() {
    // Quotas 28.18, 17.00, 9.83 of 55.
    assertThat(Allocation.proportional(List.of(512, 309, 179), 55)).containsExactly(28, 17, 10);
    assertThat(Allocation.proportional(List.of(100, 100, 100), 31)).containsExactly(11, 10, 10);
  }

  @Test
  @DisplayName("five of each at least, or all that it has")
  void fewest() {
    assertThat(Allocation.proportional(List.of(990, 40, 5, 3, 1), 57))
        .containsExactly(55, 5, 5, 3, 1);
    assertThat(Allocation.proportional(List.of(4), 4)).containsExactly(4);
  }

  @Test
  @DisplayName("of nothing nothing is drawn")
  void nothing() {
    assertThat(Allocation.proportional(List.of(), 0)).isEmpty();
  }

  @Test
  @DisplayName("never more than there are, and together as many as wanted or more")
  void bounds() {
    for (int a = 1; a < 60; a += 7) {
      for (int b = 1; b < 300; b += 13) {
        for (int wanted = 0; wanted <= a + b; wanted += 5) {
          List<Integer> drawn = Allocation.proportional(List.of(a, b), wanted);
          assertThat(drawn.get(0)).isBetween(Math.min(5, a), a);
          assertThat(drawn.get(1)).isBetween(Math.min(5, b), b);
          assertThat(drawn.get(0) + drawn.get(1)).isGreaterThanOrEqualTo(wanted);
        }
      }
    }
  }
}
