package org.complaintauditor.sampling.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ErrorBoundTest {

  @ParameterizedTest
  @CsvSource({
    "296, 53, 0, 14",
    "296, 59, 0, 13",
    "296, 59, 1, 21",
    "296, 59, 3, 35",
    "50, 31, 0, 2",
    "50, 31, 1, 5",
    "1000, 57, 0, 49",
    "1000, 57, 2, 104",
    "5000, 59, 0, 246",
    "100000, 299, 0, 995",
    "100000, 299, 4, 3032",
    "20, 19, 0, 0",
    "20, 19, 1, 2",
    "10, 5, 5, 10",
    "20, 20, 3, 3",
    "7, 0, 0, 7",
    "0, 0, 0, 0"
  })
  @DisplayName("bounds are those of exact fractions, computed apart with whole numbers in Python")
  void bounds(int population, int drawn, int wrong, int atMost) {
    assertThat(ErrorBound.atMost(population, drawn, wrong, Confidence.USUAL)).isEqualTo(atMost);
  }

  @Test
  @DisplayName("a sample of the planned size with no more wrong ones than acceptable supports it")
  void agreesWithTheSize() {
    for (int acceptable = 0; acceptable <= 2; acceptable++) {
      SamplingPlan plan = new SamplingPlan(new BigDecimal("0.05"), Confidence.USUAL, acceptable);
      for (int population = 60; population <= 3_000; population += 7) {
        int drawn = plan.size(population);
        int bound = ErrorBound.atMost(population, drawn, acceptable, plan.confidence());
        int worse = ErrorBound.atMost(population, drawn, acceptable + 1, plan.confidence());

        assertThat(plan.tolerates(bound, population)).as("%d", population).isTrue();
        assertThat(worse).isGreaterThan(bound);
      }
    }
  }

  @Test
  @DisplayName("numbers that cannot be are refused")
  void refused() {
    assertThatThrownBy(() -> ErrorBound.atMost(10, 11, 0, Confidence.USUAL))
        .hasMessage("0 wrong of 11 drawn of 10");
    assertThatThrownBy(() -> ErrorBound.atMost(10, 5, 6, Confidence.USUAL))
        .hasMessage("6 wrong of 5 drawn of 10");
  }
}
