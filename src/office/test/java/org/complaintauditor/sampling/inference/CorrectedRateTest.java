package org.complaintauditor.sampling.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.complaintauditor.sampling.inference.CorrectedRate.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CorrectedRateTest {
  private static final ShareEstimate NONE = ShareEstimate.known(0);

  private static ShareEstimate share(double share, double low, double high) {
    return new ShareEstimate(
        share,
        Optional.of(new NamedInterval(low, high, Confidence.USUAL, IntervalMethod.MOVER_WILSON)));
  }

  @Test
  @DisplayName("met' = MET(1 - m) + BREACHED·q, with the lowest and highest of four corners")
  void corners() {
    CorrectedRate found =
        CorrectedRate.of(
                new Side(900, share(0.02, 0.01, 0.05), NONE),
                new Side(100, share(0.10, 0.04, 0.2), NONE),
                Confidence.USUAL)
            .orElseThrow();

    assertThat(found.rate()).isCloseTo((900 * 0.98 + 100 * 0.1) / 1000, within(1e-12));
    NamedInterval interval = found.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo((900 * 0.95 + 100 * 0.04) / 1000, within(1e-12));
    assertThat(interval.high()).isCloseTo((900 * 0.99 + 100 * 0.2) / 1000, within(1e-12));
    assertThat(interval.method()).isEqualTo(IntervalMethod.CORNERS);
  }

  @Test
  @DisplayName("what is neither met nor breached leaves the rate, above and below the line")
  void neither() {
    CorrectedRate found =
        CorrectedRate.of(
                new Side(80, ShareEstimate.known(0.1), ShareEstimate.known(0.05)),
                new Side(20, ShareEstimate.known(0.25), ShareEstimate.known(0.5)),
                Confidence.USUAL)
            .orElseThrow();

    // 80: 68 met, 8 breached, 4 neither. 20: 5 met, 5 breached, 10 neither.
    assertThat(found.rate()).isCloseTo(73.0 / 86, within(1e-12));
    assertThat(found.interval()).isEmpty();
  }

  @Test
  @DisplayName("where nothing stays in the rate there is none")
  void nothing() {
    assertThat(CorrectedRate.of(new Side(0, NONE, NONE), new Side(0, NONE, NONE), Confidence.USUAL))
        .isEmpty();
    assertThat(
            CorrectedRate.of(
                new Side(4, NONE, ShareEstimate.known(1)),
                new Side(0, NONE, NONE),
                Confidence.USUAL))
        .isEmpty();
  }
}
