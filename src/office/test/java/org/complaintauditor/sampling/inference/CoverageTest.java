package org.complaintauditor.sampling.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Populations of which all is known are drawn again and again: how often do the limits hold the
 * truth? 2,000 draws each in every build, 20,000 with {@code mvn test -Pcoverage}; the numbers of
 * those stand in docs/sampling.md.
 */
final class CoverageTest {
  private static final int DRAWS = Integer.getInteger("coverage.draws", 2_000);

  /** Populations of strata as they are drawn: sizes, and how many are drawn of each. */
  private enum Layout {
    THREE(new int[] {1_200, 600, 200}, new int[] {60, 30, 10}),
    PLANNED(new int[] {1_000, 600, 300, 100}, new int[] {29, 17, 9, 5}),
    EACH(new int[] {1_000, 600, 300, 100}, new int[] {57, 56, 53, 45}),
    SMALL(new int[] {200, 70, 26}, new int[] {36, 13, 5}),
    ONE(new int[] {1_000}, new int[] {57});

    private final int[] sizes;
    private final int[] drawn;

    Layout(int[] sizes, int[] drawn) {
      this.sizes = sizes;
      this.drawn = drawn;
    }

    /** Wrong ones of each stratum: the last has them four times as often as the first. */
    int[] wrong(double rate, boolean spread) {
      int[] wrong = new int[sizes.length];
      for (int h = 0; h < sizes.length; h++) {
        double factor = spread && sizes.length > 1 ? 0.5 + 1.5 * h / (sizes.length - 1) : 1;
        wrong[h] = (int) Math.round(sizes[h] * rate * factor);
      }
      return wrong;
    }
  }

  @ParameterizedTest
  @CsvSource({"0.005", "0.01", "0.015", "0.02", "0.03", "0.04", "0.05"})
  @DisplayName("at error rates of 0.5 to 5 %: two-sided in 90 of 100 draws, the upper limit in 97")
  void covers(double rate) {
    for (Layout layout : Layout.values()) {
      covers(layout, layout.wrong(rate, false), rate);
      covers(layout, layout.wrong(rate, true), rate + 1);
    }
  }

  private static void covers(Layout layout, int[] wrong, double seed) {
    Random chance = new Random(Double.doubleToLongBits(seed));
    int population = IntStream.of(layout.sizes).sum();
    int reviewed = IntStream.of(layout.drawn).sum();
    int all = IntStream.of(wrong).sum();
    double truth = (double) all / population;
    int held = 0;
    int heldAbove = 0;
    int boundHeld = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      List<StratumCount> strata = new ArrayList<>();
      for (int h = 0; h < wrong.length; h++) {
        int found = found(layout.sizes[h], wrong[h], layout.drawn[h], chance);
        strata.add(new StratumCount(layout.sizes[h], layout.drawn[h], found));
      }
      NamedInterval limits =
          ShareEstimate.of(strata, Confidence.USUAL).orElseThrow().interval().orElseThrow();
      held += limits.low() <= truth && truth <= limits.high() ? 1 : 0;
      heldAbove += truth <= limits.high() ? 1 : 0;
      int unstratified = found(population, all, reviewed, chance);
      int bound = ErrorBound.atMost(population, reviewed, unstratified, Confidence.USUAL);
      boundHeld += all <= bound ? 1 : 0;
    }

    String shown =
        String.format(
            Locale.ROOT,
            "%-7s rate %.4f, %d draws: two-sided %.4f, upper limit %.4f, exact bound %.4f",
            layout,
            truth,
            DRAWS,
            (double) held / DRAWS,
            (double) heldAbove / DRAWS,
            (double) boundHeld / DRAWS);
    if (DRAWS > 10_000) {
      System.out.println(shown); // For docs/sampling.md.
    }
    assertThat((double) held / DRAWS).as(shown).isGreaterThanOrEqualTo(0.90);
    assertThat((double) heldAbove / DRAWS).as(shown).isGreaterThanOrEqualTo(0.97);
    assertThat((double) boundHeld / DRAWS).as(shown).isGreaterThanOrEqualTo(0.94);
  }

  /** How many wrong ones a sample without replacement has. */
  private static int found(int population, int wrong, int drawn, Random chance) {
    int left = wrong;
    for (int i = 0; i < drawn; i++) {
      left -= chance.nextInt(population - i) < left ? 1 : 0;
    }
    return wrong - left;
  }
}
