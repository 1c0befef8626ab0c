package org.complaintauditor.detection.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareIntervalTest {

  @ParameterizedTest
  @CsvSource({
    // The first three are those of Newcombe 1998, table I, method 3.
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0, 0.1611",
    "1, 29, 0.0061, 0.1718",
    "29, 29, 0.8830, 1.0"
  })
  @DisplayName("Wilson's limits are those of the literature")
  void wilson(int hits, int looked, double low, double high) {
    double share = (double) hits / looked;

    assertClose(ShareInterval.wilson(share, 1.0 / looked), share, low, high);
  }

  @Test
  @DisplayName("where no message was left out nothing is in doubt")
  void all() {
    assertClose(ShareInterval.wilson(0.75, 0), 0.75, 0.75, 0.75);
    assertClose(ShareInterval.wilson(0.75, 0).times(4), 3, 3, 3);
  }

  @ParameterizedTest
  @CsvSource({
    // What is certain stays so.
    "30,30,30, 10,10,10, 0.75,0.75,0.75",
    // Of one that is certain the limits are those of the other.
    "30,30,30, 10,5,30, 0.75,0.5,0.857143",
    "30,15,90, 10,10,10, 0.75,0.6,0.9",
    "30,30,30, 0,0,10, 1,0.75,1",
    "0,0,10, 30,30,30, 0,0,0.25",
    // Nothing of it may be there at all.
    "30,0,60, 10,5,30, 0.75,0,0.888889"
  })
  @DisplayName("a share of a sum has the limits of the ratio")
  void ratio(
      double value,
      double low,
      double high,
      double otherValue,
      double otherLow,
      double otherHigh,
      double share,
      double shareLow,
      double shareHigh) {
    ShareInterval found =
        new ShareInterval(value, low, high)
            .shareBeside(new ShareInterval(otherValue, otherLow, otherHigh));

    assertThat(found.value()).isCloseTo(share, within(1e-6));
    assertThat(found.low()).isCloseTo(shareLow, within(1e-6));
    assertThat(found.high()).isCloseTo(shareHigh, within(1e-6));
  }

  @Test
  @DisplayName("of nothing there is no share")
  void nothing() {
    ShareInterval zero = new ShareInterval(0, 0, 0);

    assertThat(zero.shareBeside(zero)).isEqualTo(ShareInterval.NONE);
  }

  private static void assertClose(ShareInterval interval, double value, double low, double high) {
    assertThat(interval.value()).isCloseTo(value, within(5e-5));
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }
}
