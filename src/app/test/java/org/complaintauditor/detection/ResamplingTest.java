package org.complaintauditor.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ResamplingTest {
  private static final double NONE = Double.NaN;

  @Test
  void asManyMessagesAsThereAreAreDrawnAgainAndAgain() {
    int[] drawn = new int[5];
    List<Integer> resamples = new ArrayList<>();

    Resampling.of(5, message -> drawn[message]++, resamples::add);

    assertThat(resamples).hasSize(2_000).startsWith(0, 1).endsWith(1_999);
    assertThat(IntStream.of(drawn).sum()).isEqualTo(10_000);
    // 2,000 of each, with a standard deviation of 40.
    assertThat(IntStream.of(drawn).boxed())
        .allSatisfy(count -> assertThat(count).isBetween(1_850, 2_150));
  }

  @Test
  void theSameMessagesGiveTheSameDraws() {
    assertThat(draws(7)).isEqualTo(draws(7));
  }

  private static List<Integer> draws(int messages) {
    List<Integer> draws = new ArrayList<>();
    Resampling.of(messages, draws::add, resample -> {});
    return draws;
  }

  @Test
  void ofAHundredTwoAreOutsideOnEachSide() {
    double[] figures = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

    assertThat(Resampling.interval(figures)).isEqualTo(new Resampling.Interval(3, 98));
  }

  @Test
  void resamplesWithoutTheFigureSayNothingOfIt() {
    assertThat(Resampling.interval(new double[] {NONE, 0.5, NONE, 0.25}))
        .isEqualTo(new Resampling.Interval(0.25, 0.5));
    assertThat(Resampling.interval(new double[] {NONE, NONE}))
        .isEqualTo(new Resampling.Interval(NONE, NONE));
  }
}
