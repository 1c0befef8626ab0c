package org.complaintauditor.sampling.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SamplingPlanTest {

  private static SamplingPlan plan(String tolerable, String confidence, int acceptable) {
    return new SamplingPlan(
        new BigDecimal(tolerable), new Confidence(new BigDecimal(confidence)), acceptable);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0.95, 0, 50, 31",
    "0.05, 0.95, 0, 100, 45",
    "0.05, 0.95, 0, 200, 51",
    "0.05, 0.95, 0, 296, 53",
    "0.05, 0.95, 0, 500, 56",
    "0.05, 0.95, 0, 1000, 57",
    "0.05, 0.95, 1, 100, 65",
    "0.05, 0.95, 1, 1000, 90",
    "0.05, 0.95, 2, 200, 101",
    "0.05, 0.95, 3, 5000, 152",
    "0.01, 0.95, 0, 100, 95",
    "0.01, 0.95, 0, 1000, 258",
    "0.01, 0.95, 3, 500, 462",
    "0.10, 0.95, 0, 21, 13",
    "0.10, 0.95, 1, 50, 33",
    "0.05, 0.90, 0, 200, 41",
    "0.05, 0.99, 0, 1000, 86"
  })
  @DisplayName("sizes are those of exact fractions, computed apart with whole numbers in Python")
  void sizes(String tolerable, String confidence, int acceptable, int population, int size) {
    assertThat(plan(tolerable, confidence, acceptable).size(population)).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 0, 59",
    "0.05, 1, 93",
    "0.05, 2, 124",
    "0.05, 3, 153",
    "0.10, 0, 29",
    "0.10, 1, 46",
    "0.10, 2, 61",
    "0.10, 3, 76",
    "0.01, 0, 299"
  })
  @DisplayName("without limit the sizes are those of the usual audit tables")
  void withoutLimit(String tolerable, int acceptable, int size) {
    SamplingPlan plan = plan(tolerable, "0.95", acceptable);
    double share = plan.tolerable().doubleValue();

    assertThat(plan.largestSize()).isEqualTo(size);
    assertThat(BinomialDistribution.of(size, share).cumulativeProbability(acceptable))
        .isLessThanOrEqualTo(0.05);
    assertThat(BinomialDistribution.of(size - 1, share).cumulativeProbability(acceptable))
        .isGreaterThan(0.05);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, 0, 1", "10, 0, 10", "20, 1, 20", "0, 3, 0", "40, 2, 40"})
  @DisplayName("where nothing less can show it, all are drawn")
  void all(int population, int acceptable, int size) {
    assertThat(plan("0.05", "0.95", acceptable).size(population)).isEqualTo(size);
  }

  @Test
  @DisplayName("a probability that is the risk to the letter is taken as it, not as more")
  void atTheRisk() {
    // One wrong of 20: 19 drawn miss it with a probability of exactly 1/20.
    assertThat(plan("0.05", "0.95", 0).size(20)).isEqualTo(19);
    assertThat(plan("0.01", "0.95", 0).size(100)).isEqualTo(95);
    assertThat(plan("0.001", "0.9", 0).size(1_000)).isEqualTo(900);
  }

  @Test
  @DisplayName("for every small population the size is the least that shows it, by exact fractions")
  void smallest() {
    for (int acceptable = 0; acceptable <= 3; acceptable++) {
      SamplingPlan plan = plan("0.07", "0.93", acceptable);
      for (int population = 1; population <= 150; population++) {
        int wrong = (7 * population + 99) / 100;
        int size = plan.size(population);
        if (wrong <= acceptable) {
          assertThat(size).isEqualTo(population);
        } else {
          assertThat(isShown(population, wrong, size, acceptable)).isTrue();
          assertThat(isShown(population, wrong, size - 1, acceptable)).isFalse();
        }
        assertThat(size).isLessThanOrEqualTo(plan.largestSize());
      }
    }
  }

  /** Whether 100 Σ C(M,i)·C(N-M,n-i) ≤ 7 C(N,n). */
  private static boolean isShown(int population, int wrong, int drawn, int acceptable) {
    BigInteger ways = BigInteger.ZERO;
    for (int i = 0; i <= acceptable; i++) {
      ways = ways.add(choose(wrong, i).multiply(choose(population - wrong, drawn - i)));
    }
    return ways.multiply(BigInteger.valueOf(100))
            .compareTo(choose(population, drawn).multiply(BigInteger.valueOf(7)))
        <= 0;
  }

  private static BigInteger choose(int all, int some) {
    if (some < 0 || some > all) {
      return BigInteger.ZERO;
    }
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < some; i++) {
      ways = ways.multiply(BigInteger.valueOf(all - i)).divide(BigInteger.valueOf(i + 1));
    }
    return ways;
  }

  @Test
  @DisplayName("what is tolerable is tolerated, one more is not")
  void tolerates() {
    assertThat(plan("0.05", "0.95", 0).tolerates(13, 296)).isTrue();
    assertThat(plan("0.05", "0.95", 0).tolerates(14, 296)).isTrue();
    assertThat(plan("0.05", "0.95", 0).tolerates(15, 296)).isFalse();
    assertThat(plan("0.05", "0.95", 0).tolerates(5, 100)).isTrue();
    assertThat(plan("0.05", "0.95", 0).tolerates(6, 100)).isFalse();
  }

  @Test
  @DisplayName("shares that are none are refused")
  void refused() {
    assertThatThrownBy(() -> plan("0", "0.95", 0)).hasMessage("not a share between 0 and 1: 0");
    assertThatThrownBy(() -> plan("1", "0.95", 0)).hasMessage("not a share between 0 and 1: 1");
    assertThatThrownBy(() -> plan("0.05", "1", 0))
        .hasMessage("not a confidence between 0 and 1: 1");
    assertThatThrownBy(() -> plan("0.05", "0.95", -1)).hasMessage("fewer than none: -1");
  }
}
