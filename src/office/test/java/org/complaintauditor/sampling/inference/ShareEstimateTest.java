package org.complaintauditor.sampling.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ShareEstimateTest {

  private static ShareEstimate of(StratumCount... strata) {
    return ShareEstimate.of(List.of(strata), Confidence.USUAL).orElseThrow();
  }

  private static void assertLimits(ShareEstimate found, double share, double low, double high) {
    assertThat(found.share()).isCloseTo(share, within(1e-9));
    NamedInterval interval = found.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(low, within(5e-7));
    assertThat(interval.high()).isCloseTo(high, within(5e-7));
    assertThat(interval.method()).isEqualTo(IntervalMethod.MOVER_WILSON);
    assertThat(interval.confidence()).isEqualTo(Confidence.USUAL);
  }

  @Test
  @DisplayName("3 of 60 without limit: above Wilson's limit, below that of Clopper and Pearson")
  void withoutLimit() {
    assertLimits(of(new StratumCount(1_000_000_000, 60, 3)), 0.05, 0.0104323, 0.1370051622);
  }

  @Test
  @DisplayName("limits of strata, computed apart in Python")
  void strata() {
    assertLimits(
        of(new StratumCount(200, 40, 1), new StratumCount(100, 20, 0)),
        1 / 60.0,
        1 / 300.0,
        0.0950222352);
    assertLimits(
        of(
            new StratumCount(4_000, 40, 2),
            new StratumCount(3_000, 30, 1),
            new StratumCount(1_000, 10, 0)),
        0.0375,
        0.0124893773,
        0.1208261661);
  }

  @Test
  @DisplayName("where all was looked at nothing is estimated, and no interval is given")
  void counted() {
    assertThat(of(new StratumCount(7, 7, 2), new StratumCount(3, 3, 0)))
        .isEqualTo(ShareEstimate.known(0.2));
  }

  @Test
  @DisplayName("a stratum that was looked at whole adds nothing to the limits")
  void oneWhole() {
    ShareEstimate found = of(new StratumCount(50, 50, 5), new StratumCount(50, 20, 0));

    assertThat(found.share()).isEqualTo(0.05);
    // What was found is there: the lower limit is no estimate.
    assertThat(found.interval().orElseThrow().low()).isEqualTo(0.05);
    assertThat(found.interval().orElseThrow().high())
        .isCloseTo(0.05 + 0.5 * Math.sqrt(0.6) * 0.1611252, within(1e-7));
  }

  @Test
  @DisplayName("limits do not contradict what was seen")
  void seen() {
    ShareEstimate found = of(new StratumCount(53, 52, 1));

    assertThat(found.interval().orElseThrow().low()).isEqualTo(1 / 53.0);
    assertThat(found.interval().orElseThrow().high()).isLessThanOrEqualTo(2 / 53.0);
  }

  @Test
  @DisplayName("all wrong and all clean have limits too")
  void extremes() {
    assertThat(of(new StratumCount(100, 20, 20)).interval().orElseThrow().high()).isEqualTo(1);
    assertThat(of(new StratumCount(100, 20, 20)).interval().orElseThrow().low()).isEqualTo(0.85);
    assertThat(of(new StratumCount(100, 20, 0)).interval().orElseThrow().low()).isZero();
  }

  @Test
  @DisplayName("an empty stratum is none; of one that nobody looked at nothing is known")
  void nothing() {
    assertThat(of(new StratumCount(0, 0, 0), new StratumCount(4, 4, 1)))
        .isEqualTo(ShareEstimate.known(0.25));
    assertThat(
            ShareEstimate.of(
                List.of(new StratumCount(5, 0, 0), new StratumCount(4, 4, 1)), Confidence.USUAL))
        .isEqualTo(Optional.empty());
    assertThat(ShareEstimate.of(List.of(), Confidence.USUAL)).isEmpty();
    assertThatThrownBy(() -> new StratumCount(3, 4, 0)).hasMessage("0 of 4 of 3");
  }
}
